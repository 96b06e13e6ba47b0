"""Damage is found wherever in a store directory it is, also where a query meets it and never ends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import DamagedStore
from kg.store import look_for_damage, open_store
from tests.store.small import article, load


def test_damage_of_any_index_is_found_by_looking_and_a_sound_store_passes(place: str, tmp_path: Path) -> None:
    load(place, *[article(number, f"wort {number}") for number in range(100)])
    with open_store(place, writable=True):
        pass  # what was written since goes into tables
    look_for_damage(place)
    tables = [path.name for path in Path(place).glob("*.sst")]
    assert len(tables) > 5
    for number, name in enumerate(tables):
        copy = tmp_path / f"copy{number}"
        shutil.copytree(place, copy)
        content = bytearray((copy / name).read_bytes())
        content[10] ^= 255  # in its first page of data
        (copy / name).write_bytes(content)
        with pytest.raises(DamagedStore, match="its files are damaged"):
            look_for_damage(f"{copy}/")
    assert DamagedStore.exit_code == 3


def test_files_and_endpoints_are_not_looked_through(tmp_path: Path) -> None:
    look_for_damage(str(tmp_path / "g.nq"))
    look_for_damage("http://127.0.0.1:9/")
