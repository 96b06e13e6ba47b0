"""A description that fits two named side by side, or an age that may be another's, names nobody."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize("title", ["Politiker", "Präsident", "Rat"])
def test_of_two_named_in_one_breath_with_the_same_title_neither_is_meant(told: Told, title: str) -> None:
    text = f"{title} Tim Berg und {title} Jan Holm stritten. Der {title} lobte die Bäcker."
    assert not {"Tim Berg", "Jan Holm"} & set(sides(told(text, "2022-05-10"))[-1][0])


def test_an_age_is_that_of_whom_the_article_speaks_of_by_far_most(told: Told) -> None:
    text = "Tim Berg kam. Jan Holm schwieg. Berg sprach. Die Räte rügten Berg. Die Bäcker lobten den 43-Jährigen."
    assert sides(told(text, "2022-05-10"))[-1][1] == ["Tim Berg"]


def test_an_age_is_nobody_s_where_two_are_spoken_of_alike(told: Told) -> None:
    text = "Tim Berg und Jan Holm kamen. Die Bäcker lobten den 43-Jährigen."
    assert sides(told(text, "2022-05-10"))[-1][1] == ["43-Jähriger"]


@pytest.mark.parametrize(
    "text",
    [
        "Kanzler Tim Berg traf Kanzler Jan Holm in Rom. Der Kanzler lobte die Bäcker.",
        "Abt Tim Berg schrieb Abt Jan Holm einen Brief. Der Abt lobte die Bäcker.",
        "Ina Tor, die Bürgermeisterin von Ulm, rügte Ute Senn, die Bürgermeisterin von Goch. Die Bürgermeisterin lobte die Bäcker.",
    ],
)
def test_of_two_who_hold_the_same_office_in_one_sentence_neither_is_meant(told: Told, text: str) -> None:
    assert not {"Tim Berg", "Jan Holm", "Ina Tor", "Ute Senn"} & set(sides(told(text), "Praise")[-1][0])


def test_of_two_who_hold_the_same_office_the_one_is_meant_of_whom_the_article_tells(told: Told) -> None:
    text = (
        "Präsident Tim Berg regiert in Ulm. Berg baute Straßen. Berg traf Präsident Jan Holm. "
        "Der Präsident lobte die Bäcker."
    )
    assert sides(told(text), "Praise")[-1][0] == ["Tim Berg"]


@pytest.mark.parametrize(("between", "agent"), [(5, "Dekan"), (1, "Uwe Lind")], ids=["far ahead", "just behind"])
def test_who_is_named_far_behind_a_title_is_not_meant_by_it(told: Told, between: int, agent: str) -> None:
    text = f"Es war kalt. Die Sitzung begann. Der Dekan lobte die Helfer. {'Es regnete. ' * between}Der Dekan Uwe Lind ging."
    assert sides(told(text))[0][0] == [agent]


def test_a_bare_title_is_whose_name_it_stands_with_alone(told: Told) -> None:
    text = (
        "Landeshauptmann Jan Arp sprach. Arp war müde. Der Landeshauptmann von Tirol, Ole Berg, lobte die Köche. "
        "Die Wirte kritisierten den Landeshauptmann."
    )
    assert sides(told(text), "Criticism")[-1][1] == ["Jan Arp"]


def test_a_title_told_with_its_town_is_not_that_of_somebody_named_further_down(told: Told) -> None:
    text = (
        "Der Abt traf den Landrat von Thal. Ina Tor forderte Geld. Der Landrat wies das zurück. Es regnete. Es stürmte. "
        "Es schneite. Die Räte tagten lange. Die Wirte kritisierten ihn. Ulms Landrat Jan Holm schwieg."
    )
    assert ["Jan Holm"] not in [target for _, target in sides(told(text), "Criticism")]


@pytest.mark.parametrize("headline", ["Wirte loben Ministerin", "„Ich habe die Ministerin gelobt“, sagt Wirt"])
def test_a_headline_speaks_of_whoever_is_named_below(told: Told, headline: str) -> None:
    text = f"{headline}. Kulturministerin Ina Tor kam. Die Ministerin kritisierte den Chor."
    assert sides(told(text, "2023-03-21"), "Criticism")[-1][0] == ["Ina Tor"]


def test_an_age_that_is_praised_is_not_told_by_who_acted_before(told: Told) -> None:
    text = "Tim Berg traf Jan Holm. Die Bäcker lobten den 43-Jährigen."
    assert sides(told(text, "2022-05-10"))[-1][1] == ["43-Jähriger"]


def test_the_bare_title_is_not_that_of_the_head_of_a_province(told: Told) -> None:
    text = "Der Premier von Nordhausen, Jan Holm, kam. Justin Trudeau schwieg. Der Premier lobte Kanada."
    assert sides(told(text, "2024-05-10"))[-1][0] == ["Justin Trudeau"]


def test_a_title_alone_is_not_that_of_whoever_was_named_long_before(told: Told) -> None:
    text = (
        "Landrat Jan Arp sprach. Es regnete. Viele kamen. Die Räte tagten. Ulms Landrat Ole Berg traf Ida Holm. "
        "Der Landrat lobte die Köche."
    )
    assert sides(told(text, "2014-11-09"), "Praise")[-1][0] == ["Ole Berg"]


def test_a_president_is_that_of_the_state_where_he_was_named_since_that_of_a_house(told: Told) -> None:
    text = (
        "Der Präsident des Senats, Antonio Arp, sprach in Warschau. Staatspräsident Bronisław Komorowski schwieg. "
        "Der Präsident lobte die Köche."
    )
    assert sides(told(text, "2014-11-09"), "Praise")[-1][0] == ["Bronisław Komorowski"]


def test_of_two_of_one_country_the_one_is_not_meant_who_was_named_before_the_other(told: Told) -> None:
    text = (
        "Witold Waszczykowski traf Péter Szijjártó. Der Pole bat ihn um Rat. Angela Merkel unterstützt Donald Tusk. "
        "Jean-Claude Juncker lobte den Polen."
    )
    assert sides(told(text, "2017-02-15"), "Praise")[-1][1] != ["Witold Waszczykowski"]
