"""A store directory: filled article by article or in bulk, one writer, many readers."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import ResourceError, StoreError
from kg.store import embedded, open_store, oxigraph
from kg.store.writing import BATCH_GRAPHS
from tests.rights import needs_setpriv, passed_without_rights
from tests.store.small import article, entity, load, words


def test_oxigraph_article_is_replaced_and_not_doubled(place: str) -> None:
    assert load(place, article(1, "alt", "bleibt"), article(2, "zwei")) == (2, 3)
    assert load(place, article(1, "neu", "bleibt")) == (1, 2)
    assert words(place) == ["bleibt", "neu", "zwei"]


@pytest.mark.parametrize(
    "many", [BATCH_GRAPHS, BATCH_GRAPHS + 1, 3 * BATCH_GRAPHS], ids=["one transaction", "two", "three"]
)
def test_oxigraph_many_articles_are_replaced_and_not_doubled(many: int, place: str) -> None:
    pieces = [article(number, "eins", "zwei") for number in range(many)]
    assert load(place, *pieces) == (many, 2 * many)
    assert load(place, *[article(number, "drei") for number in range(many)]) == (many, many)
    assert words(place) == ["drei"] * many


@pytest.mark.parametrize("many", [1, BATCH_GRAPHS + 1], ids=["one transaction", "two"])
def test_oxigraph_entities_of_two_loads_are_merged_and_keep_one_label(many: int, place: str) -> None:
    others = [article(number, "x") for number in range(many - 1)]
    load(place, entity("a", "Alt"), entity("b", "Bleibt"), *others)
    load(place, entity("a", "Neu"), entity("c", "Kommt"), *others)
    assert [word for word in words(place) if word != "x"] == ["Bleibt", "Kommt", "Neu"]


def test_oxigraph_graph_that_comes_back_in_one_load_is_kept_whole(place: str) -> None:
    assert load(place, article(1, "eins"), article(2, "zwei"), article(1, "drei")) == (2, 3)
    assert words(place) == ["drei", "eins", "zwei"]


def test_oxigraph_load_streams(place: str) -> None:
    read: list[int] = []

    def pieces() -> Iterator[str]:
        for number in range(1000):
            read.append(number)
            yield article(number, "wort")

    with open_store(place, writable=True) as store:
        assert store.load(pieces()).graphs == 1000
        assert store.count() == 1000
        assert len(store.graphs()) == 1000


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "<urn:a> <urn:b> <urn:c> .\n",
            "<urn:a>: a triple without a named graph\n  Load TriG or N-Quads with one graph per article.",
        ),
        (
            "<urn:a> <urn:b> _:x <urn:g> .\n",
            "<urn:g>: the node _:x has no IRI\n  Load a graph that kg built: it names every node.",
        ),
        (
            f'<urn:a> <urn:b> "{"ä" * 60_000}" <urn:g> .\n',
            "<urn:a> <urn:b>: a text of 120,000 bytes\n  Shorten it: stores take at most 65,536 bytes in one literal.",
        ),
    ],
    ids=["no graph", "blank node", "long text"],
)
def test_oxigraph_what_stores_refuse_is_refused_before_anything_is_written(line: str, message: str, place: str) -> None:
    load(place, article(1, "alt"))
    with pytest.raises(StoreError) as caught:
        load(place, article(1, "neu") + line)
    assert str(caught.value) == message
    assert words(place) == ["alt"]


def test_oxigraph_broken_quads_are_refused(place: str) -> None:
    with pytest.raises(StoreError, match="the quads to load are not N-Quads: "):
        load(place, "<urn:a> <urn:b>")


def test_oxigraph_store_is_not_written_unless_opened_for_it(place: str) -> None:
    load(place, article(1, "alt"))
    with open_store(place) as store, pytest.raises(StoreError) as caught:
        store.load([article(1, "neu")])
    assert str(caught.value) == f"{place}: opened for reading only\n  Open the store for writing."


def test_oxigraph_second_writer_is_told_who_holds_the_store(place: str) -> None:
    load(place, article(1, "alt"))
    code = f"import sys, pyoxigraph; s = pyoxigraph.Store({place!r}); print('open', flush=True); sys.stdin.read()"
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        other.stdout.readline()
        with pytest.raises(StoreError) as caught:
            open_store(place, writable=True)
        assert words(place) == ["alt"]
        other.stdin.close()
    assert caught.value.problem.startswith(f"{place}: process {other.pid} (python")
    assert caught.value.problem.endswith(") has the store open for writing")
    assert caught.value.remedy == "Wait until it has finished, or stop it. Queries (kg query --from) work meanwhile."


def test_oxigraph_same_process_is_told_so(place: str) -> None:
    with open_store(place, writable=True):
        with pytest.raises(StoreError, match="this process itself has the store open for writing"):
            open_store(place, writable=True)
        with pytest.raises(StoreError, match="this process itself has the store open for writing"):
            open_store(place, writable=True)


def test_oxigraph_that_was_put_in_order_after_a_large_load_holds_the_same(
    place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.oxigraph._TO_SETTLE", 2)
    load(place, *(article(number, "alt") for number in range(5)))
    load(place, article(0, "neu"))
    assert words(place) == ["alt"] * 4 + ["neu"]


def test_oxigraph_closing_frees_the_store(place: str) -> None:
    load(place, article(1, "eins"))
    load(place, article(2, "zwei"))
    assert words(place) == ["eins", "zwei"]


@pytest.mark.parametrize(
    ("content", "writable", "message"),
    [
        (None, False, "the directory is empty\n  Check the path, or fill it with kg build --to DIR/."),
        (
            "notes.txt",
            False,
            "the directory holds no Oxigraph store\n  Check the path, or fill it with kg build --to DIR/.",
        ),
        ("notes.txt", True, "the directory holds other files and no Oxigraph store\n  Give an empty or new directory."),
    ],
    ids=["empty", "other files", "other files, to write"],
)
def test_oxigraph_directory_that_is_no_store_is_left_alone(
    content: str | None, writable: bool, message: str, tmp_path: Path
) -> None:
    if content:
        (tmp_path / content).write_text("x")
    with pytest.raises(StoreError) as caught:
        open_store(str(tmp_path), writable=writable)
    assert str(caught.value) == f"{tmp_path}: {message}"
    assert [path.name for path in tmp_path.iterdir()] == ([content] if content else [])


@pytest.mark.parametrize("writable", [False, True])
def test_oxigraph_file_is_no_directory(writable: bool, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("x")
    with pytest.raises(StoreError, match="/a/: is a file, not a store directory"):
        open_store(f"{tmp_path}/a/", writable=writable)


@pytest.mark.parametrize("writable", [False, True])
def test_oxigraph_damaged_store_is_refused(writable: bool, place: str) -> None:
    load(place, article(1, "eins"))
    (Path(place) / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(StoreError, match="the store cannot be "):
        open_store(place, writable=writable)


@needs_setpriv
def test_oxigraph_directory_without_permission_is_refused(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    if passed_without_rights(request):
        return
    tmp_path.chmod(0o500)
    with pytest.raises(ResourceError, match="the store cannot be opened for writing"):
        open_store(f"{tmp_path}/store/", writable=True)


@pytest.mark.parametrize(("failures", "holder"), [(1, None), (4, "process 1")], ids=["just done", "at work"])
def test_reader_looks_again_while_a_writer_tidies_up(
    failures: int, holder: str | None, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    load(place, article(1, "eins"))
    real, left = oxigraph._read_only, failures

    def tidied(path: Path) -> object:
        nonlocal left
        left -= 1
        if left >= 0:
            raise RuntimeError("Corruption: IO error: No such file or directory")
        return real(path)

    monkeypatch.setattr(oxigraph, "_read_only", tidied)
    monkeypatch.setattr(oxigraph, "lock_holder", lambda lock: holder)
    monkeypatch.setattr(oxigraph, "_PAUSE", 0.01)
    assert words(place) == ["eins"]


def test_what_is_read_halfway_when_a_writer_tidies_up_is_read_anew(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    load(place, article(1, "eins", "zwei"))
    real, calls = embedded._triples, []

    def broken_once(answer: object) -> tuple[str, ...]:
        calls.append(answer)
        found = real(answer)
        if len(calls) == 1:
            raise RuntimeError("Corruption: IO error: No such file or directory")
        return found

    monkeypatch.setattr(embedded, "_triples", broken_once)
    monkeypatch.setattr(oxigraph, "_PAUSE", 0.01)
    with open_store(place) as store:
        assert len(store.construct("CONSTRUCT { ?s ?p ?o } WHERE { GRAPH ?g { ?s ?p ?o } }")) == 2


@pytest.mark.parametrize("writable", [False, True])
def test_path_that_is_not_utf8_is_refused_by_name_and_nothing_is_made(writable: bool, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="the path of a store must be UTF-8"):
        open_store(f"{tmp_path}/\udcff/", writable=writable)
    assert list(tmp_path.iterdir()) == []
