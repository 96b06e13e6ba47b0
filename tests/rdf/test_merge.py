from __future__ import annotations

import random

import pytest

from kg.graph.terms import Quad, line_of, quad_of, term, worded
from kg.rdf.write import Sorter

LABEL, ALIAS, TYPE = term("skos:prefLabel"), term("skos:altLabel"), term("rdf:type")


def some_quads(count: int) -> list[Quad]:
    return [
        (f"<a:{n % 7}>", TYPE if n % 3 else ALIAS, worded(f"x {n} . <a:b>\n"), f"<a:g{n % 2}>") for n in range(count)
    ]


@pytest.mark.parametrize("spill", [1, 3, 1000], ids=["every quad", "many runs", "memory only"])
def test_merge_order_does_not_depend_on_runs_or_arrival(spill: int) -> None:
    quads = some_quads(40)
    expected = list(merged(quads, 1000))
    random.Random(spill).shuffle(quads)
    assert list(merged(quads + quads[:10], spill)) == expected
    assert len(expected) == 40


def merged(quads: list[Quad], spill: int) -> list[Quad]:
    sorter = Sorter(spill)
    for quad in quads:
        sorter.add(quad)
    found = list(sorter)
    sorter.close()
    return found


def test_merge_entity_keeps_one_label() -> None:
    anna = "<a:anna>"
    quads = [
        (anna, LABEL, worded("Anna B."), "<a:g>"),
        (anna, LABEL, worded("Anna Becker"), "<a:g>"),
        (anna, ALIAS, worded("Anna B."), "<a:g>"),
        (anna, ALIAS, worded("Frau Becker"), "<a:g>"),
    ]
    assert merged(quads, 2) == [
        (anna, ALIAS, worded("Anna Becker"), "<a:g>"),
        (anna, ALIAS, worded("Frau Becker"), "<a:g>"),
        (anna, LABEL, worded("Anna B."), "<a:g>"),
    ]


@pytest.mark.parametrize("graph", ["<a:g>", ""], ids=["named graph", "union"])
def test_merge_line_is_read_back(graph: str) -> None:
    for value in ("<a:c>", worded("zwei Wörter . <x>"), worded('" \\ \n .')):
        assert quad_of(line_of(("<a:a>", "<a:b>", value, graph))) == ("<a:a>", "<a:b>", value, graph)
