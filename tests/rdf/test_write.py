from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import ResourceError, StoreError
from kg.graph.formats import FORMATS
from kg.graph.sorting import by_graph
from kg.graph.terms import term, worded
from kg.model import Article, Entity, EntityType, Resolution
from kg.rdf import GraphWriter, Quad, to_quads, write
from kg.rdf.write import OwnHeader, one_label
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN, resolution

HOSTILE = ['"', "\n", "\\", "😀", "\u202e", "\x00", '"><script>', "a b", "'''", '"""', "# @base <x> .", "\ud800"]


@pytest.fixture
def quads(vocabulary: Vocabulary) -> list[Quad]:
    return to_quads(resolution(), RUN, vocabulary, BASE)


def hostile(vocabulary: Vocabulary) -> list[Quad]:
    text = "".join(HOSTILE).replace("\ud800", "")
    article = Article("".join(HOSTILE), text, "x", title=text, url="".join(HOSTILE), publisher="".join(HOSTILE))
    entities = tuple(Entity(f"local/{name}/{name}", name, EntityType.MATTER, aliases=(name * 2,)) for name in HOSTILE)
    return to_quads(Resolution(article, entities, (), (), ()), RUN, vocabulary, BASE)


def statements(data: bytes, form: str) -> set[tuple[str, ...]]:
    union = not FORMATS[form].named_graphs
    parsed = ox.parse(data, format=FORMATS[form].rdf)
    return {(str(q.subject), str(q.predicate), str(q.object), *(() if union else (str(q.graph_name),))) for q in parsed}


def written(quads: list[Quad], form: str, vocabulary: Vocabulary) -> bytes:
    stream = io.BytesIO()
    write(quads, stream, FORMATS[form], base=BASE, prefixes=vocabulary.prefixes)
    return stream.getvalue()


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("kind", ["example", "hostile"])
def test_write_says_the_same_in_every_format(form: str, kind: str, quads: list[Quad], vocabulary: Vocabulary) -> None:
    quads = quads if kind == "example" else hostile(vocabulary)
    data = written(quads, form, vocabulary)
    width = 3 if form in ("turtle", "ntriples") else 4
    as_text = "".join(" ".join(quad) + " .\n" for quad in quads)
    expected = {quad[:width] for quad in statements(as_text.encode(), "nquads")}
    assert statements(data, form) == expected
    assert len(expected) > 20


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("form", "name"),
    [("turtle", "turtle"), ("trig", "trig"), ("nquads", "nquads"), ("ntriples", "nt"), ("jsonld", "json-ld")],
)
@pytest.mark.parametrize("kind", ["example", "hostile"])
def test_write_rdflib_reads_the_same(
    form: str, name: str, kind: str, quads: list[Quad], vocabulary: Vocabulary
) -> None:
    quads = quads if kind == "example" else hostile(vocabulary)
    dataset = rdflib.Dataset(default_union=True)
    dataset.parse(data=written(quads, form, vocabulary), format=name)
    expected = rdflib.Graph()
    lines = "".join(" ".join(quad[:3]) + " .\n" for quad in quads)
    expected.parse(data=lines, format="nt")
    assert set(dataset.triples((None, None, None))) == set(expected)


@pytest.mark.parametrize("form", FORMATS)
def test_write_nothing_is_a_graph_without_statements(form: str, vocabulary: Vocabulary) -> None:
    assert statements(written([], form, vocabulary), form) == set()


@pytest.mark.parametrize("base", ["https://redaktion.example/wissen/", "http://localhost/#", "urn:news:"])
def test_write_any_base_gives_the_same_graph_with_other_names(base: str, vocabulary: Vocabulary) -> None:
    stream = io.BytesIO()
    write(
        to_quads(resolution(), RUN, vocabulary, base),
        stream,
        FORMATS["turtle"],
        base=base,
        prefixes=vocabulary.prefixes,
    )
    found = statements(stream.getvalue(), "turtle")
    example = to_quads(resolution(), RUN, vocabulary, BASE)
    assert len(found) == len({quad[:3] for quad in example})
    assert f"<{base}entity/local/nordtreffen/liv-nordahl>" in {subject for subject, _, _ in found}
    assert not any(BASE + "e" in term for statement in found for term in statement)


def test_write_turtle_begins_with_sorted_prefixes_and_groups_subjects(
    quads: list[Quad], vocabulary: Vocabulary
) -> None:
    text = written(quads, "turtle", vocabulary).decode()
    header = [line for line in text.splitlines() if line.startswith("@")]
    assert header[0] == "@base <https://example.org/kg/> ."
    assert header[1:] == sorted(header[1:])
    assert "@prefix kgo: <https://w3id.org/kg-news/ontology#> ." in header
    subjects = [line.split()[0] for line in text.splitlines() if line.startswith("<")]
    assert len(subjects) == len(set(subjects))
    assert "<entity/stoere> a kgo:Actor , kgo:Person ;" in text


def test_write_same_input_gives_the_same_bytes_under_any_hash_seed() -> None:
    program = (
        "import hashlib, io; from kg.graph.formats import FORMATS; from kg.rdf import to_quads, write\n"
        "from kg.resources import ontology_folder; from kg.vocabulary import load_vocabulary\n"
        "from tests.rdf.example import BASE, RUN, resolution\n"
        "vocabulary = load_vocabulary(ontology_folder())\n"
        "for form in FORMATS.values():\n"
        "    stream = io.BytesIO()\n"
        "    write(to_quads(resolution(), RUN, vocabulary, BASE), stream, form, base=BASE, prefixes=vocabulary.prefixes)\n"
        "    print(form.name, hashlib.sha256(stream.getvalue()).hexdigest())\n"
    )
    root = Path(__file__).parents[2]
    runs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(root)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(runs) == 1
    assert len(runs.pop().splitlines()) == len(FORMATS)


def test_write_order_of_articles_does_not_change_what_they_share(vocabulary: Vocabulary, quads: list[Quad]) -> None:
    second = dataclasses.replace(resolution(), article=dataclasses.replace(resolution().article, id="zweiter"))
    more = to_quads(second, RUN, vocabulary, BASE)
    one, other = io.BytesIO(), io.BytesIO()
    for stream, batches in ((one, [quads, more]), (other, [more, quads])):
        with GraphWriter(stream, FORMATS["turtle"], BASE, vocabulary.prefixes) as writer:
            for batch in batches:
                writer.add(batch)
    assert sorted(one.getvalue().splitlines()) == sorted(other.getvalue().splitlines())
    assert one.getvalue().count(b'skos:prefLabel "Alexander Stubb"@de') == 1


def test_write_file_appears_only_when_it_is_complete(tmp_path: Path, quads: list[Quad], vocabulary: Vocabulary) -> None:
    target = tmp_path / "graph.ttl"
    with GraphWriter(target, FORMATS["turtle"], BASE, vocabulary.prefixes) as writer:
        writer.add(quads)
        assert list(tmp_path.iterdir()) == []
    assert list(tmp_path.iterdir()) == [target]
    assert statements(target.read_bytes(), "turtle")


def test_write_failure_leaves_the_old_file(tmp_path: Path, quads: list[Quad], vocabulary: Vocabulary) -> None:
    target = tmp_path / "graph.ttl"
    target.write_text("alt", encoding="utf-8")

    def fail() -> None:
        with GraphWriter(target, FORMATS["turtle"], BASE, vocabulary.prefixes) as writer:
            writer.add(quads)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert target.read_text(encoding="utf-8") == "alt"
    assert list(tmp_path.iterdir()) == [target]


def test_write_failure_while_serialising_leaves_nothing(tmp_path: Path, vocabulary: Vocabulary) -> None:
    target = tmp_path / "graph.trig"
    broken: list[Quad] = [("<a:b>", "<a:b>", '"unclosed', "<a:g>")]
    with pytest.raises(SyntaxError):
        write(broken, target, FORMATS["trig"], base=BASE, prefixes=vocabulary.prefixes)
    assert list(tmp_path.iterdir()) == []


def test_write_keeps_links_and_permissions(tmp_path: Path, quads: list[Quad], vocabulary: Vocabulary) -> None:
    real, link = tmp_path / "real.nq", tmp_path / "link.nq"
    real.write_text("alt", encoding="utf-8")
    real.chmod(0o640)
    link.symlink_to(real)
    write(quads, link, FORMATS["nquads"], base=BASE, prefixes=vocabulary.prefixes)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert hashlib.sha256(real.read_bytes()).digest() == hashlib.sha256(written(quads, "nquads", vocabulary)).digest()


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param(
            ".",
            "{folder}: is a directory\n  Name a file in it, such as {folder}/graph.ttl.",
            id="directory",
        ),
        pytest.param(
            "fehlt/graph.ttl",
            "{folder}/fehlt/graph.ttl: the folder '{folder}/fehlt' does not exist\n"
            "  Create it first: mkdir -p {folder}/fehlt",
            id="no folder",
        ),
        pytest.param(
            "x" * 300 + ".ttl",
            "{folder}/" + "x" * 300 + ".ttl: cannot be written (File name too long)\n"
            "  Choose another path, or change its permissions.",
            id="name too long",
        ),
    ],
)
def test_write_unusable_target_is_refused(name: str, message: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(StoreError) as caught:
        write([], tmp_path / name, FORMATS["turtle"], base=BASE, prefixes=vocabulary.prefixes)
    assert str(caught.value) == message.format(folder=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_write_read_only_folder_is_refused(
    tmp_path: Path, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(ResourceError) as caught:
        write([], tmp_path / "graph.ttl", FORMATS["turtle"], base=BASE, prefixes=vocabulary.prefixes)
    assert str(caught.value) == (
        f"{tmp_path}/graph.ttl: the folder '{tmp_path}' is not writable\n"
        "  Choose another path, or change its permissions."
    )


BODY = b'<urn:s> <urn:p> "@prefix in a text" .\n@prefix x: <urn:late> .\n'
THEIRS = b"@base <urn:b> .\n@prefix z: <urn:z> .\n@prefix a: <urn:a> .\n"


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_foreign_header_is_dropped_however_it_is_cut(size: int) -> None:
    stream = io.BytesIO()
    header = OwnHeader(stream, "https://example.org/", {"z": "urn:z#", "a": "urn:a#"})
    data = THEIRS + BODY
    for start in range(0, len(data), size):
        header.write(data[start : start + size])
    ours = b"@base <https://example.org/> .\n@prefix a: <urn:a#> .\n@prefix z: <urn:z#> .\n"
    assert stream.getvalue() == ours + BODY


def test_graph_without_triples_is_the_header_alone() -> None:
    stream = io.BytesIO()
    OwnHeader(stream, None, {"a": "urn:a#"}).write(b"@prefix a: <urn:a> .\n")
    assert stream.getvalue() == b"@prefix a: <urn:a#> .\n"


def test_node_that_several_articles_name_differently_keeps_one_label() -> None:
    anna, label, alias = "<a:anna>", term("skos:prefLabel"), term("skos:altLabel")
    quads = [
        (anna, label, worded("Anna B."), "<a:g>"),
        (anna, label, worded("Anna Becker"), "<a:g>"),
        (anna, alias, worded("Anna B."), "<a:g>"),
        (anna, alias, worded("Frau Becker"), "<a:g>"),
    ]
    assert list(one_label(by_graph(quads, spill=2))) == [
        (anna, alias, worded("Anna Becker"), "<a:g>"),
        (anna, alias, worded("Frau Becker"), "<a:g>"),
        (anna, label, worded("Anna B."), "<a:g>"),
    ]


def test_write_read_only_disk_is_named_as_such(
    tmp_path: Path, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    monkeypatch.setattr(os, "statvfs", lambda path: SimpleNamespace(f_flag=os.ST_RDONLY))
    with pytest.raises(ResourceError) as caught:
        write([], tmp_path / "graph.ttl", FORMATS["turtle"], base=BASE, prefixes=vocabulary.prefixes)
    assert str(caught.value) == (
        f"{tmp_path}/graph.ttl: cannot be written (Read-only file system)\n"
        "  Choose a path on a disk that can be written."
    )
