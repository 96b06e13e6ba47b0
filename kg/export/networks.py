"""Who with whom as a network: GEXF for Gephi, GraphML for yEd, Cytoscape, igraph and networkx.

One edge for each pair and class, because Gephi loses parallel edges or sums them wrongly: its weight is the number of
events told as having happened. GEXF edges have a spell for each event, so that Gephi's timeline can play them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import BinaryIO, TextIO
from xml.sax.saxutils import escape, quoteattr

from kg.export.cells import one_line, without_controls
from kg.export.rows import text_stream
from kg.facts import EntityRecord, EventRecord, read_events
from kg.store import Store

Row = sqlite3.Row

_SCHEMA = """
CREATE TABLE node (iri TEXT PRIMARY KEY, label TEXT, kind TEXT, wikidata TEXT, country TEXT, country_code TEXT)
  WITHOUT ROWID;
CREATE TABLE part (node TEXT, event INTEGER, PRIMARY KEY (node, event)) WITHOUT ROWID;
CREATE TABLE act (source TEXT, target TEXT, class TEXT, label TEXT, directed INTEGER, quad_class INTEGER,
  event INTEGER, article TEXT, first TEXT, last TEXT, dated INTEGER);
"""
_NODES = """SELECT node.*, (SELECT COUNT(*) FROM part WHERE node = iri) AS events FROM node ORDER BY iri"""
#: All events of one class between two, in one direction (meetings and calls: in none). ``dated`` counts those whose
#: time the text tells; the others stand at the day of publication.
_EDGES = """SELECT source, target, class, label, directed, quad_class, COUNT(DISTINCT event) AS weight,
  COUNT(DISTINCT article) AS articles, COUNT(DISTINCT CASE WHEN dated THEN event END) AS dated,
  MIN(first) AS first, MAX(last) AS last, group_concat(DISTINCT first || ' ' || last) AS spells
FROM act GROUP BY source, target, class ORDER BY source, target, class"""


class Network:
    """Nodes and edges of a store, summed up in a temporary database: a graph of any size needs little memory."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database

    def nodes(self) -> Iterator[Row]:
        """Actors with the number of events that they take part in, sorted by IRI."""
        yield from self._database.execute(_NODES)

    def edges(self) -> Iterator[Row]:
        """Edges, sorted by their ends and class."""
        yield from self._database.execute(_EDGES)


@contextmanager
def read_network(store: Store, least: float | None = None) -> Iterator[Network]:
    """Sum up the events of a store that are told as having happened."""
    # "": a private temporary database, removed with the connection.
    with closing(sqlite3.connect("")) as database:
        database.row_factory = Row
        database.executescript(_SCHEMA)
        for number, event in enumerate(read_events(store, least)):
            if event.happened:
                _add(database, number, event)
        database.execute("CREATE INDEX act_ends ON act (source, target, class)")
        yield Network(database)


def _add(database: sqlite3.Connection, number: int, event: EventRecord) -> None:
    for agent, target in event.pairs():
        if agent is None or target is None or _key(agent) == _key(target):
            continue
        ends = (target, agent) if event.symmetric and _key(target) < _key(agent) else (agent, target)
        kind = (event.kind, event.label, not event.symmetric, event.quad_class)
        acted = (_key(ends[0]), _key(ends[1]), *kind, number, event.article.iri, *_spell(event))
        database.execute("INSERT INTO act VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", acted)
        for end in ends:
            # Who stands for others is described as himself.
            how = "REPLACE" if end.same_as is None else "IGNORE"
            one = (_key(end), end.label, end.kind, end.wikidata, end.country_label, end.country_code)
            database.execute(f"INSERT OR {how} INTO node VALUES (?, ?, ?, ?, ?, ?)", one)
            database.execute("INSERT OR IGNORE INTO part VALUES (?, ?)", (_key(end), number))


def _key(entity: EntityRecord) -> str:
    """One node for all that were found to be the same entity."""
    return entity.same_as or entity.iri


def _spell(event: EventRecord) -> tuple[str | None, str | None, bool]:
    """First and last day, and whether the text tells them."""
    begin, basis = event.date_or_published
    if begin is None:
        return None, None, False
    last = (event.last_day if basis == "event" else None) or begin
    return begin.isoformat(), last.isoformat(), basis == "event"


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


def _values(row: Row, fields: tuple[tuple[str, str], ...]) -> dict[str, object]:
    return {name: row[name] for name, _ in fields}


def write_gexf(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """GEXF 1.3, dynamic, with one spell per event; returns the number of edges."""
    count = 0
    with read_network(store, least) as network, text_stream(stream) as text:
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
        for node in network.nodes():
            text.write(f"<node id={_quoted(node['iri'])} label={_quoted(node['label'])}>")
            _write_values(text, _values(node, _NODE_FIELDS))
            text.write("</node>\n")
        text.write("</nodes>\n<edges>\n")
        for count, edge in enumerate(network.edges(), 1):
            kind = "directed" if edge["directed"] else "undirected"
            text.write(
                f'<edge id="{count - 1}" source={_quoted(edge["source"])} target={_quoted(edge["target"])} '
                f'type="{kind}" kind={_quoted(edge["class"])} label={_quoted(edge["label"])} weight="{edge["weight"]}">'
            )
            _write_values(text, _values(edge, _EDGE_FIELDS))
            if edge["spells"]:
                days = (spell.split(" ") for spell in sorted(edge["spells"].split(",")))
                spells = (f'<spell start="{begin}" end="{end}"/>' for begin, end in days)
                text.write(f"<spells>{''.join(spells)}</spells>")
            text.write("</edge>\n")
        text.write("</edges>\n</graph>\n</gexf>\n")
    return count


def _write_values(text: TextIO, values: dict[str, object]) -> None:
    known = ((name, value) for name, value in values.items() if value is not None)
    text.write("<attvalues>" + "".join(f'<attvalue for="{name}" value={_quoted(value)}/>' for name, value in known))
    text.write("</attvalues>")


def write_graphml(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """GraphML; returns the number of edges. All are directed, as most readers refuse a mixture: ``symmetric``."""
    count = 0
    node_fields = (("label", "string"), *_NODE_FIELDS)
    edge_fields = (("label", "string"), ("weight", "integer"), *_EDGE_FIELDS)
    with read_network(store, least) as network, text_stream(stream) as text:
        text.write('<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
        for owner, fields in (("node", node_fields), ("edge", (("symmetric", "boolean"), *edge_fields))):
            for name, kind in fields:
                shown = "int" if kind == "integer" else kind
                text.write(f'<key id="{owner}_{name}" for="{owner}" attr.name="{name}" attr.type="{shown}"/>\n')
        text.write('<graph id="kg" edgedefault="directed">\n')
        for node in network.nodes():
            text.write(f"<node id={_quoted(node['iri'])}>")
            _write_data(text, "node", _values(node, node_fields))
            text.write("</node>\n")
        for count, edge in enumerate(network.edges(), 1):
            ends = f"source={_quoted(edge['source'])} target={_quoted(edge['target'])}"
            text.write(f'<edge id="e{count - 1}" {ends}>')
            symmetric = "false" if edge["directed"] else "true"
            _write_data(text, "edge", {"symmetric": symmetric, **_values(edge, edge_fields)})
            text.write("</edge>\n")
        text.write("</graph>\n</graphml>\n")
    return count


def _write_data(text: TextIO, owner: str, values: dict[str, object]) -> None:
    for name, value in values.items():
        if value is not None:
            text.write(f'<data key="{owner}_{name}">{escape(without_controls(one_line(str(value))))}</data>')


def _quoted(value: object) -> str:
    return quoteattr(without_controls(str(value)))
