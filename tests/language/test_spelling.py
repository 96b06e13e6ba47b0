"""How names are spelled, whatever the language."""

from __future__ import annotations

import re

import pytest

from kg.language.spelling import (
    any_spelling,
    fold,
    searched,
    slug,
    sound,
    spelled_out,
    unfold_umlauts,
    without_marks,
    without_umlauts,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("NATO", "Nato"),
        ("Ban Ki-moon", "Ban Ki Moon"),
        ("Erdoğan", "Erdogan"),
        ("O’Neill", "ONeill"),
        ("Groß", "Gross"),
    ],
)
def test_spelling_folds_what_makes_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_spelling_keeps_names_apart() -> None:
    assert fold("Bauer") != fold("Baur")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *(("wladimir", "vladimir"), ("schtscherbakow", "shcherbakov"), ("yussuf", "jusuf")),
        # "ch" is "tsch" where a name ends as Slavic names do, and "kh" elsewhere.
        *(("jurewitsch", "yurevich"), ("krawtschuk", "kravchuk"), ("timtschenko", "timchenko"), ("bach", "bakh")),
    ],
)
def test_spelling_hears_romanisations(one: str, other: str) -> None:
    assert sound(one) == sound(other)


def test_spelling_of_umlauts() -> None:
    assert unfold_umlauts(fold("Mueller")) == fold("Müller")
    assert spelled_out("Müller") == "Mueller"
    assert without_umlauts("länder") == "lander"


@pytest.mark.parametrize(
    ("text", "expected"), [("Türkische Justiz", "tuerkische-justiz"), ("Łódź (Ost)", "lodz-ost"), ("–", "")]
)
def test_spelling_of_keys_is_ascii(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("written", "searched_for"),
    [
        ("Jürgen", "juergen"),
        ("Ju\u0308rgen", "juergen"),
        ("Juergen", "juergen"),
        ("Łódź", "lodz"),
        ("Malmö", "malmoe"),
        ("Yıldırım", "yildirim"),
        ("Đoković", "dokovic"),
        ("Groß", "gross"),
        ("Lætitia", "laetitia"),
        ("Cœur", "coeur"),
    ],
)
def test_search_has_one_spelling(written: str, searched_for: str) -> None:
    assert searched(written) == searched_for


@pytest.mark.parametrize(
    ("written", "typed"), [("Søren", "soren"), ("So\u0308ren", "soren"), ("Groß", "gross"), ("Wałęsa", "walesa")]
)
def test_name_without_marks_is_what_a_plain_keyboard_types(written: str, typed: str) -> None:
    assert without_marks(written) == typed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Yildirim", "Yıldırım"),
        ("Walesa", "Wałęsa"),
        ("Soeren", "Søren"),
        ("Soren", "Søren"),
        ("Dokovic", "Đoković"),
        ("Gross", "Groß"),
        ("Mueller", "Müller"),
        ("Muller", "Müller"),
        ("Laetitia", "Lætitia"),
        ("Imamoglu", "İmamoğlu"),
    ],
)
def test_name_is_found_in_any_spelling(one: str, other: str) -> None:
    assert re.fullmatch(any_spelling(one), other, re.IGNORECASE)
    assert re.fullmatch(any_spelling(other), one, re.IGNORECASE)


@pytest.mark.parametrize(("one", "other"), [("Bauer", "Baur"), ("O.", "Ox"), ("Meier", "Meyer")])
def test_other_names_and_signs_are_no_spelling_of_a_name(one: str, other: str) -> None:
    assert not re.fullmatch(any_spelling(one), other, re.IGNORECASE)
