"""Taking endings off: the first that fits, or all."""

from __future__ import annotations

from kg.language.de.endings import NOUN, PHRASE, ending_of, stems, without


def test_endings_are_tried_in_their_order() -> None:
    assert ending_of("bildern", PHRASE) == "ern"
    assert ending_of("bild", PHRASE) == ""


def test_endings_leave_enough_of_the_word() -> None:
    assert without("eier", NOUN, 3) == "eier"
    assert without("eier", NOUN, 2) == "ei"


def test_endings_may_leave_several_stems() -> None:
    assert list(stems("Plänen", NOUN, 3)) == ["Plän", "Pläne"]
