"""Graph files that cannot be read: one message each, whatever the file does to its parser."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from kg.errors import KgError, StoreError
from kg.store import open_store


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.nq.gz", b'<urn:a> <urn:b> "' + b"a" * 20_000_000 + b'" <urn:g> .', "a text or a line of more than 16 MB"),
        ("a.ttl", b'<urn:a> <urn:b> """' + b"a" * 20_000_000 + b'""" .', "a text or a line of more than 16 MB"),
        ("a.ttl", b"<urn:a> <urn:b> " + b"<<( <urn:a> <urn:b> " * 100_000, "a triple stands as a term of another"),
        ("a.nt", b'<urn:a> <urn:b> <<( <urn:a> <urn:b> "c" )>> .', "a triple stands as a term of another"),
        ("a.jsonld", b'{"a":' * 100_000, "not JSON-LD"),
    ],
    ids=["long line", "long text", "nested triples", "triple term", "nested JSON"],
)
def test_file_that_no_parser_can_take_is_refused(name: str, content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(gzip.compress(content) if name.endswith(".gz") else content)
    with open_store(str(path)) as store, pytest.raises(StoreError, match=message):
        store.count()
    with open_store(str(path)) as store, pytest.raises(StoreError, match=message):
        store.nquads()


def test_file_with_many_angle_quotes_in_its_texts_is_read(tmp_path: Path) -> None:
    quoted = "".join(f'<urn:a> <urn:p{number}> "{"<<" * 400}" .\n' for number in range(100))
    (tmp_path / "a.nt").write_text(quoted, encoding="utf-8")
    with open_store(str(tmp_path / "a.nt")) as store:
        assert store.count() == 100


@pytest.mark.parametrize("locator", ["x" * 5_000 + ".nq", "a\0b.nq", "\ud800.nq", "a\0b/"])
def test_file_with_an_impossible_name_is_refused(locator: str) -> None:
    with pytest.raises(KgError):
        open_store(locator)


def test_file_gives_the_triples_that_a_query_makes(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text('<urn:a> <urn:p> "Öl"@de .\n', encoding="utf-8")
    with open_store(str(tmp_path / "a.nt")) as store:
        made = store.construct("CONSTRUCT { ?s <urn:q> ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")
        assert made == ('<urn:a> <urn:q> "Öl"@de .\n',)
        with pytest.raises(StoreError, match="does not give triples"):
            store.construct("ASK { ?s ?p ?o }")
