"""Where a phrase begins and ends, which cases it may have, how one name becomes two: what several repairs need."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from itertools import chain

from kg.language.de.cases import cases
from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.repair import Tree

NOUNS = frozenset(("NOUN", "PROPN"))  #: parts of speech
#: Labels of the sides of a verb.
SIDES = frozenset(("nsubj", "nsubj:pass", "obj", "iobj", "obl:arg"))
_CASE = re.compile(r"Case=\w+")
#: what "ihr" is where it is a dative
HER = "Case=Dat|Gender=Fem|Number=Sing|Person=3|PronType=Prs"


def labelled(tree: Tree, head: int, *labels: str) -> list[int]:
    """Dependents with one of these labels, subtypes told apart."""
    return [c for c in tree.children[head] if tree.labels[c] in labels]


def start_of(tree: Tree, i: int) -> int:
    """The first word of the phrase that a word heads."""
    return min([i, *(start_of(tree, c) for c in tree.children[i] if c < i)])


def end_of(tree: Tree, i: int) -> int:
    """The last word of the phrase that a word heads."""
    return max([i, *(end_of(tree, c) for c in tree.children[i] if c > i)])


def part(tree: Tree, first: int, second: int) -> None:
    """Two names where the recogniser saw one."""
    parted = []
    for start, end, kind in tree.names:
        if start <= first and second < end:
            parted += [(start, second, kind), (second, end, kind)]
        else:
            parted.append((start, end, kind))
    tree.names = parted


def as_noun(tree: Tree, i: int) -> None:
    """Take a word for no name."""
    tree.upos[i], tree.xpos[i] = "NOUN", "NN"
    tree.names = [found for found in tree.names if found[0] != i]


def cases_of(tree: Tree, i: int) -> frozenset[str]:
    """The cases that a noun may have, by its endings and the words below it."""
    own = [c for c in tree.children[i] if not tree.below(c, "case")]  # not the "allem" of "vor allem die Küche"
    return cases(i, tree.words, tree.upos, tree.feats, own)


def bare_datives(tree: Tree, verb: int) -> list[int]:
    """Phrases in the dative without a preposition, taken for a circumstance: "Dem Rat gab Jan Berg die Schuld"."""
    return [c for c in labelled(tree, verb, "obl") if "Case=Dat" in tree.feats[c] and not tree.below(c, "case")]


def in_case(feats: str, case: str) -> str:
    """Features with another case ("Dat") where they have one."""
    return _CASE.sub(f"Case={case}", feats)


def is_by(tree: Tree, phrase: int) -> bool:
    """Whether a phrase stands behind "von"."""
    return any(tree.lemmas[c] == words().owner_preposition for c in tree.below(phrase, "case"))


def is_named(tree: Tree, noun: int) -> bool:
    """Whether a phrase has a name: "Felipe", "König Felipe"."""
    whole = (noun, *tree.below(noun, "appos", "flat"))
    return any(start <= i < end for i in whole for start, end, _ in tree.names)


def is_somebody(tree: Tree, noun: int) -> bool:
    """Whether a phrase is of people, or has a name."""
    return is_of_person(tree.lemmas[noun]) or is_named(tree, noun)


def decides(tree: Tree, noun: int) -> bool:
    """Whether a phrase is of people or of a body, who may decide."""
    return is_somebody(tree, noun) or is_body(tree, noun)


def is_body(tree: Tree, noun: int) -> bool:
    """Whether a noun is of a body: "Gewerkschaft"."""
    return tree.lemmas[noun].lower().endswith(_ends_of_bodies())


def relabelled(tree: Tree, labels: Mapping[int, str]) -> list[int]:
    """Give words other labels; those that had others."""
    changed = [i for i, label in labels.items() if tree.labels[i] != label]
    for i in changed:
        tree.labels[i] = labels[i]
    return changed


@cache
def _ends_of_bodies() -> tuple[str, ...]:
    """How nouns for bodies end, lower case."""
    return (*words().named_bodies, *chain.from_iterable(words().body_genders.values()))
