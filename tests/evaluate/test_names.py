"""When two names mean the same actor or thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.evaluate import Names, load_names
from kg.resources import ontology_folder

NAMES = load_names(ontology_folder() / "languages" / "de")


@pytest.mark.parametrize(
    ("predicted", "gold"),
    [
        ("Jonas Gahr Støre", "Jonas Gahr Store"),
        ("Nordahl", "Liv Nordahl"),
        ("Weißes Haus", "USA"),
        ("neue Verordnungen der Stadt", "die neuen Verordnungen der Stadt"),
        ("Präsident des Imkerbundes", "Präsident des Deutschen Imkerbundes"),
    ],
)
def test_names_of_one_actor_agree(predicted: str, gold: str) -> None:
    assert NAMES.agree([predicted], gold)


@pytest.mark.parametrize(
    ("predicted", "gold"),
    [
        ("Liv Nordahl", "Jens Nordberg"),
        ("norwegische Volkspartei", "norwegische Reeder"),
        ("Oslo", "Bergen"),
        ("", "Bergen"),
        ("Gesetz", "Gesetz über die Fischerei im Nordmeer"),
    ],
)
def test_names_of_two_actors_do_not(predicted: str, gold: str) -> None:
    assert not NAMES.agree([predicted], gold)


def test_one_right_alias_is_enough() -> None:
    assert NAMES.agree(["NRK", "Norsk Rikskringkasting"], "Norsk rikskringkasting")


def test_the_last_word_counts_only_where_the_gold_name_is_a_proper_one() -> None:
    assert Names((), (), ()).agree(["alte Brücke"], "Lange Brücke")
    assert not Names((), (), ()).agree(["alte Brücke"], "lange graue Brücke")


def test_a_table_that_lacks_a_part_is_refused_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "comparing.toml").write_text("[words]\nignored = []\n", encoding="utf-8")
    with pytest.raises(OntologyError, match=r"comparing\.toml"):
        load_names(tmp_path)
