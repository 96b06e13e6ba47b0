"""Turn what the user named (files, folders, globs, "-") into a sorted list of files to read.

The list is the same whatever the order of the inputs and whatever the locale: it is sorted by the ids that the files
give their articles, and names are read as UTF-8.
"""

from __future__ import annotations

import datetime as dt
import glob
import os
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kg.errors import ArticleError, InputError, missing, system_error
from kg.read.folders import NO_FILE, Folder, Ignored, Looked, PassedOver

#: suffixes that have a reader, longest first
SUFFIXES = (
    *(".jsonl.gz", ".ndjson.gz", ".json.gz", ".jsonl", ".ndjson", ".json", ".html", ".htm", ".txt", ".md"),
    *(".csv", ".tsv", ".xlsx", ".parquet", ".xml", ".rss", ".atom", ".docx", ".pdf", ".eml", ".warc.gz", ".warc"),
)

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read; ``path`` is None for standard input."""

    name: str  #: as the user wrote it, shown in messages
    suffix: str  #: one of SUFFIXES, or the file's own when it has no reader
    path: Path | None
    id: str  #: of an article that brings none: the file name without suffix, with its folders where another has it, too
    part: bool = False  #: one of many articles of a file, whose name says nothing of each
    published: dt.date | None = None  #: of articles that state no date: what the user says of standard input

    @property
    def stem(self) -> str:
        """The file name without its suffix."""
        if self.part:
            return ""
        return self.id if self.path is None else _stem(_shown(self.path.name), self.suffix)


@dataclass(frozen=True, slots=True)
class Found:
    """What the inputs name: files in reading order, and what is left out."""

    sources: tuple[Source, ...]
    ignored: tuple[Ignored | PassedOver, ...]
    unreadable: tuple[ArticleError, ...]

    @property
    def summary(self) -> str:
        """What will be read, in one line."""
        kinds = Counter(source.suffix or "no suffix" for source in self.sources).items()
        named = ", ".join(f"{kind} {count:,}" for kind, count in sorted(kinds, key=lambda kind: (-kind[1], kind[0])))
        return f"{len(self.sources):,} {'file' if len(self.sources) == 1 else 'files'} ({named})"

    def given(self, id: str | None, published: dt.date | None) -> Found:  # noqa: A002 - the option's name
        """What the user says of the article on standard input; raises InputError where there is none."""
        if id is None and published is None:
            return self
        if all(source.path is not None for source in self.sources):
            raise InputError("--id and --date say something of standard input only", "Name - among the inputs.")
        return replace(
            self,
            sources=tuple(
                replace(source, id=id or source.id, published=published) if source.path is None else source
                for source in self.sources
            ),
        )


@dataclass(frozen=True, slots=True)
class _File:
    """One file before its id is known."""

    path: Path
    below: tuple[str, ...]  #: the folders between the folder that the user named and the file


def _unheard(_: int) -> None:
    """Take a number that nobody wants to know."""


def find_sources(inputs: Sequence[str], looked: Looked = _unheard) -> Found:
    """Find the files behind ``inputs``, sorted by id and name; a file that is named twice is read once.

    ``looked`` gets the number of files of a folder that were looked at, now and then.
    Raises InputError where an input does not exist or cannot be looked at.
    """
    if not inputs:
        raise InputError("no input named", "Name a file, a folder, a glob, or - for standard input.")
    search = _Search(looked)
    for name in dict.fromkeys(inputs):
        try:
            search.add(name)
        except (OSError, ValueError) as error:
            # ValueError: a NUL in the name.
            raise system_error(_shown(name), "cannot be read", error, "Check the path and its permissions.") from error
    return search.result()


class _Search:
    """Gathers what each input names."""

    def __init__(self, looked: Looked) -> None:
        self._looked = looked
        self._stdin = False
        self._files: dict[str, _File] = {}
        self._ignored: list[Ignored | PassedOver] = []
        self._unreadable: list[ArticleError] = []

    def add(self, name: str) -> None:
        path = Path(name)
        if name == STDIN:
            self._stdin = True
        elif path.is_dir():
            self._walk(path)
        elif _exists(path):
            self._take(path, ())
        elif glob.has_magic(name):
            self._take_matches(name)
        else:
            raise missing(_shown(name), "no such file or folder", "Check the path, or use - for standard input.")

    def result(self) -> Found:
        ids = path_ids({file.path: (_stem_of(file.path), file.below) for file in self._files.values()}, _shown)
        sources = [Source(_shown(str(path)), _suffix(path), path, ids[path]) for path in ids]
        if self._stdin:
            sources.append(Source(STDIN, "", None, "stdin"))
        return Found(
            tuple(sorted(sources, key=lambda source: (source.id, source.name))),
            tuple(sorted(self._ignored, key=str)),
            tuple(self._unreadable),
        )

    def _take(self, path: Path, below: tuple[str, ...]) -> None:
        self._files.setdefault(os.path.normpath(path), _File(path, below))

    def _take_matches(self, pattern: str) -> None:
        """The files that a pattern matches; pipes and devices among them are not opened, as nobody named them."""
        matches = [path for path in map(Path, _matches(pattern)) if not path.is_dir()]
        if not matches:
            raise missing(_shown(pattern), "no file matches", "Check the pattern, or name a folder.")
        endless = {path for path in matches if path.exists() and not path.is_file()}
        if endless:
            self._ignored.append(Ignored(_shown(pattern), len(endless), (NO_FILE,)))
        for path in matches:
            if path not in endless:
                self._take(path, ())

    def _walk(self, path: Path) -> None:
        """Files below a folder; hidden files and folders are no part of it, links to folders are not followed."""
        folder = Folder(path, _suffix, SUFFIXES)
        for file, below in folder.files(self._closed, self._looked):
            self._take(file, below)
        if folder.ignored:
            self._ignored.append(Ignored(_shown(str(path)), folder.ignored.total(), folder.reasons()))
        self._ignored.extend(PassedOver(_shown(place)) for place in folder.passed_over)

    def _closed(self, error: OSError) -> None:
        reason = error.strerror or str(error)
        self._unreadable.append(
            ArticleError(
                f"{_shown(str(error.filename))}: the folder cannot be read ({reason})", "Check its permissions."
            )
        )


def _exists(path: Path) -> bool:
    """Whether something is there, be it a link to nowhere; raises OSError where the system does not let us look."""
    try:
        path.lstat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    return True


def _matches(pattern: str) -> list[str]:
    """The matches of a glob; "**" does not follow links, which may lead in circles."""
    head, stars, tail = pattern.partition("**")
    if not stars or not tail.startswith(os.sep) or (head and not head.endswith(os.sep)):
        return glob.glob(pattern)  # noqa: PTH207 - Path.glob refuses absolute patterns
    found: set[str] = set()
    for start in glob.glob(head) if head else [os.curdir]:  # noqa: PTH207
        for place, folders, _ in os.walk(start):
            folders[:] = [name for name in folders if not name.startswith(".")]
            below = place if head else os.path.relpath(place)
            prefix = "" if below == os.curdir else f"{glob.escape(below)}{os.sep}"
            found.update(_matches(prefix + tail.lstrip(os.sep)))
    return sorted(found)


def _suffix(path: Path) -> str:
    name = _shown(path.name).lower()
    return next((suffix for suffix in SUFFIXES if name.endswith(suffix)), Path(name).suffix)


def _stem_of(path: Path) -> str:
    return _stem(_shown(path.name), _suffix(path))


def _stem(name: str, suffix: str) -> str:
    return name[: len(name) - len(suffix)] or name


def _shown(name: str) -> str:
    """A file name as text, the same under every locale; bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def path_ids(files: Mapping[Path, tuple[str, tuple[str, ...]]], shown: Callable[[str], str]) -> dict[Path, str]:
    """Return the id of each file; ``files`` gives its stem and the folders between a named folder and the file.

    ``A/1.txt`` and ``B/1.txt`` of one folder become "A/1" and "B/1"; files of one folder with the same stem keep it,
    and so does every file whose stem no other folder holds.
    """
    ids: dict[Path, str] = {}
    by_stem: dict[str, list[Path]] = defaultdict(list)
    for path, (stem, _) in files.items():
        by_stem[stem].append(path)
    for stem, paths in by_stem.items():
        if len({path.parent for path in paths}) == 1:
            ids.update(dict.fromkeys(paths, stem))
            continue
        by_id: dict[str, list[Path]] = defaultdict(list)
        for path in paths:
            by_id["/".join((*map(shown, files[path][1]), stem))].append(path)
        for long, same in by_id.items():
            ids.update(_apart(same, stem) if len({path.parent for path in same}) > 1 else dict.fromkeys(same, long))
    return ids


def _apart(paths: list[Path], stem: str) -> dict[Path, str]:
    """Ids of files named one by one, or that lie alike in several named folders: the folders below a common one."""
    folders = {path: Path(os.path.abspath(path.parent)) for path in paths}  # noqa: PTH100 - links stay as they are named
    common = Path(os.path.commonpath(folders.values()))
    return {path: (folder.relative_to(common) / stem).as_posix() for path, folder in folders.items()}
