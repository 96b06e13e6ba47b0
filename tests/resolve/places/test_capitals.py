"""An office without a country, told of in the capital of a state, may be that state's."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides

FRENCH = "Der französische Präsident François Hollande sprach."


@pytest.mark.parametrize("city", ["Warschau", "Lissabon", "Wien"])
def test_the_president_in_a_capital_may_be_that_of_the_state(told: Told, city: str) -> None:
    acts = sides(told(f"{FRENCH} In {city} rügte der Präsident die Bauern.", "2015-03-04"), "Criticism")
    assert [agents for agents, _ in acts] != [["François Hollande"]]


@pytest.mark.parametrize("where", ["In Brüssel", "In Paris", "In Lyon"])
def test_elsewhere_he_is_whom_the_text_has_named(told: Told, where: str) -> None:
    acts = sides(told(f"{FRENCH} {where} rügte der Präsident die Bauern.", "2015-03-04"), "Criticism")
    assert [agents for agents, _ in acts] == [["François Hollande"]]


def test_a_chancellor_is_at_home_where_there_are_chancellors(told: Told) -> None:
    text = "Angela Merkel fuhr nach Frankreich. In Paris lobte die Kanzlerin die Bauern."
    assert sides(told(text, "2015-03-04"), "Praise")[0][0] == ["Angela Merkel"]


def test_every_state_has_a_head_of_government(told: Told) -> None:
    text = "Boris Johnson sprach in London. In Dublin kritisierte der Ministerpräsident die Rede."
    assert sides(told(text, "2019-09-25"), "Criticism")[0][0] != ["Boris Johnson"]


def test_whom_a_guest_meets_in_a_capital_is_no_president_of_another_state(told: Told) -> None:
    text = f"{FRENCH} Angela Merkel reiste ab. Sie traf in Warschau den Präsidenten."
    assert ["François Hollande"] not in [targets for _, targets in sides(told(text, "2015-03-04"), "Meeting")]


@pytest.mark.parametrize(
    ("town", "people"), [("Hollingen", ["Emmanuel Macron"]), ("Paris", ["Emmanuel Macron", "Édouard Philippe"])]
)
def test_an_office_is_open_where_only_somebody_of_the_state_was_told_of_elsewhere(
    told: Told, town: str, people: list[str]
) -> None:
    text = f"Emmanuel Macron lobte Bo Arp. Er sprach in {town}. Der Ministerpräsident rügte die Köche."
    assert [who for who in linked(told(text, "2018-03-14")) if " " in who] == people
