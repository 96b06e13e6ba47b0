"""The pages' own questions in SPARQL, for what the flat tables do not hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.store import Iri, Store

_SPARQL = Path(__file__).parent / "sparql"


def asked(store: Store, name: str, **bound: Sequence[str]) -> list[tuple[str | None, ...]]:
    """The rows of ``sparql/<name>.rq`` as texts, sorted; each variable in ``bound`` takes one of these IRIs."""
    text = (_SPARQL / f"{name}.rq").read_text(encoding="utf-8")
    rows = store.select(text, {variable: tuple(map(Iri, iris)) for variable, iris in bound.items()}).rows
    found = {tuple(term.value if term else None for term in row) for row in rows}
    return sorted(found, key=lambda row: tuple(cell or "" for cell in row))
