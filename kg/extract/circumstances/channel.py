"""Tell by which means people met or talked: in person, by video or by telephone."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.cues import Cues, Scope
from kg.extract.grammar.clauses import clause_verb, members
from kg.extract.grammar.verbforms import is_nominal, relation

_SEPARATORS = ("-", "–")


def channel_of(trigger: Token, cues: Cues) -> str | None:
    """The local name of the channel ("Video", "Telephone", "InPerson") or None where the text gives none.

    The trigger itself decides before its dependents, these before the rest of its clause.
    """
    for word in _words(trigger):
        found = _of_word(word, cues)
        if found is not None:
            return found
    return None


def _words(trigger: Token) -> Iterator[Token]:
    yield trigger
    if is_nominal(trigger):
        yield from (word for word in trigger.subtree if word != trigger)
    verb = clause_verb(trigger)
    yield from sorted((word for word in members(verb) if _near(word)), key=lambda word: abs(word.i - trigger.i))


def _near(word: Token) -> bool:
    """Subjects are no means: "Das Telefon klingelte"."""
    return relation(word) not in ("nsubj", "flat", "amod") or word.pos_ != "PROPN"


def _of_word(word: Token, cues: Cues) -> str | None:
    for form in _forms(word):
        for cue in cues.find(Scope.MEANS, form, form):
            if cue.channel is not None:
                return cue.channel
    return None


def _forms(word: Token) -> Iterator[str]:
    """The word, its lemma, and the parts of a hyphenated compound."""
    yield word.text.lower()
    yield word.lemma_.casefold()
    for separator in _SEPARATORS:
        if separator in word.text:
            yield word.text.lower().partition(separator)[0]
