"""Turn what the user named (files, folders, globs, "-") into a sorted list of files to read."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import InputError

#: suffixes that have a reader, longest first
SUFFIXES = (".jsonl.gz", ".json.gz", ".jsonl", ".json", ".html", ".htm", ".txt", ".md")

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; ``path`` is None for standard input."""

    name: str  #: as the user wrote it, shown in messages
    suffix: str  #: one of SUFFIXES, or the file's own when it has no reader
    path: Path | None

    @property
    def stem(self) -> str:
        """The file name without its suffix: the id of an article that brings none."""
        if self.path is None:
            return "stdin"
        return self.path.name[: len(self.path.name) - len(self.suffix)] or self.path.name


@dataclass(frozen=True, slots=True)
class Ignored:
    """Files of a folder that have no reader."""

    folder: str
    count: int
    suffixes: tuple[str, ...]

    def __str__(self) -> str:
        """One line for the user."""
        files = "1 file" if self.count == 1 else f"{self.count} files"
        return f"{self.folder}: {files} ignored ({', '.join(self.suffixes)})"


def find_sources(inputs: Sequence[str]) -> Iterator[Source | Ignored]:
    """Yield the files behind ``inputs`` in the order given; folders and globs in sorted order.

    Raises InputError where an input does not exist, before anything is read.
    """
    if not inputs:
        raise InputError("no input named", "Name a file, a folder, a glob, or - for standard input.")
    found: list[list[Source | Ignored]] = [list(_sources_of(name)) for name in inputs]
    for sources in found:
        yield from sources


def _sources_of(name: str) -> Iterator[Source | Ignored]:
    if name == STDIN:
        yield Source(name, "", None)
        return
    path = Path(name)
    if path.is_dir():
        yield from _walk(path)
    elif path.exists():
        yield _source(path)
    elif glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob refuses absolute patterns
        if not matches:
            raise InputError(f"{name}: no file matches", "Check the pattern, or name a folder.")
        for match in matches:
            if not Path(match).is_dir():
                yield _source(Path(match))
    else:
        raise InputError(f"{name}: no such file or folder", "Check the path, or use - for standard input.")


def _walk(folder: Path) -> Iterator[Source | Ignored]:
    """Files below a folder, sorted; hidden files and folders are no part of it, links to folders are not followed."""
    ignored: Counter[str] = Counter()
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(name for name in files if not name.startswith(".")):
            source = _source(Path(place) / file)
            if source.suffix in SUFFIXES:
                yield source
            else:
                ignored[source.suffix or "no suffix"] += 1
    if ignored:
        yield Ignored(str(folder), ignored.total(), tuple(sorted(ignored)))


def _source(path: Path) -> Source:
    name = path.name.lower()
    suffix = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), path.suffix.lower())
    return Source(str(path), suffix, path)
