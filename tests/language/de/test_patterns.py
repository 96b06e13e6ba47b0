"""What stands between and around German phrases."""

from __future__ import annotations

import pytest

from kg.language import load_language

PATTERNS = load_language().patterns


@pytest.mark.parametrize("text", [" und ", ", ", " sowie von ", " (SPD) und ", " als auch mit "])
def test_patterns_between_members_of_a_list(text: str) -> None:
    assert PATTERNS.between_members.fullmatch(text)


@pytest.mark.parametrize("text", [" – ", " gegen ", " und gegen ", "; "])
def test_patterns_of_a_list_leave_out_what_separates(text: str) -> None:
    assert not PATTERNS.between_members.fullmatch(text)


@pytest.mark.parametrize(("text", "expected"), [(" ", True), (" für Fischerei, ", True), (" gegen ", False)])
def test_patterns_before_a_name(text: str, expected: bool) -> None:
    assert bool(PATTERNS.before_name.fullmatch(text)) is expected


@pytest.mark.parametrize(("text", "expected"), [(", ", True), (", der ", True), (" und ", False)])
def test_patterns_before_a_title(text: str, expected: bool) -> None:
    assert bool(PATTERNS.before_title.fullmatch(text)) is expected


@pytest.mark.parametrize(("text", "expected"), [("seinen Kollegen", True), ("Ihren Gast", False), ("die Gäste", False)])
def test_patterns_of_one_person(text: str, expected: bool) -> None:
    assert bool(PATTERNS.one_person.match(text)) is expected


@pytest.mark.parametrize(
    ("word", "expected"), [("eines", True), ("unserem", True), ("dieselbe", False), ("rot", False)]
)
def test_patterns_of_determiners(word: str, expected: bool) -> None:
    assert bool(PATTERNS.determiner.fullmatch(word)) is expected


def test_patterns_of_abbreviations_in_brackets() -> None:
    found = PATTERNS.abbreviation.search("der Bund Östlicher Gärten (BÖG) tagte (am See)")
    assert found
    assert found[1] == "BÖG"


@pytest.mark.parametrize("text", [" (31)", " (Bund, 31)", ", 31,", " ist 31 Jahre alt"])
def test_patterns_of_an_age_behind_a_name(text: str) -> None:
    found = PATTERNS.age_behind.match(text)
    assert found
    assert found[1] == "31"


@pytest.mark.parametrize("text", ["der 31-jährige ", "die 31 Jahre alte "])
def test_patterns_of_an_age_before_a_name(text: str) -> None:
    found = PATTERNS.age_before.search(text)
    assert found
    assert found[1] == "31"
