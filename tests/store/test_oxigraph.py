"""A store directory: filled article by article or in bulk, one writer, many readers."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import ResourceError, StoreError
from kg.store import open_store
from kg.store.embedded import damaged
from kg.store.oxigraph import BATCH_GRAPHS
from kg.store.updates import remove_updates

LABEL = "http://www.w3.org/2004/02/skos/core#prefLabel"


def article(number: int, *words: str) -> str:
    return "".join(f'<urn:s{number}> <urn:p> "{word}" <http://x/graph/a{number}> .\n' for word in words)


def entity(key: str, label: str) -> str:
    return f'<http://x/entity/{key}> <{LABEL}> "{label}"@de <http://x/graph/entities> .\n'


@pytest.fixture
def place(tmp_path: Path) -> str:
    return f"{tmp_path}/store/"


def load(place: str, *pieces: str) -> tuple[int, int]:
    with open_store(place, writable=True) as store:
        loaded = store.load(pieces)
    return loaded.graphs, loaded.quads


def words(place: str) -> list[str]:
    with open_store(place) as store:
        return sorted(line.split('"')[1] for line in store.nquads())


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


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_oxigraph_directory_without_permission_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="the store cannot be opened for writing"):
        open_store(f"{tmp_path}/store/", writable=True)


# ── kills, damages, other processes ───────────────────────────────────────────────────────────────────────────────────


def test_oxigraph_graph_that_did_not_change_is_not_written_again(place: str) -> None:
    load(place, *[article(number, "gleich") for number in range(100)])
    before = sum(path.stat().st_size for path in Path(place).glob("*.log"))
    load(place, *[article(number, "gleich") for number in range(100)])
    assert sum(path.stat().st_size for path in Path(place).glob("*.log")) <= before
    assert words(place) == ["gleich"] * 100


def test_oxigraph_load_that_is_cut_off_leaves_every_graph_old_or_new(place: str) -> None:
    load(place, *[article(number, "alt", "auch alt") for number in range(300)])

    def pieces() -> Iterator[str]:
        for number in range(300):
            if number == 220:
                raise KeyboardInterrupt
            yield article(number, "neu")

    with open_store(place, writable=True) as store, pytest.raises(KeyboardInterrupt):
        store.load(pieces())
    with open_store(place) as store:
        graphs: dict[str, set[str]] = {}
        for line in store.nquads():
            graphs.setdefault(line.split()[-2], set()).add(line.split('"')[1])
    assert len(graphs) == 300
    assert {frozenset(found) for found in graphs.values()} == {frozenset({"alt", "auch alt"}), frozenset({"neu"})}
    assert sum(found == {"neu"} for found in graphs.values()) >= 200


def test_oxigraph_graphs_go_in_one_transaction_with_what_they_orphan() -> None:
    names = [f"http://x/graph/{number}" for number in range(250)]
    first, second = remove_updates(names, {"http://x/graph/entities": ["http://x/entity/x"]})
    assert first.count("DROP SILENT GRAPH") + second.count("DROP SILENT GRAPH") == 250
    assert (first.count("DELETE"), second.count("DELETE")) == (1, 0)


def test_oxigraph_load_writes_the_buffers_of_the_engine_as_it_goes(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.oxigraph._BUFFERED", 100)
    tables: list[int] = []

    def pieces() -> Iterator[str]:
        for number in range(300):
            yield article(number, "neu")
            tables.append(len(list(Path(place).glob("*.sst"))))

    with open_store(place, writable=True) as store:
        store.load(pieces())
    assert tables[-1] > tables[0]
    assert words(place) == ["neu"] * 300


@pytest.mark.parametrize("names", [["LOCK", "LOG", "IDENTITY"], ["LOCK", "LOG", "MANIFEST-000001", "000004.log"]])
def test_oxigraph_store_whose_making_was_cut_off_is_made_anew(names: list[str], tmp_path: Path) -> None:
    place = tmp_path / "store"
    place.mkdir()
    for name in names:
        (place / name).touch()
    load(f"{place}/", article(1, "eins"))
    assert words(f"{place}/") == ["eins"]


@pytest.mark.parametrize("names", [["LOCK", "notizen.txt"], ["000012.sst", "LOCK"]], ids=["foreign file", "data"])
def test_oxigraph_directory_with_other_files_or_with_data_is_left_alone(names: list[str], tmp_path: Path) -> None:
    for name in names:
        (tmp_path / name).touch()
    with pytest.raises(StoreError, match="holds other files and no Oxigraph store"):
        load(f"{tmp_path}/", article(1, "eins"))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)


@pytest.mark.parametrize("pattern", ["*.sst", "CURRENT"])
@pytest.mark.parametrize("writable", [False, True], ids=["reading", "writing"])
def test_oxigraph_damaged_files_give_one_message(pattern: str, writable: bool, place: str) -> None:
    load(place, *[article(number, "wort") for number in range(100)])
    for path in Path(place).glob(pattern):
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2] + b"?")
    with pytest.raises(StoreError, match="the store cannot be"), open_store(place, writable=writable) as store:
        store.load([article(1, "neu")]) if writable else list(store.nquads())


def test_oxigraph_reader_goes_on_when_a_writer_has_changed_its_files(place: str) -> None:
    load(place, *[article(number, "alt") for number in range(100)])
    with open_store(place) as store:
        for word in ("mittel", "neu"):
            load(place, *[article(number, word) for number in range(100)])
            assert store.count() == 100


def test_oxigraph_disk_without_room_is_no_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    for error in (
        OSError(28, "No space left on device"),
        RuntimeError("IO error: No space left on device: 000001.log"),
    ):
        found = damaged("store/", error)
        assert isinstance(found, ResourceError)
        assert found.problem.startswith("store/: ")


@pytest.mark.parametrize(
    "begun", [[], ["LOCK", "LOG", "IDENTITY", "000004.log"]], ids=["nothing there", "begun and killed"]
)
def test_oxigraph_two_writers_at_the_same_moment_never_spoil_a_store(begun: list[str], tmp_path: Path) -> None:
    for name in begun:
        (tmp_path / "store").mkdir(exist_ok=True)
        (tmp_path / "store" / name).touch()
    code = (
        "import sys; from kg.store import open_store\n"
        "with open_store(sys.argv[1], writable=True) as store:\n"
        "    store.load([f'<urn:s> <urn:p> \"{sys.argv[2]}\" <http://x/graph/{sys.argv[2]}> .\\n'])"
    )
    place = f"{tmp_path}/store/"
    arguments = [[sys.executable, "-c", code, place, name] for name in ("a", "b", "c")]
    writers = [subprocess.Popen(each, stderr=subprocess.PIPE, text=True) for each in arguments]
    said = [writer.communicate(timeout=60)[1] for writer in writers]
    won = [name for name, writer in zip("abc", writers, strict=True) if writer.returncode == 0]
    assert won
    assert words(place) == won
    assert all("has the store open for writing" in each for each in said if each)
