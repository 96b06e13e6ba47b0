"""Graphs are replaced in one transaction, and what did not change is not written."""

from __future__ import annotations

import pyoxigraph as ox

from kg.store.loading import grouped, parsed
from kg.store.replacing import Replacement
from kg.store.updates import slices
from tests.store.small import article, entity, words_in


def put(store: ox.Store, *pieces: str, merge: bool = False) -> Replacement:
    replacement = Replacement(store)
    for graph in grouped(parsed(pieces)):
        replacement.add(graph, merge=merge or graph.shared)
    return replacement


def test_nothing_is_written_before_all_is() -> None:
    store = ox.Store()
    replacement = put(store, article(1, "a"), article(2, "b"))
    assert (len(store), replacement.graphs, replacement.quads) == (0, 2, 2)
    replacement.write()
    assert words_in(store) == ["a", "b"]
    assert (replacement.graphs, replacement.quads) == (0, 0)


def test_graph_gives_way_to_its_new_self() -> None:
    store = ox.Store()
    put(store, article(1, "alt", "bleibt")).write()
    put(store, article(1, "neu", "bleibt")).write()
    assert words_in(store) == ["bleibt", "neu"]


def test_what_did_not_change_is_not_written() -> None:
    store = ox.Store()
    put(store, article(1, "alt", "bleibt")).write()
    replacement = put(store, article(1, "neu", "bleibt"), article(2, "x"))
    replacement.write()
    assert replacement.written == 3  # one quad gone, two new


def test_merged_graph_only_adds() -> None:
    store = ox.Store()
    put(store, article(1, "alt")).write()
    put(store, article(1, "neu"), merge=True).write()
    assert words_in(store) == ["alt", "neu"]


def test_shared_node_that_is_described_anew_keeps_nothing_of_its_old_description() -> None:
    store = ox.Store()
    put(store, entity("x", "Ada", "Adele", "A. Berg"), entity("y", "Bo", "Bodil")).write()
    put(store, entity("x", "Ada Berg", "A. Berg")).write()
    assert words_in(store) == ["A. Berg", "Ada Berg", "Bo", "Bodil"]


def test_shared_node_whose_description_comes_in_two_pieces_keeps_both() -> None:
    store = ox.Store()
    put(store, entity("x", "Ada", "Adele")).write()
    (graph,) = grouped(parsed([entity("x", "Ada Berg", "A", "B", "C")]))
    replacement = Replacement(store)
    for part in slices(graph, 2):
        replacement.add(part, merge=True)
    replacement.write()
    assert words_in(store) == ["A", "Ada Berg", "B", "C"]
