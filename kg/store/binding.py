"""Bind parameter variables of a query to RDF terms by a VALUES clause at the start of its WHERE group.

The query text itself is never changed and no value is pasted into it. Filters on parameters must stand in the outermost
group (not inside ``GRAPH ?g { … }``), because a VALUES clause binds for its own group only.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.errors import QueryError
from kg.store.terms import Term, to_sparql

#: The parts of SPARQL in which a brace does not open a group: comments, strings, IRIs.
_OPAQUE = re.compile(
    r"""\#[^\n]*
    | \"\"\".*?\"\"\" | '''.*?''' | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | <[^<>"{}|^`\\\x00-\x20]*>""",
    re.VERBOSE | re.DOTALL,
)


def bind(query: str, bindings: Mapping[str, Sequence[Term]]) -> str:
    """Return the query with each variable in ``bindings`` restricted to its terms.

    Raises ``QueryError`` when a value cannot be written as an RDF term or the query has no WHERE group.
    """
    if not bindings:
        return query
    clauses = []
    for variable, terms in sorted(bindings.items()):
        try:
            values = " ".join(to_sparql(term) for term in terms)
        except ValueError as error:
            raise QueryError(
                f"parameter {_option(variable)}: {error}", "Give a value without these characters."
            ) from error
        clauses.append(f" VALUES ?{variable} {{ {values} }}")
    place = _where_group(query)
    return query[:place] + "".join(clauses) + query[place:]


def variables(query: str) -> frozenset[str]:
    """Name the variables that occur in a query, outside comments, strings and IRIs."""
    return frozenset(re.findall(r"[?$](\w+)", _blank(query)))


def _where_group(query: str) -> int:
    opening = _blank(query).find("{")
    if opening < 0:
        raise QueryError("the query has no WHERE group in braces", "Write SELECT … WHERE { … }.")
    return opening + 1


def _blank(query: str) -> str:
    """Replace comments, strings and IRIs by spaces, so that offsets stay."""
    return _OPAQUE.sub(lambda match: " " * len(match.group()), query)


def _option(variable: str) -> str:
    return "--" + variable.strip("_").split("_")[0]
