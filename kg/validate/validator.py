"""Hold shapes and checks, parsed once, and run them on batches of articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.findings import Finding, Severity
from kg.graph.terms import Quad
from kg.resources import Files, in_namespace
from kg.validate.checks import load_checks, run_checks
from kg.validate.locate import Locator
from kg.validate.shapes import Result, Shapes, shape_files
from kg.vocabulary import load_vocabulary, term_files

if TYPE_CHECKING:
    from kg.validate.reference import ReferenceShapes

_GRAVITY = {severity: rank for rank, severity in enumerate(Severity)}


class Validator:
    """Holds shapes and checks, parsed once; validate in batches of 50 to 200 articles."""

    def __init__(self, folder: Files, *, reference: bool = False) -> None:
        """``folder`` is ontology/, or folders laid over it; ``reference``: ask pySHACL, not the engine of builds."""
        self._vocabulary = load_vocabulary(folder)
        self._shapes = _reference(folder) if reference else Shapes.of(*shape_files(folder))
        self._checks = load_checks(folder)
        terms = (in_namespace(path.read_text(encoding="utf-8")) for path in term_files(folder))
        self._ontology = "\n".join(terms).encode()

    def check(self, quads: Iterable[Quad]) -> tuple[Finding, ...]:
        """Validate whole articles with their entities and run; gravest findings first, the same order every time.

        A node that several articles share gives one finding for each of them.
        """
        given = list(quads)
        results = set(self._shapes.results(quad[:3] for quad in given))
        results.update(run_checks(given, self._ontology, self._checks))
        return tuple(sorted(self._located(results, given), key=_order)) if results else ()

    def _located(self, results: Iterable[Result], quads: Sequence[Quad]) -> Iterator[Finding]:
        # What is wrong in one article's graph must not be blamed on others that speak of the same person.
        locators: dict[str | None, Locator] = {}
        for result in results:
            if result.graph not in locators:
                of_graph = (quad for quad in quads if result.graph in (None, quad[3]))
                locators[result.graph] = Locator(of_graph, self._vocabulary)
            for place in locators[result.graph].places(result.focus, result.value):
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


def _reference(folder: Files) -> ReferenceShapes:
    # rdflib and pySHACL take a second to load: only where they are asked for.
    from kg.validate.reference import ReferenceShapes

    return ReferenceShapes(*shape_files(folder))


def _order(finding: Finding) -> tuple[int, *tuple[str, ...]]:
    gravity = _GRAVITY[finding.severity]
    named = finding.article or "", finding.shape, finding.focus, finding.value or "", finding.path or ""
    return gravity, *named, finding.sentence or "", finding.rule or ""
