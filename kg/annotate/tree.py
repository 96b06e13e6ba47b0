"""Find the best dependency tree under a matrix of scores: the maximum spanning arborescence with one root.

Chu & Liu 1965, Edmonds 1967. German has crossing arcs ("Ihn hat niemand zu kritisieren gewagt"), so no projective
decoder is used.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


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
