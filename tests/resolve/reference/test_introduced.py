"""People brought in without a name are taken up before anybody named is."""

from __future__ import annotations

import pytest

from kg.gazetteer import Role
from kg.resolve.offices.ownership import Claim
from kg.resolve.reference.introduced import take_up_introduced
from tests.resolve.making import MakeCast, Told, extraction, nominal, person, sides

_SCHOLZ = "Bundeskanzler Olaf Scholz sprach in Bonn."


def test_nobody_is_taken_up_whom_the_article_did_not_introduce(cast: MakeCast) -> None:
    made = extraction(
        "Anna Beispiel kam. Die Frau schwieg.",
        person("Anna Beispiel", gender="Fem"),
        nominal("Die Frau", "Frau", gender="Fem", determiner="der"),
    )
    told = cast(made)
    role = Role("Frau", sorted(told.gazetteer.categories.having("private"))[0])
    assert take_up_introduced(1, Claim(role, frozenset()), "Fem", told) == ()


@pytest.mark.parametrize("noun", ["Redner", "Politiker", "Minister", "Gast"])
def test_a_noun_that_has_just_brought_somebody_in_is_nobody_named_before(told: Told, noun: str) -> None:
    text = f"{_SCHOLZ} Ein {noun} unterbrach die Sitzung. Der {noun} lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] == [noun]


@pytest.mark.parametrize("noun", ["Gast", "43-Jährige"])
def test_who_has_been_brought_in_by_another_noun_may_be_meant_as_well(told: Told, noun: str) -> None:
    text = f"{_SCHOLZ} Ein Passant trat vor. Der {noun} lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] != ["Olaf Scholz"]


def test_a_politician_is_nobody_brought_in_as_a_passer_by(told: Told) -> None:
    text = f"{_SCHOLZ} Ein Passant trat vor. Der Politiker lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] == ["Olaf Scholz"]


def test_a_predicate_brings_nobody_in(told: Told) -> None:
    text = f"{_SCHOLZ} Scholz ist ein Politiker der SPD. Der Politiker lobte die Bäcker."
    assert sides(told(text, "2023-05-10"))[-1][0] == ["Olaf Scholz"]


@pytest.mark.parametrize("trade", ["Bäcker", "Imker"])
def test_somebody_of_another_trade_is_not_who_was_brought_in(told: Told, trade: str) -> None:
    text = f"Ein Wirt trat vor. Der {trade} lobte die Fischer."
    assert "Wirt" not in [side for one in sides(told(text, "2023-05-10")) for side in one[0]]


@pytest.mark.parametrize("behind", ["Imker Jan Arp sitzt in Haft.", "Imker Jan Arp rügte den Rat."])
def test_a_headline_means_who_is_brought_in_before_somebody_is_named(told: Told, behind: str) -> None:
    text = f"Kammer lobt den Imker\n\nDie Kammer lobte einen Imker aus Ulm. Das gilt seit Mai. {behind}"
    assert all("Jan Arp" not in targets for _, targets in sides(told(text, "2023-05-10")))
