"""Look through a folder for articles: hidden files, links to folders and what the kernel makes up are no part of it."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.read.own import is_own_output

#: Programs beside the articles they speak of: passed over like hidden files.
_NOTEBOOK = ".ipynb"
_OWN_OUTPUT = "written by kg itself"
#: why a pipe or a device is ignored
NO_FILE = "no regular file"
#: What browsers put beside "NAME.html": pictures, scripts, and the pages of advertisements.
_PAGE_PARTS = ("_files", "-Dateien", "_Dateien")
_PAGES = (".html", ".htm", ".xhtml")
_OF_A_PAGE = "parts of saved pages"
#: kinds of ignored files that a message names
_NAMED = 12
#: files between two calls of who wants to know how many were looked at
_STEP = 500
#: file systems without files: the kernel writes while one reads, some without end
_KERNEL = frozenset(
    (
        *("autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devpts", "devtmpfs", "efivarfs"),
        *("fusectl", "mqueue", "nsfs", "proc", "pstore", "rpc_pipefs", "securityfs", "selinuxfs", "sysfs", "tracefs"),
    )
)
_MOUNTS = Path("/proc/self/mounts")

Looked = Callable[[int], None]  #: takes the number of files that were looked at


@dataclass(frozen=True, slots=True)
class Ignored:
    """Files of a folder that are no articles."""

    folder: str
    count: int
    reasons: tuple[str, ...]  #: their suffixes, or what else they are

    def __str__(self) -> str:
        """One line for the user."""
        files = "1 file" if self.count == 1 else f"{self.count:,} files"
        return f"{self.folder}: {files} ignored ({', '.join(self.reasons)})"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A folder that is not looked into."""

    folder: str

    def __str__(self) -> str:
        """One line for the user."""
        return f"{self.folder}: passed over (made up by the kernel, no files)"


class Folder:
    """One folder to look through; ``ignored`` and ``passed_over`` are complete when ``files`` has ended."""

    def __init__(self, path: Path, suffix: Callable[[Path], str], suffixes: tuple[str, ...]) -> None:
        self._path = path
        self._suffix = suffix
        self._suffixes = suffixes
        self.ignored: Counter[str] = Counter()
        self.passed_over: list[str] = []

    def files(self, closed: Callable[[OSError], None], looked: Looked) -> Iterator[tuple[Path, tuple[str, ...]]]:
        """The files that may be articles, each with the folders between; ``closed`` gets folders one cannot read."""
        count = 0
        parts: set[str] = set()
        if self._passes_over(self._path):
            return
        for place, folders, files in os.walk(self._path, onerror=closed):
            folders[:] = [
                name for name in folders if not name.startswith(".") and not self._passes_over(Path(place) / name)
            ]
            pages = {Path(name).stem for name in files if name.lower().endswith(_PAGES)}
            parts |= {str(Path(place) / name) for name in folders if place in parts or _part_of(name, pages)}
            below = Path(place).relative_to(self._path).parts
            for name in files:
                count += 1
                if count % _STEP == 0:
                    looked(count)
                if name.startswith(".") or name.endswith(_NOTEBOOK):
                    continue
                path = Path(place) / name
                reason = _OF_A_PAGE if place in parts else self._why_ignored(path)
                if reason is None:
                    yield path, below
                else:
                    self.ignored[reason] += 1

    def _passes_over(self, folder: Path) -> bool:
        kernel = os.path.abspath(folder) in kernel_folders()  # noqa: PTH100 - links stay as they are named
        if kernel:
            self.passed_over.append(str(folder))
        return kernel

    def _why_ignored(self, path: Path) -> str | None:
        """Why a file is no article; None for one that is read."""
        suffix = self._suffix(path)
        if suffix not in self._suffixes:
            return suffix or "no suffix"
        try:
            if not stat.S_ISREG(path.stat().st_mode):
                return NO_FILE  # reading a pipe or a device might never end
        except OSError:
            return None  # its reader says why
        return _OWN_OUTPUT if is_own_output(path) else None

    def reasons(self) -> tuple[str, ...]:
        """The kinds of what was ignored: all of them by name, of very many the most frequent."""
        if len(self.ignored) <= _NAMED:
            return tuple(sorted(self.ignored))
        most = sorted(self.ignored, key=lambda reason: (-self.ignored[reason], reason))[:_NAMED]
        return (
            *(f"{reason} {self.ignored[reason]:,}" for reason in most),
            f"{len(self.ignored) - _NAMED:,} more kinds",
        )


def _part_of(folder: str, pages: set[str]) -> bool:
    """Whether a folder holds what belongs to a page saved beside it."""
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in _PAGE_PARTS)


@cache
def kernel_folders() -> frozenset[str]:
    """Where file systems of the kernel are mounted (/proc, /sys, /dev); empty where the system does not say."""
    try:
        lines = _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return frozenset()
    fields = [line.split(" ") for line in lines]
    return frozenset(
        each[1].replace(r"\040", " ") for each in fields if len(each) > 2 and each[2] in _KERNEL and each[1] != "/"
    )
