"""Tokens that may express an event: found by lemma, never by looping over all patterns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from operator import or_

from kg.frames import Condition, Relation, Trigger
from kg.grammar.parse import Parse
from kg.language import Language, load_language
from kg.wordpatterns import PatternTable, WordLists, compile_words

#: Universal part of speech of a trigger → those a tagger may give the same word.
_SAME_POS = {
    "VERB": frozenset(("VERB", "AUX", "ADJ")),
    "NOUN": frozenset(("NOUN", "PROPN")),
    "ADJ": frozenset(("ADJ", "ADV", "VERB")),
    "ADV": frozenset(("ADV", "ADJ")),
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that may be a trigger, judged by lemma and part of speech alone."""

    token: int
    relation: Relation
    trigger: Trigger


UNMET = "nothing fits"
NO_ACT = "no such act"
_SHOWN = 8  #: words of a condition that a reason names


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a trigger of the right word did not fire: what speaks against it, with the condition it is about."""

    candidate: Candidate
    why: str
    condition: Condition | None = None

    @property
    def reason(self) -> str:
        """The same in words: "nothing fits obj: Kritik, Lob"."""
        if self.condition is None:
            return self.why
        paths, lemmas = "|".join(path.text for path in self.condition.path), self.condition.lemmas
        more = f" … ({len(lemmas) - _SHOWN} more)" if len(lemmas) > _SHOWN else ""
        return f"{self.why} {paths}: {', '.join(lemmas[:_SHOWN])}{more}"

    @property
    def incomplete(self) -> bool:
        """Whether further words of the entry do not stand there: "gab" without "Lob" is no word of a praise."""
        return self.why == UNMET

    @property
    def final(self) -> bool:
        """Whether no other entry of the class may read the word either."""
        return self.why == NO_ACT


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A trigger of a relation file; equal to itself alone."""

    relation: Relation
    trigger: Trigger
    tags: frozenset[str]  #: parts of speech that a tagger may give its word
    needs: Mapping[int, Condition]  #: bit of a list of words → the condition that asks for one of them
    bits: int  #: all of them


class TriggerIndex:
    """All triggers by the patterns of their lemmas, verbs also by their participles."""

    def __init__(self, relations: tuple[Relation, ...], language: Language) -> None:
        self._language = language
        self._entries = PatternTable[_Entry]()
        self._participles: dict[str, list[_Entry]] = {}
        every = [(relation, trigger) for relation in relations for trigger in relation.triggers]
        self._met = lru_cache(maxsize=16384)(self._lists_met)
        self._told = lru_cache(maxsize=16384)(self._entries_of)
        self._words = WordLists(condition.lemmas for _, trigger in every for condition in trigger.with_)
        for relation, trigger in every:
            tags = _SAME_POS.get(trigger.pos, frozenset((trigger.pos,)))
            needs = {self._words.bit(condition.lemmas): condition for condition in reversed(trigger.with_)}
            entry = _Entry(relation, trigger, tags, needs, sum(needs))
            for lemma in trigger.lemmas:
                self._entries.add(lemma, entry)
                if trigger.pos == "VERB" and "*" not in lemma:
                    for form in language.participles(lemma.casefold()):
                        self._participles.setdefault(form, []).append(entry)

    def _lists_met(self, lemma: str, word: str, pos: str) -> int:
        """The bits of the lists of words that a word of the text meets."""
        met = 0
        for form in forms_of(lemma, word, pos):
            met |= self._words.fitting(form)
        return met

    def of_sentence(self, parse: Parse, sentence: range, *, tell: bool = False) -> Iterator[Candidate | Refusal]:
        """Every word that may be a trigger; none where a word that it needs stands nowhere in the sentence.

        Most entries of common verbs fall here, before anything is looked for in the tree; ``tell``: say which.
        """
        told, lacking = [], 0
        for token in sentence:
            entries, bits = self._fitting(parse, token)
            if entries:
                told.append((token, entries))
                lacking |= bits
        for i in sentence:
            if not lacking:
                break
            lacking &= ~self._met(parse.lemmas[i], parse.words[i], parse.pos[i])
        for token, entries in told:
            for entry in entries:
                if not entry.bits & lacking:
                    yield Candidate(token, entry.relation, entry.trigger)
                elif tell:
                    missing = next(condition for bit, condition in entry.needs.items() if bit & lacking)
                    yield Refusal(Candidate(token, entry.relation, entry.trigger), UNMET, missing)

    def _fitting(self, parse: Parse, token: int) -> tuple[Sequence[_Entry], int]:
        """The entries whose trigger a token may be by its own form, in the order of the files, and the bits of all."""
        entries, bits, numbered = self._told(parse.lemmas[token], parse.lower[token], parse.pos[token])
        if not numbered:
            return entries, bits
        number = parse.feature(token, "Number")
        return [entry for entry in entries if number is None or entry.trigger.number in (None, number)], bits

    def _entries_of(self, lemma: str, lower: str, pos: str) -> tuple[tuple[_Entry, ...], int, bool]:
        """The entries that a word may be the trigger of, the bits of all, and whether some ask for its number.

        ``lower``: as written.
        """
        lemma = lemma.casefold()
        found = list(self._entries.whole(lemma))
        if pos == "ADJ" or (pos == "VERB" and not found):
            endings = self._language.words.adjective_endings
            found += [entry for form in _stripped(lemma, endings) for entry in self._participles.get(form, ())]
        if pos == "ADJ" and "-" in lemma:  # "US-unterstützt"
            found += self._entries.in_part(lemma)
        forms = [lemma]
        if pos in ("NOUN", "PROPN"):
            forms = list(dict.fromkeys((lemma, lower)))  # of "Abendessen" the tagger may make "Abendess"
            found += [entry for form in forms[1:] for entry in self._entries.whole(form)]
            found += [entry for form in forms for entry in self._entries.in_part(form)]
            if not found:  # of "Telefonaten" the tagger may make "Telefonate"
                forms += [form for form in self._language.readings(lemma, lower.capitalize()) if form not in forms]
                found = [entry for form in forms[1:] for entry in self._entries.whole(form)]
                found += [entry for form in forms[1:] for entry in self._entries.in_part(form)]  # "EU-Einreiseverbote"
        fitting = tuple(
            entry
            for entry in dict.fromkeys(found)
            if pos in entry.tags and not any(map(compile_words(entry.trigger.lemma_not).match, forms))
        )
        bits = reduce(or_, (entry.bits for entry in fitting), 0)
        return fitting, bits, any(entry.trigger.number is not None for entry in fitting)


def forms_of(lemma: str, word: str, pos: str) -> tuple[str, ...]:
    """What a word of a sentence is compared as: lemma and written form, of a noun all that it may be a form of."""
    return load_language().readings(lemma, word) if pos == "NOUN" else tuple(dict.fromkeys((lemma, word)))


def _stripped(lemma: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """An adjective's lemma with and without its ending: taggers give "verhängt" and "verhängte"."""
    forms = [lemma]
    for ending in endings:
        if lemma.endswith(ending):
            forms.append(lemma.removesuffix(ending))
            break
    return tuple(forms)
