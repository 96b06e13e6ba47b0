"""Parts of people, bodies and countries are groups; parts of things are none."""

from __future__ import annotations

import pytest

from kg.model import EntityType
from tests.builders import doc
from tests.extract.small import read


@pytest.mark.parametrize(
    ("whole", "kind"), [("Partei", EntityType.GROUP), ("Abgeordneten", EntityType.GROUP), ("Torte", None)]
)
def test_a_part_is_what_the_whole_is_made_of(whole: str, kind: EntityType | None) -> None:
    built = doc(
        f"Die Hälfte der {whole} kam",
        "1 4 3 1 4",
        "det nsubj det nmod root",
        "ART NN ART NN VVFIN",
        lemmas={"Die": "der", "der": "der"},
        cases={"der": "Gen", whole: "Gen"},
    )
    assert next(m for m in read(built).mentions if m.head == "Hälfte").entity_type is kind


def test_a_number_of_some_counts_them() -> None:
    built = doc(
        "Drei von fünf Soldaten kamen",
        "4 3 3 0 4",
        "nsubj case nummod nmod root",
        "CARD APPR CARD NN VVFIN",
        lemmas={"Soldaten": "Soldat"},
    )
    assert next(m for m in read(built).mentions if m.head == "Drei").entity_type is EntityType.GROUP
