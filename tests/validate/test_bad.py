"""One small wrong graph for every shape and check; the first lines of each file say what must be found."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from rdflib import SH

from kg.graph.terms import Quad
from kg.resources import ontology_folder
from kg.validate import Validator
from kg.validate.checks import load_checks
from kg.validate.shape_graph import load_shapes
from kg.vocabulary import load_vocabulary

HERE = Path(__file__).parent
FILES = sorted((HERE / "bad").glob("*.ttl"))
EXPECTED = re.compile(r"^# (Violation|Warning|Info) ([\w-]+): (.+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def validator() -> Validator:
    return Validator(ontology_folder())


def read(*paths: Path) -> list[Quad]:
    prefixes = load_vocabulary(ontology_folder()).prefixes
    header = "@base <https://example.org/kg/> .\n" + "".join(f"@prefix {p}: <{n}> .\n" for p, n in prefixes.items())
    text = header + "\n".join(path.read_text(encoding="utf-8") for path in paths)
    return [
        (str(quad.subject), str(quad.predicate), str(quad.object), "<https://example.org/kg/graph/a>")
        for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)
    ]


def names_of_rules() -> Iterator[str]:
    shapes = load_shapes(ontology_folder() / "shapes.ttl")
    yield from {str(shape).rpartition("#")[2] for shape in shapes.subjects(SH.path)}
    yield from (check.name for check in load_checks(ontology_folder()))


def test_every_rule_has_a_wrong_graph() -> None:
    assert len(FILES) >= 96
    assert {path.stem for path in FILES} == set(names_of_rules())


def test_the_context_of_the_wrong_graphs_is_right(validator: Validator) -> None:
    assert validator.check(read(HERE / "context.ttl")) == ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_wrong_graph_is_found(path: Path, validator: Validator) -> None:
    expected = EXPECTED.findall(path.read_text(encoding="utf-8"))
    assert expected[0][1] == path.stem
    findings = validator.check(read(HERE / "context.ttl", path))
    assert {(f.severity.value, f.shape, f.message) for f in findings} == set(expected)
