"""What is wrong with a graph: one record for each result of its validation."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """SHACL severities, gravest first."""

    VIOLATION = "Violation"
    WARNING = "Warning"
    INFO = "Info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One result of SHACL validation, in words a reader of the article understands."""

    severity: Severity
    focus: str  #: IRI
    path: str | None
    message: str
    shape: str
    article: str | None = None  #: article id
    sentence: str | None = None  #: the evidence quoted
    rule: str | None = None  #: the relation rule that made the event
    value: str | None = None
