"""Repairs of who did the same, told at the end: "Der Landrat lobte den Plan, ebenso die Kirche" has two who praise."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC, DAT, NOM
from kg.language.de.data import words
from kg.language.de.repairs.gaps import end_of_phrase, top_of
from kg.language.de.repairs.phrases import cases_of, decides
from kg.language.de.repairs.verbs import finite_of
from kg.language.repair import Tree

_OBJECTS = ("obj", "iobj", "obl")


def companions_at_the_end(tree: Tree) -> Iterator[int]:
    """Join whoever is said to do, or to get, the same to the side of the verb that is meant."""
    if (words().likewise | {words().also}).isdisjoint(map(str.lower, tree.words)):
        return
    for mark in range(2, len(tree.words) - 2):
        if tree.words[mark] != "," and tree.words[mark] != words().and_word:
            continue
        companion, verb = _companion(tree, mark), _verb_before(tree, mark)
        if companion is None or verb is None:
            continue
        noun, adverb = companion
        other = _like(tree, verb, noun, mark)
        if other is not None and noun not in tree.governors(other):
            tree.attach(noun, other, "conj")
            tree.attach(adverb, noun, "cc")
            yield noun


def _companion(tree: Tree, mark: int) -> tuple[int, int] | None:
    """The noun and the adverb of ", ebenso die Kirche", ", die Kirche ebenfalls": nothing else up to the next mark."""
    lower = [word.lower() for word in tree.words[mark + 1 :]]
    start = mark + 1
    start += lower[0] in (words().and_word, words().like)
    told = tree.words[start].lower() in words().likewise | {words().also}
    first = start + told
    last = end_of_phrase(tree, first) if first < len(tree.words) else None
    if last is None:
        return None
    behind, adverb = last + 1, start
    if not told and behind < len(tree.words) and tree.words[behind].lower() in words().likewise:
        told, behind, adverb = True, behind + 1, behind
    ended = behind >= len(tree.words) or tree.upos[behind] == "PUNCT" or tree.words[behind] == words().and_word
    return (top_of(tree, first, last), adverb) if told and ended else None


def _verb_before(tree: Tree, mark: int) -> int | None:
    """The verb of the clause that a mark ends, with whatever stands of it before the mark."""
    verbs = [i for i in range(mark) if tree.upos[i] == "VERB" and finite_of(tree, i) is not None]
    return verbs[-1] if verbs else None


def _like(tree: Tree, verb: int, noun: int, mark: int) -> int | None:
    """The side of a verb that a companion goes with: by preposition, by case, or as the only one of its kind."""
    before = [c for c in tree.children[verb] if c < mark and c != noun]
    case = next((tree.words[c].lower() for c in tree.below(noun, "case")), None)
    if case is not None:
        same = [c for c in before if any(tree.words[k].lower() == case for k in tree.below(c, "case"))]
        return same[0] if len(same) == 1 and tree.labels[same[0]].startswith("obl") else None
    subject = next((c for c in before if tree.labels[c] == "nsubj"), None)
    objects = [c for c in before if tree.labels[c].startswith(_OBJECTS) and not tree.below(c, "case")]
    if subject is None or tree.labels[subject] == "nsubj:pass":
        return None
    possible = cases_of(tree, noun)
    if NOM not in possible:
        fitting = [c for c in objects if cases_of(tree, c) & possible & {ACC, DAT}]
        return fitting[0] if len(fitting) == 1 else None
    if possible == {NOM} or not objects:
        return subject
    # "lobte den Plan, ebenso die Kirche": a plan does not praise, and a church is no plan
    acts = decides(tree, noun)
    if acts and not any(decides(tree, c) or tree.upos[c] == "PRON" for c in objects):
        return subject
    return objects[0] if not acts and len(objects) == 1 and not decides(tree, objects[0]) else None
