"""What people decided on statements as annotated facts, to score a graph by: accepted, changed and rejected ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.corrections.records import Correction, StatementCorrection, StatementRef, Verdict
from kg.errors import CorrectionError, nearest
from kg.language.spelling import fold
from kg.likeness import same_clause
from kg.model import Status
from kg.numbers import offset
from kg.store import Store
from kg.store.asking import query_text
from kg.vocabulary import EventClass

if TYPE_CHECKING:
    from kg.evaluate import GoldArticle, GoldFact, Judged

#: bytes in which the first line of corrections ends; a device has no end
_BEGIN = 1024 * 1024
#: Event classes by name.
Classes = Mapping[str, EventClass]


@dataclass(frozen=True, slots=True)
class GoldOfCorrections:
    """The articles on which somebody decided, and the decisions that no fact can be made of."""

    articles: tuple[GoldArticle, ...]
    unusable: tuple[StatementCorrection, ...]  #: they keep sides or a status that they do not name


def gold_of(corrections: Iterable[Correction], classes: Classes) -> GoldOfCorrections:
    """Make annotated facts of corrections; the last word on a statement counts, as where a build applies them.

    An article counts only with the clauses that somebody decided on. Raises CorrectionError for an unknown event class.
    """
    from kg.evaluate import GoldArticle  # of no use to those who apply corrections, and slow to import

    of_article: dict[str, list[StatementCorrection]] = {}
    for correction in corrections:
        if isinstance(correction, StatementCorrection):
            ours = of_article.setdefault(correction.statement.article, [])
            ours[:] = [earlier for earlier in ours if not _same(earlier.statement, correction.statement)]
            ours.append(correction)
    articles: list[GoldArticle] = []
    unusable: list[StatementCorrection] = []
    for doc, ours in of_article.items():
        judged = []
        for correction in ours:
            one = _judged(correction, classes)
            if one is None:
                unusable.append(correction)
            else:
                judged.append(one)
        if judged:
            articles.append(GoldArticle(doc, tuple(one.right for one in judged if one.right), tuple(judged)))
    return GoldOfCorrections(tuple(articles), tuple(unusable))


def is_corrections(path: Path) -> bool:
    """Whether a file of JSON Lines holds decisions, to judge by its first line; unreadable files hold none."""
    try:
        with path.open("rb") as stream:
            begin = stream.read(_BEGIN).decode("utf-8-sig", "replace").lstrip()
        record = json.loads(begin.partition("\n")[0] or "null")
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(record, dict) and "verdict" in record


def count_reviewed(store: Store) -> int:
    """How many events of a store say what somebody decided instead of what the rules found."""
    return sum(offset(count.value) or 0 for (count,) in store.select(query_text(__file__, "reviewed")).rows if count)


def _same(one: StatementRef, other: StatementRef) -> bool:
    """Whether two references mean one statement; sides tell several of one clause apart where both name them."""
    if one.event_class != other.event_class or not same_clause(one.quote, other.quote):
        return False
    sides = ((one.agents, other.agents), (one.targets, other.targets))
    return all(not (left and right) or {*map(fold, left)} == {*map(fold, right)} for left, right in sides)


def _judged(correction: StatementCorrection, classes: Classes) -> Judged | None:
    """What a correction says of its clause; None where it keeps what it does not name."""
    from kg.evaluate import Judged

    found, change = correction.statement, correction.change
    kind = _type(correction, found.event_class, classes)
    seen = bool(found.agents or found.targets) and found.status is not None
    as_found = _fact(kind, found.status, found.agents, found.targets, found.quote) if seen else None
    if correction.verdict is Verdict.REJECT:
        return Judged(found.quote, frozenset({kind}), None, as_found)
    if correction.verdict is Verdict.ACCEPT:
        return Judged(found.quote, frozenset({kind}), as_found, None) if as_found else None
    right = _type(correction, change.event_class or found.event_class, classes)
    status = change.status or found.status
    agents = found.agents if change.agents is None else change.agents
    targets = found.targets if change.targets is None else change.targets
    named = bool(found.agents or found.targets) or (change.agents is not None and change.targets is not None)
    if not named or status is None:
        return None
    fact = _fact(right, status, agents, targets, found.quote)
    # A change of time alone leaves the fact as it was.
    return Judged(found.quote, frozenset({kind, right}), fact, as_found if as_found != fact else None)


def _type(correction: StatementCorrection, name: str, classes: Classes) -> str:
    if name not in classes:
        raise CorrectionError(f"{correction.place}: no event class {name!r}", nearest(name, classes))
    return classes[name].fact_type


def _fact(kind: str, status: Status | None, agents: tuple[str, ...], targets: tuple[str, ...], clause: str) -> GoldFact:
    from kg.evaluate import GoldFact

    name = (status or Status.ACTUAL).value.lower()
    return GoldFact(kind, name, (agents,), (targets,), label=None, medium=None, sure=True, clause=clause)
