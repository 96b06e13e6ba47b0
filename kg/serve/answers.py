"""Answers of the SPARQL protocol: SELECT and ASK as JSON, CSV, TSV; CONSTRUCT and DESCRIBE as N-Triples."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass

from kg.errors import QueryError
from kg.graph.terms import XSD, Literal, Term, encode
from kg.store import Rows, Store
from kg.store.binding import blanked, form_of

JSON, CSV, TSV = "application/sparql-results+json", "text/csv", "text/tab-separated-values"
NTRIPLES = "application/n-triples"
#: Media types that a client may name → what it gets.
_TYPES = {
    JSON: JSON,
    "application/json": JSON,
    CSV: CSV,
    TSV: TSV,
}
_ELSEWHERE = re.compile(r"\bSERVICE\b", re.I)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave: a document, and as a table for pages."""

    media_type: str
    body: bytes
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()


def answer(store: Store, query: str, accept: str) -> Answer:
    """Answer a query that only reads; raises QueryError for an update, StoreError for what is no SPARQL."""
    blank = blanked(query)
    if _ELSEWHERE.search(blank):
        raise QueryError("SERVICE would ask another server", "Ask that server itself: these pages send nothing out.")
    match form_of(blank):
        case "SELECT":
            rows = store.select(query)
            kind = _wanted(accept)
            return Answer(kind, _document(rows, kind), rows.columns, rows.rows)
        case "ASK":
            truth = store.ask(query)
            body = json.dumps({"head": {}, "boolean": truth}).encode()
            cell = Literal("true" if truth else "false", XSD + "boolean")
            return Answer(JSON, body, ("answer",), ((cell,),))
        case "CONSTRUCT" | "DESCRIBE":
            lines = store.construct(query)
            return Answer(NTRIPLES, "".join(lines).encode("utf-8", "replace"))
        case None:
            raise QueryError("the query is empty, or no SPARQL", "Write SELECT, ASK, CONSTRUCT or DESCRIBE.")
        case other:
            raise QueryError(f"{other} would write", "These pages only read: write SELECT, ASK, CONSTRUCT or DESCRIBE.")


def _wanted(accept: str) -> str:
    """The first known media type of an Accept header; JSON where there is none."""
    told = (part.split(";")[0].strip().lower() for part in accept.split(","))
    return next((_TYPES[name] for name in told if name in _TYPES), JSON)


def _document(rows: Rows, kind: str) -> bytes:
    if kind == JSON:
        return _json(rows)
    text = io.StringIO()
    if kind == CSV:
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(rows.columns)
        writer.writerows([term.value if term else "" for term in row] for row in rows.rows)
    else:
        text.write("\t".join(f"?{name}" for name in rows.columns) + "\n")
        text.writelines("\t".join(_turtle(term) for term in row) + "\n" for row in rows.rows)
    return text.getvalue().encode("utf-8", "replace")


def _turtle(term: Term | None) -> str:
    return "" if term is None else term.value if term.value.startswith("_:") else encode(term)


def _json(rows: Rows) -> bytes:
    bindings = [
        {name: _cell(term) for name, term in zip(rows.columns, row, strict=True) if term is not None}
        for row in rows.rows
    ]
    document = {"head": {"vars": list(rows.columns)}, "results": {"bindings": bindings}}
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "replace")


def _cell(term: Term) -> dict[str, str]:
    if not isinstance(term, Literal):
        blank = term.value.startswith("_:")
        return {"type": "bnode" if blank else "uri", "value": term.value.removeprefix("_:")}
    cell = {"type": "literal", "value": term.value}
    if term.language:
        cell["xml:lang"] = term.language
    elif term.datatype and term.datatype != XSD + "string":
        cell["datatype"] = term.datatype
    return cell
