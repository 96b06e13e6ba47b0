"""What a mention is by its words: a pronoun, a place, somebody's role."""

from __future__ import annotations

from kg.gazetteer import Role
from kg.language import load_language
from kg.model import Mention, MentionForm
from kg.resolve.cast import Cast

#: Characters before a phrase in which its preposition stands.
_BEFORE = 5
_HEAD_LETTERS = 5


def is_pronoun(mention: Mention) -> bool:
    """Whether a mention stands for something without naming it: "er", also "die beiden" and "Letzterer"."""
    words = load_language().words
    counted = words.counted_two | words.first_named | words.latter
    return mention.form is MentionForm.PRONOUN or mention.head.casefold() in counted


def stands_for_place(cast: Cast, index: int) -> bool:
    """Whether a preposition says that something is in a place: "im Weißen Haus"."""
    start = cast.mentions[index].span.start
    return load_language().patterns.inside.search(cast.article.text, max(0, start - _BEFORE), start) is not None


def role_of(mention: Mention, cast: Cast) -> Role | None:
    """The role a noun phrase names: listed, of an inhabitant ("der Este"), or a title somebody of the article bears."""
    gazetteer = cast.gazetteer
    role = gazetteer.role(mention.role or mention.head) or gazetteer.role(mention.head)
    if role is not None or mention.number != "Sing":
        return role
    someone = gazetteer.categories.readings["inhabitant"]
    if people := gazetteer.of_people(mention.head):
        return Role(mention.head, someone, (people[0].key,))
    if gazetteer.noun_type(mention.head) is None and cast.is_title(mention.head):
        gender = "Fem" if load_language().is_of_women(mention.head) else None
        return Role(mention.head, someone, (), gender)
    return None


def is_both(mention: Mention) -> bool:
    """Whether a phrase speaks of exactly two: "beide Präsidenten", "die beiden", "die zwei Länder"."""
    before_noun = mention.text.casefold().split()[:3]
    noun = mention.head.casefold()[:_HEAD_LETTERS]
    before_noun = before_noun[: next((i for i, word in enumerate(before_noun) if word.startswith(noun)), 3)]
    words = {mention.determiner or "", mention.head, *mention.modifiers, *before_noun}
    return bool(words & load_language().words.exactly_two)
