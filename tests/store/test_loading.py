"""N-Quads on their way into a store: graph by graph, what articles share gathered at the end."""

from __future__ import annotations

import pytest

from kg.errors import StoreError
from kg.graph.terms import MAX_LITERAL_BYTES
from kg.store.loading import grouped, parsed
from tests.store.small import article, entity


def test_quads_are_grouped_by_graph_and_shared_ones_come_last() -> None:
    pieces = [article(1, "a", "b"), entity("x", "Ada"), article(2, "c"), entity("y", "Bo"), article(1, "d")]
    graphs = [(graph.iri[-8:], len(graph.quads), graph.shared) for graph in grouped(parsed(pieces))]
    assert graphs == [
        ("graph/a1", 2, False),
        ("graph/a2", 1, False),
        ("graph/a1", 1, False),
        ("entities", 2, True),
    ]


def test_lines_may_be_cut_into_any_pieces() -> None:
    text = article(1, *"abc")
    assert len(list(parsed(text.splitlines(True)))) == len(list(parsed([text]))) == 3


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("<urn:s> <urn:p> .\n", "not N-Quads"),
        ('<urn:s> <urn:p> "x" .\n', "without a named graph"),
        ('_:b <urn:p> "x" <http://x/graph/a> .\n', "has no IRI"),
        ("<urn:s> <urn:p> _:b <http://x/graph/a> .\n", "has no IRI"),
        (f'<urn:s> <urn:p> "{"x" * (MAX_LITERAL_BYTES + 1)}" <http://x/graph/a> .\n', "a text of "),
    ],
    ids=["syntax", "no graph", "blank subject", "blank object", "too long"],
)
def test_what_no_store_could_give_back_is_refused(line: str, message: str) -> None:
    with pytest.raises(StoreError, match=message):
        list(grouped(parsed([line])))
