"""Questions in SPARQL of the user's own: read-only, answered as they stand, values bound as RDF terms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from kg.errors import QueryError
from kg.graph.terms import ITEM, PREFIXES, XSD
from kg.query.saved import SavedQuery
from kg.query.table import Table, as_given
from kg.store import Iri, Literal, Store, Term
from kg.store.binding import blanked, form_of, variables


def ask_plainly(query: SavedQuery, values: Mapping[str, str], store: Store, limit: int | None = None) -> Table:
    """Answer SELECT with a table, ASK with one cell; raises ``QueryError`` for other forms and unknown variables."""
    text = blanked(query.text)
    known = variables(query.text)
    for name in values:
        if name not in known:
            raise QueryError(
                f"--param {name}: the query has no variable ?{name}",
                "Its variables: " + ", ".join(f"?{one}" for one in sorted(known)) + ".",
            )
    bindings = {name: (term_of(value),) for name, value in values.items()}
    match form_of(text):
        case "SELECT":
            sort = not re.search(r"\bORDER\s+BY\b", text, re.IGNORECASE)
            return as_given(store.select(query.text, bindings), sort=sort, limit=limit)
        case "ASK":
            return Table(("answer",), ((store.ask(query.text, bindings),),))
        case None:
            raise QueryError("the query is empty, or no SPARQL", "Write a SELECT or ASK query.")
        case other:
            raise QueryError(f"{other} gives no table", "kg query only reads: write a SELECT or ASK query.")


def term_of(value: str) -> Term:
    """A value as the RDF term it looks like: IRI, Wikidata item (Q567), whole number, day; else text.

    Raises QueryError for a day that does not exist.
    """
    stripped = value.strip()
    if re.fullmatch(r"<[^<>]*>", stripped):
        return Iri(stripped[1:-1])
    if re.match(r"https?://|urn:", stripped):
        return Iri(stripped)
    if ITEM.fullmatch(stripped):
        return Iri(PREFIXES["wd"] + stripped)
    if re.fullmatch(r"-?\d{1,18}", stripped):
        return Literal(str(int(stripped)), XSD + "integer")
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", stripped):
        try:
            return Literal(dt.date.fromisoformat(stripped).isoformat(), XSD + "date")
        except ValueError as error:
            raise QueryError(f"{value!r} is not a day", "Write a day that exists, such as 2024-05-07.") from error
    found = re.fullmatch(r'"(.*)"(?:@([A-Za-z-]+))?', stripped, re.DOTALL)
    return Literal(found[1], None, found[2]) if found else Literal(value)
