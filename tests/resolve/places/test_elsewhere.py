"""Towns of the name of a known one, told from it by what stands behind."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.places.elsewhere import Elsewhere
from kg.vocabulary import Vocabulary
from tests.resolve.making import Told, extraction, sides, view


@pytest.mark.parametrize(
    ("dateline", "label"),
    [
        ("Frankfurt (Oder)", "Frankfurt (Oder)"),
        ("Frankfurt/Oder", "Frankfurt (Oder)"),
        ("Frankfurt (Kanada)", "Frankfurt (Kanada)"),
        ("Frankfurt (Reuters)", "Frankfurt am Main"),
        ("Frankfurt (Main)", "Frankfurt am Main"),
        ("Frankfurt (Hessen)", "Frankfurt am Main"),
        ("Frankfurt/Wien", "Frankfurt am Main"),
        ("Frankfurt/Auental", "Frankfurt am Main"),
    ],
)
def test_what_stands_behind_a_town_tells_which_it_is(told: Told, dateline: str, label: str) -> None:
    result = told(f"{dateline}. Die Wirtin Ina Tor hat am Montag Frankfurt besucht. In Auental war Markt.")
    assert sides(result, "Visit") == [(["Ina Tor"], [label])]


def test_a_longer_name_tells_which_town_the_short_one_is(told: Told) -> None:
    result = told("Frankfurt an der Oder feiert. Die Wirtin Ina Tor hat am Montag Frankfurt besucht.")
    assert sides(result, "Visit") == [(["Ina Tor"], ["Frankfurt an der Oder"])]


def test_a_dateline_of_two_capitals_is_of_two_countries(told: Told) -> None:
    result = told("Moskau/Kiew (dpa) - Russland zahlt nicht. Die Ukraine kritisierte Moskau.")
    assert sides(result, "Criticism")[-1][1] == ["Russland"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Xulm liegt fern. Ulm/Ulm/Vorau meldet Schnee. Ulm bleibt ruhig.", None),
        ("Neuulm (Vorau) meldet Schnee. Ulm bleibt ruhig.", None),
        ("Ulm (Vorau) meldet Schnee. Ulm bleibt ruhig.", "Ulm (Vorau)"),
        ("Ulm (Vorau", "Ulm (Vorau)"),
        ("Ulm (vorau) meldet Schnee. Ulm  (Vorau) bleibt ruhig.", None),
    ],
    ids=["behind another slash", "the end of a name", "in brackets", "at the end of the text", "small, or far behind"],
)
def test_only_what_stands_right_behind_the_whole_name_tells_a_town(
    gazetteer: Gazetteer, vocabulary: Vocabulary, text: str, label: str | None
) -> None:
    made = extraction(text)
    known = Entity("ulm", "Ulm", EntityType.PLACE, country="de")
    assert Elsewhere(Cast(made, view(made), gazetteer, vocabulary.event_classes)).told_apart("Ulm", known) == label
