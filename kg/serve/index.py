"""What the pages count, filter and search by: a small SQLite database, built from the table layer when pages start.

It lives in a temporary file of SQLite's own, so that a graph of any size needs little memory.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.facts import ArticleRecord, EntityRecord, EventRecord, read_articles, read_entities_named, read_events
from kg.language.spelling import searched, shortest
from kg.serve.asked import asked
from kg.store import Store

Row = sqlite3.Row
#: Gets the number of articles done and a word on what runs.
Progress = Callable[[int, str], None]

_SCHEMA = (Path(__file__).parent / "data" / "index.sql").read_text(encoding="utf-8")


class Index:
    """Events, pairs, entities and articles of one store; reading is safe from any thread."""

    def __init__(self, store: Store, on_progress: Progress = lambda done, what: None) -> None:
        # "": a private temporary database, removed with the connection.
        self._database = sqlite3.connect("", check_same_thread=False)
        self._database.row_factory = sqlite3.Row
        self._lock = threading.Lock()
        try:
            self._database.executescript(_SCHEMA)
            _Filling(self._database, store, on_progress).fill()
            self._database.commit()
        except BaseException:
            self._database.close()
            raise

    def rows(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> list[Row]:
        """All rows of a question to the database."""
        with self._lock:
            return self._database.execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Any] | Mapping[str, Any] = ()) -> Any:
        """The first cell of the first row; None without rows."""
        found = self.rows(sql, values)
        return found[0][0] if found else None

    def close(self) -> None:
        """Free the database and its file."""
        with self._lock:
            self._database.close()


class _Filling:
    """One pass over the store."""

    def __init__(self, database: sqlite3.Connection, store: Store, on_progress: Progress) -> None:
        self._database = database
        self._store = store
        self._on_progress = on_progress
        self._same = {other: one for other, one in asked(store, "same-entities") if other and one}
        self._seen: set[str] = set()

    def fill(self) -> None:
        """Read articles, then events with whoever takes part in them."""
        for done, article in enumerate(read_articles(self._store)):
            self._on_progress(done, "reading articles")
            self._insert("article", _article(article))
            self._text("article", article.id, article.title or article.id)
        told: set[str] = set()
        for event in read_events(self._store):
            told.add(event.article.iri)
            self._on_progress(len(told), "reading events")
            self._event(event)
        # Who stands for others may take part in nothing himself.
        for entity in read_entities_named(self._store, {self._main(iri) for iri in self._seen} - self._seen):
            self._entity(entity)
        self._database.executescript((Path(__file__).parent / "data" / "counts.sql").read_text(encoding="utf-8"))

    def _event(self, event: EventRecord) -> None:
        self._insert("event", _event(event))
        self._text("event", event.iri, event.best.sentence)
        places = (event.place,) if event.place else ()
        sources = tuple(clause.source for clause in event.evidence if clause.source)
        for entity in (*event.actors(), *places, *sources):
            self._entity(entity)
        # Whoever takes part comes first: a country may be the place, too.
        for entity, acts in (*((one, True) for one in event.actors()), *((place, False) for place in places)):
            self._insert("part", (event.iri, self._main(entity.iri), acts))
        for one, two in event.pairs():
            if one and two:
                self._insert("pair", (event.iri, self._main(one.iri), self._main(two.iri), event.symmetric))

    def _main(self, iri: str) -> str:
        """Who stands for everybody that identity has found to be the same."""
        return self._same.get(iri, iri)

    def _entity(self, entity: EntityRecord) -> None:
        if entity.iri in self._seen:
            return
        self._seen.add(entity.iri)
        self._insert("entity", (*_entity(entity), self._main(entity.iri)))
        self._text("entity", entity.iri, " · ".join((entity.label, *entity.aliases)))

    def _insert(self, table: str, values: tuple[object, ...]) -> None:
        marks = ", ".join("?" * len(values))
        self._database.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", values)

    def _text(self, kind: str, key: str, text: str) -> None:
        self._insert("words", (kind, key, text, searched(text), shortest(text)))


def _article(article: ArticleRecord) -> tuple[object, ...]:
    day = article.published.isoformat() if article.published else None
    return (article.id, article.iri, article.title, day, article.publisher, article.web_address, article.digest)


def _event(event: EventRecord) -> tuple[object, ...]:
    day, basis = event.date_or_published
    shown = day.isoformat() if day else None
    return (
        event.iri,
        event.kind,
        event.shown_status,
        shown,
        shown[:7] if shown else None,
        basis,
        event.confidence,
        event.sources,
        event.happening,
        event.article.id,
        event.best.sentence,
        event.title,
    )


def _entity(entity: EntityRecord) -> tuple[object, ...]:
    return (
        entity.iri,
        entity.label,
        entity.kind,
        entity.wikidata,
        entity.country_label,
        entity.country_iso3,
        entity.latitude,
        entity.longitude,
    )
