"""A name that a crowd of people bears is read by those named nearest, in time that grows with the text alone."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.resolve.cast import Cast
from kg.resolve.linking import crowds
from kg.resolve.linking.crowds import Crowds
from kg.resolve.linking.names import Names
from kg.vocabulary import Vocabulary
from tests.resolve.making import extraction, person, view

_FIRST = ("Ada", "Ben", "Cleo", "Dora", "Emil", "Finn", "Gerd")


def _near(index: int, gazetteer: Gazetteer, vocabulary: Vocabulary) -> list[str]:
    named = [f"{first} Rabe" for first in _FIRST]
    made = extraction(f"{', '.join(named)} kamen.", *map(person, named))
    cast = Cast(made, view(made), gazetteer, vocabulary.event_classes)
    people = Names(cast).link_all()
    return [each.name for each in Crowds(cast, people).near("Rabe", index)]


def test_all_namesakes_are_asked_where_few_bear_a_name(gazetteer: Gazetteer, vocabulary: Vocabulary) -> None:
    assert _near(3, gazetteer, vocabulary) == [f"{first} Rabe" for first in _FIRST]


def test_of_a_crowd_only_those_named_nearest_are_asked(
    gazetteer: Gazetteer, vocabulary: Vocabulary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowds, "_CROWD", 3)
    monkeypatch.setattr(crowds, "_NEAREST", 1)
    assert _near(3, gazetteer, vocabulary) == ["Cleo Rabe", "Dora Rabe"]
    assert _near(0, gazetteer, vocabulary) == ["Ada Rabe"]
