"""Repairs of genitives: "gegen den Abbau der Stellen und der Löhne" is of one thing, "jeder der beiden" of two."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.contract import ACC, DAT, GEN
from kg.language.de.data import words
from kg.language.de.repairs.phrases import cases_of, end_of, start_of
from kg.language.repair import Tree

_EACH = "jeder"


def joined_genitives(tree: Tree) -> Iterator[int]:
    """Join a noun that cannot have the case of the first to the genitive before it."""
    for second, first in enumerate(tree.heads):
        if tree.labels[second] != "conj" or not first < second or tree.below(second, "case", "nmod:poss"):
            continue
        owners = [i for i in tree.below(first, "nmod") if first < i < second and not tree.below(i, "case")]
        asked = _asked(tree, first)
        if not owners or not asked or not tree.below(second, "det") or asked & cases_of(tree, second):
            continue
        if GEN in cases_of(tree, second) and GEN in cases_of(tree, owners[-1]) and tree.below(owners[-1], "det"):
            tree.attach(second, owners[-1], "conj")
            yield second


def things_joined_to_phrases(tree: Tree) -> Iterator[int]:
    """Join a noun that cannot have the case of a phrase to the thing before it: "die Kritik an Rom und ihre Rufe".

    So where it has a like phrase of its own: "erntete Lob von Rom und Kritik von Bern".
    """
    for second, phrase in enumerate(tree.heads):
        if tree.labels[second] != "conj" or tree.upos[second] != "NOUN" or tree.below(second, "case"):
            continue
        thing = _thing_before(tree, phrase)
        if thing is None or not thing < phrase < second:
            continue
        marks = _prepositions(tree, phrase)
        dative = bool(marks) and (marks <= words().dative_prepositions or "Case=Dat" in tree.feats[phrase])
        articled = bool(tree.below(second, "det", "nmod:poss", "det:poss"))
        own = cases_of(tree, second) if articled else frozenset({DAT})
        like = not articled and any(marks and _prepositions(tree, c) == marks for c in tree.below(second, "nmod"))
        if like or (dative and DAT not in own and own & cases_of(tree, thing)):
            tree.attach(second, thing, "conj")
            yield second


def _thing_before(tree: Tree, phrase: int) -> int | None:
    """The noun that a phrase hangs on, or the object right before it of the verb it hangs on."""
    above = tree.heads[phrase]
    if tree.labels[phrase] == "nmod":
        return above if tree.upos[above] == "NOUN" else None
    objects = [i for i in tree.below(above, "obj") if end_of(tree, i) + 1 == start_of(tree, phrase)]
    return objects[0] if objects and tree.labels[phrase].startswith("obl") else None


def _prepositions(tree: Tree, noun: int) -> frozenset[str]:
    forms = (tree.words[i].lower() for i in tree.below(noun, "case"))
    return frozenset(words().preposition(form) or form for form in forms)


def _asked(tree: Tree, noun: int) -> frozenset[str]:
    """The cases that a noun can have by its preposition and its own words; empty where that leaves it open."""
    marks = {tree.words[i].lower() for i in tree.below(noun, "case")}
    if marks & words().accusative_prepositions:
        return frozenset({ACC})
    if marks & words().dative_prepositions:
        return frozenset()  # "mit der Absage der Reise und der Rede" may be of both
    return frozenset() if marks else cases_of(tree, noun) - {GEN, DAT}


def parts_of_two(tree: Tree) -> Iterator[int]:
    """Let "jeder der beiden" mean two, and part it from the object: "verlangt von jedem der beiden Zugeständnisse".

    So does "der beiden" behind any other noun: "das geplante Treffen der beiden".
    """
    for pair, above in enumerate(tree.heads):
        if tree.words[pair].lower() not in words().counted_two or tree.upos[pair] != "DET":
            continue
        if tree.labels[pair] == "nmod" and tree.below(pair, "det") and tree.lemmas[above] != _EACH:
            tree.upos[pair] = "PRON"
            yield pair
            continue
        each = above if tree.labels[pair] == "nmod" else tree.heads[above]
        if tree.lemmas[each] != _EACH or pair - each > 2 or each > pair:
            continue
        verb, noun = tree.heads[each], above
        if noun != each:
            lacks = tree.lemmas[verb] in words().judging_verbs and not tree.below(verb, "obj", "ccomp", "xcomp")
            if tree.labels[noun] != "nmod" or tree.labels[each] != "obl" or not lacks:
                continue
            for article in [i for i in tree.below(noun, "det") if i < pair]:
                tree.attach(article, pair, "det")
            tree.attach(pair, each, "nmod")
            tree.attach(noun, verb, "obj")
        tree.upos[pair] = "PRON"
        yield pair
