"""Whether the data files agree, file by file."""

from __future__ import annotations

import shutil
from pathlib import Path

from kg.agreement import check_all, files_in_force
from kg.resources import Data, ontology_folder


def test_shipped_files_agree() -> None:
    answers = {answer.name: answer.problems for answer in check_all()}
    assert {"Relations", "Cues", "Reading", "Gazetteer"} <= answers.keys()
    assert not any(answers.values())


def test_one_broken_file_leaves_the_other_answers(tmp_path: Path) -> None:
    shipped = Path(shutil.copytree(ontology_folder(), tmp_path / "ontology"))
    (shipped / "languages/de/reading.toml").write_text("[colours]\n", encoding="utf-8")
    answers = {answer.name: answer.problems for answer in check_all(Data(shipped=shipped))}
    assert answers["Reading"]
    assert not answers["Cues"]


def test_every_file_in_force_is_named() -> None:
    assert any("ontology/languages/de/relations" in line for line in files_in_force())
