"""Whether a description of a person asks for somebody known."""

from __future__ import annotations

from kg.model import Entity
from kg.resolve.cast import Cast
from kg.resolve.offices.ownership import Claim
from kg.resolve.roles import is_narrower


def is_definite(index: int, said: Claim, owner: Entity | None, cast: Cast) -> bool:
    """Whether a description asks for somebody known; without an article only one that but one person fits.

    "Habeck trifft Vertreter der Zulieferer" speaks of some, "Trump lobt Kanzler" of the one.
    """
    role, mention, categories = said.role, cast.mentions[index], cast.gazetteer.categories
    kin = categories.has("says_little", role.category) and categories.has("private", role.category)
    if kin and owner is not None:  # "seine Frau"
        return False
    if categories.has("relational", role.category) and not _is_called_before(index, said, cast):
        return False
    if categories.has("of_own_party", role.category) and said.foreign:
        return False
    place = mention.possessor
    owned = place is not None and cast.mentions[place].span.start <= mention.span.start  # "Roms Sprecher"
    bare = mention.determiner is None and not owned and not mention.modifiers
    if bare and mention.sentence > 0:
        return categories.has("single", role.category)
    return mention.determiner not in cast.words.indefinite | {cast.words.each}


def _is_called_before(index: int, said: Claim, cast: Cast) -> bool:
    """Whether the article has called somebody so who may be a relative of anybody: "Autorin Ada Arp … die Autorin"."""
    mention, noun = cast.mentions[index], cast.title_key(said.role.noun)
    if mention.determiner not in cast.words.definite or mention.possessor is not None or said.owners or said.foreign:
        return False
    named = (r for r in cast.people if r.before(index) and not r.nameless)
    return any(r.bears(noun, whole=True) or is_narrower(r, said.role, cast) for r in named)
