"""What readers are told in their language."""

from __future__ import annotations

import re

import pytest

from kg import texts
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
