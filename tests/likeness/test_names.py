"""Keys bring together who may be the same and leave out whoever is only described."""

from __future__ import annotations

import pytest

from kg.likeness import event_key, name_key
from kg.model import Entity, EntityType

MATTER, PERSON, BODY = EntityType.MATTER, EntityType.PERSON, EntityType.ORGANIZATION


def local(label: str, kind: EntityType = PERSON) -> Entity:
    return Entity(f"local/a/{label}", label, kind)


def key(label: str, kind: EntityType = PERSON, *, named: bool = True) -> str | None:
    return name_key(local(label, kind), named=named)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Oleksandr Selenskyj", "Alexander Zelenskyy"),
        ("Nikita Chruschtschow", "N. Chruschtschow"),
        ("Jürgen Möller", "Juergen Moeller"),
        ("Karl Nordahl jun.", "Karl Nordahl"),
        ("Sergej Lawrow", "Sergei Lavrov"),
    ],
)
def test_spellings_of_one_last_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other) is not None


def test_different_last_names_have_different_keys() -> None:
    assert key("Liv Nordahl") != key("Liv Nordberg")


def test_a_last_name_alone_says_too_little_unless_the_gazetteer_knows_who_it_is() -> None:
    assert key("Nordahl") is None
    assert name_key(Entity("Q1", "Lula", PERSON, wikidata="Q1"), named=False) == "person lula"


def test_who_is_only_described_has_no_key() -> None:
    assert key("Bürgermeister von Bergen", named=False) is None
    assert key("Stadtrat", BODY, named=False) is None
    assert key("Demonstranten", EntityType.GROUP) is None


def test_a_body_is_found_however_its_name_is_joined() -> None:
    assert key("Fischer-Bund Nord", BODY) == key("Fischerbund Nord", BODY) is not None


def side(*labels: str, kind: EntityType = PERSON, named: bool = True) -> list[tuple[Entity, str | None]]:
    return [(local(label, kind), key(label, kind, named=named)) for label in labels]


def test_reports_of_one_class_on_the_same_names_have_one_key() -> None:
    praise = event_key("Praise", [side("Anna Berg"), side("Bo Dahl")], symmetric=False)
    assert praise == event_key("Praise", [side("A. Berg"), side("Bo Dahl")], symmetric=False) is not None
    assert praise != event_key("Criticism", [side("Anna Berg"), side("Bo Dahl")], symmetric=False)
    assert praise != event_key("Praise", [side("Bo Dahl"), side("Anna Berg")], symmetric=False)


def test_the_sides_of_a_symmetric_class_may_swap() -> None:
    one = event_key("Meeting", [side("Anna Berg"), side("Bo Dahl")], symmetric=True)
    assert one == event_key("Meeting", [side("Bo Dahl"), side("Anna Berg")], symmetric=True)


def test_a_thing_counts_by_its_name_and_a_described_person_makes_the_event_unfindable() -> None:
    things = [event_key("Praise", [side("Anna Berg"), side(thing, kind=MATTER)], symmetric=False) for thing in "ab"]
    assert None not in things
    assert things[0] != things[1]
    assert event_key("Praise", [side("Anna Berg"), side("Fischer", named=False)], symmetric=False) is None
    assert event_key("Praise", [side("Anna Berg"), []], symmetric=False) is None
