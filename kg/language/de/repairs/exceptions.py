"""Repairs of who alone did it, and of what was done even less: "Außer Linde lobte niemand den Rat"."""

from __future__ import annotations

from collections.abc import Iterator

from kg.language.de.data import words
from kg.language.repair import Tree

_EXCEPT = "außer"
_LET_ALONE = "geschweige"


def nobody_but(tree: Tree) -> Iterator[int]:
    """Let the one act whom "außer" takes out of nobody: "Außer Linde lobte niemand den Rat" is praise by Linde."""
    for nobody, verb in enumerate(tree.heads):
        none = tree.words[nobody].lower() in words().nobody_at_all and tree.labels[nobody] == "nsubj"
        if not none or tree.upos[verb] != "VERB":
            continue
        for one in [*tree.below(verb, "obl"), *tree.below(nobody, "nmod", "obl")]:
            case = [c for c in tree.below(one, "case") if tree.words[c].lower() == _EXCEPT]
            if case:
                tree.attach(one, verb, "nsubj")
                tree.attach(nobody, verb, "dep")
                tree.labels[case[0]] = "advmod"
                yield one
                break


def let_alone(tree: Tree) -> Iterator[int]:
    """Read "geschweige denn" as what joins: "hat ihn nie gelobt, geschweige denn unterstützt" denies both."""
    for i, word in enumerate(tree.words):
        if word.lower() == _LET_ALONE and tree.upos[i] != "CCONJ":
            tree.upos[i], tree.labels[i] = "CCONJ", "cc"
            yield i


def dependents_of_auxiliaries(tree: Tree) -> Iterator[int]:
    """Give to a participle in front what hangs on its auxiliary: "Besucht hat Linde auch den Dom".

    So where the participle was taken for the subject of "hat".
    """
    for verb, aux in list(enumerate(tree.heads)):
        taken = tree.labels[verb] == "nsubj" and "VerbForm=Part" in tree.feats[verb] and verb < aux
        if taken and tree.lemmas[aux] in words().perfect_auxiliaries and not tree.below(verb, "det", "case"):
            above, label = tree.heads[aux], tree.labels[aux]
            tree.attach(verb, verb if above == aux else above, label)
            tree.attach(aux, verb, "aux")
            tree.upos[aux] = "AUX"
            yield verb
    for aux, verb in enumerate(tree.heads):
        held = tree.labels[aux].startswith("aux") and tree.upos[verb] == "VERB" and verb < aux
        for child in [c for c in tree.children[aux] if tree.upos[c] != "PUNCT"] if held else ():
            tree.attach(child, verb, tree.labels[child])
            yield child
