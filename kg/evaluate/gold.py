"""Annotated articles: JSON Lines in the format of docs/gold.md → records, or a message that says what is broken."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import InputError
from kg.model import Status
from kg.tables import read_utf8

_FORMAT = "docs/gold.md describes the format."

Side = tuple[str, ...]  #: names of everybody on one side of a fact


@dataclass(frozen=True, slots=True)
class GoldFact:
    """One annotated fact."""

    type: str  #: "MEET"
    status: str  #: "actual", "planned" or "negated"
    agents: tuple[Side, ...]  #: the side as annotated, then alternatives that are equally right
    targets: tuple[Side, ...]
    label: str | None  #: the words of a naming
    medium: str | None  #: "in person", "video" or "phone"
    sure: bool  #: False: neither missed nor wrong
    clause: str  #: the words that express it, "" when the file does not say


@dataclass(frozen=True, slots=True)
class Judged:
    """A clause on which somebody decided, in an article that is not annotated as a whole."""

    words: str  #: the clause
    types: frozenset[str]  #: of facts in this clause that the decision speaks of: as found, and as corrected
    right: GoldFact | None  #: what the clause says; None: nothing of these types
    wrong: GoldFact | None  #: what it does not say; None: not recorded


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article."""

    doc: str  #: the article's id
    facts: tuple[GoldFact, ...]
    judged: tuple[Judged, ...] | None = None  #: the clauses that count; None: all of the article


def read_gold(paths: Iterable[Path], types: Iterable[str]) -> tuple[GoldArticle, ...]:
    """Read annotated articles, in the order of the files.

    ``types`` are the fact types there are ("MEET"). Raises InputError with file and line for whatever breaks the
    format, for an article that occurs twice and for files without any article.
    """
    known = frozenset(types)
    articles: dict[str, GoldArticle] = {}
    for path in paths:
        for place, record in _records(path):
            article = _article(record, known, place)
            if article.doc in articles:
                raise InputError(f"{place}: article {article.doc!r} is annotated twice", "Keep one of its lines.")
            articles[article.doc] = article
    if not articles:
        raise InputError("no annotated article is in the gold file", _FORMAT)
    return tuple(articles.values())


def _records(path: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    lines = read_utf8(path, str(path), InputError).split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{path}, line {number}"
            try:
                record = json.loads(line)
            except (ValueError, RecursionError) as error:
                raise InputError(f"{place}: is no JSON", _FORMAT) from error
            if not isinstance(record, dict):
                raise InputError(f"{place}: is no object", _FORMAT)
            yield place, record


def _article(record: Mapping[str, Any], types: frozenset[str], place: str) -> GoldArticle:
    doc, facts = record.get("doc"), record.get("facts", [])
    if not isinstance(doc, str) or not isinstance(facts, list):
        raise InputError(f"{place}: 'doc' must be the article's id and 'facts' a list", _FORMAT)
    return GoldArticle(doc, tuple(_fact(fact, types, f"{place}, fact {n}") for n, fact in enumerate(facts, 1)))


def _fact(fact: Any, types: frozenset[str], place: str) -> GoldFact:
    if not isinstance(fact, dict):
        raise InputError(f"{place}: is no object", _FORMAT)
    kind, status = _text(fact, "type", place), _text(fact, "status", place) or "actual"
    if kind not in types:
        raise InputError(f"{place}: type {kind!r} is not known", "Known: " + ", ".join(sorted(types)) + ".")
    if status not in {known.value.lower() for known in Status}:
        raise InputError(f"{place}: status {status!r} is not known", "Known: actual, planned, negated.")
    return GoldFact(
        type=kind,
        status=status,
        agents=_sides(fact, "agents", place),
        targets=_sides(fact, "targets", place),
        label=_text(fact, "label", place),
        medium=_text(fact, "medium", place),
        sure=fact.get("sure", True) is not False,
        clause=_text(fact, "clause", place) or "",
    )


def _sides(fact: Mapping[str, Any], key: str, place: str) -> tuple[Side, ...]:
    others = fact.get(f"accept_{key}") or []
    sides = [fact.get(key) or [], *(others if isinstance(others, list) else [others])]
    if not all(isinstance(side, list) and all(isinstance(_name(each), str) for each in side) for side in sides):
        raise InputError(f"{place}: {key!r} must be a list of names", _FORMAT)
    return tuple(tuple(_name(each) for each in side) for side in sides)


def _name(member: Any) -> Any:
    """A name as annotated, or the label of somebody as ``kg export --to facts`` writes it."""
    return member.get("label") if isinstance(member, dict) else member


def _text(fact: Mapping[str, Any], key: str, place: str) -> str | None:
    value = fact.get(key)
    if value is not None and not isinstance(value, str):
        raise InputError(f"{place}: {key!r} must be text or null", _FORMAT)
    return value
