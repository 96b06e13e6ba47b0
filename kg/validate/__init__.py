"""Quads → findings: where a graph breaks its shapes, in which article, in which sentence.

SHACL shapes (ontology/shapes.ttl) run through pySHACL, rules that compare several nodes (ontology/checks/) as SPARQL.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.model import Finding, Severity
from kg.validate.ontology import check_ontology
from kg.validate.report import to_text
from kg.validate.stream import validate_lines
from kg.validate.validator import Validator

__all__ = ["Validator", "check_ontology", "nonconforming", "to_text", "validate_lines"]


def nonconforming(findings: Iterable[Finding]) -> frozenset[str | None]:
    """Return the ids of the articles with a violation; None stands for nodes that belong to no article."""
    return frozenset(finding.article for finding in findings if finding.severity is Severity.VIOLATION)
