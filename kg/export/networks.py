"""Who with whom as a network: GEXF for Gephi, GraphML for yEd, Cytoscape, igraph and networkx.

One edge for each pair and class, because Gephi loses parallel edges or sums them wrongly: its weight is the number of
events told as having happened. GEXF edges have a spell for each event, so that Gephi's timeline can play them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO, TextIO
from xml.sax.saxutils import escape, quoteattr

from kg.export.cells import one_line, without_controls
from kg.export.rows import text_stream
from kg.facts import EntityRecord, EventRecord, read_events
from kg.store import Store


@dataclass(slots=True)
class Node:
    """An actor, with the number of events that it takes part in."""

    entity: EntityRecord
    events: int = 0


@dataclass(slots=True)
class Edge:
    """All events of one class between two, in one direction (meetings and calls: in none)."""

    source: str
    target: str
    kind: str
    label: str
    directed: bool
    quad_class: int | None
    events: int = 0
    spells: set[tuple[dt.date, dt.date]] = field(default_factory=set)
    articles: int = 0
    last_article: str = ""  #: events come article by article
    dated: int = 0  #: events whose time the text tells; the others stand at the day of publication

    @property
    def first(self) -> dt.date | None:
        """The first day of the first event."""
        return min((begin for begin, _ in self.spells), default=None)

    @property
    def last(self) -> dt.date | None:
        """The last day of the last event."""
        return max((end for _, end in self.spells), default=None)


@dataclass(slots=True)
class Network:
    """Nodes by IRI, edges in order."""

    nodes: dict[str, Node]
    edges: list[Edge]


def read_network(store: Store, least: float | None = None) -> Network:
    """Sum up the events of a store that are told as having happened; in memory are only pairs, never events."""
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    for event in read_events(store, least):
        if event.happened:
            for edge, ends in _edges(event, edges):
                edge.events += 1
                edge.articles += event.article.iri != edge.last_article
                edge.last_article = event.article.iri
                _add_spell(edge, event)
                for end in ends:
                    node = nodes.setdefault(_key(end), Node(end))
                    node.events += 1
                    if end.same_as is None:
                        node.entity = end
    return Network(dict(sorted(nodes.items())), [edges[key] for key in sorted(edges)])


def _edges(
    event: EventRecord, edges: dict[tuple[str, str, str], Edge]
) -> Iterator[tuple[Edge, tuple[EntityRecord, EntityRecord]]]:
    for agent, target in event.pairs():
        if agent is None or target is None:
            continue
        ends = (target, agent) if event.symmetric and _key(target) < _key(agent) else (agent, target)
        key = (_key(ends[0]), _key(ends[1]), event.kind)
        if key[0] == key[1]:
            continue
        if key not in edges:
            edges[key] = Edge(*key, event.label, not event.symmetric, event.quad_class)
        yield edges[key], ends


def _key(entity: EntityRecord) -> str:
    """One node for all that were found to be the same entity."""
    return entity.same_as or entity.iri


def _add_spell(edge: Edge, event: EventRecord) -> None:
    begin, basis = event.date_or_published
    if begin:
        edge.dated += basis == "event"
        edge.spells.add((begin, (event.last_day if basis == "event" else None) or begin))


_NODE_FIELDS = (
    ("kind", "string"),
    ("wikidata", "string"),
    ("country", "string"),
    ("country_code", "string"),
    ("events", "integer"),
)
_EDGE_FIELDS = (
    ("class", "string"),
    ("quad_class", "integer"),
    ("articles", "integer"),
    ("dated", "integer"),
    ("first", "string"),
    ("last", "string"),
)


def _node_values(node: Node) -> dict[str, object]:
    one = node.entity
    return {
        "kind": one.kind,
        "wikidata": one.wikidata,
        "country": one.country_label,
        "country_code": one.country_code,
        "events": node.events,
    }


def _edge_values(edge: Edge) -> dict[str, object]:
    return {
        "class": edge.kind,
        "quad_class": edge.quad_class,
        "articles": edge.articles,
        "dated": edge.dated,
        "first": edge.first,
        "last": edge.last,
    }


def write_gexf(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """GEXF 1.3, dynamic, with one spell per event; returns the number of edges."""
    network = read_network(store, least)
    with text_stream(stream) as text:
        text.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<gexf xmlns="http://gexf.net/1.3" version="1.3">\n<meta><creator>kg</creator></meta>\n'
            '<graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">\n'
        )
        for owner, fields in (("node", _NODE_FIELDS), ("edge", _EDGE_FIELDS)):
            text.write(f'<attributes class="{owner}">\n')
            text.writelines(f'<attribute id="{name}" title="{name}" type="{kind}"/>\n' for name, kind in fields)
            text.write("</attributes>\n")
        text.write("<nodes>\n")
        for iri, node in network.nodes.items():
            text.write(f"<node id={_quoted(iri)} label={_quoted(node.entity.label)}>")
            _write_values(text, _node_values(node))
            text.write("</node>\n")
        text.write("</nodes>\n<edges>\n")
        for number, edge in enumerate(network.edges):
            kind = "directed" if edge.directed else "undirected"
            text.write(
                f'<edge id="{number}" source={_quoted(edge.source)} target={_quoted(edge.target)} type="{kind}" '
                f'kind={_quoted(edge.kind)} label={_quoted(edge.label)} weight="{edge.events}">'
            )
            _write_values(text, _edge_values(edge))
            if edge.spells:
                spells = (f'<spell start="{begin}" end="{end}"/>' for begin, end in sorted(edge.spells))
                text.write(f"<spells>{''.join(spells)}</spells>")
            text.write("</edge>\n")
        text.write("</edges>\n</graph>\n</gexf>\n")
    return len(network.edges)


def _write_values(text: TextIO, values: dict[str, object]) -> None:
    known = ((name, value) for name, value in values.items() if value is not None)
    text.write("<attvalues>" + "".join(f'<attvalue for="{name}" value={_quoted(value)}/>' for name, value in known))
    text.write("</attvalues>")


def write_graphml(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """GraphML; returns the number of edges. All are directed, as most readers refuse a mixture: ``symmetric``."""
    network = read_network(store, least)
    node_fields = (("label", "string"), *_NODE_FIELDS)
    edge_fields = (("label", "string"), ("weight", "integer"), ("symmetric", "boolean"), *_EDGE_FIELDS)
    with text_stream(stream) as text:
        text.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for owner, fields in (("node", node_fields), ("edge", edge_fields)):
            for name, kind in fields:
                shown = "int" if kind == "integer" else kind
                text.write(f'<key id="{owner}_{name}" for="{owner}" attr.name="{name}" attr.type="{shown}"/>\n')
        text.write('<graph id="kg" edgedefault="directed">\n')
        for iri, node in network.nodes.items():
            text.write(f"<node id={_quoted(iri)}>")
            _write_data(text, "node", {"label": node.entity.label, **_node_values(node)})
            text.write("</node>\n")
        for number, edge in enumerate(network.edges):
            ends = f"source={_quoted(edge.source)} target={_quoted(edge.target)}"
            text.write(f'<edge id="e{number}" {ends}>')
            symmetric = "false" if edge.directed else "true"
            values = {"label": edge.label, "weight": edge.events, "symmetric": symmetric, **_edge_values(edge)}
            _write_data(text, "edge", values)
            text.write("</edge>\n")
        text.write("</graph>\n</graphml>\n")
    return len(network.edges)


def _write_data(text: TextIO, owner: str, values: dict[str, object]) -> None:
    for name, value in values.items():
        if value is not None:
            text.write(f'<data key="{owner}_{name}">{escape(without_controls(one_line(str(value))))}</data>')


def _quoted(value: object) -> str:
    return quoteattr(without_controls(str(value)))
