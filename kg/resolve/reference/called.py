"""Whom a title on the other side of an act means, so that nobody here does: "Die Dirigentin lobte die Intendantin"."""

from __future__ import annotations

from kg.model import EntityType, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.reference.standing import OBJECTS, beside, is_subject


def called_beside(index: int, cast: Cast) -> set[str]:
    """Keys of those whom a phrase on the other side of the act calls by their title: "traf die Intendantin"."""
    own, found = cast.title_key(cast.mentions[index].head), set[str]()
    for fellow in cast.statements.fellows(index):
        phrase = cast.mentions[fellow]
        noun = cast.title_key(phrase.head)
        definite = phrase.form is MentionForm.NOMINAL and phrase.determiner in cast.words.definite
        if definite and phrase.number == "Sing" and noun != own:
            found |= cast.callings.bearers(noun) - cast.callings.bearers(own)
    return found


def named_beside(index: int, cast: Cast) -> set[str]:
    """Keys of those whom a clause names beside a phrase, subject or object: "Der Wirt kennt Arp" is not Arp."""
    own = cast.mentions[index]
    if not (is_subject(own) or own.function in OBJECTS):
        return set()
    others = (i for i in beside(index, cast.mentions, cast.scene) if cast.mentions[i].form is MentionForm.NAME)
    sides = (i for i in others if is_subject(cast.mentions[i]) or cast.mentions[i].function in OBJECTS)
    return {e.key for i in sides for e in cast.entities_of(i) if e.type is EntityType.PERSON}
