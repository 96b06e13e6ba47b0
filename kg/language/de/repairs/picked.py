"""Repairs of one of a group, taken for a clause, a side or a phrase of its own: "die Räte, allen voran Holm"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from kg.language.de.data import words
from kg.language.de.nouns import is_of_person
from kg.language.repair import Tree

_NOMINAL = ("NOUN", "PROPN", "PRON")
_WIDEST = 2  #: words up to the one that picks out: "unter ihnen"
_ENDS = frozenset((",", ".", "–", "-", ";", ")", "!", "?"))
_JOINED = ("conj", "appos", "nmod")


def singled_out(tree: Tree) -> Iterator[int]:
    """Hang whom "allen voran" or "insbesondere" picks out on the group that ends before the comma.

    What goes on as a clause is none: "…, vor allem die Grünen lobten ihn".
    """
    for comma, word in enumerate(tree.words):
        mark = _mark(tree, comma) if word == "," else None
        if mark is None or not comma or tree.upos[comma - 1] not in _NOMINAL:
            continue
        end = next((i for i in range(mark, len(tree.words)) if tree.words[i] in _ENDS), len(tree.words))
        noun = _top(tree, range(mark + 1, end))
        group = _top(tree, range(comma), comma - 1)
        if noun is None or group is None or not _is_group(tree, group, mark) or comma < tree.heads[noun] < end:
            continue
        if tree.heads[noun] == group and tree.labels[noun] == "appos":
            continue
        if any(c not in (mark, mark - 1) for c in tree.below(noun, "case")):
            continue
        for marked in range(comma + 1, mark + 1):
            tree.attach(marked, noun, "advmod")
        tree.attach(noun, group, "appos")
        yield noun


def _is_group(tree: Tree, noun: int, mark: int) -> bool:
    """Whether a noun names several, or but for "darunter" a body, of which one may be picked out; no person alone."""
    if "Number=Plur" in tree.feats[noun]:
        return True
    alone = tree.words[mark].lower() == words().among_them or is_of_person(tree.lemmas[noun])
    return tree.upos[noun] == "NOUN" and not alone


def _mark(tree: Tree, comma: int) -> int | None:
    """The last word of what picks one out, right behind a comma."""
    behind = range(comma + 1, min(comma + 1 + _WIDEST, len(tree.words)))
    mark = next((i for i in behind if tree.words[i].lower() in words().singling), None)
    named = mark is not None and any(tree.upos[i] in ("NOUN", "PROPN") for i in range(comma + 1, mark))
    return None if named else mark


def _top(tree: Tree, span: range, start: int | None = None) -> int | None:
    """The noun of a stretch that hangs on nothing else in it, the first one or that above ``start``."""
    noun = next((i for i in span if tree.upos[i] in _NOMINAL), None) if start is None else start
    if noun is None:
        return None
    above = takewhile(lambda i: i in span and tree.upos[i] in _NOMINAL, tree.governors(noun))
    return [noun, *above][-1]


def examples_of_groups(tree: Tree) -> Iterator[int]:
    """Let "wie" bring in the example of a group: "gegen Staaten wie Rom", "Länder wie zum Beispiel Rom"."""
    for like, word in enumerate(tree.words):
        group = like - 1
        if word != words().like or group < 0 or tree.upos[group] != "NOUN" or "Number=Plur" not in tree.feats[group]:
            continue
        such = range(like + 1, like + 3)
        meant = next((i for i in such if tree.words[i : i + 1] == [words().for_instance]), None)
        behind = (like if meant is None else meant) + 1
        yield from _strayed(tree, group, like)
        noun = next((i for i in tree.below(group, *_JOINED) if i >= behind), None)
        if noun is None or tree.heads[like] == noun or (tree.heads[like] != group and tree.heads[like] != meant):
            continue
        tree.attach(like, noun, "cc")
        if meant is not None:
            tree.attach(meant, noun, "advmod")
        yield like


def _strayed(tree: Tree, group: int, like: int) -> Iterator[int]:
    """Hang on a group its examples that were joined to whoever stands before it: "Wirte und Räte wie Holm"."""
    first = tree.heads[group] if tree.labels[group] == "conj" else group
    examples = [c for c in tree.below(first, "conj") if c > like] if first != group else []
    if examples and tree.heads[like] == examples[0]:
        for example in examples:
            tree.attach(example, group, "conj")
            yield example
