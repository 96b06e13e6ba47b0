"""What a SPARQL endpoint answers in JSON → rows or a truth value; whatever else it answers is refused."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

from kg.graph.terms import Iri, Term, canonical
from kg.store.addresses import NoEndpoint
from kg.store.rows import Row, Rows
from kg.store.transport import Answer, AnswerCut, too_large

#: cells that any answer may have; with more of them than bytes it is one of empty cells, which take memory, too
_FEWEST_CELLS = 1_000_000
#: where the first SELECT of a query stands, outside comments: the one that says which columns the answer has
_SELECT = re.compile(r"^[^#\n]*?\b(?=SELECT\b)", re.IGNORECASE | re.MULTILINE)
#: an expression in brackets; brackets in it five deep
_BRACKETS = reduce(lambda inner, _: rf"\((?:[^()]++|{inner})*+\)", range(5), r"\([^()]*+\)")
_COLUMN = rf"[?$]\w+|{_BRACKETS}"
#: columns that it names one by one
_PROJECTION = re.compile(
    rf"SELECT\b(?:\s+(?:DISTINCT|REDUCED))?((?:\s++(?:{_COLUMN}))++)\s*(?:WHERE|FROM|\{{)", re.IGNORECASE
)


def rows_of(answer: Answer, document: Any, query: str = "") -> Rows:
    """Rows of a SELECT query; raises ``AnswerCut`` where the server says that it left some out.

    Where the query names its columns one by one, an answer with more or fewer is refused.
    """
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


def _row(binding: Mapping[str, Mapping[str, str]], columns: Sequence[str]) -> Row:
    return tuple(_term(binding[column]) if column in binding else None for column in columns)


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


def truth_of(answer: Answer, document: Any) -> bool:
    """What an ASK query gave."""
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
