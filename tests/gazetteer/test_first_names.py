"""First names that leave no doubt about "er" or "sie", and where they are at home."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.gazetteer import Gazetteer
from kg.gazetteer.first_names import read_first_names
from kg.resources import language_folder

_LISTS = 'female = ["Zoë"]\nmale = ["Jörg"]\n'


def test_first_names_tell_the_gender_whatever_their_spelling(tmp_path: Path) -> None:
    file = tmp_path / "first-names.toml"
    file.write_text(_LISTS, encoding="utf-8")
    assert read_first_names(file).genders == {"zoe": "Fem", "jorg": "Masc"}


def test_a_name_is_at_home_wherever_it_is_listed(tmp_path: Path) -> None:
    file = tmp_path / "first-names.toml"
    polish = '[[origin]]\nof = ["Polen"]\nfemale = "Zofia"\nmale = "Marek"\n'
    czech = '[[origin]]\nof = ["Tschechien", "Slowakei"]\nfemale = "Jana"\nmale = "Marek"\n'
    file.write_text(_LISTS + polish + czech, encoding="utf-8")
    names = read_first_names(file)
    assert names.genders["zofia"] == "Fem"
    assert names.origins["marek"] == {"Polen", "Tschechien", "Slowakei"}


def test_a_name_of_a_country_that_is_of_the_other_sex_elsewhere_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "first-names.toml"
    file.write_text(_LISTS + '[[origin]]\nof = ["Italien"]\nfemale = "Gemma"\nmale = "Zoë"\n', encoding="utf-8")
    with pytest.raises(OntologyError, match="origin 1: 'Zoë' is in both lists"):
        read_first_names(file)


def test_name_of_both_is_in_no_list(gazetteer: Gazetteer) -> None:
    assert [gazetteer.gender_of_first_name(name) for name in ("Anna", "Peter", "Kim")] == ["Fem", "Masc", None]


def test_every_country_of_a_first_name_is_known(gazetteer: Gazetteer) -> None:
    names = read_first_names(language_folder() / "first-names.toml")
    labels = {label for labels in names.origins.values() for label in labels}
    assert [label for label in sorted(labels) if not gazetteer.find(label)] == []


def test_a_first_name_leads_to_countries(gazetteer: Gazetteer) -> None:
    assert gazetteer.get("Q36").key in gazetteer.origins_of_first_name("Zbigniew")
    assert gazetteer.origins_of_first_name("Qwertz") == frozenset()


def test_a_compound_tells_what_its_first_part_does(gazetteer: Gazetteer) -> None:
    names = ("Hans-Erik", "Anna-Maj", "Kim-Lee", "Karl-Maria")
    assert [gazetteer.gender_of_first_name(name) for name in names] == ["Masc", "Fem", None, "Masc"]
