"""Who held an office long ago is not who holds it today: "Im Mittelalter lobte der Papst …"."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    "text",
    [
        "Im Mittelalter lobte der Papst die Fischer.",
        "Im 12. Jahrhundert kritisierte der Papst die Fischer.",
        "Das Kloster entstand im Jahr 1122. Der Papst lobte die Mönche.",
        "Früher lobte der Papst die Fischer.",
        "Damals kritisierte der Papst die Fischer.",
    ],
)
def test_in_a_time_long_past_nobody_of_today_is_in_office(told: Told, text: str) -> None:
    assert linked(told(text, "2022-05-10")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Papst lobte die Fischer.",
        "Im Jahr 2021 lobte der Papst die Fischer.",
        "Die Orgel ist 500 Jahre alt. Der Papst lobte die Fischer.",
    ],
)
def test_of_late_the_office_is_that_of_its_holder(told: Told, text: str) -> None:
    assert linked(told(text, "2022-05-10")) == ["Franziskus"]


def test_without_a_date_nobody_is_in_office(told: Told) -> None:
    assert linked(told("Der Papst lobte die Fischer.")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Im Herbst 1989 feierten in Ulm Tausende. Der US-Präsident lobte die Fischer.",
        "Das Jahr 1989 brachte Neues. Der US-Präsident lobte die Fischer.",
        "1989 lobte der US-Präsident die Fischer.",
    ],
    ids=["told before", "as subject", "in the year of a change"],
)
def test_behind_a_past_year_nobody_is_in_office_who_was_not_then(told: Told, text: str) -> None:
    assert linked(told(text, "2019-11-09")) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Vertrag von 1955 ist alt. Der US-Präsident lobte die Fischer.",
        "Im Herbst 2018 begann der Bau. Der US-Präsident lobte die Fischer.",
        "Die Mauer fiel 1989. Heute lobt der US-Präsident die Fischer.",
    ],
    ids=["of a thing", "same holder", "a day of its own"],
)
def test_a_past_year_elsewhere_leaves_the_office_to_its_holder(told: Told, text: str) -> None:
    assert linked(told(text, "2019-11-09")) == ["Donald Trump"]


@pytest.mark.parametrize("told_dead", ["Jan Holm ist gestorben.", "Jan Holms Tod traf viele."])
def test_whom_somebody_dead_acted_on_may_have_held_the_office_long_ago(told: Told, told_dead: str) -> None:
    text = (
        f"{told_dead} Bundespräsident Frank-Walter Steinmeier sprach. Im Streit verteidigte Holm den Bundespräsidenten."
    )
    acts = sides(told(text, "2021-05-11"), "Support")
    assert [targets for _, targets in acts] != [["Frank-Walter Steinmeier"]]


def test_a_story_goes_on_in_its_year_until_the_article_comes_back_to_its_days(told: Told) -> None:
    text = (
        "Als 1989 die Mauer fiel, war Ida Tor in Ulm. Sie traf dort den Wirt. Die Räte tagten lange. Es regnete. "
        "Der amerikanische Präsident lobte die Köche. Am Sonntag kam der Wirt. Die Bundeskanzlerin lobte die Fischer."
    )
    assert [agents for agents, _ in sides(told(text, "2014-11-09"), "Praise")] == [
        ["amerikanischer Präsident"],
        ["Angela Merkel"],
    ]


@pytest.mark.parametrize("back", ["Heute lebt er in Goch.", "Er wohnt in Goch.", "Am Montag kam er nach Goch."])
def test_the_present_ends_a_story_of_past_years(told: Told, back: str) -> None:
    text = f"1998 zog der Wirt nach Ulm. {back} Die Bundeskanzlerin lobte die Fischer."
    assert sides(told(text, "2014-11-09"), "Praise")[-1][0] == ["Angela Merkel"]
