"""An article with sections of several countries: what a section leaves unsaid is of its own country."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides

_FIRST = "In Österreich streiten die Parteien. Der Bundeskanzler kritisierte die Grünen."


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("In Schweden begann ein Streik. Die Regierung forderte die Werften zur Ruhe auf.", "Schweden"),
        ("In Portugal brannte es. Der Staatspräsident lobte die Feuerwehren.", "Marcelo Rebelo de Sousa"),
        ("In Portugal brannte es. Die Sozialdemokraten lobten die Feuerwehren.", "Sozialdemokraten"),
        ("In der Schweiz gab es ein Fest. Der Bundespräsident lobte die Feuerwehren.", "Bundespräsident"),
    ],
    ids=["government", "president", "party", "an office of another country alone"],
)
def test_what_a_section_leaves_unsaid_is_of_its_country(told: Told, text: str, side: str) -> None:
    assert sides(told(f"{_FIRST}\n\n{text}", "2018-05-08"))[-1][0] == [side]


def test_two_sides_are_those_of_the_section(told: Told) -> None:
    text = f"{_FIRST} Grüne und FPÖ stritten.\n\nIn Portugal brannte es. Die Präsidentin forderte beide Seiten zur Ruhe auf."
    assert sides(told(text, "2018-05-08"))[-1] == (["Präsidentin"], ["Seiten"])


def test_in_an_article_about_one_country_nothing_is_parted(told: Told) -> None:
    text = f"{_FIRST}\n\nIn Linz gab es ein Fest. Der Bundespräsident lobte die Feuerwehren."
    assert linked(told(text, "2018-05-08"))[-1] == "Alexander Van der Bellen"


def test_a_section_may_open_with_a_country_that_has_an_article(told: Told) -> None:
    text = f"{_FIRST}\n\nIn den Niederlanden brannte es. Die Sozialdemokraten lobten die Feuerwehren."
    assert sides(told(text, "2018-05-08"))[-1][0] == ["Sozialdemokraten"]
