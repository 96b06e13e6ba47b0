"""A pronoun stays unread where the text has just spoken of another whom it may mean."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides

DAY = "2022-05-10"


def whom(told: Told, text: str, act: str) -> list[str]:
    """The targets of the last such act."""
    found = sides(told(text, DAY), act)
    return found[-1][1] if found else []


@pytest.mark.parametrize("verb", ["lobte", "rügte"])
def test_somebody_may_be_whoever_the_sentence_before_calls_by_an_unread_pronoun(told: Told, verb: str) -> None:
    text = f"Jan Holm traf Bo Arp. Tim Berg warf er 2021 Geiz vor. Ole Dahl {verb} ihn."
    assert "Tim Berg" not in [*whom(told, text, "Praise"), *whom(told, text, "Criticism")]


@pytest.mark.parametrize("act", ["eine Gefahr", "eine Last"])
def test_who_goes_on_acting_goes_on_with_whom_the_act_before_was_done_to(told: Told, act: str) -> None:
    text = f"Seine Frau Ada Dahl sang. In Berlin griff Jan Holm die AfD an. Holm nannte sie {act}."
    assert whom(told, text, "Naming") == ["AfD"]


def test_an_object_may_be_whom_another_has_just_acted_upon(told: Told) -> None:
    text = "Die Wirtin Ada Dahl sang. Jan Holm kritisierte die AfD. Tim Berg nannte sie eine Gefahr."
    assert whom(told, text, "Naming") != ["Ada Dahl"]


@pytest.mark.parametrize("word", ["Lügnerin", "Verräterin", "Heuchlerin"])
def test_no_party_is_called_a_woman(told: Told, word: str) -> None:
    text = f"Die Rätin Ada Dahl schwieg. Die AfD tagte. Jan Holm, der Vize der Partei, nannte sie eine {word}."
    assert whom(told, text, "Naming") in ([], ["Ada Dahl"])


def test_sie_may_be_two_of_whom_she_is_one(told: Told) -> None:
    text = "Jan Holm traf die Rätin Ada Dahl. Die beiden schwiegen. Tim Berg kritisierte sie."
    assert whom(told, text, "Criticism") != ["Ada Dahl"]


@pytest.mark.parametrize("death", ["ist tot", "ist gestorben", "starb am Montag"])
def test_behind_a_death_she_may_be_the_dead(told: Told, death: str) -> None:
    text = f"Die Autorin Ada Dahl {death}. Die Rätin Eva Moor weinte. Sie warf 1990 dem Rat Geiz vor, sagte Jan Holm."
    assert "Eva Moor" not in [agent for agents, _ in sides(told(text, DAY), "Accusation") for agent in agents]


def test_who_is_alive_is_meant_where_nobody_died(told: Told) -> None:
    text = "Die Autorin Ada Dahl kam. Die Rätin Eva Moor weinte. Sie warf dem Rat Jan Holm Geiz vor."
    assert sides(told(text, DAY), "Accusation")[0][0] == ["Eva Moor"]
