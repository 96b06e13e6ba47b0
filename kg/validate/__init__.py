"""Quads → findings: where a graph breaks its shapes, in which article, in which sentence.

SHACL shapes (ontology/shapes.ttl) run through pySHACL, rules that compare several nodes (ontology/checks/) as SPARQL.
"""

from __future__ import annotations

from kg.validate.load import to_graph
from kg.validate.ontology import check_ontology
from kg.validate.report import to_text
from kg.validate.stream import validate_lines
from kg.validate.validator import Validator

__all__ = ["Validator", "check_ontology", "to_graph", "to_text", "validate_lines"]
