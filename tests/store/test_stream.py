"""A graph file is read as a stream, and says where it is broken."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store.stream import UNNAMED, GraphFile
from tests.store.small import article


def file(folder: Path, name: str, content: str | bytes) -> GraphFile:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return GraphFile(str(path))


def test_triples_without_a_graph_are_in_one_of_their_own(tmp_path: Path) -> None:
    [quad] = file(tmp_path, "g.ttl", '<urn:s> <urn:p> "x" .').quads()
    assert quad.graph_name == UNNAMED


def test_compressed_file_is_read_as_the_plain_one(tmp_path: Path) -> None:
    text = article(1, *"abc")
    plain, packed = file(tmp_path, "g.nq", text), file(tmp_path, "g.nq.gz", gzip.compress(text.encode()))
    assert "".join(plain.lines()) == "".join(packed.lines()) == text
    assert list(plain.quads()) == list(packed.quads())


def test_blank_nodes_of_two_passes_never_meet(tmp_path: Path) -> None:
    graph = file(tmp_path, "g.ttl", '_:b <urn:p> "x" .')
    [one], [other] = graph.quads(), graph.quads()
    assert one.subject != other.subject


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("g.ttl", '<urn:s> <urn:p> "x" .\n<urn:s> oops', "line 2: not Turtle"),
        ("g.nq.gz", b"no gzip", "not a complete gzip file"),
        ("g.ttl", "<urn:a> <urn:p> " + "<<( <urn:a> <urn:p> " * 600 + "\n", "RDF 1.2"),
    ],
    ids=["syntax", "gzip", "nested"],
)
def test_broken_file_is_refused_with_its_place(name: str, content: str | bytes, message: str, tmp_path: Path) -> None:
    graph = file(tmp_path, name, content)
    with pytest.raises(StoreError, match=message):
        list(graph.quads())


def test_file_that_is_not_there_is_refused_at_once(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such file"):
        GraphFile(str(tmp_path / "g.ttl"))
