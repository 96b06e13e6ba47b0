"""Quads → findings: where a graph breaks its shapes, in which article, in which sentence.

SHACL shapes (ontology/shapes.ttl) run through shacl-rust, or pySHACL where asked for; rules that compare several nodes
(ontology/checks/) as SPARQL.
"""

from __future__ import annotations

from kg.validate.report import to_text
from kg.validate.stream import validate_quads
from kg.validate.validator import Validator

__all__ = ["Validator", "to_text", "validate_quads"]
