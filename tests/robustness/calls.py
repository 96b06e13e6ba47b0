"""A call of kg in a folder of its own."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.cli import run
from tests.robustness.servers import Behaviour

#: an article that has to survive whatever lies beside it
GOOD = b"Alar Karis traf Egils Levits in Turku."


@dataclass(frozen=True, slots=True)
class Case:
    """One call of kg in a folder with some files."""

    arguments: tuple[str, ...]  #: with "{server}" for the address of the server
    files: tuple[tuple[str, bytes], ...]
    server: Behaviour | None = None
    apart: bool = False  #: in a process of its own, which kg may end at once


@contextmanager
def folder() -> Iterator[Path]:
    """An empty working directory."""
    before = Path.cwd()
    with tempfile.TemporaryDirectory(prefix="kg-fuzz-") as name:
        os.chdir(name)
        try:
            yield Path(name)
        finally:
            os.chdir(before)


@cache
def graphs() -> dict[str, bytes]:
    """The graph of one article in each format."""
    made = {}
    with folder() as place:
        (place / "a.txt").write_text("Alar Karis traf Egils Levits. Er lobte den Rat.", encoding="utf-8")
        for name in ("g.ttl", "g.nq", "g.trig", "g.nt", "g.jsonld"):
            assert run(["build", "a.txt", "-o", name]) == 0
            made[name] = (place / name).read_bytes()
    return made
