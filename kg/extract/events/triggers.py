"""Tokens that may express an event: found by lemma, never by looping over all patterns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.extract.grammar.tree import Tree
from kg.frames import Relation, Trigger
from kg.language import load_language
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
    """A trigger that a token may be, judged by lemma and part of speech alone."""

    relation: Relation
    trigger: Trigger


class TriggerIndex:
    """All triggers by lemma, case folded; patterns by their letters before and after the star."""

    def __init__(self, relations: tuple[Relation, ...]) -> None:
        self._whole: dict[str, list[Candidate]] = {}
        self._endings: dict[str, list[tuple[str, Candidate]]] = {}
        self._beginnings: dict[str, list[Candidate]] = {}
        self._participles: dict[str, list[Candidate]] = {}
        for relation in relations:
            for trigger in relation.triggers:
                for lemma in trigger.lemmas:
                    self._add(lemma.casefold(), Candidate(relation, trigger))

    def _add(self, lemma: str, candidate: Candidate) -> None:
        first, star, last = lemma.partition("*")
        if last:
            self._endings.setdefault(last, []).append((first, candidate))
        elif star:
            self._beginnings.setdefault(first, []).append(candidate)
        else:
            self._whole.setdefault(lemma, []).append(candidate)
            if candidate.trigger.pos == "VERB":
                for form in load_language().participles(lemma):
                    self._participles.setdefault(form, []).append(candidate)

    def candidates(self, tree: Tree, token: int) -> list[Candidate]:
        """The triggers this token may be, in the order of the relation files."""
        lemma = tree.lemmas[token].casefold()
        pos = tree.pos[token]
        found = list(self._whole.get(lemma, ()))
        if pos == "ADJ" or (pos == "VERB" and not found):
            found += [c for form in _stripped(lemma) for c in self._participles.get(form, ())]
        if pos in ("NOUN", "PROPN"):
            found += self._compounds(lemma)
        fitting = []
        for candidate in dict.fromkeys(found):
            trigger = candidate.trigger
            if pos not in _SAME_POS.get(trigger.pos, frozenset((trigger.pos,))):
                continue
            if trigger.lemma_not and compile_words(trigger.lemma_not).match(lemma):
                continue
            if trigger.number and tree.feature(token, "Number") not in (trigger.number, None):
                continue
            fitting.append(candidate)
        return fitting

    def _compounds(self, noun: str) -> Iterator[Candidate]:
        for cut in range(len(noun) + 1):
            for first, candidate in self._endings.get(noun[cut:], ()):
                if fits(noun, first, noun[cut:]):
                    yield candidate
            yield from self._beginnings.get(noun[:cut], ())


@lru_cache(maxsize=4)
def index_triggers(relations: tuple[Relation, ...]) -> TriggerIndex:
    """The index of a set of relations, built once."""
    return TriggerIndex(relations)


def _stripped(lemma: str) -> tuple[str, ...]:
    """An adjective's lemma with and without its ending: taggers give "verhängt" and "verhängte"."""
    forms = [lemma]
    for ending in ("en", "em", "er", "es", "e"):
        if lemma.endswith(ending):
            forms.append(lemma.removesuffix(ending))
            break
    return tuple(forms)
