"""A part of a body that the text leaves unowned is that of the one body named before."""

from __future__ import annotations

import pytest

from kg.resolve.bodies.organs import organ_label, owner_of_organ
from tests.resolve.making import ORGANIZATION, MakeCast, Told, extraction, name, nominal, sides


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Die Nordlicht AG streicht Stellen. Der Betriebsrat kritisierte die Pläne.", "Betriebsrat von Nordlicht AG"),
        ("Die Nordische Volkspartei tagte. Die Parteijugend lobte den Rat.", "Parteijugend von Nordische Volkspartei"),
        ("Das Stadttheater Hollingen feierte. Das Ensemble lobte den Rat.", "Ensemble von Stadttheater Hollingen"),
        ("Die Nordlicht AG und die Südlicht AG sparen. Der Betriebsrat kritisierte die Pläne.", "Betriebsrat"),
        ("Die Nordlicht AG streicht Stellen. Ein Betriebsrat kritisierte die Pläne.", "Betriebsrat"),
        ("Das Finanzministerium streicht Stellen. Der Betriebsrat kritisierte die Pläne.", "Betriebsrat"),
        ("Die Nordlicht AG streicht Stellen. Die Parteijugend kritisierte die Pläne.", "Parteijugend"),
    ],
    ids=["company", "party", "theatre", "two companies", "some", "an authority", "of no party"],
)
def test_a_part_belongs_to_the_one_body_that_has_such_parts(told: Told, text: str, agent: str) -> None:
    assert sides(told(text), "Criticism" if "kritisierte" in text else "Praise")[-1][0] == [agent]


def test_a_union_named_beside_a_company_has_no_works_council_there(told: Told) -> None:
    text = "Die Nordlicht AG spart. Die Gewerkschaft Südmetall und der Betriebsrat kritisierten die Pläne."
    assert "Betriebsrat von Nordlicht AG" in sides(told(text), "Criticism")[-1][0]


def test_the_label_says_whose_the_part_is(cast: MakeCast) -> None:
    part = nominal("Der Betriebsrat", "Betriebsrat", determiner="der")
    made = cast(extraction("Nordlicht spart. Der Betriebsrat rügte es.", name("Nordlicht", ORGANIZATION), part))
    owner = owner_of_organ(1, made)
    assert owner is not None
    assert organ_label(made.mentions[1], owner, made) == "Betriebsrat von Nordlicht"


@pytest.mark.parametrize(
    ("before", "target"),
    [
        ("Das Europaparlament tagte.", "Europäisches Parlament"),
        ("Der Bundestag tagte.", "Bundestag"),
        ("In Deutschland wurde gestritten. Das Europaparlament tagte.", "Europäisches Parlament"),
    ],
)
def test_the_parliament_is_the_one_named_last(told: Told, before: str, target: str) -> None:
    assert sides(told(f"{before} Die Wirte kritisierten das Parlament."), "Criticism")[-1][1] == [target]
