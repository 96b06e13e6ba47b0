"""An office without a country is not filled where a body or a Land spoken of beside it has one, too."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    ("start", "act"),
    [
        ("In Deutschland streitet der Ruderverband.", "Der Kassier kritisierte den Präsidenten."),
        ("Der FC Hollenbach verlor in Deutschland.", "Die Wirte kritisierten den Präsidenten."),
        ("Das Verfassungsgericht in Polen ist überlastet.", "Die Wirte kritisierten den Präsidenten."),
        ("Die Ärztekammer in Österreich tagte.", "Die Wirte lobten den Präsidenten."),
        ("In Deutschland tagte der Landtag.", "Die Wirte kritisierten den Finanzminister."),
    ],
    ids=["association", "club", "court", "chamber", "Land"],
)
def test_an_office_may_be_that_of_the_body_spoken_of(told: Told, start: str, act: str) -> None:
    assert linked(told(f"{start} {act}", "2023-05-10")) == []


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("In Polen wird gestritten. Die Wirte kritisierten den Präsidenten.", "Andrzej Duda"),
        ("Der Bundestag in Deutschland tagte. Die Wirte kritisierten den Finanzminister.", "Christian Lindner"),
        ("In Deutschland streiken die Gewerkschaften. Die Wirte lobten den Finanzminister.", "Christian Lindner"),
    ],
)
def test_without_such_a_body_it_is_that_of_the_country(told: Told, text: str, holder: str) -> None:
    assert linked(told(text, "2023-05-10")) == [holder]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        (
            "In Deutschland tagte der Verband. Verbandspräsident Jan Arp kam. Es regnete. Viele sangen. Der Tag war lang.",
            "Jan Arp",
        ),
        ("Landtagspräsident Jan Arp kam nach Deutschland. Viele sangen.", "Jan Arp"),
        (
            "Verbandspräsident Jan Arp traf Kammerpräsident Bo Berg in Deutschland. Es regnete. Viele sangen.",
            "Präsident",
        ),
    ],
)
def test_the_only_president_of_a_body_is_meant_before_a_head_of_state(told: Told, text: str, agent: str) -> None:
    assert sides(told(f"{text} Der Präsident kritisierte die Wirte.", "2023-05-10"), "Criticism")[-1][0] == [agent]


def test_of_a_body_nobody_knows_no_head_of_state_is_president(told: Told) -> None:
    text = "In Deutschland wurde gestritten. Deren Präsidentin kritisierte die Wirte. Dessen Präsident lobte die Köche."
    assert linked(told(text, "2023-05-10")) == []


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Alexander Van der Bellen kam. Der Nationalratspräsident schwieg.", "Präsident"),
        ("Nationalratspräsident Jan Arp kam. Der Kanzler schwieg.", "Jan Arp"),
        ("Vizepräsident Jan Arp kam. Bundespräsident Alexander Van der Bellen schwieg.", "Alexander Van der Bellen"),
    ],
)
def test_the_head_of_a_parliament_may_be_the_president(told: Told, text: str, target: str) -> None:
    found = told(f"{text} Die Wirte kritisierten den Präsidenten.", "2024-10-24")
    assert sides(found, "Criticism")[-1][1] == [target]


@pytest.mark.parametrize(
    ("before", "chief"),
    [
        ("Vorstand Bo Tor rügte die Köche. Es regnete. Der Personalrat tadelte die Klinik.", "Vorsitzender"),
        ("Vorstand Bo Tor rügte die Köche. Es regnete. Die Köche tadelten die Klinik.", "Bo Tor"),
    ],
    ids=["another body since", "the same body"],
)
def test_who_heads_a_body_that_came_in_since_is_another(told: Told, before: str, chief: str) -> None:
    assert sides(told(f"{before} Der Vorsitzende lobte die Wirte."), "Praise") == [([chief], ["Wirte"])]


def test_nobody_calls_a_federal_president_a_president_alone(told: Told) -> None:
    assert linked(told("Deutschland friert. Der Präsident lobte die Wirte.", "2024-05-10")) == []
    assert linked(told("Deutschland friert. Der Kanzler lobte die Wirte.", "2024-05-10")) == ["Olaf Scholz"]
