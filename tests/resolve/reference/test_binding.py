"""Whom grammar keeps a pronoun from meaning within its own sentence."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    "text",
    [
        "Der Imker Udo Lamm kam nach Ulm. Der Fischer Bo Arp, mit dem er gestern sprach, lobte Ute Senn.",
        "Der Maler Udo Lamm kam nach Ulm. Der Fischer Bo Arp, mit dem er sich gestern traf, lobte Ute Senn.",
    ],
)
def test_whoever_a_relative_clause_is_about_is_not_the_other_in_it(told: Told, text: str) -> None:
    assert (["Udo Lamm"], ["Bo Arp"]) in sides(told(text), "Meeting")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Udo Lamm kam. Bo Arp, von dem er sich Hilfe erhofft, kritisierte ihn.", (["Bo Arp"], ["Udo Lamm"])),
        ("Udo Lamm kam. Bo Arp, der ihm lange zugehört hatte, lobte ihn.", (["Bo Arp"], ["Udo Lamm"])),
    ],
)
def test_an_object_is_not_the_subject_of_its_verb_whoever_acts_between(
    told: Told, text: str, expected: tuple[list[str], list[str]]
) -> None:
    assert sides(told(text))[-1] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Bo Arp rief Udo Lamm an, um ihn zu kritisieren.",
        "Bo Arp besuchte gestern Udo Lamm, um ihn zu kritisieren.",
    ],
)
def test_who_does_something_in_order_to_is_not_whom_he_does_it_to(told: Told, text: str) -> None:
    assert sides(told(text), "Criticism") == [(["Bo Arp"], ["Udo Lamm"])]


def test_who_is_asked_to_do_something_does_it_to_somebody_else(told: Told) -> None:
    text = "Die Reederin Ute Senn bat die Köchin Ada Huber, sie zu besuchen."
    assert (["Ada Huber"], ["Ute Senn"]) in sides(told(text), "Meeting")


@pytest.mark.parametrize(
    "text",
    [
        "Der Imker Udo Lamm kam. Bo Arp habe die Köche betrogen, sagte er und kritisierte Ute Senn.",
        "Der Imker Udo Lamm kam. Der Ruderverband habe die Köche betrogen, sagte er und kritisierte Ute Senn.",
    ],
)
def test_nobody_says_of_himself_by_name_what_is_reported(told: Told, text: str) -> None:
    assert sides(told(text), "Criticism")[-1] == (["Udo Lamm"], ["Ute Senn"])


def test_who_says_goes_on_though_it_said_something_of_somebody(told: Told) -> None:
    text = "Der Imker Udo Lamm kam. Bo Arp habe die Köche betrogen, sagte er. Danach kritisierte er Ute Senn."
    assert sides(told(text), "Criticism")[-1] == (["Udo Lamm"], ["Ute Senn"])


def test_a_pronoun_is_nobody_named_behind_it_in_what_hangs_on_its_verb(told: Told) -> None:
    text = "Als Bo Arp geehrt wurde, kam Udo Lamm dazu. Danach lobte er den Mut, mit dem Arp den Deich geflickt habe."
    assert sides(told(text), "Praise")[-1][0] == ["Udo Lamm"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Bo Berg kam zu Karl Arp. Bei Tisch lobte er Arps Garten.", ["Bo Berg"]),
        ("Karl Arp starb. Später lobte er Arps Garten.", []),
    ],
)
def test_who_does_something_is_not_whose_thing_its_object_names(told: Told, text: str, agent: list[str]) -> None:
    assert sides(told(text), "Praise")[-1][0] == agent


def test_whose_thing_another_clause_names_may_act(told: Told) -> None:
    text = "Arp kam. Er lobte Ada Dorn, weil Bo Berg viel auf Arps Garten gab."
    assert sides(told(text), "Praise")[0][0] == ["Arp"]


def test_what_somebody_acts_on_is_not_his_as_dessen(told: Told) -> None:
    text = "Präsident Jan Arp lobte den Trainer Bo Berg. Der Wirt Ole Lund kritisierte dessen Vorgänger."
    assert sides(told(text), "Criticism")[-1][1] in (["Vorgänger"], ["Vorgänger von Bo Berg"])


def test_who_speaks_for_a_body_does_nothing_to_it(told: Told) -> None:
    text = "Udo Lamm sprach. Der Fischerbund kritisierte Lamm. Sprecherin Ute Senn lobte ihn."
    assert sides(told(text), "Praise")[-1][1] == ["Udo Lamm"]


@pytest.mark.parametrize(
    ("act", "target"), [("verteidigte", "Jan Holm"), ("kritisierte", "Udo Lamm")], ids=["answers", "answers nothing"]
)
def test_whose_sister_stands_up_for_whoever_was_attacked(told: Told, act: str, target: str) -> None:
    text = f"Udo Lamm kritisierte Jan Holm. Dessen Schwester Eva Moor {act} ihn."
    assert sides(told(text))[-1] == (["Eva Moor"], [target])


def test_of_whom_a_rumour_in_front_tells_is_not_who_judges_it(told: Told) -> None:
    text = (
        "Landrat Udo Lamm sei krank, sagte Sprecher Jan Holm. Gerüchte, der Landrat habe gelogen, nannte er „Unsinn“."
    )
    assert sides(told(text), "Naming")[-1][0] == ["Jan Holm"]


@pytest.mark.parametrize("body", ["der Grünen", "der FDP", "der CSU"])
def test_who_speaks_for_a_body_acts_on_another(told: Told, body: str) -> None:
    text = f"Die Rätin Ada Dahl sprach. Die Fraktionschefin {body} kritisierte sie."
    assert sides(told(text, "2017-03-03"), "Criticism")[0][1] == ["Ada Dahl"]


@pytest.mark.parametrize("kin", ["Nachfolger", "Stellvertreter", "Bruder"])
def test_nobody_is_his_own_relative(told: Told, kin: str) -> None:
    result = told(f"Jan Holm schwieg. Sein {kin} Bo Arp kritisierte Italien.", "2017-03-03")
    mentions = {result.mentions[link.mention].text for link in result.links if link.entity.endswith("bo-arp")}
    assert mentions == {f"Sein {kin} Bo Arp"}


@pytest.mark.parametrize("kin", ["sein Nachfolger", "sein Anwalt", "sein Sohn"])
def test_whoever_is_told_behind_his_name_to_be_somebodys_is_not_his_own(told: Told, kin: str) -> None:
    result = told(f"Karl Holm ging. Ole Berg, {kin}, lobte den Rat.")
    owners = [link.entity for link in result.links if result.mentions[link.mention].text == "sein"]
    assert [key.rpartition("/")[2] for key in owners[:1]] == ["karl-holm"]


@pytest.mark.parametrize("act", ["versprach, mit ihm zu reden", "redete mit ihm", "will bei ihm anrufen"])
def test_whoever_does_something_with_somebody_is_another(told: Told, act: str) -> None:
    result = told(f"Karl Holm kam. Es war spät. Holm {act}.")
    assert not [link for link in result.links if result.mentions[link.mention].text == "ihm"]


def test_who_acts_together_with_others_is_none_of_them(told: Told) -> None:
    text = "Der Maler Udo Lamm kam nach Ulm. Gemeinsam mit dem Fischer Bo Arp und dem Wirt Tim Berg lobte er den Rat."
    assert sorted(sides(told(text), "Praise")[-1][0]) == ["Bo Arp", "Tim Berg", "Udo Lamm"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ute Dorn sprach. Die Innung wies ihre Kritik am Rat zurück.", [["Ute Dorn"]]),
        ("Ute Dorn sprach. Die Innung brachte ihre Kritik am Rat vor.", [["Innung"]]),
    ],
    ids=["rejected", "voiced"],
)
def test_whoever_rejects_a_criticism_did_not_voice_it(told: Told, text: str, expected: list[list[str]]) -> None:
    assert [agents for agents, _ in sides(told(text), "Criticism")] == expected


@pytest.mark.parametrize(
    ("before", "whom"),
    [("Ole Berg", "Ole Berg"), ("die Bank", "Jan Arp")],
    ids=["the one they acted on", "no person, so the other"],
)
def test_who_acts_on_him_next_does_not_turn_on_who_acted_along(told: Told, before: str, whom: str) -> None:
    result = told(f"Jan Arp und Karl Holm lobten {before}. Holm gratulierte ihm.")
    assert sides(result, "Congratulation") == [(["Karl Holm"], [whom])]


def test_what_several_act_on_together_is_not_one_of_theirs(told: Told) -> None:
    result = told("Emmanuel Macron sprach. Deutschland und Ungarn hatten seinem Land gedroht.")
    assert sides(result, "Threat") == [(["Deutschland", "Ungarn"], ["Frankreich"])]
