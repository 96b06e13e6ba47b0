"""Bars, networks and maps, ready to be drawn."""

from __future__ import annotations

from kg.serve.counting import Tie
from kg.serve.drawing import bars, network, outlines


def test_of_a_large_network_the_best_connected_are_drawn() -> None:
    ties = [Tie("hub", f"n{number:05}", 1 + number % 7, ("Meeting",)) for number in range(3000)]
    found = network(ties, {}, 2000)
    assert (len(found.nodes), found.all_nodes, found.all_edges) == (2000, 3001, 3000)
    assert found.nodes[0].iri == "hub"


def test_months_without_events_have_their_place() -> None:
    rows = [{"month": "2024-01", "events": 2, "dated": 1}, {"month": "2024-04", "events": 4, "dated": 4}]
    assert [(bar.name, bar.events) for bar in bars(rows)] == [
        ("2024-01", 2),
        ("2024-02", 0),
        ("2024-03", 0),
        ("2024-04", 4),
    ]
    assert bars([]) == []


def test_over_many_years_a_bar_is_a_year() -> None:
    rows = [{"month": "1963-01", "events": 2, "dated": 1}, {"month": "2024-04", "events": 4, "dated": 4}]
    found = bars(rows)
    assert [(bar.name, bar.events) for bar in found if bar.events] == [("1963", 2), ("2024", 4)]
    assert len(found) == 62


def test_names_in_a_network_do_not_lie_on_each_other() -> None:
    ties = [Tie(f"a{one}", f"a{two}", 1, ("Call",)) for one in range(12) for two in range(one)]
    named = [node for node in network(ties, {}, 12).nodes if node.named]
    assert named
    assert all(abs(one.y - two.y) > 8 or abs(one.x - two.x) > 10 for one in named for two in named if one is not two)


def test_the_map_knows_the_countries() -> None:
    shapes = outlines()
    assert {"DEU", "FRA", "NOR", "XKX", "USA"} <= set(shapes)
    x, y = shapes["DEU"][1]
    assert 5 < x < 16
    assert -56 < y < -46
