"""What one article says: events, tables, a graph that conforms."""

from __future__ import annotations

import datetime as dt

import pytest
import rdflib

import kg
from kg.errors import InputError
from kg.model import Status


def test_api_text_gives_events_with_their_entities(reading: kg.Reading) -> None:
    meeting = reading.events[0]
    labels = {reading.entity(key).label for key in (*meeting.agents, *meeting.targets)}
    assert (meeting.relation, meeting.status, labels) == ("Meeting", Status.ACTUAL, {"Liv Nordahl", "Erik Strand"})
    assert meeting.time is not None
    assert meeting.time.begin == dt.date(2025, 1, 20)
    assert reading.doc.text == reading.article.text
    assert repr(reading).endswith(f"{len(reading.events)} events, {len(reading.entities)} entities>")


def test_api_table_has_the_columns_of_the_export(reading: kg.Reading) -> None:
    table = reading.to_pandas()
    assert {"agent", "target", "status"} <= {column.split("_")[0] for column in table.columns}
    assert len(table) >= len(reading.events)
    assert len(reading.to_pandas("entities")) == len(reading.entities)


def test_api_unknown_table_is_refused(reading: kg.Reading) -> None:
    with pytest.raises(InputError, match="table 'event': unknown"):
        reading.to_pandas("event")


def test_api_graph_conforms_and_says_what_a_build_says(reading: kg.Reading, pipeline: kg.Pipeline) -> None:
    graph = reading.graph()
    assert isinstance(graph, rdflib.Graph)
    assert len(graph) == len({quad[:3] for quad in reading.quads})
    assert graph.query("ASK { ?event a kgo:Meeting ; kgo:agent ?who }").askAnswer
    assert not [f for f in reading.validate() if f.severity == "Violation"]
