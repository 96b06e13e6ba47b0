"""Answers and parameters of questions as plain records, the same from every kind of store."""

from __future__ import annotations

from dataclasses import dataclass

from kg.graph.terms import Term

#: One solution: a cell per column, None where the variable is unbound.
Row = tuple[Term | None, ...]

#: Parameter variable (without question mark) → the terms it may take, at least one.
Bindings = dict[str, tuple[Term, ...]]


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer to a SELECT query, in the order in which the store gave it."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
