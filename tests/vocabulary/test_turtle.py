"""A Turtle file of the ontology is read into plain terms; a broken one is refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.vocabulary.turtle import read_quads, read_turtle

TEXT = '@prefix ex: <https://example.org/> .\nex:a ex:label "Treffen"@de , "x" ; ex:of ex:b .\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "terms.ttl"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_iris_are_bare_and_literals_keep_their_language(file: Path) -> None:
    start = "https://example.org/"
    assert set(read_turtle(file)) == {
        (f"{start}a", f"{start}label", "Treffen@de"),
        (f"{start}a", f"{start}label", "x"),
        (f"{start}a", f"{start}of", f"{start}b"),
    }


def test_quads_are_encoded_and_have_no_graph(file: Path) -> None:
    quads = read_quads(file)
    assert ("<https://example.org/a>", "<https://example.org/label>", '"Treffen"@de', "") in quads
    assert {graph for *_, graph in quads} == {""}


def test_a_broken_file_is_refused_by_its_line(file: Path) -> None:
    file.write_text(TEXT + "ex:c ex:of\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"terms\.ttl, line [34]: not Turtle"):
        read_turtle(file)


def test_a_missing_file_is_refused_with_a_way_out(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match=r"cannot be read.*\n.*restore the file"):
        read_turtle(tmp_path / "none.ttl")
