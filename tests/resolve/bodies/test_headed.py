"""A body that only a title names is the one that its noun means next."""

from __future__ import annotations

import pytest

from kg.resolve.bodies.headed import headed_since
from tests.resolve.making import ORGANIZATION, MakeCast, Told, extraction, name, nominal, person, sides


@pytest.mark.parametrize(
    ("title", "known"),
    [("Verdi-Chefin", "Vereinte Dienstleistungsgewerkschaft"), ("Chefin", None), ("Werft-Chefin", None)],
    ids=["of another union", "of nothing named", "of no known body"],
)
def test_a_title_names_the_body_that_is_spoken_of_next(cast: MakeCast, title: str, known: str | None) -> None:
    made = cast(
        extraction(
            f"Die IG Metall tagte. {title} Ada Arp kam. Die Gewerkschaft ging.",
            name("IG Metall", ORGANIZATION),
            person(f"{title} Ada Arp", role=title, name="Ada Arp"),
            nominal("Die Gewerkschaft", "Gewerkschaft"),
        )
    )
    [union] = made.entities_of(0)
    found = headed_since(made.referent(union), 2, made.title_key("Gewerkschaft"), made)
    assert (found.entity.label if found else None) == known


def test_behind_the_head_of_another_association_it_is_nobody_named_before(told: Told) -> None:
    text = "Der Bauernverband tagte. Holzbund-Präsident Jan Arp kam. Der Verband kritisierte die Wirte."
    assert sides(told(text), "Criticism")[-1][0] == ["Verband"]


def test_the_chief_of_a_union_is_the_head_of_no_company(told: Told) -> None:
    text = "Die Lufthansa spart. Verdi-Chef Frank Bsirske kam. Der Wirt kritisierte den Konzern."
    assert sides(told(text, "2015-06-04"), "Criticism")[-1][1] == ["Lufthansa"]
