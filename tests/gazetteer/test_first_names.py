"""First names that leave no doubt about "er" or "sie"."""

from __future__ import annotations

from pathlib import Path

from kg.gazetteer import Gazetteer
from kg.gazetteer.first_names import read_first_names


def test_first_names_tell_the_gender_whatever_their_spelling(tmp_path: Path) -> None:
    file = tmp_path / "first-names.toml"
    file.write_text('female = ["Zoë"]\nmale = ["Jörg"]\n', encoding="utf-8")
    assert read_first_names(file) == {"zoe": "Fem", "jorg": "Masc"}


def test_name_of_both_is_in_no_list(gazetteer: Gazetteer) -> None:
    assert [gazetteer.gender_of_first_name(name) for name in ("Anna", "Peter", "Kim")] == ["Fem", "Masc", None]
