"""Trees of dependencies: the best one under a matrix of scores, the heads of punctuation, the ways from word to word.

The best tree is the maximum spanning arborescence with one root (Chu & Liu 1965, Edmonds 1967). German has crossing
arcs ("Ihn hat niemand zu kritisieren gewagt"), so no projective decoder is used. A way is a string, a strong hint at
who does what: "^nsubj" goes up an edge, "nsubj" down one; the preposition of the last word follows a slash: "nmod/an".
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.language import load_language

Scores = NDArray[np.float64]

CLOSING = {"(": ")", "[": "]", "{": "}", "„": "“”", "»": "«", "«": "»", "“": "”", "‚": "‘", "‹": "›", "›": "‹"}
#: marks whose heads in the training trees follow no rule: left as parsed
AS_PARSED = frozenset({"``", "''", "'"})
FAR = "…"  #: further than ``REACH`` edges
REACH = 6


def _cycle(heads: Sequence[int]) -> list[int]:
    """The nodes of one cycle of the graph in which node ``i`` > 0 hangs on ``heads[i]``; [] for a tree."""
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path: list[int] = []
        node = start
        while node and not colour[node]:
            colour[node] = start
            path.append(node)
            node = heads[node]
        if node and colour[node] == start and node in path:
            return path[path.index(node) :]
    return []


def _arborescence(scores: Scores) -> list[int]:
    """Heads of the best arborescence rooted in node 0; ``scores[d, h]``, no loops (diagonal -inf)."""
    heads = [0, *(int(h) for h in scores[1:].argmax(axis=1))]
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = np.zeros(len(heads), dtype=bool)
    inside[cycle] = True
    rest = [i for i in range(len(heads)) if not inside[i]]
    size = len(rest)
    contracted = np.full((size + 1, size + 1), -np.inf)
    contracted[:size, :size] = scores[np.ix_(rest, rest)]
    into = (
        scores[np.ix_(cycle, rest)] - np.array([scores[c, heads[c]] for c in cycle])[:, None]
    )  # cost of breaking at c
    entry = into.argmax(axis=0)
    contracted[size, :size] = into.max(axis=0)
    out = scores[np.ix_(rest, cycle)]
    leave = out.argmax(axis=1)
    contracted[:size, size] = out.max(axis=1)
    contracted[0, :] = -np.inf
    inner = _arborescence(contracted)
    for i in range(1, size):
        heads[rest[i]] = cycle[int(leave[i])] if inner[i] == size else rest[inner[i]]
    broken = int(entry[inner[size]])
    heads[cycle[broken]] = rest[inner[size]]
    return heads


def best_tree(scores: Scores) -> list[int]:
    """Heads of ``n`` words under ``scores`` [n, n + 1]: 0 is the root, ``j`` the word ``j`` counted from 1.

    ``scores[i, j]`` is the score of head ``j`` for word ``i + 1``; greater is better. Exactly one word hangs on the
    root.
    """
    size = len(scores)
    square = np.full((size + 1, size + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    greedy = [0, *(int(h) for h in square[1:].argmax(axis=1))]
    if greedy[1:].count(0) == 1 and not _cycle(greedy):
        return greedy[1:]
    finite = square[np.isfinite(square)]
    square[1:] = np.maximum(square[1:], float(finite.min()) - 1.0)  # a banned arc is worse than all others, but usable
    np.fill_diagonal(square, -np.inf)
    square[1:, 0] -= (float(finite.max()) - float(finite.min()) + 2.0) * (size + 1)  # a second root never pays
    return _arborescence(square)[1:]


def attach_punctuation(words: Sequence[str], heads: Sequence[int], marks: Sequence[bool]) -> list[int]:
    """Heads (1-based, 0 = root) with those of ``marks`` set anew: never crossing an arc, as high as that allows.

    Final marks hang on the root, paired ones on the head of what they enclose, others on the deeper of the two phrases
    they stand between. Words keep their heads. Source: UD guidelines, "punct: punctuation"; so 98 % of German PUD.
    """
    result = list(heads)
    plain = [i for i, mark in enumerate(marks) if not mark]
    if not plain or 0 not in heads or marks[list(heads).index(0)]:
        return result
    root = result.index(0) + 1
    pairs = _pairs(words, marks)
    for i, mark in enumerate(marks):
        if not mark or words[i] in AS_PARSED:
            continue
        inside = _enclosed(i, pairs, heads, marks)
        before = next((j for j in range(i - 1, -1, -1) if not marks[j]), None)
        after = next((j for j in range(i + 1, len(words)) if not marks[j]), None)
        if inside is not None:
            result[i] = inside
        elif after is None:
            result[i] = root
        elif before is None:
            result[i] = _climb(after + 1, i + 1, heads, 1)
        else:
            result[i] = _between(_climb(before + 1, i + 1, heads, -1), _climb(after + 1, i + 1, heads, 1), i + 1, heads)
    return result


def _pairs(words: Sequence[str], marks: Sequence[bool]) -> dict[int, int]:
    """Positions of opening and closing marks that belong together, both ways."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    quote: int | None = None
    for i, word in enumerate(words):
        if not marks[i]:
            continue
        if word == '"':
            if quote is None:
                quote = i
            else:
                pairs[quote], pairs[i], quote = i, quote, None
        elif stack and word in CLOSING[words[stack[-1]]]:
            start = stack.pop()
            pairs[start], pairs[i] = i, start
        elif word in CLOSING:
            stack.append(i)
    return pairs


def _enclosed(i: int, pairs: dict[int, int], heads: Sequence[int], marks: Sequence[bool]) -> int | None:
    """Number of the highest word between a mark and its partner; None when there is none."""
    if i not in pairs:
        return None
    first, last = sorted((i, pairs[i]))
    tops = [j + 1 for j in range(first + 1, last) if not marks[j] and not first < heads[j] - 1 < last]
    return min(tops, key=lambda number: _depth(number, heads), default=None)


def _depth(number: int, heads: Sequence[int]) -> int:
    depth = 0
    while number and depth <= len(heads):
        number, depth = heads[number - 1], depth + 1
    return depth


def _climb(number: int, mark: int, heads: Sequence[int], side: int) -> int:
    """The highest ancestor of word ``number`` that is still on its side of the mark (-1 before, 1 after)."""
    for _ in heads:
        head = heads[number - 1]
        if not head or (head - mark) * side <= 0:
            break
        number = head
    return number


def _under(number: int, above: int, heads: Sequence[int]) -> bool:
    """Whether word ``number`` is ``above`` or below it."""
    for _ in heads:
        if number == above or not number:
            break
        number = heads[number - 1]
    return number == above


def _between(left: int, right: int, mark: int, heads: Sequence[int]) -> int:
    """The deeper of two neighbouring phrases; the left one when its head is still to come."""
    if _under(right, left, heads):
        return right
    if _under(left, right, heads):
        return left
    return left if heads[left - 1] > mark else right


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
