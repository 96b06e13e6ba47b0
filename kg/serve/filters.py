"""What a reader wants to see of the events: class, status, months, sources, confidence; from the page's address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from kg.errors import QueryError

STATUSES = ("Actual", "Planned", "Negated", "Hypothetical")


@dataclass(frozen=True, slots=True)
class Filter:
    """Empty fields leave everything in; ``e`` in the SQL is the table ``event``."""

    kind: str = ""  #: local name of a class
    status: str = ""
    since: str = ""  #: "2024-05"
    until: str = ""
    sources: str = ""  #: at least so many
    confidence: str = ""  #: at least so much, 0 … 1

    @property
    def values(self) -> dict[str, str]:
        """The fields that were given, for links and forms."""
        return {name: value for name, value in asdict(self).items() if value}

    def where(self) -> tuple[str, list[object]]:
        """A condition in SQL and its values."""
        parts: list[tuple[str, object]] = []
        if self.kind:
            parts.append(("e.kind = ?", self.kind))
        if self.status:
            parts.append(("e.status = ?", self.status))
        if self.since:
            parts.append(("e.month >= ?", self.since))
        if self.until:
            parts.append(("e.month <= ?", self.until))
        if self.sources:
            parts.append(("COALESCE(e.sources, 1) >= ?", int(self.sources)))
        if self.confidence:
            parts.append(("e.confidence >= ?", float(self.confidence)))
        return " AND ".join(["1", *(condition for condition, _ in parts)]), [value for _, value in parts]


_MONTH = r"\d{4}(-(0[1-9]|1[0-2]))?", "Write a month or a year: 2024-05, 2024."
#: field → what it may hold, and how to write that
_FORMS = {
    "kind": (r"\w{1,80}", "Write the name of a class: Meeting."),
    "status": ("|".join(STATUSES), f"One of: {', '.join(STATUSES)}."),
    "since": _MONTH,
    "until": _MONTH,
    "sources": (r"\d{1,4}", "Write a whole number: 2."),
    "confidence": (r"[01](\.\d{1,4})?|\.\d{1,4}", "Write a number from 0 to 1: 0.7."),
}
#: what a page that filters takes from its address
FIELDS = tuple(_FORMS)


def filter_of(query: Mapping[str, str]) -> Filter:
    """The filter of an address; empty fields are left out. Raises QueryError for what is no class, month or number."""
    given = {name: query.get(name, "").strip().replace(",", ".") for name in _FORMS}
    known = {name: value for name, value in given.items() if value}
    for name, value in known.items():
        form, remedy = _FORMS[name]
        if not re.fullmatch(form, value):
            raise QueryError(f"{name}: {value[:80]!r} cannot be looked for", remedy)
    if "until" in known and len(known["until"]) == 4:
        known["until"] += "-12"
    wanted = Filter(**known)
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise QueryError(f"until {wanted.until} ends before since {wanted.since} begins", "Exchange the two.")
    return wanted
