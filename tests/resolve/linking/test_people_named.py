"""Everybody whom a name may mean is found by it, in the order in which the article names them."""

from __future__ import annotations

from itertools import product

import pytest

from kg.gazetteer import Gazetteer
from kg.model import Entity, EntityType
from kg.resolve.linking import namesakes as looking
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
    "Barrientos Lagos",
    "Hugo Lagos",
    "Luiz Silvas",
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
    assert [each.name for each in made.short_called("Ben Berg")] == ["Ben Berg"]
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


def leaves_out_words_of(full: str, short: str) -> bool:
    return short_for(short, full) and len(full.split()) > len(short.split()) + 1


def test_whose_name_leaves_out_words_of_another_is_found_as_by_comparing_all() -> None:
    names = [*NAMES, "Luiz Silva", "Van der Bellen", "Inácio Lula da Silva", "Arp", "Ada Eva Mia Arp", "Selenskyjs"]
    for order in (names, names[::-1]):
        made = people(*order)
        expected = [one for one in order if any(leaves_out_words_of(other, one) for other in order)]
        assert [each.name for each in looking.much_shorter(made)] == expected


def test_one_more_of_a_last_name_that_many_share_costs_no_more_comparisons(
    monkeypatch: pytest.MonkeyPatch, gazetteer: Gazetteer
) -> None:
    asked: list[str] = []

    def counted(short: str, full: str) -> bool:
        asked.append(full)
        return short_for(short, full)

    monkeypatch.setattr(looking, "short_for", counted)
    crowd = people(
        *(f"{first}{second}a Dorn" for first, second in product(("Bel", "Kor", "Mil", "Ros"), "bdfgklmnprst"))
    )
    assert looking.much_shorter(crowd) == []
    assert looking.only_namesake("Dorn", crowd, gazetteer) is None
    assert crowd.crowd("Belba") < crowd.crowd("Dorn")
    assert len(asked) <= 4
