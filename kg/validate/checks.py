"""ontology/checks/*.rq → findings: the rules that compare several nodes.

As SHACL-SPARQL constraints they would cost pySHACL 16 ms for each focus node; as one query each they cost next to
nothing. A check is a SELECT whose rows are findings: ?focus and its graph ?g, and ?path and ?value where they help. The
data stands in named graphs, the ontology in the default graph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pyoxigraph as ox

from kg.errors import OntologyError, nearest
from kg.findings import Severity
from kg.resources import Files, in_namespace, shown_path
from kg.tables import read_utf8
from kg.validate.shapes import Result

#: Stands in for the name of a graph that has none (Turtle).
_UNION = "urn:kg:union"
_HEADER = re.compile(r"^#\+ (\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Check:
    """One rule; ``name`` is the file's name without suffix."""

    name: str
    severity: Severity
    message: str
    query: str


def load_checks(folder: Files) -> tuple[Check, ...]:
    """Read ``folder``/checks; raises OntologyError for one without severity or message, or that is not SPARQL."""
    checks = tuple(_read(path) for path in sorted(folder.glob("checks/*.rq"), key=lambda path: path.name))
    if not checks:
        raise OntologyError("ontology/checks/: no checks", "Reinstall kg, or restore the folder.")
    return checks


def _read(path: Path) -> Check:
    shown = shown_path(path)
    text = in_namespace(read_utf8(path, shown))
    header = dict(_HEADER.findall(text))
    for key in ("severity", "message"):
        if key not in header:
            raise OntologyError(f"{shown}: no '#+ {key}:' line", f"Begin the file with '#+ {key}: …'.")
    known = [severity.value for severity in Severity]
    if header["severity"] not in known:
        raise OntologyError(f"{shown}: severity {header['severity']!r} is unknown", nearest(header["severity"], known))
    try:
        rows = ox.Store().query(text)
    except SyntaxError as error:
        raise OntologyError(f"{shown}: not SPARQL: {error.msg}", "Mend the query.") from error
    if not isinstance(rows, ox.QuerySolutions) or not {"g", "focus"} <= _names(rows):
        raise OntologyError(
            f"{shown}: does not select ?g and ?focus", "Write SELECT ?g ?focus … WHERE { GRAPH ?g { … } }."
        )
    return Check(path.stem, Severity(header["severity"]), header["message"], text)


def run_checks(
    quads: Iterable[tuple[str, str, str, str]], ontology: bytes, checks: Iterable[Check]
) -> Iterator[Result]:
    """Run every check; quads without a graph name count as one graph of their own."""
    store = ox.Store()
    store.load(ontology, format=ox.RdfFormat.TURTLE)
    lines = [f"{s} {p} {o} {g or f'<{_UNION}>'} .\n" for s, p, o, g in quads]
    # Lenient: what a foreign store lets through is for the shapes to judge.
    store.load("".join(lines).encode("utf-8"), format=ox.RdfFormat.N_QUADS, lenient=True)
    for check in checks:
        rows = cast(ox.QuerySolutions, store.query(check.query))
        names = _names(rows)
        for row in rows:
            path = _text(row["path"]) if "path" in names else None
            value = _text(row["value"]) if "value" in names else None
            graph = None if _UNION in str(row["g"]) else str(row["g"])
            yield Result(check.severity, _text(row["focus"]) or "", path, check.message, check.name, value, graph)


def _names(rows: ox.QuerySolutions) -> set[str]:
    return {variable.value for variable in rows.variables}


def _text(term: object) -> str | None:
    return None if term is None else str(getattr(term, "value", term))
