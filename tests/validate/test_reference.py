"""pySHACL, where it is asked for, gives the findings that the engine of builds gives."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.resources import ontology_folder
from kg.validate import Validator
from tests.validate.test_bad import FILES, HERE, read


@pytest.fixture(scope="module")
def witness() -> Validator:
    return Validator(ontology_folder(), reference=True)


def test_reference_finds_nothing_in_a_graph_that_conforms(witness: Validator) -> None:
    assert witness.check(read(HERE / "context.ttl")) == ()


def test_reference_gives_the_same_findings_with_the_same_names_and_messages(witness: Validator) -> None:
    quads = read(HERE / "context.ttl", *FILES)
    findings = witness.check(quads)
    assert findings == Validator(ontology_folder()).check(quads)
    assert len(findings) > 60


def test_reference_is_loaded_only_where_it_is_asked_for(tmp_path: Path) -> None:
    code = "import sys, kg.validate; kg.validate.Validator; print('pyshacl' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == "False\n"
