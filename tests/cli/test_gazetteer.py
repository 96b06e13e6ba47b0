"""``kg gazetteer add``: the report, the exit code, and a text read with what was added."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.cli.gazetteer import KINDS
from kg.model import EntityType
from tests.cli.conftest import Call

ROWS = "id,name,type,country,role,of,begin\nQ90000001,Jette Norling,person,DE,Außenministerin,DE,2027-03-01\n"


def test_added_people_are_used_by_check_and_by_reading(call: Call, tmp_path: Path) -> None:
    knowledge, file = tmp_path / "wissen", tmp_path / "leute.csv"
    knowledge.mkdir()
    file.write_text(ROWS, encoding="utf-8")
    added = call("gazetteer", "add", file, "--knowledge", knowledge)
    assert added.code == 0
    assert added.out == "leute.csv, line 2: added: Jette Norling (Q90000001)\n"
    assert call("check", "--knowledge", knowledge).code == 0
    reading = kg.load(kg.Settings(knowledge=str(knowledge))).read(
        "Die deutsche Außenministerin lobte den Bürgermeister Arne Lund.", date="2027-04-02"
    )
    assert "Q90000001" in {entity.wikidata for entity in reading.entities}


def test_office_that_is_a_noun_of_its_own_is_accepted_and_its_holder_is_linked(call: Call, tmp_path: Path) -> None:
    knowledge, file = tmp_path / "wissen", tmp_path / "leute.csv"
    people = [("Q90000001", "Jette Norling", "Intendantin"), ("Q90000002", "Arne Öhlund", "Landrat")]
    rows = [f"{key},{name},person,DE,{role},Q64,2020-03-01\n" for key, name, role in people]
    file.write_text(ROWS.partition("\n")[0] + "\n" + "".join(rows), encoding="utf-8")
    assert "left out" not in call("gazetteer", "add", file, "--knowledge", knowledge).out
    pipeline = kg.load(kg.Settings(knowledge=str(knowledge)))
    held = pipeline.read("Die Intendantin Jette Norling lobte Landrat Arne Öhlund.", date="2024-04-02")
    assert {entity.wikidata for entity in held.entities} == {"Q90000001", "Q90000002"}
    other = pipeline.read("Die Intendantin Jette Norling lobte den Klempner Arne Öhlund.", date="2024-04-02")
    assert [entity.wikidata for entity in other.entities if entity.label == "Arne Öhlund"] == [None]


def test_refused_row_is_named_and_gives_exit_code_one(call: Call, tmp_path: Path) -> None:
    (tmp_path / "wissen").mkdir()
    file = tmp_path / "leute.csv"
    file.write_text("id,name,type\nQ1x,Jette Norling,person\n", encoding="utf-8")
    called = call("gazetteer", "add", file, "--knowledge", tmp_path / "wissen")
    assert called.code == 1
    assert called.out.startswith("leute.csv, line 2: refused: 'Q1x' is no Wikidata id\n  Write it like Q567")


def test_folder_that_is_not_there_yet_is_made_when_something_is_written(call: Call, tmp_path: Path) -> None:
    file, knowledge = tmp_path / "leute.csv", tmp_path / "neu" / "wissen"
    file.write_text(ROWS, encoding="utf-8")
    assert call("gazetteer", "add", file, "--dry-run", "--knowledge", f"{knowledge}/").code == 0
    assert not knowledge.exists()
    assert call("gazetteer", "add", file, "--knowledge", f"{knowledge}/").code == 0
    assert (knowledge / "gazetteer" / "added-leute.ttl").is_file()


def test_without_a_knowledge_folder_nothing_is_added(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "leute.csv"
    file.write_text(ROWS, encoding="utf-8")
    called = call("gazetteer", "add", file)
    assert called.code == 2
    assert "--knowledge DIR" in called.err


def test_kinds_on_the_command_line_are_those_of_the_model() -> None:
    assert set(KINDS) == set(EntityType) - {EntityType.MATTER}
