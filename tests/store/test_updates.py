"""Updates for servers: graphs replaced, merged and removed, tried on a store of this process."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store import updates
from kg.store.loading import NamedGraph, grouped, parsed
from kg.store.updates import insert_data, merge_update, remove_updates, replace_updates, slices
from tests.store.small import article, entity


def graphs(*pieces: str) -> list[NamedGraph]:
    return list(grouped(parsed(pieces)))


def store(*pieces: str) -> ox.Store:
    made = ox.Store()
    for update in replace_updates(graphs(*pieces)):
        made.update(update)
    return made


def words(made: ox.Store) -> list[str]:
    return sorted(quad.object.value for quad in made)


def test_replacing_takes_the_old_graph_away_and_nothing_else() -> None:
    made = store(article(1, "alt"), article(2, "anderes"))
    [update] = replace_updates(graphs(article(1, "neu")))
    made.update(update)
    assert words(made) == ["anderes", "neu"]
    assert list(replace_updates([])) == []


def test_merging_describes_shared_nodes_anew_and_leaves_all_others() -> None:
    made = store(entity("x", "Ada", "Adele"), entity("y", "Bo", "Bodil"))
    [graph] = graphs(entity("x", "Ada Berg", "A. Berg"))
    made.update(merge_update(graph))
    assert words(made) == ["A. Berg", "Ada Berg", "Bo", "Bodil"]


def test_merging_part_by_part_loses_nothing_of_a_node() -> None:
    made = store(entity("x", "Ada", "Adele"))
    # Two articles of one load: what they say of a node is brought together before it is cut.
    [graph] = graphs(entity("x", "Ada Berg", "A"), entity("w", "Udo", "Uwe"), entity("x", "Ada Berg", "B", "C"))
    for part in slices(graph, 2):
        made.update(merge_update(part))
    assert words(made) == ["A", "Ada Berg", "B", "C", "Udo", "Uwe"]


def test_removing_takes_graphs_and_orphans_many_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(updates, "REMOVED_TOGETHER", 2)
    made = store(*(article(number, "x") for number in range(5)), entity("x", "Ada"), entity("y", "Bo"))
    asked = list(
        remove_updates(
            (f"http://x/graph/a{number}" for number in range(5)), {"http://x/graph/entities": ["http://x/entity/x"]}
        )
    )
    assert len(asked) == 3
    for update in asked:
        made.update(update)
    assert words(made) == ["Bo"]


def test_large_graph_is_cut_into_slices_that_lose_nothing() -> None:
    [graph] = graphs(article(1, *"abcde"))
    parts = list(slices(graph, 2))
    assert [len(part.quads) for part in parts] == [2, 2, 1]
    made = ox.Store()
    for part in parts:
        made.update(insert_data(part.iri, part.quads))
    assert words(made) == list("abcde")


def test_node_without_an_iri_is_refused() -> None:
    quad = ox.Quad(ox.BlankNode("b"), ox.NamedNode("urn:p"), ox.Literal("x"), ox.NamedNode("urn:g"))
    with pytest.raises(StoreError, match="not an IRI or a literal"):
        insert_data("urn:g", [quad])
