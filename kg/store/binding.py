"""Bind parameter variables of a query to RDF terms by VALUES clauses.

The query text itself is never changed and no value is pasted into it: each group (``{ … }``) in which a bound variable
occurs gets a VALUES clause at its start, so that the variable has its value in every pattern and filter.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from kg.errors import QueryError
from kg.graph.terms import Term, encode

#: The parts of SPARQL in which a brace does not open a group: comments, strings, IRIs.
_OPAQUE = re.compile(
    r"""\#[^\n]*
    | \"\"\".*?\"\"\" | '''.*?''' | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | <[^<>"{}|^`\\\x00-\x20]*>""",
    re.VERBOSE | re.DOTALL,
)


def bind(query: str, bindings: Mapping[str, Sequence[Term]]) -> str:
    """Return the query with each variable in ``bindings`` restricted to its terms.

    Raises ``QueryError`` when a value cannot be written as an RDF term.
    """
    if not bindings:
        return query
    blank = _blank(query)
    clauses: dict[int, str] = {}
    for variable, terms in sorted(bindings.items()):
        try:
            values = " ".join(encode(term) for term in terms)
        except ValueError as error:
            raise QueryError(f"{_option(variable)}: {error}", "Give a value without these characters.") from error
        for group in _groups(blank, variable):
            clauses[group] = clauses.get(group, "") + f" VALUES ?{variable} {{ {values} }}"
    for place, clause in sorted(clauses.items(), reverse=True):
        query = query[:place] + clause + query[place:]
    return query


def variables(query: str) -> frozenset[str]:
    """Name the variables that occur in a query, outside comments, strings and IRIs."""
    return frozenset(re.findall(r"[?$](\w+)", _blank(query)))


def _groups(blank: str, variable: str) -> set[int]:
    """Offsets just after the opening braces of the groups in which a variable occurs."""
    groups: set[int] = set()
    open_groups: list[int] = []
    for part in re.finditer(rf"[{{}}]|[?$]{variable}\b", blank):
        if part.group() == "{":
            open_groups.append(part.end())
        elif part.group() == "}":
            open_groups.pop()
        # The projection of a subselect stands directly in its braces, where no pattern may stand.
        elif open_groups and not re.match(r"\s*SELECT\b", blank[open_groups[-1] :], re.IGNORECASE):
            groups.add(open_groups[-1])
    return groups


def _blank(query: str) -> str:
    """Replace comments, strings and IRIs by spaces, so that offsets stay."""
    return _OPAQUE.sub(lambda match: " " * len(match.group()), query)


def _option(variable: str) -> str:
    return "--" + variable.strip("_").split("_")[0]
