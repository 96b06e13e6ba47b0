"""The report is one file that loads nothing, and the network is drawn alike each time."""

from __future__ import annotations

import io
import re
from pathlib import Path

import numpy as np
import pytest

from kg.cli import run
from kg.serve import open_site, write_report
from kg.serve.counting import Tie
from kg.serve.drawing import bars, network, outlines
from kg.serve.layout import positions
from tests.serve.conftest import HOSTILE


def test_the_report_tells_facts_with_marked_sentences_and_loads_nothing(graph: Path, tmp_path: Path) -> None:
    target = tmp_path / "bericht.html"
    assert run(["report", str(graph), "-o", str(target)]) == 0
    text = target.read_text(encoding="utf-8")
    assert "default-src 'none'" in text
    assert re.findall(r"<script|<link (?!rel=\"icon\")|<iframe|@import|url\(", text) == []
    assert [source for source in re.findall(r'src="([^"]*)', text) if not source.startswith("data:")] == []
    assert ">am Samstag</mark>" in text
    assert "<svg" in text


def test_the_report_is_the_same_each_time_and_cut_where_told(graph: Path) -> None:
    one, two = io.BytesIO(), io.BytesIO()
    for stream in (one, two):
        with open_site(str(graph)) as site:
            assert write_report(site, stream, language="en", facts=3) == 3
    assert one.getvalue() == two.getvalue()


def test_a_hostile_article_stays_text_in_the_report(hostile_graph: Path) -> None:
    stream = io.BytesIO()
    with open_site(str(hostile_graph)) as site:
        write_report(site, stream)
    assert HOSTILE not in stream.getvalue().decode()
    assert b'href="javascript:' not in stream.getvalue()


def test_a_store_that_is_not_there_is_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["report", str(tmp_path / "none.trig"), "-o", str(tmp_path / "x.html")]) == 2
    assert "no such file" in capsys.readouterr().err
    assert not (tmp_path / "x.html").exists()


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
