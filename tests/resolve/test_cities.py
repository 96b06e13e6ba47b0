"""Seats of government that are praised as cities do not stand for their governments."""

from __future__ import annotations

import pytest

from kg.resolve.cities import praised_cities
from tests.resolve.making import PLACE, MakeCast, extraction, name, person, statement


@pytest.mark.parametrize(
    ("title", "relation", "epithet", "cities"),
    [
        ("Malerin", "Praise", None, {1}),
        ("Ministerin", "Praise", None, set()),
        ("Ministerin", "Naming", "schöne Stadt", {1}),
        ("Malerin", "Accusation", None, set()),
    ],
    ids=["a painter", "a minister", "called a town", "who is accused acts"],
)
def test_city_is_praised(cast: MakeCast, title: str, relation: str, epithet: str | None, cities: set[int]) -> None:
    made = extraction(
        f"Die {title} Ada Beispiel lobte Prag.",
        person(f"Die {title} Ada Beispiel", name="Ada Beispiel", role=title),
        name("Prag", PLACE, function="obj"),
        statements=(statement(relation, (0,), (1,), epithet=epithet),),
    )
    assert praised_cities(cast(made)) == cities
