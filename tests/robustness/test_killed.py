"""kg killed at any moment while it fills a store: no graph is lost or half, and the next run ends where this one would."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pyoxigraph as ox
import pytest

OLD = ("Alar Karis traf Jürgen Größmann in Køge.", "Ylva Sand lobte Alar Karis.")
NEW = ("Alar Karis besuchte Jürgen Größmann in Køge.", "Ylva Sand kritisierte Jürgen Größmann scharf.")
#: The graphs that grow and shrink node by node, and the note of what is still to be decided.
SHARED = ("graph/entities", "graph/runs", "graph/pending")


def articles(file: Path, texts: tuple[str, ...]) -> Path:
    lines = (json.dumps({"id": f"a{number}", "date": "2024-05-02", "text": text}) for number, text in enumerate(texts))
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def build(source: Path, store: Path) -> list[str]:
    return [sys.executable, "-m", "kg", "build", str(source), "--to", f"{store}/"]


def graphs(store: Path) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for quad in ox.Store.read_only(str(store)):
        found.setdefault(quad.graph_name.value, set()).add(str(quad))
    return found


@pytest.mark.parametrize("share", [0.7, 0.85, 0.95])
def test_a_build_into_a_store_that_is_killed_leaves_each_graph_old_or_new(share: float, tmp_path: Path) -> None:
    old, new = articles(tmp_path / "old.jsonl", OLD), articles(tmp_path / "new.jsonl", NEW)
    subprocess.run(build(old, tmp_path / "s"), check=True, env={**os.environ, "OMP_NUM_THREADS": "1"})
    shutil.copytree(tmp_path / "s", tmp_path / "whole")
    before, begun = graphs(tmp_path / "s"), time.monotonic()
    subprocess.run(build(new, tmp_path / "whole"), check=True)
    after, took = graphs(tmp_path / "whole"), time.monotonic() - begun
    with subprocess.Popen(build(new, tmp_path / "s")) as process:
        time.sleep(share * took)
        process.kill()
    now = graphs(tmp_path / "s")
    own = {name for name in (*before, *now) if not name.endswith(SHARED)}
    assert all(now.get(name) in (before.get(name), after.get(name)) for name in own)
    subprocess.run(build(new, tmp_path / "s"), check=True)
    assert graphs(tmp_path / "s") == after
