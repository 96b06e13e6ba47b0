"""A store directory that was cut off, damaged, filled up or written by two at a time."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import ResourceError, StoreError
from kg.store import open_store
from kg.store.embedded import damaged
from kg.store.updates import remove_updates
from tests.store.small import article, load, words


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
    # Graphs that are new to a store go past these buffers.
    load(place, *(article(number, "alt") for number in range(300)))
    monkeypatch.setattr("kg.store.oxigraph._BUFFERED", 100)
    tables: list[int] = []

    def pieces() -> Iterator[str]:
        for number in range(300):
            yield article(number, "neu")
            tables.append(len(list(Path(place).glob("*.sst"))))

    with open_store(place, writable=True) as store:
        store.load(pieces())
    assert max(tables) > min(tables)  # written on the way, before the engine brings them together
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
