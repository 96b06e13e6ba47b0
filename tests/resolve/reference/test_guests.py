"""Who is "der Gast" and who "der Gastgeber" of what was told before."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Gouverneur Tim Berg empfing eine Delegierte. Der Gast lobte die Küche.", "Delegierte"),
        ("Gouverneur Tim Berg empfing Ministerin Ina Tor. Der Gast lobte die Küche.", "Ina Tor"),
        ("Der Wirt schwieg. Gouverneur Tim Berg hieß Jan Holm willkommen. Der Gast lobte die Küche.", "Jan Holm"),
        ("Tim Berg wurde von Ministerin Ina Tor empfangen. Die Gastgeberin lobte die Küche.", "Ina Tor"),
        ("Ministerin Ina Tor reiste zu Gouverneur Tim Berg nach Ulm. Der Gast lobte die Küche.", "Ina Tor"),
        ("Jan Holm reiste nach Ulm und traf dort Tim Berg. Der Gastgeber lobte die Küche.", "Tim Berg"),
    ],
)
def test_guest_is_who_came_and_host_who_received(told: Told, text: str, agent: str) -> None:
    assert sides(told(text), "Praise")[-1][0] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "Gouverneur Tim Berg empfing Jan Holm und Udo Lamm. Der Gast lobte die Küche.",
        "Gouverneur Tim Berg begrüßte in Ulm einen Diplomaten und Ministerin Ina Tor. Der Gast lobte die Küche.",
    ],
)
def test_of_several_guests_none_is_the_guest(told: Told, text: str) -> None:
    assert sides(told(text), "Praise")[-1][0] == ["Gast"]


def test_a_host_is_whoever_received_some_sentences_before(told: Told) -> None:
    text = "Kanzler Jan Arp empfing Ole Berg. Viele kamen. Es regnete. Udo Tor sprach. Er sang. Der Gastgeber lobte die Köche."
    assert sides(told(text), "Praise")[-1][0] == ["Jan Arp"]


@pytest.mark.parametrize("noun", ["Gastgeber", "Gast"])
def test_where_no_visit_was_told_nobody_is_host_or_guest(told: Told, noun: str) -> None:
    assert sides(told(f"Jan Arp schwieg. Ole Berg sang. Der {noun} lobte die Köche."), "Praise")[-1][0] == [noun]


@pytest.mark.parametrize("noun", ["Gast", "Gastgeber"])
def test_whose_guest_or_host_somebody_is_is_whom_he_met(told: Told, noun: str) -> None:
    text = f"Der Minister Udo Lamm traf am Montag den Fischer Bo Arp. Lamm lobte seinen {noun}."
    assert sides(told(text), "Praise")[-1] == (["Udo Lamm"], ["Bo Arp"])


def test_of_two_whom_he_met_neither_is_his_guest(told: Told) -> None:
    text = (
        "Der Minister Udo Lamm traf am Montag den Fischer Bo Arp. Am Abend traf Lamm den Wirt Tim Berg. "
        "Lamm lobte seinen Gast."
    )
    assert sides(told(text), "Praise")[-1][1] == ["Gast von Udo Lamm"]


def test_the_only_two_who_met_are_both_though_another_is_named_between(told: Told) -> None:
    text = (
        "Udo Lamm und Bo Arp haben sich am Montag in Ulm getroffen. Lamm lobte den Hafen. Tim Berg ist krank. "
        "Arp war müde. Karl Holm hatte die beiden zuvor kritisiert."
    )
    assert sorted(sides(told(text), "Criticism")[-1][1]) == ["Bo Arp", "Udo Lamm"]


def test_of_two_who_met_in_the_country_of_one_the_other_is_the_guest(told: Told) -> None:
    text = "Olaf Scholz hat Wolodymyr Selenskyj in Berlin getroffen. Der Wirt kritisierte den Gast."
    assert sides(told(text, "2023-03-05"), "Criticism")[-1][1] == ["Wolodymyr Selenskyj"]
    text = "Olaf Scholz hat Wolodymyr Selenskyj in Berlin getroffen. Der Wirt kritisierte den Gastgeber."
    assert sides(told(text, "2023-03-05"), "Criticism")[-1][1] == ["Olaf Scholz"]
