"""Names behind nouns that say whose somebody is: the speaker of somebody known is somebody else."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, linked, sides


@pytest.mark.parametrize(
    "who",
    [
        "Der Sprecher Angela Merkels",
        "Der Anwalt Donald Trumps",
        "Die Mutter Barack Obamas",
        "Ein Vertrauter Emmanuel Macrons",
        "Der Nachfolger Theresa Mays",
    ],
)
def test_who_belongs_to_somebody_known_is_somebody_else(told: Told, who: str) -> None:
    facts = told(f"{who} lobte die Deichbauer.", "2018-03-07")
    assert (len(sides(facts)[0][0]), linked(facts)) == (1, [])


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Bo Arp kam an. Der Sprecher Bo Arps", "Sprecher von Bo Arp"),
        ("Der Sprecher Ulrike Bergers", "Sprecher Ulrike Bergers"),
        ("Der Trainer Jan Peters", "Jan Peters"),
        ("Die Trainerin Ida Peters", "Ida Peters"),
    ],
    ids=["named before", "a woman's speaker", "a trainer", "a woman who trains"],
)
def test_a_name_that_ends_in_s_is_a_genitive_where_the_bare_one_is_known_or_the_sex_is_another(
    told: Told, text: str, label: str
) -> None:
    assert sides(told(f"{text} lobte die Deichbauer."))[-1][0] == [label]


def test_the_genitive_of_a_title_is_that_of_its_bearer(told: Told) -> None:
    facts = told("Die Kritik der Ministerin Ursula von der Leyens an Italien war laut.", "2018-03-07")
    assert sides(facts) == [(["Ursula von der Leyen"], ["Italien"])]


def test_the_party_of_somebody_known_is_nobody(told: Told) -> None:
    assert sides(told("Die Partei Angela Merkels lobte die Deichbauer.", "2018-03-07"))[0][0] == ["CDU"]
