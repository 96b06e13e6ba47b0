"""Networks are read back by networkx, and GEXF against what its 1.3 schema asks for."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx

from kg.model import Article
from kg.store import Store, open_store
from tests.export.conftest import HOSTILE_NAME, Write, written
from tests.query.articles import Told

ANNA, BRUNO, CARLA = (f"https://example.org/kg/entity/{name}" for name in ("anna", "bruno", "carla"))
GEXF = "{http://gexf.net/1.3}"


def test_graphml_is_read_by_networkx_with_one_edge_per_pair_and_class(news: Store, write: Write) -> None:
    network = networkx.read_graphml(io.BytesIO(write(news, "graphml")), force_multigraph=True)
    assert network.nodes[CARLA]["label"] == "Carla Öztürk"
    assert network.nodes[BRUNO]["country"] == "Sundland"
    classes = sorted(data["class"] for one, two, data in network.edges(data=True) if {one, two} == {ANNA, BRUNO})
    assert classes == ["Criticism", "Meeting", "Naming", "Praise"]


def test_network_counts_events_once_and_only_what_happened(news: Store, write: Write) -> None:
    network = networkx.read_graphml(io.BytesIO(write(news, "graphml")), force_multigraph=True)
    edges = {(one, two, data["class"]): data for one, two, data in network.edges(data=True)}
    meeting = edges[ANNA, BRUNO, "Meeting"]
    assert (meeting["weight"], meeting["articles"], meeting["dated"]) == (2, 2, 2)
    assert (meeting["first"], meeting["last"]) == ("2024-05-04", "2024-05-04")
    assert (BRUNO, "https://example.org/kg/entity/sund", "Visit") not in edges
    assert edges[ANNA, BRUNO, "Criticism"]["weight"] == 1


def test_gexf_edges_have_weight_direction_and_spells(news: Store, write: Write) -> None:
    root = ET.fromstring(write(news, "gexf"))
    graph = root.find(f"{GEXF}graph")
    assert root.get("version") == "1.3"
    assert graph is not None
    assert (graph.get("mode"), graph.get("timeformat"), graph.get("timerepresentation")) == (
        "dynamic",
        "date",
        "interval",
    )
    nodes = {node.get("id") for node in graph.iter(f"{GEXF}node")}
    edges = list(graph.iter(f"{GEXF}edge"))
    assert len({edge.get("id") for edge in edges}) == len(edges) >= 10
    assert all({edge.get("source"), edge.get("target")} <= nodes for edge in edges)
    [meeting] = [
        edge
        for edge in edges
        if edge.get("kind") == "Meeting" and edge.get("source") == ANNA and edge.get("target") == BRUNO
    ]
    assert (meeting.get("type"), meeting.get("weight"), meeting.get("label")) == ("undirected", "2", "Treffen")
    assert [spell.attrib for spell in meeting.iter(f"{GEXF}spell")] == [{"start": "2024-05-04", "end": "2024-05-04"}]
    [sanction] = [edge for edge in edges if edge.get("kind") == "Sanction"]
    assert [spell.attrib for spell in sanction.iter(f"{GEXF}spell")] == [{"start": "2024-06-01", "end": "2024-06-30"}]
    declared = {one.get("id") for one in graph.iter(f"{GEXF}attribute")}
    assert {value.get("for") for value in graph.iter(f"{GEXF}attvalue")} <= declared


def test_node_counts_an_event_of_several_people_once(tmp_path: Path, write: Write) -> None:
    told = Told("Lindqvist traf Keller und Öztürk.", "Meeting", "anna", "bruno carla")
    with open_store(str(written(tmp_path / "g.nq", Article("d", "", "d.txt"), told))) as store:
        network = networkx.read_graphml(io.BytesIO(write(store, "graphml")))
    assert {iri: data["events"] for iri, data in network.nodes(data=True)} == {ANNA: 1, BRUNO: 1, CARLA: 1}
    assert network.number_of_edges() >= 2


def test_networks_escape_what_names_contain(hostile: Store, write: Write) -> None:
    labels = {node.get("label") for node in ET.fromstring(write(hostile, "gexf")).iter(f"{GEXF}node")}
    assert HOSTILE_NAME in labels
    network = networkx.read_graphml(io.BytesIO(write(hostile, "graphml")))
    assert HOSTILE_NAME.replace("\t", " ") in {data["label"] for _, data in network.nodes(data=True)}
