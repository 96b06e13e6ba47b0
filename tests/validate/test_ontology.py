"""The ontology is asked about itself: no class without a shape, no term that nobody defined."""

from __future__ import annotations

from pathlib import Path

from kg.resources import ontology_folder
from kg.validate.ontology import check_ontology
from tests.builders import change, copy_of_ontology


def test_ontology_that_ships_has_no_findings() -> None:
    assert check_ontology(ontology_folder()) == ()


def test_class_without_a_shape_is_found(tmp_path: Path) -> None:
    folder = copy_of_ontology(tmp_path)
    change(folder / "shapes.ttl", "sh:targetClass kgo:Naming", "sh:targetClass kgo:Nameing")
    found = {(finding.shape, (finding.value or finding.focus).rpartition("#")[2]) for finding in check_ontology(folder)}
    assert ("class-without-shape", "Naming") in found
    assert any(shape == "undefined-term" for shape, _ in found)
