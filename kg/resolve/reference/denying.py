"""Who denies a charge is whoever was charged: "Jan Arp wird Untreue vorgeworfen. … Der Abt bestreitet die Vorwürfe"."""

from __future__ import annotations

from collections.abc import Sequence

from kg.resolve.cast import Cast
from kg.resolve.reference.standing import is_subject
from kg.resolve.referent import Referent

_LATELY = 3  #: sentences


def charged_first(index: int, fits: Sequence[tuple[Referent, float]], cast: Cast) -> Sequence[tuple[Referent, float]]:
    """Of whom a phrase may mean only those charged lately, where it denies a charge and one of them fits."""
    if not _denies(index, cast):
        return fits
    lately = cast.statements.near(cast.sentence(index), _LATELY)
    attacks = (s for s in lately if s.relation in cast.statements.attacks)
    charged = {e.key for s in attacks for i in s.targets if i < index for e in cast.entities_of(i)}
    fitting = [(referent, fit) for referent, fit in fits if referent.entity.key in charged]
    return fitting if any(fit for _, fit in fitting) else fits


def _denies(index: int, cast: Cast) -> bool:
    """Whether a phrase is the subject of "bestreitet die Vorwürfe"."""
    mention, scene = cast.mentions[index], cast.scene
    verb = scene.heads[mention.token]
    denied = scene.of(verb, "obj") if scene.lemmas[verb] in cast.words.denying_verbs and is_subject(mention) else []
    return any(scene.lemmas[thing] in cast.words.charges for thing in denied)
