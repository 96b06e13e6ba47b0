"""Write files, read them, and see everything the reader says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from kg.model import Article
from kg.read import read_articles
from kg.read.context import Context
from kg.read.inputs import Source
from kg.settings import Settings


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one call of read_articles; paths below the folder are shown as they stand there."""

    articles: tuple[Article, ...]
    problems: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def article(self) -> Article:
        """The only article; fails where something else came of the file."""
        assert not self.problems
        assert len(self.articles) == 1
        return self.articles[0]


def context(path: Path, notes: list[str], *, suffix: str = ".txt") -> Context:
    """One source being read by itself."""
    return Context(Source(path.name, suffix, path, path.stem), notes.append, None, 100, ZoneInfo("Europe/Berlin"))


def read(folder: Path, *names: str, **settings: object) -> Reading:
    """Read files (default: all) of a folder."""
    problems: list[str] = []
    notes: list[str] = []
    articles = tuple(
        read_articles(
            [str(folder / name) for name in names] or [str(folder)],
            on_problem=lambda error: problems.append(str(error)),
            on_note=notes.append,
            settings=Settings(**settings),  # type: ignore[arg-type]
        )
    )
    return Reading(articles, tuple(_short(problems, folder)), tuple(_short(notes, folder)))


def read_one(folder: Path, name: str, content: str | bytes, **settings: object) -> Reading:
    """Write one file and read it."""
    (folder / name).write_bytes(content.encode("utf-8") if isinstance(content, str) else content)
    return read(folder, name, **settings)


def _short(lines: list[str], folder: Path) -> list[str]:
    return [line.replace(f"{folder}/", "") for line in lines]
