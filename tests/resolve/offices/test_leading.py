"""Compounds for whoever leads a body: they mean whose title says that he leads it."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("told_before", "chief"),
    [
        ("Eva Arp, Präsidentin des Zentralrats der Korbflechter, sprach.", "Zentralrats-Chefin"),
        ("Eva Arp, Präsidentin des Hafenbundes, sprach.", "Hafenbund-Chefin"),
        ("Eva Arp, Vorsitzende des Imkerverbandes, sprach.", "Verbandschefin"),
        ("Eva Arp, Präsidentin des Imkerverbandes, sprach.", "Imkerchefin"),
        ("Die Leiterin der Sternwarte, Eva Arp, sprach.", "Sternwartenchefin"),
        ("Die Obfrau der Deichpartei, Eva Arp, sprach.", "Parteichefin"),
    ],
)
def test_the_chief_of_a_body_is_who_leads_it_by_title(told: Told, told_before: str, chief: str) -> None:
    found = told(f"{told_before} Die {chief} kritisierte die Wirte.")
    assert sides(found, "Criticism") == [(["Eva Arp"], ["Wirte"])]


@pytest.mark.parametrize(
    "title",
    [
        "Sprecherin des Hafenbundes",
        "Vizepräsidentin des Hafenbundes",
        "Mitglied des Hafenbundes",
        "Anwältin des Hafenbundes",
        "stellvertretende Vorsitzende des Hafenbundes",
        "ehemalige Vorsitzende des Hafenbundes",
        "Leiterin der Sternwarte",
        "Direktorin der Hafenbundschule",
    ],
)
def test_who_does_not_lead_a_body_is_not_its_chief(told: Told, title: str) -> None:
    found = told(f"Eva Arp, {title}, sprach. Die Hafenbund-Chefin kritisierte die Wirte.")
    assert sides(found, "Criticism") == [(["Hafenbund-Chefin"], ["Wirte"])]


def test_the_head_of_a_school_of_the_party_does_not_lead_the_party(told: Told) -> None:
    found = told("Eva Arp, Leiterin der Parteischule, sprach. Die Parteichefin kritisierte die Wirte.")
    assert sides(found, "Criticism") == [(["Parteichefin"], ["Wirte"])]


def test_a_spokesman_is_called_so_by_one_word_as_well(told: Told) -> None:
    found = told("Jan Arp, Sprecher des Hafenbundes, kam. Der Hafenbundsprecher kritisierte die Wirte.")
    assert sides(found, "Criticism") == [(["Jan Arp"], ["Wirte"])]
