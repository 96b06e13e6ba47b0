"""The bodies of somebody's titles are found by what stands before the title in a compound."""

from __future__ import annotations

import pytest

from kg.resolve.offices.led import Led


@pytest.mark.parametrize(
    ("called", "begins", "expected"),
    [
        ("bund", False, True),
        ("hafen", False, False),
        ("hafen", True, True),
        ("afen", True, False),
        ("wehr", True, True),
        ("hafenbundes", True, False),
    ],
    ids=["the end", "no beginning asked", "a beginning", "a middle", "another body", "a longer word"],
)
def test_a_body_is_found_by_its_end_or_beginning(called: str, begins: bool, expected: bool) -> None:
    led = Led()
    led.put("Präsident", ["hafenbund", "feuerwehr", "hafenbund"])
    assert led.has("Präsident", called, begins=begins) is expected


def test_a_compound_is_cut_before_each_title_of_somebody() -> None:
    led = Led()
    assert list(led.parts("Hafenbundspräsident")) == []
    led.put("Präsident", ["hafenbund"])
    led.put("Chef", ["hafenbund"])
    assert list(led.parts("Hafenbundspräsident")) == [("Präsident", "Hafenbund")]
    assert list(led.parts("Hafen-Chef")) == [("Chef", "Hafen")]
    assert list(led.parts("Rats-Chef")) == []
