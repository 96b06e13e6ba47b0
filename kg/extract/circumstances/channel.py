"""Tell by which means people met or talked: in person, by video or by telephone."""

from __future__ import annotations

from collections.abc import Iterator

from kg.cues import Cues, Scope
from kg.grammar.clauses import clause_verb, clause_words
from kg.grammar.parse import Parse

_SEPARATORS = ("-", "–")


def channel_of(parse: Parse, trigger: int, cues: Cues) -> str | None:
    """The local name of the channel ("Video", "Telephone", "InPerson") or None where the text gives none.

    The trigger itself decides before its dependents, these before the rest of its clause.
    """
    for word in _words(parse, trigger):
        found = _of_word(parse, word, cues)
        if found is not None:
            return found
    return None


def _words(parse: Parse, trigger: int) -> Iterator[int]:
    yield trigger
    if parse.is_nominal(trigger):
        yield from (word for word in parse.subtree(trigger) if word != trigger)
    verb = clause_verb(parse, trigger)
    near = [word for word in clause_words(parse, verb) if _near(parse, word)]
    yield from sorted(near, key=lambda word: abs(word - trigger))


def _near(parse: Parse, word: int) -> bool:
    """Subjects are no means: "Das Telefon klingelte"."""
    return parse.label[word] not in ("nsubj", "flat", "amod") or parse.pos[word] != "PROPN"


def _of_word(parse: Parse, word: int, cues: Cues) -> str | None:
    for form in _forms(parse, word):
        for cue in cues.find(Scope.MEANS, form, form):
            if cue.channel is not None:
                return cue.channel
    return None


def _forms(parse: Parse, word: int) -> Iterator[str]:
    """The word, its lemma, and the parts of a hyphenated compound."""
    yield parse.lower[word]
    yield parse.lemmas[word].casefold()
    for separator in _SEPARATORS:
        if separator in parse.words[word]:
            yield parse.lower[word].partition(separator)[0]
