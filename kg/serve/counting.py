"""The questions to the index: how much there is, who with whom, where, when."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.language.spelling import searched, shortest, without_marks
from kg.serve.filters import Filter
from kg.serve.index import Index, Row

#: Events on one page of a list.
PAGE = 50
#: People in the lists of who is named most, and of who has to do with somebody.
_MOST_NAMED, _PARTNERS = 12, 40
_WORD = re.compile(r"\w+")
#: What search finds, and where its rows are.
_FOUND = {
    "entity": "JOIN entity x ON x.iri = w.key LEFT JOIN named n ON n.main = x.main",
    "event": "JOIN event x ON x.iri = w.key",
    "article": "JOIN article x ON x.id = w.key",
}


def totals(index: Index) -> dict[str, int]:
    """How many articles, events, entities, pairs."""
    return {
        "articles": index.one("SELECT COUNT(*) FROM article"),
        "events": index.one("SELECT COUNT(*) FROM event"),
        "entities": index.one("SELECT COUNT(DISTINCT main) FROM entity"),
        "linked": index.one("SELECT COUNT(DISTINCT main) FROM entity WHERE wikidata IS NOT NULL"),
        "undated": index.one("SELECT COUNT(*) FROM event WHERE day IS NULL"),
    }


def by_class(index: Index, wanted: Filter) -> list[Row]:
    """kind, events; most first."""
    where, values = wanted.where()
    return index.rows(
        f"SELECT kind, COUNT(*) AS events FROM event e WHERE {where} GROUP BY kind ORDER BY events DESC, kind", values
    )


def by_month(index: Index, wanted: Filter, who: Sequence[str] = ()) -> list[Row]:
    """month, basis, events, in time; ``who`` restricts to events of all these."""
    where, values = _with(wanted, who)
    return index.rows(
        f"SELECT month, SUM(basis = 'event') AS dated, COUNT(*) AS events FROM event e "
        f"WHERE month IS NOT NULL AND {where} GROUP BY month ORDER BY month",
        values,
    )


def events(index: Index, wanted: Filter, who: Sequence[str] = (), *, page: int = 1, newest: bool = True) -> list[Row]:
    """One page of events; those without a day last."""
    where, values = _with(wanted, who)
    order = "DESC" if newest else "ASC"
    return index.rows(
        f"SELECT * FROM event e WHERE {where} ORDER BY day IS NULL, day {order}, article, iri LIMIT ? OFFSET ?",
        [*values, PAGE + 1, (page - 1) * PAGE],
    )


def how_many(index: Index, wanted: Filter, who: Sequence[str] = ()) -> int:
    """The number of these events."""
    where, values = _with(wanted, who)
    return int(index.one(f"SELECT COUNT(*) FROM event e WHERE {where}", values))


def _with(wanted: Filter, who: Sequence[str]) -> tuple[str, list[object]]:
    where, values = wanted.where()
    for main in who:
        where += " AND e.iri IN (SELECT event FROM part WHERE main = ?)"
        values.append(main)
    return where, values


def most_named(index: Index) -> list[Row]:
    """Who takes part in most events."""
    return index.rows(
        "SELECT n.main AS iri, x.label, x.kind, n.events FROM named n JOIN entity x ON x.iri = n.main "
        "WHERE COALESCE(x.kind, '') NOT IN ('Matter', 'Place') ORDER BY n.events DESC, x.label LIMIT ?",
        (_MOST_NAMED,),
    )


def partners(index: Index, main: str) -> list[Row]:
    """Who takes part in events with somebody: iri, label, kind, events, most first; no place where they were."""
    return index.rows(
        "SELECT o.main AS iri, x.label, x.kind, COUNT(*) AS events FROM part p "
        "JOIN part o ON o.event = p.event AND o.main != p.main JOIN entity x ON x.iri = o.main "
        "WHERE p.main = ? AND o.acts GROUP BY o.main ORDER BY events DESC, x.label LIMIT ?",
        (main, _PARTNERS),
    )


@dataclass(frozen=True, slots=True)
class Tie:
    """Two who have to do with each other; ``one`` < ``two``."""

    one: str
    two: str
    events: int
    kinds: tuple[str, ...]


def ties(index: Index, wanted: Filter, among: Sequence[str] = ()) -> list[Tie]:
    """Who with whom, strongest first; ``among``: only between these."""
    where, values = wanted.where()
    if among:
        marks = ", ".join("?" * len(among))
        where += f" AND p.one IN ({marks}) AND p.two IN ({marks})"
        values += [*among, *among]
    rows = index.rows(
        "SELECT MIN(p.one, p.two) AS a, MAX(p.one, p.two) AS b, COUNT(DISTINCT p.event) AS events, "
        "GROUP_CONCAT(DISTINCT e.kind) AS kinds FROM pair p JOIN event e ON e.iri = p.event "
        f"WHERE p.one != p.two AND {where} GROUP BY a, b ORDER BY events DESC, a, b",
        values,
    )
    return [Tie(row["a"], row["b"], row["events"], tuple(sorted(row["kinds"].split(",")))) for row in rows]


@dataclass(frozen=True, slots=True)
class Country:
    """A country whose people and bodies act."""

    iso3: str
    label: str
    events: int


def countries(index: Index, wanted: Filter) -> list[Country]:
    """In how many events somebody of each country takes part."""
    where, values = wanted.where()
    rows = index.rows(
        "SELECT x.iso3, MIN(x.country) AS label, COUNT(DISTINCT e.iri) AS events FROM part p "
        "JOIN entity x ON x.iri = p.main JOIN event e ON e.iri = p.event "
        f"WHERE x.iso3 IS NOT NULL AND {where} GROUP BY x.iso3 ORDER BY events DESC, label",
        values,
    )
    return [Country(row["iso3"], row["label"] or row["iso3"], row["events"]) for row in rows]


def between_countries(index: Index, wanted: Filter) -> list[Row]:
    """one, two (ISO 3166-1 alpha-3), events: whose people act on whose."""
    where, values = wanted.where()
    return index.rows(
        "SELECT a.iso3 AS one, b.iso3 AS two, COUNT(DISTINCT p.event) AS events FROM pair p "
        "JOIN entity a ON a.iri = p.one JOIN entity b ON b.iri = p.two JOIN event e ON e.iri = p.event "
        f"WHERE a.iso3 != b.iso3 AND {where} GROUP BY a.iso3, b.iso3 ORDER BY events DESC, one, two",
        values,
    )


def places(index: Index, wanted: Filter) -> list[Row]:
    """Places with coordinates, and how many events name them."""
    where, values = wanted.where()
    return index.rows(
        "SELECT x.iri, x.label, x.latitude, x.longitude, COUNT(DISTINCT e.iri) AS events FROM part p "
        "JOIN entity x ON x.iri = p.main JOIN event e ON e.iri = p.event "
        f"WHERE x.kind = 'Place' AND x.latitude IS NOT NULL AND x.longitude IS NOT NULL AND {where} "
        "GROUP BY x.iri ORDER BY events DESC, x.label",
        values,
    )


def search(index: Index, question: str, limit: int = 40) -> dict[str, list[Row]]:
    """What is found, by kind: "entity", "event", "article"; the rows of their tables."""
    words = _WORD.findall(unicodedata.normalize("NFC", question))
    found: dict[str, list[Row]] = {kind: [] for kind in _FOUND}
    # "Soeren" may be written "Soren"; but "Bauer" is no "Baur" where there is one.
    for bare in (without_marks, shortest) if words else ():
        wanted = _matching(words, bare)
        found = {kind: _found(index, kind, wanted, limit) for kind in _FOUND}
        if any(found.values()):
            break
    return found


def _found(index: Index, kind: str, wanted: str, limit: int) -> list[Row]:
    extra, order = (", n.events", "n.events DESC, x.label") if kind == "entity" else ("", "rank, w.rowid")
    return index.rows(
        f"SELECT x.*{extra} FROM words w {_FOUND[kind]} WHERE words MATCH ? AND w.kind = ? ORDER BY {order} LIMIT ?",
        (wanted, kind, limit),
    )


def _matching(words: list[str], bare: Callable[[str], str]) -> str:
    """The FTS5 question for words as a user types them, each of which must occur, the last perhaps begun only."""
    # Quoted, so that no word is an operator; in any spelling.
    return " AND ".join(
        f'(text : "{word}"* OR spelled : "{searched(word)}"* OR bare : "{bare(word)}"*)' for word in words
    )
