"""A correction: which statement or pair it means, what was decided, by whom, when and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from kg.model import Status


class Verdict(StrEnum):
    """What somebody decided; the values are those of the file."""

    ACCEPT = "accept"  #: the statement is right as it stands
    REJECT = "reject"  #: the article does not say so
    CHANGE = "change"  #: it says so, but with another class, status, side or time
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


ON_STATEMENTS = (Verdict.ACCEPT, Verdict.REJECT, Verdict.CHANGE)
ON_PAIRS = (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)


@dataclass(frozen=True, slots=True)
class StatementRef:
    """A statement as its reader saw it; it is found again by the words it rests on."""

    article: str  #: the article's id
    quote: str  #: the clause, as the graph quotes it
    event_class: str  #: local name: "Meeting"
    agents: tuple[str, ...] = ()  #: labels; they choose between several statements of one clause
    targets: tuple[str, ...] = ()
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What replaces what the rules found; None keeps it."""

    event_class: str | None = None
    status: Status | None = None
    agents: tuple[str, ...] | None = None  #: names, or Wikidata ids ("Q183")
    targets: tuple[str, ...] | None = None
    begin: dt.date | None = None  #: first day
    end: dt.date | None = None  #: the day after the last


def misfit(verdict: Verdict, change: Change) -> str | None:
    """What is wrong where a verdict and a change do not go together."""
    if verdict is Verdict.CHANGE and change == Change():
        return "the verdict change says nothing of what is to be changed"
    if verdict is not Verdict.CHANGE and change != Change():
        return f"a change is filled in, but the verdict is {verdict.value}"
    return None


@dataclass(frozen=True, slots=True)
class EntityRef:
    """Somebody as an article names him; one whom the gazetteer knows needs no article."""

    name: str
    article: str | None = None
    wikidata: str | None = None  #: "Q183"


@dataclass(frozen=True, slots=True)
class Correction:
    """What all corrections have; ``place`` is where it stands in its file."""

    verdict: Verdict
    by: str | None
    date: dt.date | None
    reason: str | None
    place: str


@dataclass(frozen=True, slots=True)
class StatementCorrection(Correction):
    """accept, reject or change."""

    statement: StatementRef
    change: Change = Change()


@dataclass(frozen=True, slots=True)
class IdentityCorrection(Correction):
    """same, different or unsure: two entities, or two reports of one event."""

    one: EntityRef | StatementRef
    other: EntityRef | StatementRef
