"""What people decided about statements and identities: kept in a file of their own, applied by every build.

A correction names its statement by article, quoted words and event class, never by a hash, so that better rules, which
find other hashes, find the statement again. What no longer matches is reported, never dropped.
"""

from __future__ import annotations

from kg.corrections.applying import Applied, apply
from kg.corrections.file import append, read_corrections
from kg.corrections.identity import verdicts_of
from kg.corrections.records import (
    Change,
    Correction,
    EntityRef,
    IdentityCorrection,
    StatementCorrection,
    StatementRef,
    Verdict,
)

__all__ = [
    "Applied",
    "Change",
    "Correction",
    "EntityRef",
    "IdentityCorrection",
    "StatementCorrection",
    "StatementRef",
    "Verdict",
    "append",
    "apply",
    "read_corrections",
    "verdicts_of",
]
