"""The smallest clause that holds a trigger with its arguments: what is quoted as evidence."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.grammar.tree import QUOTES, Tree
from kg.model import Span

_CLAUSAL = frozenset(("acl", "advcl", "ccomp", "csubj", "parataxis", "xcomp", "root"))


def clause_of(tree: Tree, trigger: int, arguments: Collection[int]) -> Span:
    """Characters of the clause, without joined and subordinate clauses that hold none of its words."""
    wanted = {trigger, *(a for a in arguments if tree.sentence[a] == tree.sentence[trigger])}
    top = trigger
    below = set(tree.subtree(top))
    while not (wanted <= below and _is_clause(tree, top)) and tree.heads[top] != top:
        top = tree.heads[top]
        below = set(tree.subtree(top))
    kept = [top]
    for token in kept:
        for child in tree.children[token]:
            clausal = tree.label[child] in _CLAUSAL or (
                tree.label[child] == "conj" and tree.pos[child] in ("VERB", "AUX")
            )
            if clausal and not wanted.intersection(tree.subtree(child)):
                continue
            kept.append(child)
    words = [token for token in kept if tree.pos[token] != "PUNCT"] or [trigger]
    first, last = min(words), max(words)
    if tree.quoted[first] and tree.words[first - 1] in QUOTES:
        first -= 1
    if tree.quoted[last] and tree.words[last + 1] in QUOTES:
        last += 1
    return Span(tree.starts[first], tree.ends[last])


def _is_clause(tree: Tree, token: int) -> bool:
    if tree.heads[token] == token:
        return True
    return tree.pos[token] in ("VERB", "AUX") and tree.label[token] not in ("amod", "aux")
