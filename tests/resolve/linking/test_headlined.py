"""A headline's bare noun is the body that the text below begins with."""

from __future__ import annotations

import pytest

from kg.resolve.linking.headlined import is_bare_body
from tests.resolve.making import MakeCast, Told, extraction, nominal, person, sides, statement


@pytest.mark.parametrize(
    ("headline", "text", "who"),
    [
        ("Gericht kritisiert Rat", "Das Landgericht Thal hat den Rat kritisiert.", "Landgericht Thal"),
        ("Verband lobt Rätin", "Der Mieterbund hat die Rätin gelobt.", "Mieterbund"),
        ("Gewerkschaft kritisiert Rat", "Die Gewerkschaft Nordlicht hat den Rat kritisiert.", "Nordlicht"),
    ],
    ids=["a court", "a society", "a union"],
)
def test_the_text_below_tells_which_body_a_headline_means(told: Told, headline: str, text: str, who: str) -> None:
    found = sides(told(f"{headline}\n\n{text}"))
    assert len(found) == 1
    assert who in found[0][0][0]


@pytest.mark.parametrize(
    "text",
    [
        "Das Museum Thal und der Mieterbund haben den Rat kritisiert.",
        "Es war kalt. Das Landgericht Thal hat den Rat kritisiert.",
        "Das Landgericht Thal und das Amtsgericht Holm haben den Rat kritisiert.",
    ],
    ids=["others", "further down", "two of them"],
)
def test_a_headline_means_nobody_else(told: Told, text: str) -> None:
    assert sides(told(f"Gericht kritisiert Rat\n\n{text}"))[0][0] == ["Gericht"]


def test_only_a_bare_noun_of_the_headline_waits_for_the_text(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Gericht lobt neues Gericht.",
            nominal("Gericht", "Gericht"),
            nominal("neues Gericht", "Gericht", modifiers=("neu",)),
            statements=(statement("Praise", (0,), (1,)),),
        )
    )
    assert is_bare_body(0, made)
    assert not is_bare_body(1, made)


def test_a_name_is_none(cast: MakeCast) -> None:
    made = cast(extraction("Ada Arp lobt.", person("Ada Arp"), statements=(statement("Praise", (0,), ()),)))
    assert not is_bare_body(0, made)
