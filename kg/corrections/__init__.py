"""What people decided about statements and identities: kept in a file of their own, applied by every build.

A correction names its statement by article, quoted words and event class, never by a hash, so that better rules, which
find other hashes, find the statement again. What no longer matches is reported, never dropped.
"""

from __future__ import annotations

from kg.corrections.applying import Applied, apply
from kg.corrections.file import NAME, append, read_corrections, refuse_unfit
from kg.corrections.gold import GoldOfCorrections, count_reviewed, gold_of, is_corrections
from kg.corrections.identity import verdicts_in_force, verdicts_of
from kg.corrections.index import Corrections, not_yet_said
from kg.corrections.listing import from_yaml, to_yaml
from kg.corrections.records import (
    Change,
    Correction,
    EntityRef,
    IdentityCorrection,
    StatementCorrection,
    StatementRef,
    Verdict,
)
from kg.corrections.sheet import from_csv, to_csv
from kg.corrections.worklist import Item, decide, worklist

__all__ = [
    "NAME",
    "Applied",
    "Change",
    "Correction",
    "Corrections",
    "EntityRef",
    "GoldOfCorrections",
    "IdentityCorrection",
    "Item",
    "StatementCorrection",
    "StatementRef",
    "Verdict",
    "append",
    "apply",
    "count_reviewed",
    "decide",
    "from_csv",
    "from_yaml",
    "gold_of",
    "is_corrections",
    "not_yet_said",
    "read_corrections",
    "refuse_unfit",
    "to_csv",
    "to_yaml",
    "verdicts_in_force",
    "verdicts_of",
    "worklist",
]
