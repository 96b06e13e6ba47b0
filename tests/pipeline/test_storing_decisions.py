"""Into a store with what people have decided: every later build obeys, and what fits nothing is reported."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from kg.corrections import Corrections
from kg.pipeline import Knowledge, build
from kg.settings import Settings
from tests.pipeline.stored import TEXTS, Run, content


def test_a_correction_changes_its_article_alone_and_every_later_build_obeys_it(
    run: Run, store: str, tmp_path: Path
) -> None:
    run()
    statement = {"article": "b", "quote": TEXTS["b"].rstrip("."), "class": "Praise"}
    decided = {"verdict": "reject", "statement": statement, "by": "mk"}
    (tmp_path / "corrections.jsonl").write_text(json.dumps(decided) + "\n", encoding="utf-8")
    counts = run(tmp_path)
    assert (counts.unchanged, counts.corrected) == (2, 1)
    assert not any("ontology#Praise>" in line for line in content(store))
    assert run(tmp_path, force=True).corrected == 1


def test_a_correction_that_matches_nothing_is_reported(run: Run, tmp_path: Path) -> None:
    statement = {"article": "b", "quote": "etwas ganz anderes", "class": "Praise"}
    decided = {"verdict": "reject", "statement": statement}
    (tmp_path / "corrections.jsonl").write_text(json.dumps(decided) + "\n", encoding="utf-8")
    (message,) = run(tmp_path).unmatched
    assert message == "corrections.jsonl, line 1: no Praise in article 'b' is told by „etwas ganz anderes“"


def test_decisions_on_articles_and_names_that_are_not_there_are_reported_and_those_in_the_store_are_not(
    run: Run, articles: Path, tmp_path: Path
) -> None:
    run()
    folder = tmp_path / "wissen"
    folder.mkdir()
    statement = {"quote": "kritisierte Liv Nordahl den Kapitän Jens Ekberg", "class": "Criticism"}
    lines = [
        {"verdict": "accept", "statement": {**statement, "article": "c"}},
        {"verdict": "accept", "statement": {**statement, "article": "umbenannt"}},
    ]
    (folder / "corrections.jsonl").write_text("".join(json.dumps(each) + "\n" for each in lines), encoding="utf-8")
    assert run(folder).unmatched == ["corrections.jsonl, line 2: there is no article 'umbenannt'"]
    (articles / "c.txt").unlink()  # not met, but the store has it
    assert run(folder).unmatched == ["corrections.jsonl, line 2: there is no article 'umbenannt'"]


def test_who_is_who_follows_what_somebody_decides_without_any_article_changing(
    articles: Path, store: str, tmp_path: Path, shipped: Knowledge
) -> None:
    folder = tmp_path / "wissen"
    folder.mkdir()
    settings = Settings(knowledge=str(folder))
    pair = [{"name": "Jens Ekberg", "article": name} for name in "bc"]

    def joined(*verdicts: str) -> int:
        lines = (json.dumps({"verdict": each, "one": pair[0], "other": pair[1]}) + "\n" for each in verdicts)
        (folder / "corrections.jsonl").write_text("".join(lines), encoding="utf-8")
        counts = build([str(articles)], settings, to=store, knowledge=shipped)
        assert counts.unmatched == []
        return sum("sameEntity" in line and "jens-ekberg" in line for line in content(store))

    assert [joined(), joined("different"), joined("different", "same"), joined("different"), joined()] == [
        1,
        0,
        1,
        0,
        1,
    ]


DECIDED = (
    {"verdict": "reject", "statement": {"article": "b", "quote": TEXTS["b"].rstrip("."), "class": "Praise"}},
    {
        "verdict": "different",
        "one": {"name": "Jens Ekberg", "article": "c"},
        "other": {"name": "Jens Ekberg", "article": "d"},
    },
    {
        "verdict": "change",
        "statement": {"article": "a", "quote": TEXTS["a"], "class": "Meeting"},
        "change": {"class": "Visit"},
    },
)


@pytest.mark.parametrize(
    "steps", ["abcd abcd", "ab cd", "dc ba", "d b c a"], ids=["twice", "halves", "turned", "singly"]
)
def test_with_corrections_the_store_is_the_same_however_it_was_built(
    steps: str, articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    (articles / "d.txt").write_text("Liv Nordahl besuchte den Kapitän Jens Ekberg in Malmö.", encoding="utf-8")
    folder = tmp_path / "wissen"
    folder.mkdir()
    (folder / "corrections.jsonl").write_text("".join(json.dumps(each) + "\n" for each in DECIDED), encoding="utf-8")
    knowledge = replace(shipped, corrections=Corrections.in_folder(folder))
    settings = Settings(knowledge=str(folder))

    def built(names: str, to: str) -> None:
        build([str(articles / f"{name}.txt") for name in names], settings, to=f"{tmp_path}/{to}/", knowledge=knowledge)

    built("abcd", "once")
    for names in steps.split():
        built(names, "steps")
    found = content(f"{tmp_path}/once/")
    assert content(f"{tmp_path}/steps/") == found
    assert not any("ontology#Praise>" in line for line in found)
    assert any("ontology#sameEntity>" in line and "liv-nordahl" in line for line in found)
    assert not any("ontology#sameEntity>" in line and "jens-ekberg" in line for line in found)
