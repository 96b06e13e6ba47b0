"""A store directory that is not there yet is filled in one go: it appears whole or not at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli import run
from kg.errors import StoreError
from kg.store import fill, open_store
from tests.store.small import article, entity, load, words

_HOLDS_ITS_STORE = """
import sys
from kg.store import fill
class Endless:
    def nquads(self):
        yield '<urn:a> <urn:b> "c" <urn:g> .\\n' * 1000
        print("filling", flush=True)
        sys.stdin.read()
fill(Endless(), sys.argv[1])
"""


def graph(folder: Path, text: str, name: str = "g.nq") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return str(folder / name)


def filled(source: str, target: Path) -> tuple[int, int]:
    with open_store(source) as opened:
        loaded = fill(opened, f"{target}/")
    assert loaded is not None
    return loaded.graphs, loaded.quads


def test_new_directory_holds_all_of_a_file_and_nothing_beside_it(tmp_path: Path) -> None:
    source = graph(tmp_path, entity("a", "Neu") + article(1, "eins", "zwei") + article(2, "drei"))
    assert filled(source, tmp_path / "store") == (3, 4)
    assert words(f"{tmp_path}/store/") == ["Neu", "drei", "eins", "zwei"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g.nq", "store"]


def test_new_directory_is_what_loading_into_an_old_one_gives(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Jonna Beltz traf Emre Solak in Bremen. Er lobte den Rat.", encoding="utf-8")
    for name in ("g.ttl", "g.trig", "g.nq"):
        assert run(["build", str(tmp_path / "a.txt"), "-o", str(tmp_path / name)]) == 0
        (tmp_path / f"old-{name}").mkdir()
        for place in (f"new-{name}", f"old-{name}"):
            assert run(["load", str(tmp_path / name), "--to", f"{tmp_path / place}/"]) == 0
        with open_store(f"{tmp_path}/new-{name}") as new, open_store(f"{tmp_path}/old-{name}") as old:
            assert set(new.nquads()) == set(old.nquads())


@pytest.mark.parametrize(
    ("end", "message"),
    [
        ("<urn:a> <urn:b", "not N-Quads"),
        ("<urn:a> <urn:b> _:x <urn:g> .\n", "has no IRI"),
        (f'<urn:a> <urn:b> "{"x" * 70_000}" <urn:g> .\n', "a text of 70,000 bytes"),
        ("<urn:a> <urn:b> <urn:c> .\n", "no articles, so its triples cannot be assigned"),
    ],
    ids=["cut off", "blank node", "long text", "no graph"],
)
def test_new_directory_is_not_there_where_its_file_is_wrong_at_its_end(end: str, message: str, tmp_path: Path) -> None:
    source = graph(tmp_path, "".join(article(number, "wort") for number in range(2_000)) + end)
    with pytest.raises(StoreError, match=message):
        filled(source, tmp_path / "store")
    assert [path.name for path in tmp_path.iterdir()] == ["g.nq"]


def test_filling_that_is_killed_leaves_no_store_and_the_next_one_tidies_up(tmp_path: Path) -> None:
    source = graph(tmp_path, article(1, "eins"))
    command = [sys.executable, "-c", _HOLDS_ITS_STORE, f"{tmp_path}/store/"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == b"filling\n"
        with pytest.raises(StoreError, match=f"process {other.pid} .* is filling the store"):
            filled(source, tmp_path / "store")
        other.kill()
    assert not (tmp_path / "store").exists()
    assert filled(source, tmp_path / "store") == (1, 1)
    assert words(f"{tmp_path}/store/") == ["eins"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["g.nq", "store"]


def test_what_a_killed_load_left_goes_when_the_store_is_opened_for_writing(tmp_path: Path) -> None:
    beside = tmp_path / ".store.kg-load"
    beside.mkdir()
    (beside / "000012.sst").write_bytes(b"half a store")
    load(f"{tmp_path}/store/", article(1, "eins"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["store"]


def test_what_another_process_is_filling_stays_when_the_store_is_opened_for_writing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _HOLDS_ITS_STORE, f"{tmp_path}/store/"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdin
        assert other.stdout
        assert other.stdout.readline() == b"filling\n"
        load(f"{tmp_path}/store/", article(1, "eins"))
        assert (tmp_path / ".store.kg-load" / "LOCK").exists()
        other.kill()


def test_link_in_the_place_of_what_is_filled_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").write_text("kept", encoding="utf-8")
    (tmp_path / ".store.kg-load").symlink_to(tmp_path / "mine")
    source = graph(tmp_path, article(1, "eins"))
    with pytest.raises(StoreError):
        filled(source, tmp_path / "store")
    load(f"{tmp_path}/store/", article(1, "eins"))
    assert (tmp_path / "mine" / "notes.txt").read_text(encoding="utf-8") == "kept"


def test_directory_that_is_there_is_not_filled_but_loaded(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with open_store(graph(tmp_path, article(1, "eins"))) as source:
        assert fill(source, f"{tmp_path}/store/") is None
