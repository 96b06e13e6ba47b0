"""The roles of one person are found by their nouns, however many there are."""

from __future__ import annotations

import pytest

from kg.gazetteer import IN_OFFICE, Role
from kg.resolve.called import Called, Kind, title_key

_HEAD, _ONCE = Kind("leader", IN_OFFICE, owned=True), Kind("leader", "former", owned=False)


@pytest.fixture
def called() -> Called:
    made = Called()
    made.put(Role("Hafenchef", "leader", ("org/hafen",)))
    made.put(Role("Imkerchef", "leader", ("org/imker",)))
    made.put(Role("Landesverkehrschef", "leader", standing="former"))
    return made


def test_roles_of_one_kind_are_of_it_together(called: Called) -> None:
    assert list(called.kinds()) == [_HEAD, _ONCE]


def test_a_role_is_found_by_its_whole_noun_in_any_case(called: Called) -> None:
    assert called.by(title_key("Hafenchefs")) == {_HEAD}
    assert not called.by(title_key("Chef"))


def test_roles_are_found_by_the_end_of_their_noun(called: Called) -> None:
    assert list(called.ending_with("chef")) == [_HEAD, _ONCE]
    assert list(called.ending_with("verkehrschef")) == [_ONCE]


def test_a_role_is_found_by_a_noun_without_its_middle(called: Called) -> None:
    assert called.by_filled("landeschef")
    assert not called.by_filled("hafenchef")
