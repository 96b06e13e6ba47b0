"""Nouns for people by office, and what their categories cover."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.gazetteer.roles import Roles, read_roles

_FILE = """
[categories]
minister = { offices = ["Minister"], covers = ["finance"] }
finance = { offices = ["Finanzminister"] }
clerk = { offices = ["Schreiber"], elsewhere = "minister" }

[[noun]]
forms = ["Finanzminister", "Finanzministerin"]
category = "finance"

[[head]]
of = ["Deichbund"]
titles = ["Chef", "Präsident"]
office = "Finanzminister"

[standing.former]
adjectives = ["ehemalig"]
parts = ["Ex", "Alt"]
"""


@pytest.fixture
def roles(tmp_path: Path) -> Roles:
    file = tmp_path / "roles.toml"
    file.write_text(_FILE, encoding="utf-8")
    return read_roles(file)


def test_category_has_the_offices_of_those_it_covers(roles: Roles) -> None:
    assert roles.offices("minister") == {"Minister", "Finanzminister"}
    assert roles.offices("finance") == {"Finanzminister"}


def test_noun_knows_its_gender(roles: Roles) -> None:
    assert (roles.nouns["Finanzminister"].gender, roles.nouns["Finanzministerin"].gender) == ("Masc", "Fem")


def test_nouns_of_compatible_categories_may_name_one_person(roles: Roles) -> None:
    assert roles.compatible("minister", "finance")
    assert not roles.compatible("finance", "clerk")


def test_words_of_standing_are_found_folded(roles: Roles) -> None:
    assert (roles.words.adjectives["ehemalig"], roles.words.parts["ex"]) == ("former", "former")


def test_titles_of_who_heads_a_body_lead_to_one_office(roles: Roles) -> None:
    assert roles.heads == dict.fromkeys((("Chef", "Deichbund"), ("Präsident", "Deichbund")), "Finanzminister")
