"""What a SPARQL endpoint answers in JSON → rows or a truth value; whatever else it answers is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import Any

from kg.errors import EndpointError
from kg.graph.terms import Iri, Literal, Term, canonical
from kg.store.addresses import NoEndpoint
from kg.store.rows import Row, Rows
from kg.store.transport import Answer, AnswerCut, too_large

#: cells that any answer may have; with more of them than bytes it is one of empty cells, which take memory, too
_FEWEST_CELLS = 1_000_000
#: bytes of an answer for each bracket in it; a cell of a table has some 30. Each takes 64 bytes of memory.
_PART = 8
#: brackets that any answer may have
_FEWEST_PARTS = 1_000_000
#: bytes of an answer that says yes or no
_LARGEST_TRUTH = 16 * 1024 * 1024
#: what stands in a row
_CELLS = frozenset((Iri, Literal, type(None)))
#: terms that are looked for before they are made again
_KNOWN = 10_000
#: where the first SELECT of a query stands, outside comments: the one that says which columns the answer has
_SELECT = re.compile(r"^[^#\n]*?\b(?=SELECT\b)", re.IGNORECASE | re.MULTILINE)
#: an expression in brackets; brackets in it five deep
_BRACKETS = reduce(lambda inner, _: rf"\((?:[^()]++|{inner})*+\)", range(5), r"\([^()]*+\)")
_COLUMN = rf"[?$]\w+|{_BRACKETS}"
#: columns that it names one by one
_PROJECTION = re.compile(
    rf"SELECT\b(?:\s+(?:DISTINCT|REDUCED))?((?:\s++(?:{_COLUMN}))++)\s*(?:WHERE|FROM|\{{)", re.IGNORECASE
)


def rows_of(answer: Answer, query: str = "") -> Rows:
    """Rows of a SELECT query; raises ``AnswerCut`` where the server says that it left some out.

    Where the query names its columns one by one, an answer with more or fewer is refused.
    """
    document = _document(answer, _Cells().made)
    try:
        columns = tuple(document["head"]["vars"])
        bindings = document["results"]["bindings"]
        if len(columns) * len(bindings) > _FEWEST_CELLS + len(answer.body):
            raise too_large(f"{answer.url}: the answer has {len(columns):,} columns in {len(bindings):,} rows")
        rows = tuple(_row(binding, columns) for binding in bindings)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _no_result(answer) from error
    first = _SELECT.search(query)
    asked = _PROJECTION.match(query, first.end()) if first else None
    if asked and rows and len(columns) != len(re.findall(_COLUMN, asked[1])):
        raise _no_result(answer)
    limit = answer.headers.get("X-SPARQL-MaxRows", "")
    if "X-SQL-State" in answer.headers or (limit.isdigit() and len(rows) >= int(limit)):
        raise AnswerCut(
            f"{answer.url}: the server cut the answer after {len(rows):,} rows",
            "Ask for less (more parameters), or raise ResultSetMaxRows and the time limit of the server.",
        )
    return Rows(columns, rows)


def _document(answer: Answer, made: Callable[[dict[str, Any]], Any] | None = None) -> Any:
    """The JSON of an answer; ``made``: what becomes of each object in it, the innermost first."""
    body = answer.body
    if body.count(b"{") + body.count(b"[") > _FEWEST_PARTS + len(body) // _PART:
        raise too_large(f"{answer.url}: the answer has {len(body):,} bytes of brackets and little in them")
    try:
        return json.loads(body, object_hook=made)
    except (ValueError, RecursionError) as error:
        raise EndpointError(
            f"{answer.url}: the answer is broken JSON after {len(body):,} bytes",
            "The server may have stopped the query. Ask for less (more parameters), or raise the server's limits.",
        ) from error


class _Cells:
    """The terms of an answer, made as soon as a cell is read: all cells as objects take twice the memory."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], Term] = {}

    def made(self, value: dict[str, Any]) -> dict[str, Any] | Term:
        """The term that a cell says; whatever else it is, as it is."""
        if "type" not in value or "value" not in value:
            return value
        key = tuple(value.items())
        try:
            known = self._known.get(key)
            if known is not None:
                return known
            term = _term(value)
        except (TypeError, ValueError):
            return value
        if len(self._known) < _KNOWN:
            self._known[key] = term
        return term


def _row(binding: Mapping[str, Term], columns: Sequence[str]) -> Row:
    row = tuple(map(binding.get, columns))
    if not _CELLS.issuperset(map(type, row)):
        raise ValueError("a cell that is no term")
    return row


def _term(value: Mapping[str, str]) -> Term:
    """One cell; raises ValueError for what is no term of RDF 1.1."""
    kind, text = value["type"], value["value"]
    datatype, language = value.get("datatype"), value.get("xml:lang")
    if not all(isinstance(each, str) for each in (kind, text, datatype or "", language or "")):
        raise ValueError("a term whose parts are no strings")
    # Half a character cannot be written anywhere: no file or terminal takes it.
    text = text.encode("utf-8", "replace").decode("utf-8")
    if kind == "uri":
        return Iri(text)
    if kind == "bnode":
        return Iri("_:" + text.removeprefix("_:"))
    if kind not in ("literal", "typed-literal"):
        raise ValueError(f"a term of the type {kind}")
    return canonical(text, datatype, language)


def truth_of(answer: Answer) -> bool:
    """What an ASK query gave."""
    if len(answer.body) > _LARGEST_TRUTH:
        raise _no_result(answer)
    document = _document(answer)
    if isinstance(document, dict) and isinstance(document.get("boolean"), bool):
        return bool(document["boolean"])
    try:
        # Virtuoso answers ASK with a table: one cell for yes, no row for no.
        if document["head"]["vars"] == ["__ASK_RETVAL"]:
            return any(row["__ASK_RETVAL"]["value"] == "1" for row in document["results"]["bindings"])
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise _no_result(answer) from error
    raise _no_result(answer)


def _no_result(answer: Answer) -> NoEndpoint:
    return NoEndpoint(
        f"{answer.url}: the answer is JSON, but not a SPARQL result: {answer.text!r}",
        "Give the address of the SPARQL endpoint itself.",
    )
