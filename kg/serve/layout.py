"""Where the nodes of a network stand: forces between them, the same picture for the same network."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

#: Steps of the forces: the most, the fewest, and the pairs of nodes looked at in all.
_STEPS, _FEWEST = 200, 24
_PAIRS = 50_000_000
_GOLDEN = math.pi * (3 - math.sqrt(5))
#: Places that are tried for each group of nodes that hang together.
_SPOTS = 20_000


def positions(nodes: int, edges: Sequence[tuple[int, int, float]]) -> NDArray[np.float32]:
    """Places in the square −1 … 1, one row (x, y) for each node; ``edges``: two nodes and a weight > 0.

    Nodes repel each other, edges attract, all are drawn to the middle (Fruchterman and Reingold 1991); then the groups
    that hang together are moved side by side, the largest in the middle, so that they fill the picture.
    """
    if nodes == 0:
        return np.zeros((0, 2), dtype=np.float32)
    places = _spiral(nodes, edges)
    if nodes > 1:
        _settle(places, edges)
        _pack(places, edges)
    places -= (places.max(axis=0) + places.min(axis=0)) / 2
    return places / max(float(np.abs(places).max()), 1e-6)


def _spiral(nodes: int, edges: Sequence[tuple[int, int, float]]) -> NDArray[np.float32]:
    """The start: a sunflower with the best connected nodes in its middle."""
    degree = np.zeros(nodes)
    for one, two, weight in edges:
        degree[one] += weight
        degree[two] += weight
    rank = np.empty(nodes)
    rank[np.argsort(-degree, kind="stable")] = np.arange(nodes)
    radius, angle = np.sqrt((rank + 0.5) / nodes), rank * _GOLDEN
    return np.column_stack((radius * np.cos(angle), radius * np.sin(angle))).astype(np.float32)


def _pack(places: NDArray[np.float32], edges: Sequence[tuple[int, int, float]]) -> None:
    """Move each group of nodes as a disc to the place nearest the middle that is free."""
    groups = _groups(len(places), edges)
    gap = 0.8 * 1.2 / math.sqrt(len(places))
    sizes = []
    for group in groups:
        places[group] -= (places[group].max(axis=0) + places[group].min(axis=0)) / 2
        size = float(np.linalg.norm(places[group], axis=1).max())
        # Room by the number of nodes: many who all know each other draw together, a chain is long by nature.
        wide = max(0.6, 0.6 * gap * math.sqrt(len(group)) / size) if len(group) > 2 else 1.0
        places[group] *= np.float32(wide)
        sizes.append(size * wide + gap / 2)
    number = np.arange(_SPOTS)
    reach = 1.6 * math.sqrt(sum(size**2 for size in sizes)) + max(sizes)
    away, angle = reach * np.sqrt(number / _SPOTS), number * _GOLDEN
    spots = np.column_stack((away * np.cos(angle), away * np.sin(angle))).astype(np.float32)
    room = np.full(_SPOTS, np.inf, dtype=np.float32)
    for place in sorted(range(len(groups)), key=lambda place: -sizes[place]):
        fits = room >= sizes[place]
        spot = int(np.argmax(fits)) if fits.any() else int(np.argmax(room))
        places[groups[place]] += spots[spot]
        np.minimum(room, np.linalg.norm(spots - spots[spot], axis=1) - sizes[place], out=room)


def _groups(nodes: int, edges: Sequence[tuple[int, int, float]]) -> list[list[int]]:
    """The nodes that hang together, each group in order."""
    leader = list(range(nodes))

    def found(node: int) -> int:
        while leader[node] != node:
            leader[node] = node = leader[leader[node]]
        return node

    for one, two, _ in edges:
        leader[max(found(one), found(two))] = min(found(one), found(two))
    groups: dict[int, list[int]] = {}
    for node in range(nodes):
        groups.setdefault(found(node), []).append(node)
    return list(groups.values())


def _settle(places: NDArray[np.float32], edges: Sequence[tuple[int, int, float]]) -> None:
    nodes = len(places)
    ideal = np.float32(1.2 / math.sqrt(nodes))
    one = np.array([edge[0] for edge in edges], dtype=np.intp)
    two = np.array([edge[1] for edge in edges], dtype=np.intp)
    pull = np.array([1 + math.log(max(edge[2], 1.0)) for edge in edges], dtype=np.float32)
    steps = min(_STEPS, max(_FEWEST, _PAIRS // nodes**2))
    for step in range(steps):
        moves = _repelled(places, ideal)
        if len(edges):
            apart = places[one] - places[two]
            along = apart * (np.linalg.norm(apart, axis=1) / ideal * pull)[:, None]
            for axis in (0, 1):
                moves[:, axis] -= np.bincount(one, along[:, axis], nodes).astype(np.float32)
                moves[:, axis] += np.bincount(two, along[:, axis], nodes).astype(np.float32)
        moves -= places * (ideal * 1.5)
        length = np.maximum(np.linalg.norm(moves, axis=1), 1e-9)
        reach = np.float32(0.15 * (1 - step / steps) + 0.002)
        places += moves * (np.minimum(length, reach) / length)[:, None]


def _repelled(places: NDArray[np.float32], ideal: np.float32) -> NDArray[np.float32]:
    """Every node pushed by every other, as two products of matrices: the memory is the bottleneck."""
    squares = (places**2).sum(axis=1, keepdims=True)
    ones = np.ones_like(squares)
    near = np.hstack((places * -2, squares, ones)) @ np.hstack((places, ones, squares)).T
    np.maximum(near, ideal * ideal * np.float32(0.01), out=near)
    np.reciprocal(near, out=near)
    summed = near @ np.hstack((places, ones))
    pushed: NDArray[np.float32] = (places * summed[:, 2:] - summed[:, :2]) * (ideal * ideal)
    return pushed
