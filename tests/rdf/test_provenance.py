from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kg.annotate import model_paths
from kg.rdf import Names, Run, rules_digest, run_quads
from kg.resources import Data, ontology_folder
from kg.settings import Settings
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN


@pytest.mark.parametrize(
    "change", [{"software": "kg 9"}, {"model": "de 9"}, {"rules": "0"}], ids=lambda c: next(iter(c))
)
def test_provenance_another_version_is_another_run(change: dict[str, str]) -> None:
    assert dataclasses.replace(RUN, **change).id != RUN.id
    assert Run(RUN.software, RUN.model, RUN.rules).id == RUN.id


def test_provenance_run_states_versions_and_no_clock(vocabulary: Vocabulary) -> None:
    quads = run_quads(RUN, vocabulary, Names(BASE))
    assert {quad[3] for quad in quads} == {"<https://example.org/kg/graph/runs>"}
    assert {quad[2] for quad in quads} == {
        "<http://www.w3.org/ns/prov#Activity>",
        '"kg 0.1.0"',
        '"de_news 1.0"',
        f'"{RUN.rules}"',
    }


RULES = (
    *("news.ttl", "checks/acts-on-itself.rq", "gazetteer/persons.ttl", "gazetteer/categories.toml"),
    *(f"languages/de/{name}" for name in ("relations/praise.toml", "cues/time.toml", "residue.toml", "roles.toml")),
    "languages/de/words/pronouns.toml",
)


@pytest.fixture
def data(tmp_path: Path) -> Data:
    """A copy of the shipped data files with nothing in them."""
    for path in ontology_folder().rglob("*"):
        if path.is_file():
            copy = tmp_path / "ontology" / path.relative_to(ontology_folder())
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text("alt", encoding="utf-8")
    return Data(shipped=tmp_path / "ontology")


@pytest.mark.parametrize("name", RULES)
def test_provenance_digest_changes_with_every_rule_file(name: str, data: Data) -> None:
    assert data.shipped is not None
    before = rules_digest(data.files())
    (data.shipped / "README.md").write_text("egal", encoding="utf-8")
    assert rules_digest(data.files()) == before
    (data.shipped / name).write_text("neu", encoding="utf-8")
    assert rules_digest(data.files()) != before


def test_provenance_digest_changes_with_the_users_own_files(data: Data, tmp_path: Path) -> None:
    own = tmp_path / "own"
    (own / "relations").mkdir(parents=True)
    before = rules_digest(Data(own, data.shipped).files())
    assert before == rules_digest(data.files())
    (own / "relations" / "apology.toml").write_text("neu", encoding="utf-8")
    assert rules_digest(Data(own, data.shipped).files()) != before


def test_provenance_digest_changes_with_the_language_model(data: Data, tmp_path: Path) -> None:
    for name in ("model.onnx", "labels.json", "pieces.tsv"):
        (tmp_path / name).write_text("alt", encoding="utf-8")
    files = (*data.files(), *model_paths(Settings(model=str(tmp_path))))
    before = rules_digest(files)
    (tmp_path / "model.onnx").write_text("neu", encoding="utf-8")
    assert rules_digest(files) != before
