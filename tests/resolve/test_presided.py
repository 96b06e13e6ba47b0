"""An office without a country is not filled where a body or a Land spoken of beside it has one, too."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked


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
