"""ontology/shapes.ttl → findings, by the SHACL engine shacl-rust.

The engine takes text and gives plain values, so that validating a graph needs neither rdflib nor a second model of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pyoxigraph as ox
import shacl_rust

from kg.caching import remembered
from kg.errors import OntologyError
from kg.findings import Severity
from kg.graph.terms import decode
from kg.resources import Files, in_force
from kg.threads import check_threads

#: blank nodes of foreign graphs go as IRIs, which is all that shapes need
_BLANK = "urn:kg:blank:"
#: IRIs with characters that none may have, in hexadecimal
_ODD = "urn:kg:odd:"
_IRI = re.compile(r"<[^<> ]+>")
NO_MESSAGE = "This does not meet its shape."
_NO_TERM = "A term of this node is none of RDF 1.1, so that no shape can be asked."


class Result(NamedTuple):
    """One result before its article and sentence are known."""

    severity: Severity
    focus: str  #: IRI
    path: str | None
    message: str
    shape: str
    value: str | None
    graph: str | None = None  #: the graph it stands in; None = any


@dataclass(frozen=True, slots=True)
class Shapes:
    """Shapes, ready for the engine."""

    text: str  #: as N-Triples
    messages: Mapping[str, str]  #: IRI of a shape → what to say

    @classmethod
    def of(cls, *paths: Path) -> Shapes:
        """The shapes of Turtle files; raises OntologyError for a broken file."""
        return remembered("shapes", paths, lambda: _made(*paths), under=in_force().namespace)

    def results(self, triples: Iterable[tuple[str, str, str]]) -> Iterator[Result]:
        """Validate N-Triples-encoded terms, without inference: super-types are written out."""
        given = list(triples)
        try:
            yield from self._validated("".join(dict.fromkeys(map(_line, given))))
        except ValueError:
            good, bad = _parted(dict.fromkeys(given))
            for subject in dict.fromkeys(triple[0] for triple in bad):
                yield Result(Severity.VIOLATION, subject.strip("<>"), None, _NO_TERM, "no-term", None)
            yield from self._validated("".join(good))

    def _validated(self, text: str) -> Iterator[Result]:
        _need_threads()
        report = shacl_rust.validate(text, self.text, data_format="nt", shapes_format="nt", experimental_index=True)
        for found in report["results"]:
            yield self._result(found)

    def _result(self, found: Mapping[str, Any]) -> Result:
        shape = _plain(found["sourceShape"]) or ""
        path = found.get("resultPath")
        return Result(
            severity=Severity(local_name(found["severity"].strip("<>"))),
            focus=_plain(found["focusNode"]) or "",
            path=path[1:-1] if path and _IRI.fullmatch(path) else None,
            message=self.messages.get(shape, NO_MESSAGE),
            shape=local_name(shape),
            value=_plain(found.get("value")),
        )


@cache
def _need_threads() -> None:
    """Raise ResourceError where the engine could not start its threads, of which it makes a pool when first called."""
    check_threads(0, "the validation")


def shape_files(folder: Files) -> list[Path]:
    """shapes.ttl of an ontology folder and what a user adds to it: files whose names end in -shapes.ttl."""
    added = [path for path in folder.glob("*-shapes.ttl") if path.name != "ontology-shapes.ttl"]
    return [folder / "shapes.ttl", *sorted(added)]


def _made(*paths: Path) -> Shapes:
    # rdflib and what stands on it are loaded only where shapes are new.
    from kg.validate.shape_graph import load_shapes, messages_of

    graph = load_shapes(*paths)
    shapes = Shapes(graph.serialize(format="nt"), messages_of(graph))
    try:
        list(shapes.results([]))
    except ValueError as error:
        raise OntologyError(f"{paths[0].name}: {error}", "Mend the shape; SHACL Core is understood.") from error
    return shapes


def _line(triple: tuple[str, str, str]) -> str:
    subject, predicate, value = triple
    if subject.startswith("_:") or value.startswith("_:"):
        subject, value = _named(subject), _named(value)
    return f"{subject} {predicate} {value} .\n"


def _named(term: str) -> str:
    return f"<{_BLANK}{term[2:]}>" if term.startswith("_:") else term


def _parted(triples: Iterable[tuple[str, str, str]]) -> tuple[list[str], list[tuple[str, str, str]]]:
    """Lines of N-Triples, and triples that cannot be made ones; what foreign stores let through in IRIs is masked."""
    good, bad = [], []
    for triple in triples:
        line = _line(triple)
        if not _is_line(line):
            subject, predicate, value = triple
            line = _line((_masked(subject), predicate, _masked(value)))
        if _is_line(line):
            good.append(line)
        else:
            bad.append(triple)
    return good, bad


def _is_line(line: str) -> bool:
    try:
        return len(list(ox.parse(line, format=ox.RdfFormat.N_TRIPLES))) == 1
    except SyntaxError:
        return False


def _masked(term: str) -> str:
    """An IRI with characters that none may have, as one that may stand for it."""
    odd = term.startswith("<") and term.endswith(">") and not _is_line(f"<a:b> <a:b> {term} .\n")
    return f"<{_ODD}{term[1:-1].encode('utf-8', 'surrogatepass').hex()}>" if odd else term


def _plain(term: str | None) -> str | None:
    """A term of the engine's answer as text: the IRI, or what a literal says."""
    if term is None:
        return None
    if term.startswith("<"):
        iri = term[1:-1]
        if iri.startswith(_ODD):
            return bytes.fromhex(iri.removeprefix(_ODD)).decode("utf-8", "surrogatepass")
        return "_:" + iri.removeprefix(_BLANK) if iri.startswith(_BLANK) else iri
    return decode(term).value if term.startswith('"') else term


def local_name(iri: object) -> str:
    """What stands behind the last "#" or "/" of an IRI."""
    return str(iri).replace("#", "/").rpartition("/")[2]
