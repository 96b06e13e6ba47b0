"""A headline in capitals speaks of whom the article speaks of."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("GEWERKSCHAFT LOBT OPPOSITION", (["Gewerkschaft"], ["Opposition"])),
        ("DAHLKAMP LOBT DEN RAT\n\nIda Dahlkamp hat geredet.", (["Ida Dahlkamp"], ["Rat"])),
        ("SPD UND CDU LOBEN DGB", (["SPD", "CDU"], ["Deutscher Gewerkschaftsbund"])),
        ("EU-KOMMISSION LOBT GRIECHENLAND", (["Europäische Kommission"], ["Griechenland"])),
        ("Die QXV lobte die SPD.", (["QXV"], ["SPD"])),
    ],
    ids=["nouns", "a last name", "abbreviations", "part of a word", "an abbreviation in a sentence"],
)
def test_whoever_is_named_in_capitals_is_called_as_elsewhere(
    told: Told, text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert sides(told(text), "Praise") == [expected]


def test_an_office_in_capitals_is_held_by_somebody(told: Told) -> None:
    text = "KANZLER LOBT POLIZEI\n\nBundeskanzler Friedrich Merz hat die Polizei gelobt."
    assert sides(told(text, "2025-11-14"), "Praise") == [(["Friedrich Merz"], ["Polizei"])]
