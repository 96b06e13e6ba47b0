"""Everybody whom a name may mean is found by it, in the order in which the article names them."""

from __future__ import annotations

from itertools import product

import pytest

from kg.model import Entity, EntityType
from kg.resolve.linking.people_named import PeopleNamed, Person
from kg.resolve.names import same_name, short_for

NAMES = (
    *("Ada Arp", "Ben Arp", "Xi Jinping", "Wolodymyr Selenskyj", "Wolodymyr Selensky", "Alexander Van der Bellen"),
    *("Ulrike Rabmer-Koller", "Hugo Barrientos Lagos", "Luiz Inácio Lula da Silva", "Lula da Silva", "José Müller"),
)
SHORT = (
    "Arp",
    "Arps",
    "Xi",
    "Selenskyjs",
    "Zelenskyy",
    "Van der Bellen",
    "RabmerKoller",
    "Lula",
    "Jose Mueller",
    "Silva",
)


def people(*names: str) -> PeopleNamed:
    made = PeopleNamed()
    for name in names:
        made.add(Person(name))
    return made


@pytest.mark.parametrize("name", [*NAMES, *SHORT])
def test_everybody_whom_a_name_means_is_found_by_it(name: str) -> None:
    made = people(*NAMES)
    short = [each.name for each in made.short_called(name) if short_for(name, each.name)]
    assert short == [full for full in NAMES if short_for(name, full)]
    same = [each.name for each in made.spelled_like(name) if same_name(each.name, name)]
    assert same == [full for full in NAMES if same_name(full, name)]


def test_few_are_found_for_a_closer_look() -> None:
    firsts, lasts = ("Ada", "Ben", "Cem", "Dora"), ("Arp", "Berg", "Dahl", "Holm", "Lund")
    made = people(*map(" ".join, product(firsts, lasts)))
    assert [each.name for each in made.short_called("Berg")] == ["Ada Berg", "Ben Berg", "Cem Berg", "Dora Berg"]
    assert [each.name for each in made.spelled_like("Cem Dahl")] == ["Cem Dahl"]


def test_somebody_is_found_by_a_new_name_and_by_that_of_the_gazetteer_and_not_once_taken_out() -> None:
    person = Person("Ada Arps")
    made = PeopleNamed()
    made.add(person)
    person.name, person.entity = "Ada Arp", Entity("Q1", "Ada Holm", EntityType.PERSON)
    made.add(person)
    assert list(made) == made.short_called("Holm") == made.spelled_like("Ada Arp") == [person]
    made.remove(person)
    assert (list(made), made.short_called("Holm")) == ([], [])
