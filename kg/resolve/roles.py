"""What a mention is by its words: a pronoun, a place, somebody's role."""

from __future__ import annotations

from kg.gazetteer import Role
from kg.language import load_language
from kg.model import EntityType, Mention, MentionForm
from kg.resolve.cast import Cast
from kg.resolve.inhabitants import inhabitant

#: Characters before a phrase in which its preposition stands.
_BEFORE = 5
_HEAD_LETTERS = 5


def is_pronoun(mention: Mention) -> bool:
    """Whether a mention stands for something without naming it: "er", also "die beiden" and "Letzterer"."""
    words = load_language().words
    counted = words.counted_two | words.first_named | words.latter
    return mention.form is MentionForm.PRONOUN or bool(counted & {mention.head.casefold(), mention.text.casefold()})


def stands_for_place(cast: Cast, index: int) -> bool:
    """Whether a preposition says that something is in a place: "im Weißen Haus"."""
    start = cast.mentions[index].span.start
    return load_language().patterns.inside.search(cast.article.text, max(0, start - _BEFORE), start) is not None


def role_of(mention: Mention, cast: Cast) -> Role | None:
    """The role a noun phrase names: listed, of an inhabitant ("der Este"), of a woman, or a title somebody bears."""
    gazetteer = cast.gazetteer
    noun = mention.role or mention.head
    if mention.name is None and gazetteer.role(noun) and gazetteer.noun_type(noun) is EntityType.ORGANIZATION:
        return None  # "der Vorstand" alone is the body
    role = gazetteer.role(noun) or gazetteer.role(mention.head)
    if role is not None or mention.number != "Sing":
        return role
    if by_origin := inhabitant(mention, gazetteer):
        return by_origin
    if gazetteer.noun_type(mention.head) is not None:
        return None
    woman = load_language().names_woman(mention.head)
    if woman or cast.is_title(mention.head):
        women = woman or load_language().is_of_women(mention.head)
        if not women and mention.gender == "Fem" and not load_language().names_person(mention.head):
            return None  # "die Wahl" is nobody's title, whatever stood beside a name
        someone = gazetteer.categories.readings["inhabitant"]
        return Role(mention.head, someone, (), "Fem" if women else None)
    return None


def is_both(mention: Mention) -> bool:
    """Whether a phrase speaks of exactly two: "beide Präsidenten", "die beiden", "die zwei Länder"."""
    before_noun = mention.text.casefold().split()[:3]
    noun = mention.head.casefold()[:_HEAD_LETTERS]
    before_noun = before_noun[: next((i for i, word in enumerate(before_noun) if word.startswith(noun)), 3)]
    words = {mention.determiner or "", mention.head, *mention.modifiers, *before_noun}
    return bool(words & load_language().words.exactly_two)


def gender_told(mention: Mention, cast: Cast) -> str | None:
    """What article and form of a noun tell where the noun itself does not: "die Abgeordnete", "die 48-Jährige"."""
    adjectival = mention.head.endswith(cast.words.adjectival_endings) or load_language().names_by_age(mention.head)
    told = mention.determiner in cast.words.definite and adjectival
    told = told and mention.gender in ("Masc", "Fem")  # "das Staatsoberhaupt" may be a woman
    return mention.gender if told else None
