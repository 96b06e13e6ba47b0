"""Branches and namesakes of known bodies."""

from __future__ import annotations

import pytest

from kg.model import Mention
from kg.resolve.bodies.branches import branch_label, is_branch, purpose_label
from tests.resolve.making import ORGANIZATION, PLACE, MakeCast, Told, extraction, name, nominal, sides


def test_party_of_a_town_is_not_the_party(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die Kölner SPD klagte. Die SPD schwieg.",
            name("Die Kölner SPD", ORGANIZATION, name="SPD", modifiers=("Kölner",)),
            name("Die SPD", ORGANIZATION, name="SPD"),
        )
    )
    [party] = [entity for entity in made.gazetteer.find("SPD") if entity.country == "Q183"]
    assert [is_branch(index, party, made) for index in (0, 1)] == [True, False]


def test_group_in_a_council_is_called_after_it(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die FDP-Fraktion im Gemeinderat klagte.",
            nominal("Die FDP-Fraktion", "FDP-Fraktion"),
            nominal("Gemeinderat", "Gemeinderat", function="nmod"),
        )
    )
    assert branch_label(0, made) == "FDP-Fraktion im Gemeinderat"


def test_a_body_in_a_town_is_called_in_the_nominative(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Der Besuch des neuen Rates in Ulm endete.",
            nominal("des neuen Rates", "Rat", determiner="der", modifiers=("neu",), gender="Masc", number="Sing"),
            name("Ulm", PLACE, function="nmod"),
        )
    )
    assert branch_label(0, made) == "neuer Rat in Ulm"


def test_body_is_told_apart_by_its_purpose(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Der Verein zur Pflege der Moore klagte.",
            nominal("Der Verein", "Verein"),
            nominal("Pflege der Moore", "Pflege", function="nmod"),
        )
    )
    assert purpose_label(0, made) == "Verein zur Pflege der Moore"


def test_place_elsewhere_makes_no_branch(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Die SPD tagte gestern in Essen.",
            name("Die SPD", ORGANIZATION, name="SPD"),
            name("Essen", PLACE, function="obl"),
        )
    )
    assert branch_label(0, made) is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ([nominal("Stadtrat", "Stadtrat")], True),
        ([nominal("Bundestag", "Bundestag")], False),
        ([nominal("Stadtrat", "Stadtrat"), nominal("Bundestag", "Bundestag")], False),
        ([], False),
    ],
    ids=["council", "parliament", "both, far away", "neither"],
)
def test_group_of_a_party_is_that_of_the_council_the_article_speaks_of(
    cast: MakeCast, before: list[Mention], expected: bool
) -> None:
    first = " und ".join(mention.text for mention in before) or "Wien"
    text = f"{first} tagte. Es regnete. Es schneite. Es war kalt. Die SPD-Fraktion klagte."
    made = cast(extraction(text, *before, nominal("Die SPD-Fraktion", "SPD-Fraktion")))
    [group] = made.gazetteer.find("SPD-Fraktion")
    assert is_branch(len(before), group, made) is expected


def test_whom_a_body_acts_against_is_not_what_it_is_for(told: Told) -> None:
    result = told("Außerdem verhängte der Verband gegen 13 weitere Personen Einreiseverbote.")
    assert sides(result, "Sanction") == [(["Verband"], ["13 weitere Personen"])]


def test_a_body_is_called_by_the_noun_right_behind_it(told: Told) -> None:
    assert sides(told("Der Plan erntet Kritik vom Bündnis Mietenbremse.")) == [(["Bündnis Mietenbremse"], ["Plan"])]


def test_what_stands_behind_the_body_of_a_report_is_no_part_of_its_name(told: Told) -> None:
    result = told("Im Bericht des Gemeinderats zur Demonstration verurteilt der Gemeinderat die Gewalt.")
    assert sides(result, "Criticism") == [(["Gemeinderat"], ["Gewalt"])]


def test_the_group_of_a_party_in_another_council_is_another(told: Told) -> None:
    text = "Im Landtag rügte die FDP-Fraktion die Wirte. Im Stadtrat lobte die FDP-Fraktion sie."
    again = f"{text} Im Landtag tadelte die FDP-Fraktion die Köche."
    agents = [agents for agents, _ in sides(told(again))]
    assert agents == [["FDP-Fraktion"], ["FDP-Fraktion im Stadtrat"], ["FDP-Fraktion"]]
