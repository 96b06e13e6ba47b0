"""New graphs go in by the bulk loader, others are replaced; whole graphs always."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest

from kg.store.loading import NamedGraph, grouped, parsed
from kg.store.writing import Writing, apart
from tests.store.small import article, entity, words_in


def write(store: ox.Store, *pieces: str) -> tuple[Writing, list[int]]:
    told: list[int] = []
    writing = Writing(store, told.append)
    writing.write(grouped(parsed(pieces)))
    return writing, told


@pytest.fixture(params=[1, 3, 1_000], ids=["each graph in bulk", "some graphs in bulk", "by transaction"])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("kg.store.writing._FEW", request.param)
    monkeypatch.setattr("kg.store.writing.PORTION", request.param)
    return int(request.param)


@pytest.mark.usefixtures("few")
def test_graphs_that_are_new_and_graphs_that_are_not_stand_side_by_side() -> None:
    store = ox.Store()
    write(store, article(1, "alt", "bleibt"), article(3, "drei"), entity("x", "Ada", "Adele"))
    pieces = [article(number, "neu", "bleibt") for number in (1, 2, 4, 5)]
    writing, _ = write(store, *pieces, entity("x", "Ada", "Ada Berg"), entity("y", "Bo"))
    assert words_in(store) == sorted([*["neu", "bleibt"] * 4, "drei", "Ada", "Ada Berg", "Bo"])
    assert (len(writing.graphs), writing.quads) == (5, 11)


@pytest.mark.usefixtures("few")
def test_graph_that_comes_back_is_added_to_whether_it_was_there_or_not() -> None:
    store = ox.Store()
    write(store, article(1, "alt"))
    write(store, article(1, "eins"), article(2, "zwei"), article(1, "drei"), article(2, "vier"))
    assert words_in(store) == ["drei", "eins", "vier", "zwei"]


@pytest.mark.usefixtures("few")
def test_source_that_fails_midway_leaves_each_graph_as_it_was_or_whole() -> None:
    store = ox.Store()
    write(store, article(1, "alt", "alt2"))

    def broken() -> Iterator[NamedGraph]:
        yield from grouped(parsed([article(number, "neu", "neu2") for number in range(6)]))
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"), apart(broken()) as graphs:
        Writing(store, lambda _: None).write(graphs)
    of_graph: dict[str, list[str]] = {}
    for quad in store:
        of_graph.setdefault(str(quad.graph_name), []).append(str(quad.object.value))
    assert "<http://x/graph/a1>" in of_graph
    assert all(sorted(found) in (["alt", "alt2"], ["neu", "neu2"]) for found in of_graph.values())


def test_transactions_are_told_and_what_went_in_by_bulk_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.writing._FEW", 2)
    store = ox.Store()
    assert sum(write(store, article(1, "a", "b", "c"))[1]) == 0
    assert (
        sum(write(store, article(1, "a", "b", "d"), article(2, "x"))[1]) == 3
    )  # one gone, one new, one of a new graph
