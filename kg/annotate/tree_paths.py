"""The way through the tree from one word to others, as a string: a strong hint at who does what.

"^nsubj" goes up an edge, "nsubj" down one; the preposition of the last word follows after a slash: "nmod/an".
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.language import load_language

FAR = "…"  #: further than ``REACH`` edges
REACH = 6


def ways(start: int, heads: Sequence[int], labels: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The way from ``start`` to each word; heads count from 0, a root is its own head."""
    children: list[list[int]] = [[] for _ in heads]
    for word, head in enumerate(heads):
        if head != word:
            children[head].append(word)
    found: list[str | None] = [None] * len(heads)
    found[start] = ""
    edge: list[tuple[int, tuple[str, ...]]] = [(start, ())]
    for word, way in edge:
        if len(way) == REACH:
            continue
        steps = [(child, labels[child]) for child in children[word]]
        if heads[word] != word:
            steps.append((heads[word], "^" + labels[word]))
        for other, step in steps:
            if found[other] is None:
                longer = (*way, step)
                found[other] = ">".join(longer) + _preposition(children[other], labels, texts)
                edge.append((other, longer))
    return [FAR if way is None else way for way in found]


def _preposition(children: Sequence[int], labels: Sequence[str], texts: Sequence[str]) -> str:
    for child in children:
        if labels[child] == "case":
            word = texts[child].lower()
            return "/" + (load_language().words.preposition(word) or word)
    return ""
