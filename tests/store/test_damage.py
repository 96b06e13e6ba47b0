"""A store directory whose files are damaged ends the work that fills the memory over it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import DamagedStore
from kg.store import StoreOptions, open_store
from kg.store.damage import MemoryWatch
from tests.store.small import article, load

#: asks a store (argument 1) what makes its engine gather whatever it reads, with little room in the memory
ASKING = """
import os, sys
from kg.errors import DamagedStore
from kg.store import StoreOptions, damage, open_store

def end(error):
    print("watched:", error.problem)
    sys.stdout.flush()
    os._exit(3)

damage._ROOM = 30_000_000
try:
    with open_store(sys.argv[1], options=StoreOptions(on_damage=end), any_terms=True) as store:
        store.select("SELECT ?p (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?p")
        store.select("SELECT * WHERE { GRAPH ?g { ?s ?p ?o } } ORDER BY ?s")
except DamagedStore as error:
    print("met:", error.problem)
"""


def test_damaged_store_that_fills_the_memory_is_named_wherever_the_damage_is(place: str, tmp_path: Path) -> None:
    load(place, *[article(number, f"wort {number}") for number in range(100)])
    with open_store(place, writable=True):
        pass  # what was written since goes into tables
    said = []
    for number, name in enumerate(path.name for path in Path(place).glob("*.sst")):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(place, copy)
        content = bytearray((copy / name).read_bytes())
        content[10] ^= 255  # in its first page of data
        (copy / name).write_bytes(content)
        asked = subprocess.run(
            [sys.executable, "-c", ASKING, f"{copy}/"], capture_output=True, text=True, timeout=60, check=False
        )
        assert asked.stderr == ""
        said.append(asked.stdout.partition(":")[0])
        assert not asked.stdout or "its files are damaged" in asked.stdout
    assert "watched" in said  # without the watch it would go on until the system ends it
    assert "met" in said


def test_memory_of_a_sound_store_is_looked_at_once_and_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.store.damage._PAUSE", 0.01)
    monkeypatch.setattr("kg.store.damage._ROOM", -1_000_000)
    looked: list[str] = []
    damages: list[Exception] = []
    watch = MemoryWatch(str(tmp_path), looked.append, damages.append)
    time.sleep(0.2)
    watch.end()
    assert (looked, damages) == ([str(tmp_path)], [])


def test_watch_ends_with_its_store(place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    load(place, article(1, "wort"))
    monkeypatch.setattr("kg.store.damage._PAUSE", 0.05)
    looked: list[str] = []
    monkeypatch.setattr("kg.store.look_for_damage", looked.append)
    with open_store(place, options=StoreOptions(on_damage=lambda error: None)):
        monkeypatch.setattr("kg.store.damage._memory", lambda: 1 << 60)
    time.sleep(0.2)
    assert looked == []


def test_watch_of_a_store_that_cannot_be_opened_ends_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[MemoryWatch] = []
    monkeypatch.setattr(MemoryWatch, "end", lambda watch: ended.append(watch))
    (tmp_path / "CURRENT").write_bytes(b"nothing")
    with pytest.raises(DamagedStore):
        open_store(f"{tmp_path}/", options=StoreOptions(on_damage=lambda error: None))
    assert len(ended) == 1


def test_damage_met_by_a_store_that_is_open_to_write_says_what_became_of_its_files(place: str, tmp_path: Path) -> None:
    load(place, *[article(number, f"wort {number}") for number in range(100)])
    with open_store(place, writable=True):
        pass  # what was written since goes into tables
    told: list[tuple[bool, str]] = []
    for writable in (False, True):
        for number, table in enumerate(sorted(Path(place).glob("*.sst"))):
            copy = tmp_path / f"copy{writable}{number}"
            shutil.copytree(place, copy)
            content = bytearray(table.read_bytes())
            content[10] ^= 255
            (copy / table.name).write_bytes(content)
            try:
                with open_store(f"{copy}/", writable=writable, any_terms=True) as store:
                    store.count()
            except DamagedStore as error:
                told.append((writable, error.remedy))
    moved = {writable for writable, remedy in told if "put its own files in another order" in remedy}
    assert moved == {True}
    assert {writable for writable, _ in told} == {False, True}
