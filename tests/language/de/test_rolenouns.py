"""German nouns for people: base forms, gender, parts of compounds."""

from __future__ import annotations

import pytest

from kg.language.de.rolenouns import (
    base_forms,
    chief,
    feminine_forms,
    first_parts,
    gender_of,
    is_minister,
    names_by_age,
)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("Kanzlers", "Kanzler"),
        ("Präsidenten", "Präsident"),
        ("Ministerinnen", "Ministerin"),
        ("Abgeordneter", "Abgeordnete"),
        ("Vorsitzender", "Vorsitzende"),
        ("Kollegen", "Kollege"),
    ],
)
def test_rolenouns_base_forms_hold_the_nominative(noun: str, expected: str) -> None:
    assert base_forms(noun)[0] == noun
    assert expected in base_forms(noun)


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("Kanzlerin", "Fem"),
        ("Kauffrau", "Fem"),
        ("Kanzler", "Masc"),
        ("Abgeordnete", None),
        ("Vorsitzende", None),
        ("Staatsoberhaupt", None),
    ],
)
def test_rolenouns_tell_their_gender(noun: str, expected: str | None) -> None:
    assert gender_of(noun) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("Vereinschefs", ("Vereins", "chef")),
        ("Vereinschefin", ("Vereins", "chefin")),
        ("SPÖ-Vorsitzende", ("SPÖ", "Vorsitzende")),
        ("SPÖ-Obmann", ("SPÖ", "Obmann")),
        ("SPÖ-Klubrat", None),
        ("Kanzler", None),
    ],
)
def test_rolenouns_of_chiefs_come_apart(noun: str, expected: tuple[str, str] | None) -> None:
    assert chief(noun) == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("Fischereiminister", True), ("Forstministerin", True), ("Minze", False)]
)
def test_rolenouns_of_ministers_are_known_by_their_end(noun: str, expected: bool) -> None:
    assert is_minister(noun) is expected


@pytest.mark.parametrize(("noun", "expected"), [("61-Jähriger", True), ("Achtzigjährigen", True), ("Jahr", False)])
def test_rolenouns_by_age(noun: str, expected: bool) -> None:
    assert names_by_age(noun) is expected


def test_rolenouns_first_parts_lose_the_letters_that_link() -> None:
    assert list(first_parts("Landes")) == ["Lande", "Landes", "Land"]
    assert list(first_parts("EU")) == ["EU"]


def test_women_of_a_noun_are_named_by_in_or_like_an_adjective() -> None:
    assert feminine_forms("Theologe") == ("Theologin",)
    assert "Geistliche" in feminine_forms("Geistlicher")


@pytest.mark.parametrize("noun", ["Geistliche", "Jugendliche", "Überlebende", "Freiwillige", "Arbeitslose"])
def test_a_noun_made_of_an_adjective_may_be_a_man_or_a_woman(noun: str) -> None:
    assert gender_of(noun) is None


@pytest.mark.parametrize("noun", ["Kollege", "Zeuge", "Kunde", "Stratege"])
def test_a_weak_masculine_in_e_is_a_man(noun: str) -> None:
    assert gender_of(noun) == "Masc"
