"""Offices that are but played or made up: "Bo Muster spielt den Präsidenten. Der Präsident …" is no head of state."""

from __future__ import annotations

from kg.gazetteer import Role
from kg.grammar.clauses import clause_verb
from kg.grammar.fiction import is_set_in_work
from kg.resolve.cast import Cast

_NEAR = 2  #: sentences


def is_staged(index: int, role: Role, cast: Cast) -> bool:
    """Whether the clause tells of a work, or somebody was just said to play the office."""
    return is_set_in_work(cast.scene, cast.mentions[index].token) or _is_played(index, role, cast)


def _is_played(index: int, role: Role, cast: Cast) -> bool:
    """Whether somebody plays whoever is called by the noun, in the sentence or shortly before."""
    noun, here = cast.title_key(role.noun), cast.sentence(index)
    for other in range(cast.in_sentence(max(0, here - _NEAR)).start, index + 1):
        mention = cast.mentions[other]
        called = mention.function == "obj" and cast.title_key(mention.role or mention.head).endswith(noun)
        if called and cast.scene.lemmas[clause_verb(cast.scene, mention.token)] in cast.words.playing_verbs:
            return True
    return False
