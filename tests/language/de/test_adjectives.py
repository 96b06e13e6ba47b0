"""German adjectives: forms to stems and lemmas, stems to forms."""

from __future__ import annotations

import pytest

from kg.language.de.adjectives import ending, is_form_of, lemma, nominative, places, stem, strong


@pytest.mark.parametrize(
    ("word", "expected"), [("neuem", "em"), ("neuer", "er"), ("neue", "e"), ("lila", ""), ("rund", "")]
)
def test_adjectives_show_their_ending(word: str, expected: str) -> None:
    assert ending(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("russischen", "russisch"), ("neue", "neu"), ("Schweizer", "Schweizer"), ("alt", "alt"), ("ehe", "ehe")],
)
def test_adjectives_lose_their_ending(word: str, expected: str) -> None:
    assert stem(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("Moskauer", ("Moskau", "Moskaue")), ("russischer", ()), ("Moskau", ())]
)
def test_adjectives_of_places_lead_to_the_place(word: str, expected: tuple[str, ...]) -> None:
    assert places(word) == expected


@pytest.mark.parametrize(
    ("gender", "number", "expected"),
    [
        ("Masc", "Sing", "syrischer"),
        ("Fem", "Sing", "syrische"),
        ("Neut", "Sing", "syrisches"),
        (None, "Plur", "syrische"),
        (None, "Sing", None),
    ],
)
def test_adjectives_take_strong_endings(gender: str | None, number: str, expected: str | None) -> None:
    assert strong("syrisch", gender, number) == expected


def test_adjectives_of_a_phrase_go_into_the_nominative() -> None:
    assert nominative(["breiten", "syrischen", "Opposition"], (0, 1), "Fem", "Sing") == [
        "breite",
        "syrische",
        "Opposition",
    ]
    assert nominative(["syrischen", "Leute"], (0,), None, None) == ["syrischen", "Leute"]


@pytest.mark.parametrize(
    ("form", "feats", "expected"),
    [
        ("stärkeren", "Case=Dat|Degree=Cmp", "stark"),
        ("schnellere", "Case=Nom|Degree=Cmp", "schnell"),
        ("jüngsten", "Case=Dat|Degree=Sup", "jung"),
        ("kleinste", "Case=Nom|Degree=Sup", "klein"),
        ("hohe", "Case=Nom", "hoch"),
        ("teuren", "Case=Acc", "teuer"),
        ("saure", "Case=Nom", "sauer"),
        ("dunkle", "Case=Nom", "dunkel"),
        ("letzte", "Case=Nom", "letzt"),
    ],
)
def test_adjectives_have_the_positive_without_ending_as_lemma(form: str, feats: str, expected: str) -> None:
    assert lemma(form, "ADJA", feats) == expected


def test_adjectives_without_endings_are_their_own_lemma() -> None:
    assert lemma("extra", "ADJA", "Case=Nom") == "extra"
    assert lemma("sicher", "ADJD", "Degree=Pos") == "sicher"
    assert lemma("sauer", "ADJD", "Degree=Cmp") == "sauer"


@pytest.mark.parametrize(
    ("word", "base", "expected"),
    [
        ("jüngsten", "jung", True),
        ("früheren", "früh", True),
        ("großen", "groß", True),
        ("teuren", "teuer", True),
        ("neuen", "neutral", False),
        ("roten", "rostig", False),
    ],
)
def test_forms_of_an_adjective_are_known_whatever_their_degree(word: str, base: str, *, expected: bool) -> None:
    assert is_form_of(word, base) is expected
