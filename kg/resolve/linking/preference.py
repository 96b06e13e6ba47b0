"""How likely a pronoun means somebody: features that speak for and against, each with its weight.

The weights were compared on 669 pronouns of annotated articles (docs/model-card.md). A score is the sum of what the
features give, in the order of the tables; the scores of one pronoun are compared with each other alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.language import load_language
from kg.model import EntityType, Mention
from kg.resolve.cast import Cast
from kg.resolve.reference.antecedents import are_parallel, is_nested, owns_the_next
from kg.resolve.reference.rivals import often
from kg.resolve.reference.standing import is_of_the_told, is_subject, leads_up_to, says
from kg.resolve.referent import Referent

_OFTEN = 6  #: mentions from which more say no more
_LATELY = 2  #: sentences within which whoever spoke goes on speaking


@dataclass(frozen=True, slots=True)
class Sought:
    """A singular pronoun, with what is known of it whomever it means."""

    index: int
    gender: str | None
    cast: Cast
    possessive: bool
    somebody: bool  #: no thing can be meant
    owner: int | None  #: of a possessive: the subject of its clause
    attacked: set[str]  #: keys of those to whom was just done what the act with the pronoun answers

    @property
    def mention(self) -> Mention:
        """The pronoun itself."""
        return self.cast.mentions[self.index]

    @property
    def turns_away(self) -> bool:
        """Whether it is a "dessen" or "deren" of no relative clause."""
        return self.mention.text.casefold() in self.cast.words.whose

    @property
    def speaks(self) -> bool:
        """Whether a quotation is said by it."""
        return self.index in self.cast.speakers


@dataclass(frozen=True, slots=True)
class Earlier:
    """Somebody or something that was spoken of before the pronoun."""

    referent: Referent
    last: int  #: the mention that spoke of it last
    sentences: int  #: from there to the pronoun
    agreement: float  #: 0 where the gender is certain, less where it is not
    subjects: tuple[int, ...]  #: its mentions in that sentence that are subjects


_Kind = TypeVar("_Kind", Earlier, int)


@dataclass(frozen=True, slots=True)
class Feature(Generic[_Kind]):
    """Something that makes it likelier, or with a negative weight less likely, that a pronoun means somebody."""

    name: str  #: what whoever is ahead by it has: with a negative weight its absence
    weight: float
    value: Callable[[_Kind, Sought], float]  #: how much of it a candidate has, mostly 0 or 1


def shares(features: tuple[Feature[_Kind], ...], candidate: _Kind, sought: Sought) -> dict[str, float]:
    """What each feature gives a candidate; its score is their sum."""
    return {feature.name: feature.weight * feature.value(candidate, sought) for feature in features}


def _agreement(earlier: Earlier, sought: Sought) -> float:
    """A person whose sex the article tells goes before one of unknown sex, and before a body."""
    return earlier.agreement


def _sentences(earlier: Earlier, sought: Sought) -> float:
    """What is near is in mind."""
    return earlier.sentences


def _is_subject(earlier: Earlier, sought: Sought) -> bool:
    """A text goes on speaking of whoever acts; "dessen" turns away from him."""
    return bool(earlier.subjects) and not sought.turns_away


def _has_said(earlier: Earlier, sought: Sought) -> bool:
    """Who reports in the sentence before goes on, rather than of whom it is reported."""
    cast = sought.cast
    return (
        earlier.sentences == 1
        and not sought.turns_away
        and any(says(cast.mentions[i], cast.scene) for i in earlier.subjects)
    )


def _mentions(earlier: Earlier, sought: Sought) -> float:
    """Whom the article is about is spoken of again."""
    return min(often(earlier.referent, sought.index), _OFTEN)


def _is_quoted(earlier: Earlier, sought: Sought) -> bool:
    """Whom somebody else speaks of is not whom the article speaks of, quoted or told: "Der Rat lüge. Sie lobte …".

    Who speaks of himself is: "Arp sagte, er sei müde. Er ging".
    """
    last = sought.cast.mentions[earlier.last]
    quoted = last.speaker is not None and sought.mention.speaker is None
    told = is_of_the_told(last, sought.mention, sought.cast.scene) and not _has_said(earlier, sought)
    return quoted or told


def _is_reporter(earlier: Earlier, sought: Sought) -> bool:
    """An agency or paper reports what others do."""
    return earlier.referent.entity.type is EntityType.MEDIA


def _is_nameless(earlier: Earlier, sought: Sought) -> bool:
    """A person without a name has a small part in an article."""
    return earlier.referent.nameless and earlier.referent.entity.type is EntityType.PERSON


def _is_nested(earlier: Earlier, sought: Sought) -> bool:
    """A name inside another phrase ("die Pläne von Ada Beispiel") is rarely the topic; a possessive may take it up."""
    return not sought.possessive and is_nested(earlier.referent, earlier.last, sought.cast)


def _is_parallel(earlier: Earlier, sought: Sought) -> bool:
    """An object takes up the object of the clause before: "Arp rügte den Plan, Berg lobte ihn"."""
    return are_parallel(earlier.last, sought.index, sought.cast)


def _leads_up(earlier: Earlier, sought: Sought) -> bool:
    """What follows a colon is of whoever stands before it: "Von der Kammer kommt Kritik: Sie …"."""
    return leads_up_to(sought.cast.mentions[earlier.last], sought.mention, sought.cast.article.text)


def _is_silent(earlier: Earlier, sought: Sought) -> bool:
    """Who is quoted is a person rather than a body."""
    return sought.speaks and earlier.referent.entity.type is not EntityType.PERSON


def _has_spoken(earlier: Earlier, sought: Sought) -> bool:
    """Who is quoted has been quoted shortly before."""
    return sought.speaks and earlier.sentences <= _LATELY and earlier.referent.quoted


def _is_joined(earlier: Earlier, sought: Sought) -> bool:
    """What is joined to a name by a possessive belongs to it: "Arp und seine Leute"."""
    return sought.possessive and owns_the_next(earlier.last, sought.index, sought.cast)


def _is_own_subject(earlier: Earlier, sought: Sought) -> bool:
    """Who acts does so with what is his: "Arp traf Berg, weil Peru sein Haus verkauft"."""
    return sought.owner is not None and earlier.referent.is_seen(sought.owner)


def _is_attacked(earlier: Earlier, sought: Sought) -> bool:
    """Whose side is taken is who was just attacked."""
    return earlier.referent.entity.key in sought.attacked


SUBJECT, PARALLEL, PER_SENTENCE = 0.6, 1.6, -1.0

#: What speaks for and against somebody or something that was spoken of before.
OF_EARLIER: tuple[Feature[Earlier], ...] = (
    Feature("certain gender", 1.0, _agreement),
    Feature("nearness", PER_SENTENCE, _sentences),
    Feature("subject", SUBJECT, _is_subject),
    Feature("reports", 0.3, _has_said),
    Feature("often spoken of", 0.06, _mentions),
    Feature("not in a quotation", -0.8, _is_quoted),
    Feature("no agency or paper", -2.0, _is_reporter),
    Feature("has a name", -1.0, _is_nameless),
    Feature("not inside another phrase", -1.2, _is_nested),
    Feature("object as well", PARALLEL, _is_parallel),
    Feature("before the colon", 0.8, _leads_up),
    Feature("a person, who is quoted", -0.6, _is_silent),
    Feature("quoted before", 1.2, _has_spoken),
    Feature("joined to what is owned", 2.0, _is_joined),
    Feature("subject of the clause", 1.0, _is_own_subject),
    Feature("attacked", 1.0, _is_attacked),
)


def _newness(phrase: int, sought: Sought) -> float:
    """Who is new is taken up now and then ("Eine Landsfrau sprach. Sie …"), a thing that is new rarely."""
    person = load_language().names_person(sought.cast.mentions[phrase].head)
    return 1 if person or are_parallel(phrase, sought.index, sought.cast) else 2


def _is_phrase_parallel(phrase: int, sought: Sought) -> bool:
    """An object takes up the object of the clause before."""
    return are_parallel(phrase, sought.index, sought.cast)


def _is_phrase_subject(phrase: int, sought: Sought) -> bool:
    """A text goes on speaking of whoever acts."""
    return is_subject(sought.cast.mentions[phrase])


def _sentences_back(phrase: int, sought: Sought) -> float:
    """What is near is in mind."""
    return sought.mention.sentence - sought.cast.sentence(phrase)


#: What speaks for and against a phrase, by its mention, that nothing else has read.
OF_PHRASE: tuple[Feature[int], ...] = (
    Feature("nearness", PER_SENTENCE, _sentences_back),
    Feature("object as well", PARALLEL, _is_phrase_parallel),
    Feature("spoken of before", -0.8, _newness),
    Feature("subject", SUBJECT, _is_phrase_subject),
)
