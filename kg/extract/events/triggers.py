"""Tokens that may express an event: found by lemma, never by looping over all patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.grammar.parse import Parse
from kg.frames import Relation, Trigger
from kg.language import Language
from kg.wordpatterns import compile_words, fits

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


@dataclass(frozen=True, slots=True, eq=False)
class _Entry:
    """A trigger of a relation file; equal to itself alone."""

    relation: Relation
    trigger: Trigger


class TriggerIndex:
    """All triggers by lemma, case folded; patterns by their letters before and after the star."""

    def __init__(self, relations: tuple[Relation, ...], language: Language) -> None:
        self._language = language
        self._whole: dict[str, list[_Entry]] = {}
        self._endings: dict[str, list[tuple[str, _Entry]]] = {}
        self._beginnings: dict[str, list[_Entry]] = {}
        self._participles: dict[str, list[_Entry]] = {}
        for relation in relations:
            for trigger in relation.triggers:
                for lemma in trigger.lemmas:
                    self._add(lemma.casefold(), _Entry(relation, trigger))

    def _add(self, lemma: str, entry: _Entry) -> None:
        first, star, last = lemma.partition("*")
        if last:
            self._endings.setdefault(last, []).append((first, entry))
        elif star:
            self._beginnings.setdefault(first, []).append(entry)
        else:
            self._whole.setdefault(lemma, []).append(entry)
            if entry.trigger.pos == "VERB":
                for form in self._language.participles(lemma):
                    self._participles.setdefault(form, []).append(entry)

    def candidates(self, parse: Parse, token: int) -> list[Candidate]:
        """The triggers this token may be, in the order of the relation files."""
        lemma = parse.lemmas[token].casefold()
        pos = parse.pos[token]
        found = list(self._whole.get(lemma, ()))
        if pos == "ADJ" or (pos == "VERB" and not found):
            found += [
                c for form in _stripped(lemma, parse.lexis.adjective_endings) for c in self._participles.get(form, ())
            ]
        forms = [lemma]
        if pos in ("NOUN", "PROPN"):
            forms = list(dict.fromkeys((lemma, parse.lower[token])))  # of "Abendessen" the tagger may make "Abendess"
            found += [entry for form in forms[1:] for entry in self._whole.get(form, ())]
            found += [entry for form in forms for entry in self._compounds(form)]
        fitting = []
        for entry in dict.fromkeys(found):
            trigger = entry.trigger
            if pos not in _SAME_POS.get(trigger.pos, frozenset((trigger.pos,))):
                continue
            if trigger.lemma_not and any(map(compile_words(trigger.lemma_not).match, forms)):
                continue
            if trigger.number and parse.feature(token, "Number") not in (trigger.number, None):
                continue
            fitting.append(Candidate(token, entry.relation, trigger))
        return fitting

    def _compounds(self, noun: str) -> Iterator[_Entry]:
        for cut in range(len(noun) + 1):
            for first, entry in self._endings.get(noun[cut:], ()):
                if fits(noun, first, noun[cut:]):
                    yield entry
            yield from self._beginnings.get(noun[:cut], ())


def _stripped(lemma: str, endings: tuple[str, ...]) -> tuple[str, ...]:
    """An adjective's lemma with and without its ending: taggers give "verhängt" and "verhängte"."""
    forms = [lemma]
    for ending in endings:
        if lemma.endswith(ending):
            forms.append(lemma.removesuffix(ending))
            break
    return tuple(forms)
