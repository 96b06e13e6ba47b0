"""Bodies that many states have by one noun: which is meant tells where the article plays."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    ("abroad", "at_home", "body"),
    [
        (
            "In Warschau rügte der Wirt das Verfassungsgericht.",
            "Der Wirt rügte das Verfassungsgericht.",
            "Bundesverfassungsgericht",
        ),
        (
            "Der Wirt rügte in Wien den Verfassungsschutz.",
            "Der Wirt rügte den Verfassungsschutz.",
            "Bundesamt für Verfassungsschutz",
        ),
        (
            "In Tokio rügte der Wirt das Repräsentantenhaus.",
            "In Washington rügte der Wirt das Repräsentantenhaus.",
            "US-Repräsentantenhaus",
        ),
    ],
)
def test_noun_that_bodies_of_many_states_have_is_that_of_another_where_the_article_plays(
    told: Told, abroad: str, at_home: str, body: str
) -> None:
    assert sides(told(at_home))[-1][1] == [body]
    assert body not in sides(told(abroad))[-1][1]


def test_gewerkschaftsbund_alone_is_no_country_s(told: Told) -> None:
    assert sides(told("In Oslo rügte der Wirt den Gewerkschaftsbund."))[-1][1] == ["Gewerkschaftsbund"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Die tschechische SPD kritisierte den Pakt. Viele sangen. Die SPD lobte den Chor.", "tschechische SPD"),
        ("Die deutsche SPD kritisierte den Pakt. Die SPD lobte den Chor.", "SPD"),
        ("Bern. Nationalrätin Ada Arp sprach. Die EVP lobte den Chor.", "EVP"),
        ("Brüssel. Die EVP lobte das Europaparlament.", "Europäische Volkspartei"),
    ],
)
def test_an_abbreviation_of_a_party_with_the_adjective_of_a_country_is_that_countrys(
    told: Told, text: str, agent: str
) -> None:
    assert sides(told(text, "2024-03-14"), "Praise")[-1][0] == [agent]


def test_an_audit_office_is_not_that_of_another_country(told: Told) -> None:
    found = told("Stuttgart. Der Rechnungshof lobte die Stadt Ulm.", "2024-03-14")
    assert all(entity.key != "rechnungshof" for entity in found.entities)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        (
            "Luxemburg. Xavier Bettel und Jean Asselborn kamen. Die Grünen lobten den Chor. Olaf Scholz schwieg.",
            "Grüne",
        ),
        ("Prag. Petr Fiala und Andrej Babiš kamen. Die SPD lobte den Chor. Die deutsche SPD schwieg.", "SPD"),
    ],
)
def test_what_is_told_of_the_own_country_further_down_does_not_tell_whose_a_party_is(
    told: Told, text: str, agent: str
) -> None:
    found = told(text, "2023-10-10")
    assert sides(found, "Praise")[-1][0] == [agent]
    assert all(entity.key not in ("Q49766", "Q49768") for entity in found.entities)


def test_a_party_called_by_its_word_is_another_in_another_country(told: Told) -> None:
    text = "{}. Die Piraten kritisierten den Wirt Bo Tor. {} lobte die Piraten."
    assert linked(told(text.format("Luxemburg", "Premierminister Luc Frieden"), "2024-05-10")) == ["Luc Frieden"]
    assert "Piratenpartei Deutschland" in linked(told(text.format("Berlin", "Die Wirtin Ina Tor"), "2024-05-10"))
