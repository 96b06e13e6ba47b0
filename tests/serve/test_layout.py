"""Where the nodes of a network stand: apart, in the square, the same each time."""

from __future__ import annotations

import numpy as np
import pytest

from kg.serve.layout import positions


def ring(nodes: int) -> list[tuple[int, int, float]]:
    return [(number, (number + 1) % nodes, 1.0) for number in range(nodes)]


@pytest.mark.parametrize("nodes", [0, 1, 2, 3, 50])
def test_nodes_stand_in_the_square_and_apart(nodes: int) -> None:
    found = positions(nodes, ring(nodes) if nodes > 2 else [])
    assert found.shape == (nodes, 2)
    assert np.isfinite(found).all()
    assert np.abs(found).max(initial=0) <= 1.0001
    assert len({tuple(place) for place in found.round(3)}) == nodes


def test_the_same_network_gives_the_same_picture() -> None:
    assert (positions(40, ring(40)) == positions(40, ring(40))).all()


def test_neighbours_stand_nearer_than_strangers() -> None:
    two_rings = [*ring(12), *((one + 12, two + 12, weight) for one, two, weight in ring(12))]
    found = positions(24, two_rings)
    inside = np.linalg.norm(found[:12] - found[:12].mean(axis=0), axis=1).mean()
    between = np.linalg.norm(found[:12].mean(axis=0) - found[12:].mean(axis=0))
    assert between > inside / 2
