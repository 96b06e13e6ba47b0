"""A bare noun that is somebody's last name is that person."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.resolve.cast import Cast
from kg.resolve.linking.names import Names
from kg.resolve.linking.surnames import Surnames
from kg.vocabulary import Vocabulary
from tests.resolve.making import extraction, nominal, person


@pytest.mark.parametrize(("noun", "expected"), [("Rabe", ["Ada Rabe"]), ("Geld", None)], ids=["a last name", "a noun"])
def test_bare_noun_is_the_person_of_that_name(
    gazetteer: Gazetteer, vocabulary: Vocabulary, noun: str, expected: list[str] | None
) -> None:
    made = extraction(f"Ada Rabe kam. Später forderte {noun} Ruhe.", person("Ada Rabe"), nominal(noun, noun))
    cast = Cast(made, gazetteer, vocabulary.event_classes)
    read = Surnames(cast, Names(cast).link_all()).link(1)
    assert (read and [entity.label for entity in read.entities]) == expected
