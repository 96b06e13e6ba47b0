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


def test_groups_that_nothing_joins_stand_side_by_side_and_fill_the_picture() -> None:
    pairs = [(2 * number, 2 * number + 1, 1.0) for number in range(60)]
    found = positions(120, pairs)
    apart = np.linalg.norm(found[:, None] - found[None], axis=2)
    np.fill_diagonal(apart, 9)
    # 120 nodes evenly in the square would stand 0.18 apart.
    assert apart.min() > 0.06
    partners = np.linalg.norm(found[::2] - found[1::2], axis=1)
    assert partners.max() < 0.25
