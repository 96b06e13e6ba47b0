"""A description is weighed against everybody of an article, and of very many against those named nearest to it."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.resolve.cast import Cast
from kg.resolve.linking.around import outward, people_around
from kg.resolve.linking.names import Names
from kg.vocabulary import Vocabulary
from tests.resolve.making import extraction, nominal, person, view

NAMES = ("Ada Arp", "Ben Berg", "Cem Dahl", "Dora Holm", "Eva Lund")


@pytest.mark.parametrize(
    ("most", "expected"),
    [(5, NAMES), (4, NAMES[1:]), (2, ("Cem Dahl", "Dora Holm"))],
    ids=["all", "without the farthest", "the nearest on both sides"],
)
def test_people_named_nearest_to_a_description_are_those_it_may_mean(
    gazetteer: Gazetteer, vocabulary: Vocabulary, most: int, expected: tuple[str, ...]
) -> None:
    text = "Ada Arp kam. Ben Berg kam. Cem Dahl kam. Die Frau kam. Dora Holm kam. Eva Lund kam."
    people = [person(name) for name in NAMES]
    made = extraction(text, *people[:3], nominal("Die Frau", "Frau"), *people[3:])
    cast = Cast(made, view(made), gazetteer, vocabulary.event_classes)
    Names(cast).link_all()
    assert tuple(each.entity.label for each in people_around(3, cast, most)) == expected


@pytest.mark.parametrize(
    ("places", "expected"),
    [((1, 2, 5, 8, 9), [5, 2, 8, 1, 9]), ((2, 9), [2, 9]), ((6, 7), [6, 7]), ((1, 3), [3, 1]), ((), [])],
    ids=["by turns", "the nearer first", "all behind", "all before", "none"],
)
def test_places_are_asked_from_the_nearest_on(places: tuple[int, ...], expected: list[int]) -> None:
    assert list(outward(5, places)) == expected
