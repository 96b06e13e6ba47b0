"""What the lists of nouns tell: which are feminine, which are people; compounds count by their last part."""

from __future__ import annotations

import pytest

from kg.language import load_language
from kg.language.de.nouns import is_feminine, is_of_person


@pytest.mark.parametrize("noun", ["Werft", "Kammer", "Hafenbehörde", "Dorffeuerwehr", "Regierung"])
def test_feminine_nouns(noun: str) -> None:
    assert is_feminine(noun)


@pytest.mark.parametrize("noun", ["Hammer", "Sprung", "Start", "Gesandte", "UN-Sondergesandte", "Waise"])
def test_nouns_that_are_not_or_not_always_feminine(noun: str) -> None:
    assert not is_feminine(noun)


@pytest.mark.parametrize(
    "noun",
    [
        "Abt",
        "Äbtissin",
        "Hebamme",
        "Küster",
        "Matrosin",
        "Kamerafrau",
        "Zimmermann",
        "Gastdirigent",
        "Lotse",
        "Stadträtin",
    ],
)
def test_nouns_for_people(noun: str) -> None:
    assert is_of_person(noun)


@pytest.mark.parametrize("noun", ["Lichtschalter", "Rasenmäher", "Netzbetreiber", "Autobauer", "Halbleiter", "Vertrag"])
def test_nouns_for_things_and_companies(noun: str) -> None:
    assert not is_of_person(noun)


@pytest.mark.parametrize(
    ("word", "feminine"),
    [
        ("Bürger:innen", "Bürgerinnen"),
        ("Pfleger*in", "Pflegerin"),
        ("Wirt_innen", "Wirtinnen"),
        ("Bürgermeister/-innen", "Bürgermeisterinnen"),
        ("Köch/innen", "Köchinnen"),
        ("MinisterInnen", "Ministerinnen"),
        ("jede*r", "jede"),
        ("eine:n", "eine"),
        ("ein*e", "eine"),
        ("Berlin", None),
        ("McInnes", None),
    ],
)
def test_words_for_all_sexes_hold_a_feminine(word: str, feminine: str | None) -> None:
    assert load_language().feminine_of_all(word) == feminine
