"""A store without a place: it holds what it is given until it is closed, and can be written."""

from __future__ import annotations

from kg.store.memory import MemoryStore
from tests.store.small import article


def test_memory_store_holds_its_quads_and_takes_more() -> None:
    with MemoryStore([("<urn:s>", "<urn:p>", '"eins"', "<http://x/graph/a0>")]) as store:
        loaded = store.load([article(1, "zwei", "drei")])
        assert (loaded.graphs, loaded.quads, store.count()) == (1, 2, 3)
        assert store.graphs() == ("http://x/graph/a0", "http://x/graph/a1")


def test_memory_store_replaces_a_graph_that_comes_again() -> None:
    with MemoryStore() as store:
        store.load([article(1, "alt", "beides")])
        store.load([article(1, "neu", "beides")])
        assert sorted(line.split('"')[1] for line in store.nquads()) == ["beides", "neu"]
