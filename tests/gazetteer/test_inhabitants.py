"""Which nouns speak of a man from a country or land, though that is written alike."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.gazetteer.inhabitants import inhabitant_bent


@pytest.mark.parametrize(
    ("name", "noun"), [("Polen", "Pole"), ("Schweden", "Schwede"), ("Ungarn", "Ungar"), ("Hessen", "Hesse")]
)
def test_land_may_be_a_man_from_there_in_another_case(gazetteer: Gazetteer, name: str, noun: str) -> None:
    assert inhabitant_bent(name, gazetteer) == noun


@pytest.mark.parametrize("name", ["Vatikan", "Sudan", "Libanon", "Berlin", "Beispielland"])
def test_name_that_nobody_is_called_by_is_no_man(gazetteer: Gazetteer, name: str) -> None:
    assert inhabitant_bent(name, gazetteer) is None
