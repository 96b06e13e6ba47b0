"""The example in docs/graph.md is what kg writes."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox

from kg.gazetteer import Gazetteer
from kg.rdf import to_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, TEXT, resolution

PAGE = Path(__file__).parents[2] / "docs" / "graph.md"


def as_lines(quads: object) -> list[str]:
    assert isinstance(quads, list | ox.QuadParser)
    return sorted(f"{q.graph_name} {q.subject} {q.predicate} {q.object}" for q in quads)


def test_graph_page_shows_what_kg_writes(vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
    example = re.search(r"```trig\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert example is not None
    quads = to_quads(resolution(), RUN, vocabulary, BASE, gazetteer=gazetteer)
    written = "".join(" ".join(quad) + " .\n" for quad in quads)
    shown = as_lines(ox.parse(example[1], format=ox.RdfFormat.TRIG))
    assert shown == as_lines(ox.parse(written, format=ox.RdfFormat.N_QUADS))
    assert len(shown) > 240


def test_graph_page_shows_the_text_that_was_read() -> None:
    page = " ".join(PAGE.read_text(encoding="utf-8").split())
    assert " ".join(TEXT.split()) in page
