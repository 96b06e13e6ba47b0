"""Parts of a body that a text names without saying whose they are: "der Betriebsrat", "die Parteijugend"."""

from __future__ import annotations

from kg.model import Entity, EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.referent import Referent

_BODIES = frozenset((EntityType.ORGANIZATION,))
#: Lists of nouns for bodies that have no such parts, or whose parts go by names of their own.
_OTHERS = (
    *("government", "regional", "ministry", "authority", "court", "board", "council", "parliament"),
    *("parliamentary_group", "organ", "party_organ", "coalition", "state", "union"),
)


def owner_of_organ(index: int, cast: Cast) -> Entity | None:
    """The one body named before that a bare noun is a part of; None where none or several fit, and for all else."""
    mention, nouns = cast.mentions[index], cast.gazetteer
    of_party, of_body = (nouns.is_noun(kind, mention.head, whole=True) for kind in ("party_organ", "organ"))
    bare = mention.determiner in cast.words.definite and not mention.modifiers and mention.possessor is None
    if not bare or not (of_party or of_body):
        return None
    fits = _is_party if of_party else _is_house
    endings = nouns.nouns.bodies_of(mention.head)
    found = [
        referent.entity
        for referent, _ in cast.mentioned_before(index, _BODIES)
        if _is_named(referent, cast)
        and fits(referent, cast)
        and (not endings or any(word.casefold().endswith(endings) for word in referent.nouns()))
    ]
    return found[0] if len(found) == 1 and found[0].key not in cast.clashes(index) else None


def parliament_named(index: int, cast: Cast) -> Entity | None:
    """The known parliament that "das Parlament" takes up: the last one named, where it is not on the other side."""
    for referent, _ in cast.mentioned_before(index, _BODIES):
        entity = referent.entity
        known = entity.key in cast.gazetteer.entities and _is_named(referent, cast)
        if known and cast.gazetteer.is_noun("parliament", entity.label.split()[-1]):
            return entity if entity.key not in cast.clashes(index) else None
    return None


def has_other_house_since(organ: Referent, index: int, cast: Cast) -> bool:
    """Whether another company or club was named since an organ with an owner: its own may be meant."""
    if not cast.gazetteer.is_noun("organ", cast.mentions[index].head, whole=True):
        return False
    labelled = cast.words.owner_preposition in organ.entity.label.split()
    if not labelled and all(cast.mentions[i].possessor is None for i in organ.seen):
        return False
    since = organ.last_before(index) or 0
    owners = {e.key for i in organ.seen for e in cast.entities_of(cast.mentions[i].possessor)}
    return any(
        last > since and referent.entity.key not in owners and _is_named(referent, cast) and _is_house(referent, cast)
        for referent, last in cast.mentioned_before(index, _BODIES)
    )


def _is_named(referent: Referent, cast: Cast) -> bool:
    return any(cast.mentions[i].form is MentionForm.NAME for i in referent.seen)


def _is_party(referent: Referent, cast: Cast) -> bool:
    by_name = any(cast.gazetteer.is_noun("party", word) for word in referent.nouns())
    return cast.gazetteer.is_party(referent.entity.key) or by_name


def _is_house(referent: Referent, cast: Cast) -> bool:
    """Whether a body may be a company, club or house: no party, no authority, none that states form."""
    entity, is_noun = referent.entity, cast.gazetteer.is_noun
    if _is_party(referent, cast) or (entity.key in cast.gazetteer.entities and not entity.country):
        return False
    return not any(is_noun(kind, word) for kind in _OTHERS for word in referent.nouns())


def organ_label(mention: Mention, owner: Entity, cast: Cast) -> str:
    """The name of a part with its body: "Betriebsrat von Nordwerke"."""
    return f"{mention.head} {cast.words.owner_preposition} {owner.label}"
