"""Quads of any number in any order come back graph by graph."""

from __future__ import annotations

import random
from itertools import groupby

import pytest

from kg.graph.sorting import Sorter, by_graph, in_reading_order, reading_order
from kg.graph.terms import Quad, line_of, quad_of, term, worded

ALIAS, TYPE = term("skos:altLabel"), term("rdf:type")


def some_quads(count: int) -> list[Quad]:
    return [
        (f"<a:{n % 7}>", TYPE if n % 3 else ALIAS, worded(f"x {n} . <a:b>\n"), f"<a:g{n % 2}>") for n in range(count)
    ]


@pytest.mark.parametrize("runs", [1, 2, 1000])
@pytest.mark.parametrize("spill", [1, 3, 1000], ids=["every quad", "many runs", "memory only"])
def test_order_does_not_depend_on_runs_or_arrival(spill: int, runs: int) -> None:
    quads = some_quads(40)
    expected = list(merged(quads, 1000, 1000))
    random.Random(spill).shuffle(quads)
    assert list(merged(quads + quads[:10], spill, runs)) == expected
    assert len(expected) == 40


def merged(quads: list[Quad], spill: int, runs: int) -> list[Quad]:
    sorter = Sorter(spill, runs)
    for quad in quads:
        sorter.add(quad)
    found = list(sorter)
    sorter.close()
    return found


def test_subject_by_subject_is_the_order_of_the_quads() -> None:
    quads = [*some_quads(40), ("_:a1", ALIAS, "<a:b>", "<a:g0>"), ("<a:1/a>", TYPE, "<a:b>", "<a:g0>")]
    random.Random(1).shuffle(quads)
    assert in_reading_order(quads) == sorted(quads, key=reading_order)


def test_by_graph_gives_each_graph_in_one_piece() -> None:
    quads = some_quads(20)
    found = list(by_graph(quads, spill=3))
    assert set(found) == set(quads)
    assert [graph for graph, _ in groupby(quad[3] for quad in found)] == ["<a:g0>", "<a:g1>"]


@pytest.mark.parametrize("graph", ["<a:g>", ""], ids=["named graph", "union"])
def test_line_that_is_spilled_is_read_back(graph: str) -> None:
    for value in ("<a:c>", worded("zwei Wörter . <x>"), worded('" \\ \n .')):
        assert quad_of(line_of(("<a:a>", "<a:b>", value, graph))) == ("<a:a>", "<a:b>", value, graph)
