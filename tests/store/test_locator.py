"""One rule tells files, directories and endpoints apart; every other locator gets a way out."""

from __future__ import annotations

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.store import StoreOptions, open_store
from kg.store.locator import Kind, kind_of

FORMS = "a graph file (.ttl .trig .nq .nt .jsonld, also with .gz), a store directory (DIR/) or an endpoint (http://…)"
SECRET = StoreOptions(user="me", password="secret")


@pytest.mark.parametrize(
    ("locator", "kind"),
    [
        ("http://localhost:7878", Kind.ENDPOINT),
        ("HTTPS://example.org/sparql", Kind.ENDPOINT),
        ("graph.ttl", Kind.FILE),
        ("http.ttl", Kind.FILE),
        ("new/", Kind.DIRECTORY),
        (".", Kind.DIRECTORY),
    ],
)
def test_locator_rule(locator: str, kind: Kind) -> None:
    assert kind_of(locator) is kind


WRONG = [
    ("", f"the store locator is empty\n  Give {FORMS}."),
    ("ftp://host/a.ttl", f"ftp://host/a.ttl: ftp:// is not a kind of store that kg can use\n  Give {FORMS}."),
    ("graph.rdf", f"graph.rdf: unknown suffix '.rdf', so it is not a graph file\n  Give {FORMS}."),
    ("graph", f"graph: no suffix, so it is not a graph file\n  Give {FORMS}."),
    ("localhost:7878", "localhost:7878: not a graph file\n  If it is a server, write http://localhost:7878"),
    ("none.ttl", "none.ttl: no such file\n  Check the path, or make the graph with kg build."),
    ("none/", "none/: no such directory\n  Check the path, or make the store with kg build --to DIR/."),
    ("http://", "http://: the address has no host name\n  Write it as http://HOST:PORT/PATH."),
    ("http:///sparql", "http:///sparql: the address has no host name\n  Write it as http://HOST:PORT/PATH."),
    (
        "http://a:b/",
        "http://a:b/: Port could not be cast to integer value as 'b'\n  Write the address as http://HOST:PORT/PATH.",
    ),
    (
        "http://me:secret@host/",
        (
            "http://…@host: the address contains a user name or password\n"
            "  Leave it out of the address: name the user with --user and the password with KG_STORE_PASSWORD."
        ),
    ),
    (
        "http://a b/",
        "'http://a b/': the address contains a space or control character\n  Write it as http://HOST:PORT/PATH.",
    ),
]


@pytest.mark.parametrize(("locator", "message"), WRONG, ids=[locator or "empty" for locator, _ in WRONG])
def test_locator_wrong_ones_say_what_would_be_right(
    locator: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError) as caught:
        open_store(locator)
    assert str(caught.value) == message


def test_locator_password_never_crosses_the_network_unencrypted() -> None:
    with pytest.raises(StoreError) as caught:
        open_store("http://203.0.113.5:8890/sparql", options=SECRET)
    assert str(caught.value) == (
        "http://203.0.113.5:8890/sparql: a password would cross the network unencrypted\n"
        "  Use https://, or a tunnel (ssh -L 8890:localhost:8890 HOST) and http://localhost:8890/."
    )


@pytest.mark.parametrize("name", ["update_url", "graph_store_url"])
def test_locator_rules_hold_for_the_other_addresses_too(name: str) -> None:
    options = replace(SECRET, **{name: "http://203.0.113.5/update"})  # type: ignore[arg-type]
    with pytest.raises(StoreError, match="a password would cross the network unencrypted"):
        open_store("http://127.0.0.1:9/sparql", options=options)


TRIPLE = "<urn:a> <urn:b> <urn:c> .\n"


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("a.ttl", b"<urn:a> <urn:b> .\n", "a.ttl, line 1: not Turtle: "),
        ("a.nq", b"<urn:a> <urn:b> <urn:c> <urn:g> .\n<urn:a> b", "a.nq, line 2: not N-Quads: "),
        ("a.trig", b"<urn:g> {", "a.trig, line 1: not TriG: "),
        ("a.jsonld", b'{"@id": ', "a.jsonld, line 1: not JSON-LD: "),
        ("a.ttl", b"\xff\xfe<\x00", "a.ttl, line 1: not Turtle: "),
        ("a.ttl.gz", b"no gzip", "a.ttl.gz: not a complete gzip file ("),
        ("a.nt.gz", gzip.compress(TRIPLE.encode() * 999)[:-20], "a.nt.gz: not a complete gzip file ("),
    ],
    ids=["turtle", "nquads", "trig", "json", "utf-16", "not gzip", "cut gzip"],
)
def test_locator_broken_file_is_refused_with_the_line(
    name: str, content: bytes, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(name).write_bytes(content)
    with open_store(name) as store, pytest.raises(StoreError) as caught:
        store.count()
    assert str(caught.value).startswith(message)
    assert "\n  " in str(caught.value)


@pytest.mark.parametrize("name", ["a.nt", "a.ttl", "a.TTL", "a.trig", "a.ttl.gz"])
def test_locator_file_opens_by_its_suffix(name: str, tmp_path: Path) -> None:
    content = TRIPLE.encode()
    (tmp_path / name).write_bytes(gzip.compress(content) if name.endswith("gz") else content)
    with open_store(str(tmp_path / name)) as store:
        assert store.count() == 1
        assert store.ask("ASK { GRAPH ?g { <urn:a> <urn:b> <urn:c> } }")
        assert store.ask("ASK { <urn:a> ?p ?o }")  # without GRAPH all graphs are one


def test_locator_file_is_never_written(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text(TRIPLE)
    with open_store(str(tmp_path / "a.nt"), writable=True) as store, pytest.raises(StoreError) as caught:
        store.load([])
    assert str(caught.value) == (
        f"{tmp_path}/a.nt: a graph file is written as a whole, graphs cannot be changed in it\n"
        "  Write a file with kg build -o FILE, or load into a store directory (DIR/) or an endpoint (http://…)."
    )


def test_locator_query_that_is_no_sparql_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.nt").write_text(TRIPLE)
    with open_store(str(tmp_path / "a.nt")) as store:
        with pytest.raises(StoreError, match="the query is not SPARQL: "):
            store.select("SELECT WHERE")
        with pytest.raises(StoreError, match="the query does not give a table"):
            store.select("ASK { }")
        with pytest.raises(StoreError, match="the query does not answer yes or no"):
            store.ask("SELECT * { }")
