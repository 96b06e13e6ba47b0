"""How names are spelled, whatever the language."""

from __future__ import annotations

import pytest

from kg.language.spelling import fold, searched, slug, sound, spelled_out, unfold_umlauts, without_umlauts


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
    [("Jürgen", "juergen"), ("Ju\u0308rgen", "juergen"), ("Juergen", "juergen"), ("Łódź", "lodz"), ("Malmö", "malmoe")],
)
def test_search_has_one_spelling(written: str, searched_for: str) -> None:
    assert searched(written) == searched_for
