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


@pytest.mark.parametrize(
    ("some", "text", "kind"),
    [("Manche", "Manche in der Partei", EntityType.GROUP), ("Alles", "Alles", None)],
)
def test_some_in_a_body_are_a_group_by_their_whole_phrase(some: str, text: str, kind: EntityType | None) -> None:
    built = doc(
        f"{some} in der Partei gefiel",
        "4 3 3 0 4",
        "nsubj case det nmod root",
        "PIS APPR ART NN VVFIN",
        lemmas={some: some.lower()},
        features={some: f"PronType=Ind|Number={'Sing' if kind is None else 'Plur'}"},
    )
    found = read(built).mentions[0]
    assert (found.text, found.entity_type) == (text, kind)


def test_the_negation_of_not_a_few_belongs_to_the_phrase() -> None:
    built = doc(
        "Nicht wenige in der Partei kamen",
        "1 5 4 4 1 5",
        "advmod nsubj case det nmod root",
        "PTKNEG PIS APPR ART NN VVFIN",
        lemmas={"wenige": "wenig"},
        features={"wenige": "PronType=Ind|Number=Plur"},
    )
    assert read(built).mentions[0].text == "Nicht wenige in der Partei"
