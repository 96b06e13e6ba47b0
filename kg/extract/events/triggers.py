"""Tokens that may express an event: found by lemma, never by looping over all patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kg.extract.grammar.tree import Tree
from kg.frames import Relation, Trigger
from kg.language import load_language

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
    """All triggers by lemma, case folded."""

    def __init__(self, relations: tuple[Relation, ...]) -> None:
        self._whole: dict[str, list[Candidate]] = {}
        self._endings: dict[str, list[Candidate]] = {}
        self._participles: dict[str, list[Candidate]] = {}
        for relation in relations:
            for trigger in relation.triggers:
                candidate = Candidate(relation, trigger)
                for lemma in trigger.lemmas:
                    if lemma.startswith("*"):
                        self._endings.setdefault(lemma[1:].casefold(), []).append(candidate)
                        continue
                    self._whole.setdefault(lemma.casefold(), []).append(candidate)
                    if trigger.pos == "VERB":
                        for form in load_language().participles(lemma.casefold()):
                            self._participles.setdefault(form, []).append(candidate)
        self._suffixes = tuple(self._endings)

    def candidates(self, tree: Tree, token: int) -> list[Candidate]:
        """The triggers this token may be, in the order of the relation files."""
        lemma = tree.lemmas[token].casefold()
        pos = tree.pos[token]
        found = list(self._whole.get(lemma, ()))
        if pos == "ADJ" or (pos == "VERB" and not found):
            found += [c for form in _stripped(lemma) for c in self._participles.get(form, ())]
        if pos in ("NOUN", "PROPN") and lemma.endswith(self._suffixes):
            for ending, candidates in self._endings.items():
                if lemma.endswith(ending):
                    found += candidates
        fitting = []
        for candidate in dict.fromkeys(found):
            trigger = candidate.trigger
            if pos not in _SAME_POS.get(trigger.pos, frozenset((trigger.pos,))):
                continue
            if trigger.lemma_not and any(matches(lemma, pattern) for pattern in trigger.lemma_not):
                continue
            if trigger.number and tree.feature(token, "Number") not in (trigger.number, None):
                continue
            fitting.append(candidate)
        return fitting


@lru_cache(maxsize=4)
def index_triggers(relations: tuple[Relation, ...]) -> TriggerIndex:
    """The index of a set of relations, built once."""
    return TriggerIndex(relations)


def matches(lemma: str, pattern: str) -> bool:
    """Whether a lemma fits a pattern of a relation file: the word, "*" = any, "*x" = ends in x; case is ignored."""
    if pattern == "*":
        return True
    word, wanted = lemma.casefold(), pattern.casefold()
    return word.endswith(wanted[1:]) if wanted.startswith("*") else word == wanted


def _stripped(lemma: str) -> tuple[str, ...]:
    """An adjective's lemma with and without its ending: taggers give "verhängt" and "verhängte"."""
    forms = [lemma]
    for ending in ("en", "em", "er", "es", "e"):
        if lemma.endswith(ending):
            forms.append(lemma.removesuffix(ending))
            break
    return tuple(forms)
