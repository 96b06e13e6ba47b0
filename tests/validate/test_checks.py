from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.resources import ontology_folder
from kg.validate.checks import load_checks

HEAD = "#+ severity: Violation\n#+ message: Something is wrong here.\n"


def test_checks_ship_with_severity_and_message() -> None:
    checks = load_checks(ontology_folder())
    assert len(checks) >= 16
    assert all(check.message.endswith(".") and check.message[0].isupper() for check in checks)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param(
            "SELECT ?focus WHERE { ?focus ?p ?o }",
            "ontology/checks/a.rq: no '#+ severity:' line\n  Begin the file with '#+ severity: …'.",
            id="no severity",
        ),
        pytest.param(
            "#+ severity: Info\nSELECT ?focus WHERE { ?focus ?p ?o }",
            "ontology/checks/a.rq: no '#+ message:' line\n  Begin the file with '#+ message: …'.",
            id="no message",
        ),
        pytest.param(
            HEAD.replace("Violation", "Violatoin") + "SELECT ?focus WHERE { ?focus ?p ?o }",
            "ontology/checks/a.rq: severity 'Violatoin' is unknown\n"
            "  Did you mean 'Violation'? Known: Info, Violation, Warning.",
            id="severity",
        ),
        pytest.param(
            HEAD + "SELECT ?node WHERE { ?node ?p ?o }",
            "ontology/checks/a.rq: does not select ?g and ?focus\n  Write SELECT ?g ?focus … WHERE { GRAPH ?g { … } }.",
            id="no focus",
        ),
        pytest.param(
            HEAD + "ASK { ?focus ?p ?o }",
            "ontology/checks/a.rq: does not select ?g and ?focus\n  Write SELECT ?g ?focus … WHERE { GRAPH ?g { … } }.",
            id="not a select",
        ),
    ],
)
def test_checks_wrong_file_is_refused(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(OntologyError) as caught:
        load_checks(folder_with(text, tmp_path))
    assert str(caught.value) == message


def folder_with(check: str, folder: Path) -> Path:
    """An ontology folder with one check."""
    path = folder / "ontology" / "checks" / "a.rq"
    path.parent.mkdir(parents=True)
    path.write_text(check, encoding="utf-8")
    return path.parent.parent


def test_checks_query_that_is_not_sparql_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError) as caught:
        load_checks(folder_with(HEAD + "SELECT ?focus WHERE { ?focus ", tmp_path))
    assert caught.value.problem.startswith("ontology/checks/a.rq: not SPARQL: ")
    assert caught.value.remedy == "Mend the query."


def test_checks_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OntologyError) as caught:
        load_checks(tmp_path)
    assert str(caught.value) == "ontology/checks/: no checks\n  Reinstall kg, or restore the folder."


def test_checks_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "checks").mkdir()
    (tmp_path / "checks/a.rq").write_bytes(b"\xff")
    with pytest.raises(OntologyError, match="not UTF-8"):
        load_checks(tmp_path)
