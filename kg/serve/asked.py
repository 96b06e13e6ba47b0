"""The pages' own questions in SPARQL, for what the flat tables do not hold."""

from __future__ import annotations

from collections.abc import Sequence

from kg.store import Iri, Store
from kg.store.asking import query_text


def asked(store: Store, name: str, **bound: Sequence[str]) -> list[tuple[str | None, ...]]:
    """The rows of ``sparql/<name>.rq`` as texts, sorted; each variable in ``bound`` takes one of these IRIs."""
    rows = store.select(
        query_text(__file__, name), {variable: tuple(map(Iri, iris)) for variable, iris in bound.items()}
    ).rows
    found = {tuple(term.value if term else None for term in row) for row in rows}
    return sorted(found, key=lambda row: tuple(cell or "" for cell in row))
