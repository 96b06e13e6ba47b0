"""Object and description: "nannte Rama einen Freund", "bezeichnete ihn als mutig".

Names show no case and "als" may hang on the verb, the object or the description, so the labels alone do not decide.
"""

from __future__ import annotations

from kg.extract.grammar.coordination import members
from kg.extract.grammar.tree import PARTICLES, Tree
from kg.extract.grammar.voice import objects


def object_of(tree: Tree, i: int) -> list[int]:
    """The accusative object, bare names under other labels included."""
    found = [o for o in objects(tree, i) if not tree.has_als(o)]
    return found + [c for c in _named_predicates(tree, i) if c not in found]


def _named_predicates(tree: Tree, i: int) -> list[int]:
    """Bare names and pronouns labelled otherwise: in "nannte Rama einen Freund" Rama is the object."""
    return [
        c
        for c in tree.children[i]
        if tree.dep[c] in ("xcomp", "obl:arg", "iobj")
        and tree.pos[c] in ("PROPN", "PRON")
        and not (tree.quoted[c] or tree.of(c, "det") or tree.cases(c) or tree.has_als(c) or tree.is_reflexive(c))
    ]


def predicate_of(tree: Tree, i: int) -> list[int]:
    """Predicates: "nannte ihn mutig", also where the parser calls the adjective a particle or an adverb."""
    names = _named_predicates(tree, i)
    found = [c for c in tree.of(i, "xcomp") if tree.pos[c] not in ("VERB", "AUX") or tree.quoted[c]]
    found += [c for c in tree.children[i] if tree.dep[c] == "compound:prt" and tree.words[c].lower() not in PARTICLES]
    if not found:
        found = [c for c in tree.of(i, "advmod") if tree.tags[c] in ("ADJD", "VVPP") and tree.quoted[c]]
    return [c for c in found if c not in names and not tree.has_als(c) and not tree.cases(c)]


def second_object_of(tree: Tree, i: int) -> list[int]:
    """The second object: of two the one that is quoted, else a description with article, else the last."""
    if als_of(tree, i):
        return []  # "nannte als Grund die Verabschiedung" describes nothing
    nouns = sorted({c for c in tree.of(i, "obj") if _is_free(tree, c)} | set(object_of(tree, i)))
    if len(nouns) > 1:
        quoted = [c for c in nouns if tree.quoted[c]]
        described = [c for c in nouns if tree.pos[c] == "NOUN" and tree.of(c, "det", "amod")]
        return (quoted or described or nouns)[-1:]
    labels = ("obl", "dep", "appos", "advmod", "ccomp")
    rest = [c for c in tree.of(i, *labels) if _is_free(tree, c) and c not in tree.times]
    rest = [c for c in rest if tree.pos[c] in ("NOUN", "PROPN") or tree.quoted[c]]
    if rest:
        return rest[:1]
    for o in nouns:  # the parser may hang the predicate on the object
        hung = tree.of(o, "appos", "nmod", "flat", "acl")
        below = [c for c in hung if tree.of(c, "det") and not tree.cases(c) and tree.case_of(c) != "Gen"]
        if below:
            return below[:1]
    quality = [c for c in tree.of(i, "advmod") if tree.tags[c] == "ADJD" and c > min(nouns, default=i)]
    return quality[-1:] if nouns else []


def _is_free(tree: Tree, c: int) -> bool:
    return not (tree.cases(c) or tree.has_als(c) or tree.is_reflexive(c))


def als_of(tree: Tree, i: int) -> list[int]:
    """What follows "als"; several heads where a list of descriptions was torn apart."""
    own = [c for c in tree.children[i] if tree.words[c].lower() == "als" and not tree.of(c, "fixed")]
    for marker in own:  # "als" may hang on the verb: what begins right after it is meant
        found = [c for c in tree.children[i] if c > marker and tree.subtree(c)[0] == marker + 1]
        if found:
            return found
    places = [i, *objects(tree, i), *tree.of(i, "obl", "advmod", "nsubj")]
    for place in places:
        found = [
            c
            for c in tree.children[place]
            if tree.has_als(c) and c != i and not tree.of(c, "nsubj", "aux") and (tree.label[c] != "conj" or place != i)
        ]
        strays = [c for o in objects(tree, i) for m in members(tree, o) for c in tree.of(m, "conj")]
        found += [c for c in strays if found and found[0] < c and not tree.of(c, "nsubj", "cop") and c not in found]
        if found:
            return found
        if place != i and tree.has_als(place) and tree.label[place] not in ("nsubj",):
            return [place]
    return []
