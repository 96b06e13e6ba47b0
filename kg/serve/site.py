"""What the pages show: one store, its index, the articles at hand, and where corrections go."""

from __future__ import annotations

import json
import secrets
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import ArticleError
from kg.read import read_articles
from kg.serve.index import Index, Progress
from kg.serve.kept import Kept
from kg.serve.versions import Version, version_of
from kg.settings import Settings
from kg.store import Store, StoreOptions, open_store


@dataclass(frozen=True, slots=True)
class Site:
    """Everything that the pages go by."""

    store: Store
    index: Index
    kept: Kept
    options: StoreOptions = field(default_factory=StoreOptions)
    knowledge: Path | None = None  #: folder whose corrections.jsonl is written
    set_aside: tuple[tuple[str, int], ...] = ()  #: why events were set aside, and how many
    with_texts: bool = False  #: whether a folder of articles was given
    files: bool = False  #: whether the pages become files: without forms
    token: str = ""  #: what a form must bring to write
    version: Version | None = None  #: of the store that the index was read from
    renew: Callable[[], Site] | None = None  #: reads the store anew
    on_note: Callable[[str], None] = lambda note: None

    def close(self) -> None:
        """Free the index and the store."""
        self.index.close()
        self.store.close()


@contextmanager
def open_site(
    locator: str,
    *,
    options: StoreOptions | None = None,
    settings: Settings | None = None,
    articles: str | None = None,
    knowledge: Path | None = None,
    quarantine: Path | None = None,
    on_note: Callable[[str], None] = lambda note: None,
    on_progress: Progress = lambda done, what: None,
) -> Iterator[Site]:
    """Open a store to be looked at and read what the pages count and search by; closed at the end.

    ``on_note`` gets one line for what the user should know, ``on_progress`` the number of articles read. Raises
    StoreError, EndpointError and InputError.
    """
    token = secrets.token_urlsafe(24)
    opening = _Opening(
        locator, options or StoreOptions(), settings or Settings(), articles, knowledge, quarantine, on_note, token
    )
    site = opening.site(on_progress)
    try:
        yield site
    finally:
        site.close()


@dataclass(frozen=True, slots=True)
class _Opening:
    """How a store is opened, at first and whenever it has changed."""

    locator: str
    options: StoreOptions
    settings: Settings
    articles: str | None
    knowledge: Path | None
    quarantine: Path | None
    on_note: Callable[[str], None]
    token: str

    def site(self, on_progress: Progress = lambda done, what: None) -> Site:
        """The store as it is now, read anew."""
        # Looked at first: what is written meanwhile makes another version.
        version = version_of(self.locator)
        store = open_store(self.locator, options=self.options)
        with ExitStack() as ours:  # what is open when anything fails
            ours.callback(store.close)
            index = Index(store, on_progress)
            ours.callback(index.close)
            if self.articles is not None:
                _read_texts(index, self.articles, self.settings, self.on_note)
            ours.pop_all()
        return Site(
            store,
            index,
            Kept(store),
            self.options,
            self.knowledge,
            _reasons(self.quarantine),
            self.articles is not None,
            token=self.token,
            version=version,
            renew=None if version is None else self.site,
            on_note=self.on_note,
        )


def _read_texts(index: Index, articles: str, settings: Settings, on_note: Callable[[str], None]) -> None:
    """Keep the texts of the articles that the graph was made of: those with the same digest."""
    known = {row["digest"] for row in index.rows("SELECT digest FROM article")}
    problems: list[ArticleError] = []
    found: set[str] = set()
    for article in read_articles([articles], on_problem=problems.append, settings=settings):
        if article.digest in known:
            index.rows("INSERT OR IGNORE INTO text VALUES (?, ?)", (article.digest, article.text))
            found.add(article.digest)
    on_note(f"{articles}: the texts of {len(found)} of {len(known)} articles.")
    for problem in problems[:3]:
        on_note(f"{problem.problem}; left out")


def _reasons(quarantine: Path | None) -> tuple[tuple[str, int], ...]:
    """Why events and articles were set aside, the most frequent first; nothing where there is no such file."""
    if quarantine is None or not quarantine.is_file():
        return ()
    counted: Counter[str] = Counter()
    with quarantine.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            try:
                findings = json.loads(line)["findings"]
                # Half a character, which a damaged file may hold, can be in no page.
                counted.update({str(finding["message"]).encode("utf-8", "replace").decode() for finding in findings})
            except (ValueError, KeyError, TypeError, RecursionError):
                continue
    return tuple(sorted(counted.items(), key=lambda pair: (-pair[1], pair[0])))
