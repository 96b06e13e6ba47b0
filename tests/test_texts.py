"""What readers are told in their language."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from kg import identity, texts
from kg.identity.records import Judgement
from kg.model import EntityType, Status
from kg.query import saved_queries
from kg.resources import ontology_folder
from kg.tables import read_table


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_status_and_kind_has_a_name_in_every_language(language: str) -> None:
    assert all(texts.status(status.value, language) != status.value for status in Status)
    assert all(texts.kind(kind.value, language) for kind in EntityType)


def test_statuses_are_told_apart_by_their_signs() -> None:
    assert len({texts.sign(status.value) for status in Status}) == len(Status)


def test_status_of_ones_own_is_shown_as_it_is_called() -> None:
    assert (texts.status("Rumoured", "de"), texts.sign("Rumoured"), texts.kind("Ship", "de")) == ("Rumoured", "·", "")


def test_notes_speak_german() -> None:
    assert texts.note("according_to") == "laut"


def test_every_column_of_a_saved_question_has_a_german_heading() -> None:
    columns = {
        name
        for query in saved_queries()
        for name in re.findall(r"\?(\w+)", query.text[query.text.index("SELECT") :].partition("WHERE")[0])
        if not name.endswith(("_id", "_key")) and name not in ("DISTINCT",)
    }
    entries = read_table(ontology_folder() / "texts.toml", "texts.toml").table("column")
    assert columns - set(entries) == set()


def test_every_judgement_and_reason_of_identity_has_german_words() -> None:
    said = set()
    for name in ("people", "bodies", "happenings", "clusters"):
        source = (Path(identity.__file__).parent / f"{name}.py").read_text(encoding="utf-8")
        strings = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
        said |= {text.strip(" :") for text in strings if isinstance(text, str)}
    reasons = {text for text in said if re.fullmatch(r"[a-z]+,?( [a-z]+,?)+", text)}
    assert len(reasons) > 20
    assert {text for text in reasons if texts.reason(text, "de") == text} == set()
    assert all(texts.judgement(one.value, "de") != one.value for one in Judgement)


@pytest.mark.parametrize(
    ("english", "german"),
    [
        ("same title: Ministerin, Rätin", "gleicher Titel: Ministerin, Rätin"),
        ("titles differ: same days; Rat: 3", "verschiedene Titel: same days; Rat: 3"),
        ("3 days apart", "3 Tage auseinander"),
        ("because\nof this", "because\nof this"),
        ("", ""),
    ],
)
def test_numbers_and_names_of_a_reason_stay_as_they_are(english: str, german: str) -> None:
    assert (texts.reason(english, "de"), texts.reason(english, "en")) == (german, english)
