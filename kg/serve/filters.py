"""What a reader wants to see of the events: class, status, months, sources, confidence; from the page's address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass

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


_FORMS = {
    "kind": r"\w{1,80}",
    "status": "|".join(STATUSES),
    "since": r"\d{4}(-\d{2})?",
    "until": r"\d{4}(-\d{2})?",
    "sources": r"\d{1,4}",
    "confidence": r"[01](\.\d{1,4})?|\.\d{1,4}",
}


def filter_of(query: Mapping[str, str]) -> Filter:
    """The filter of an address; what is no class, month or number is left out, as an empty field is."""
    given = {name: query.get(name, "").strip().replace(",", ".") for name in _FORMS}
    known = {name: value for name, value in given.items() if re.fullmatch(_FORMS[name], value)}
    if "until" in known and len(known["until"]) == 4:
        known["until"] += "-12"
    return Filter(**known)
