"""Taking endings off: the first that fits, or all."""

from __future__ import annotations

import pytest

from kg.language.de.endings import NOUN, PHRASE, ending_of, is_case_of, stem, stems, without, without_genitive


def test_endings_are_tried_in_their_order() -> None:
    assert ending_of("bildern", PHRASE) == "ern"
    assert ending_of("bild", PHRASE) == ""


def test_endings_leave_enough_of_the_word() -> None:
    assert without("eier", NOUN, 3) == "eier"
    assert without("eier", NOUN, 2) == "ei"


def test_endings_may_leave_several_stems() -> None:
    assert list(stems("Plänen", NOUN, 3)) == ["Plän", "Pläne"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lindes", "Linde"),
        ("Marx’", "Marx"),
        ("Anna's", "Anna"),
        ("Weiss", None),
        ("OAS", None),
        ("Els", None),
        ("Linde", None),
        ("’", None),
    ],
)
def test_names_lose_their_genitive(name: str, expected: str | None) -> None:
    assert without_genitive(name) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("weisses haus", "weissen hauses"), ("gelber fluss", "gelben flusses"), ("bauernbund", "bauernbundes")],
)
def test_names_agree_in_any_case(one: str, other: str) -> None:
    assert stem(one) == stem(other)


def test_names_keep_four_letters_of_a_word() -> None:
    assert stem("rote rosen") == "rote rose"


def test_a_noun_in_ier_is_no_form_of_one_in_ie() -> None:
    assert stem("kurier") != stem("kurie")
    assert stem("kurier") == stem("kuriers")
    assert stem("freier staat") == stem("freie staaten")


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("Bundestages", "Bundestag", True),
        ("Linken", "Linke", True),
        ("Demokraten", "Demokrat", False),
        ("Republikanern", "Republikaner", True),
        ("Bilder", "Bild", False),
        ("Tasse", "TASS", False),
        ("Hesse", "Hessen", False),
        ("Malin", "Mali", False),
    ],
)
def test_a_name_of_one_word_is_bent_like_a_name(word: str, name: str, expected: bool) -> None:
    assert is_case_of(word, name) is expected


@pytest.mark.parametrize(("name", "bare"), [("Xis", "Xi"), ("Les", None), ("Putins", "Putin")])
def test_a_short_family_name_in_front_has_a_genitive(name: str, bare: str | None) -> None:
    assert without_genitive(name) == bare
