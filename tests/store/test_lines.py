"""Graphs of N-Quads are taken as text where that is safe; all else is parsed, and nothing is lost between the two."""

from __future__ import annotations

import random
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.store.lines import GraphText
from kg.store.stream import GraphFile
from kg.store.writing import add_new
from tests.store.small import LABEL, article, entity

#: Lines that a store takes; the second half are left to the parser.
FIT = [
    *article(1, "eins", 'z\\"wei\\\\', "drei").splitlines(keepends=True),
    '<urn:s> <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#integer> <urn:g:2> .\n',
    f'<urn:s> <urn:p> "<urn:t> <{LABEL}> <urn:o>"@de-AT <urn:g:2> .\n',
    "<urn:s> <urn:p> <urn:o> <urn:g:2> .\n",
    "<urn:s> <urn:p> <urn:\\u00e4> <urn:g:2> .\n",
    '<urn:\\u00e4> <urn:p> "x" <urn:g:2> .\n',
    '<urn:s>  <urn:p> "x"  <urn:g:2> .\n',
    '<urn:s> <urn:p> "x" <urn:g:2> .\r\n',
    "# nothing\n",
    "\n",
    f'<urn:s> <urn:p> "{"x" * 65_536}" <urn:g:3> .\n',
    '<urn:s> <urn:p> "x" <urn:\\u00e4> .\n',
]


def read(folder: Path, text: str) -> GraphFile:
    path = folder / "g.nq"
    path.write_bytes(text.encode())
    return GraphFile(str(path))


@pytest.mark.parametrize("size", [5, 300, 262_144])
def test_every_quad_is_given_once_in_its_place_whatever_lines_stand_together(
    size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.lines._READ", size)
    draw = random.Random(1)
    for _ in range(60):
        lines = [draw.choice(FIT[: draw.choice((6, len(FIT)))]) for _ in range(draw.randrange(1, 12))]
        text = "".join(lines)[: None if draw.random() < 0.7 else -1]
        file = read(tmp_path, text)
        graphs = list(file.graphs())
        assert [quad for graph in graphs for quad in graph.quads] == list(file.parsed()), text
        assert sum(graph.size for graph in graphs) == sum(1 for _ in file.parsed())
        assert all(str(quad.graph_name) == f"<{graph.iri}>" for graph in graphs for quad in graph.quads)


def test_graph_of_plain_lines_is_one_piece_of_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.lines._READ", 100)
    words = [str(number) for number in range(50)]
    first, second = read(tmp_path, article(1, *words) + entity("x", "Ada")).graphs()
    assert isinstance(first, GraphText)
    assert isinstance(second, GraphText)
    assert (first.size, first.line, first.shared, first.text.decode()) == (50, 1, False, article(1, *words))
    assert (second.iri, second.size, second.line, second.shared) == ("http://x/graph/entities", 1, 51, True)


def test_larger_graph_than_any_article_comes_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.lines._READ", 100)
    monkeypatch.setattr("kg.store.lines._PIECE", 500)
    graphs = list(read(tmp_path, article(1, *map(str, range(50)))).graphs())
    assert {graph.iri for graph in graphs} == {"http://x/graph/a1"}
    assert len(graphs) > 2
    assert sum(graph.size for graph in graphs) == 50


def test_subjects_are_found_by_their_predicate_and_never_in_a_text(tmp_path: Path) -> None:
    text = entity("x", "Ada", "Adele") + entity("y", f"<urn:no> <{LABEL}> <urn:o>")
    (graph,) = read(tmp_path, text).graphs()
    assert isinstance(graph, GraphText)
    assert list(graph.subjects(LABEL)) == ["http://x/entity/x", "http://x/entity/y"]


@pytest.mark.parametrize(
    "wrong",
    [
        '<urn:s> <urn:p> "x"@1 <http://x/graph/a2> .\n',
        '<relative> <urn:p> "x" <http://x/graph/a2> .\n',
        '<urn:s> <urn:p> "x" <relative> .\n',
        '<urn:s> <urn:p> "\\q" <http://x/graph/a2> .\n',
        '<urn:s> <urn:p> "a\nb" <http://x/graph/a2> .\n',
        '<urn:s> <urn:<p> "x" <http://x/graph/a2> .\n',
        "kaputt\n",
    ],
)
@pytest.mark.parametrize("few", [1, 1_000])
def test_what_is_no_nquads_is_refused_with_its_line(
    wrong: str, few: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.writing._FEW", few)
    file = read(tmp_path, article(1, "a", "b", "c") + article(2, "d") + wrong + article(3, "e"))
    with pytest.raises(StoreError, match=r"g\.nq, line 5: not N-Quads"):
        add_new(ox.Store(), file.graphs(), lambda _: None)


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ("<urn:s> <urn:p> _:b <http://x/graph/a2> .\n", "has no IRI"),
        ('_:b <urn:p> "x" <http://x/graph/a2> .\n', "has no IRI"),
        ("<urn:s> <urn:p> <<( <urn:a> <urn:b> <urn:c> )>> <http://x/graph/a2> .\n", "RDF 1.2"),
        (f'<urn:s> <urn:p> "{"x" * 65_537}" <http://x/graph/a2> .\n', "65,537 bytes"),
        (f'<urn:s> <urn:p> "{"ä" * 32_769}" <http://x/graph/a2> .\n', "65,538 bytes"),
        ('<urn:s> <urn:p> "x" .\n', "without a named graph"),
        ('<urn:s> <urn:p> "x" _:g .\n', "without a named graph"),
    ],
)
def test_what_no_store_takes_is_never_taken_as_text(wrong: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=message):
        list(read(tmp_path, article(1, "a") + wrong).graphs())
