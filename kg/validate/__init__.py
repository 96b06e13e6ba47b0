"""Quads → findings: where a graph breaks its shapes, in which article, in which sentence.

SHACL shapes (ontology/shapes.ttl) run through pySHACL, rules that compare several nodes (ontology/checks/) as SPARQL.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Finding, Severity
from kg.validate.report import to_text
from kg.vocabulary import FILES, load_vocabulary

if TYPE_CHECKING:
    from kg.validate.shapes import Result

__all__ = ["Quad", "Validator", "check_ontology", "nonconforming", "to_text"]

Quad = tuple[str, str, str, str]

_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


class Validator:
    """Holds shapes and checks, parsed once; validate in batches of 50 to 200 articles."""

    def __init__(self, folder: Path) -> None:
        from kg.validate.checks import load_checks
        from kg.validate.shapes import load_shapes

        self._vocabulary = load_vocabulary(folder)
        self._shapes = load_shapes(folder / "shapes.ttl")
        self._checks = load_checks(folder / "checks")
        self._ontology = b"\n".join((folder / name).read_bytes() for name in FILES)

    def validate(self, quads: Iterable[Quad]) -> tuple[Finding, ...]:
        """Validate whole articles with their entities and run; gravest findings first, the same order every time.

        A node that several articles share gives one finding for each of them.
        """
        from kg.validate.checks import run_checks
        from kg.validate.load import to_graph
        from kg.validate.shapes import run_shapes

        distinct = list(dict.fromkeys(quads))
        results = {
            *run_shapes(to_graph(distinct), self._shapes),
            *run_checks(distinct, self._ontology, self._checks),
        }
        return tuple(sorted(self._located(results, distinct), key=_order)) if results else ()

    def _located(self, results: Iterable[Result], quads: Sequence[Quad]) -> Iterator[Finding]:
        from kg.validate.locate import Locator

        locator = Locator(quads, self._vocabulary)
        for result in results:
            for place in locator.places(result.focus):
                yield Finding(
                    result.severity,
                    result.focus,
                    result.path,
                    result.message,
                    result.shape,
                    place.article,
                    place.sentence,
                    place.rule,
                    result.value,
                )


def nonconforming(findings: Iterable[Finding]) -> frozenset[str | None]:
    """Return the ids of the articles with a violation; None stands for nodes that belong to no article."""
    return frozenset(finding.article for finding in findings if finding.severity is Severity.VIOLATION)


def check_ontology(folder: Path) -> tuple[Finding, ...]:
    """Validate ontology/*.ttl against ontology-shapes.ttl; raises OntologyError for files that cannot be read."""
    from kg.validate.ontology import validate_ontology

    return validate_ontology(folder)


def _order(finding: Finding) -> tuple[int, str, str, str, str]:
    gravity = _GRAVITY[finding.severity]
    return gravity, finding.article or "", finding.shape, finding.focus, finding.value or ""
