"""Two known people in a row are two, whatever the recogniser took them for."""

from __future__ import annotations

import pytest

from kg.extract.mentions.drafts import Lexicon
from kg.extract.mentions.parting import parted
from tests.builders import doc, parse
from tests.extract.small import known_names


@pytest.mark.parametrize(
    ("name", "two"),
    [("Emmanuel Macron Scholz", True), ("Ada Maria Beck", False), ("Emmanuel Macron Beispielmann", False)],
    ids=["both known", "one person with three names", "the second unknown"],
)
def test_a_known_name_before_a_known_last_name_is_subject_and_object(name: str, two: bool) -> None:
    built = doc(
        f"Gestern traf {name}",
        "1 1 1 2 2",
        "advmod root nsubj flat flat",
        "ADV VVFIN NE NE NE",
        names={name: "PER"},
    )
    before = parse(built)
    found = parted(before, Lexicon(known_names()))
    assert (found is before) is not two
    assert (found.heads[4], found.label[4]) == ((1, "obj") if two else (2, "flat"))
    assert found.entity[4] == ((4, 5, "PER") if two else (2, 5, "PER"))
    assert (4 in found.children[1]) is two


@pytest.mark.parametrize(
    ("name", "two"), [("Macron Scholz", True), ("Emmanuel Scholz", False), ("Macron Beispielmann", False)]
)
def test_two_known_last_names_are_two_people(name: str, two: bool) -> None:
    built = doc(f"Gestern traf {name}", "1 1 1 2", "advmod root nsubj flat", "ADV VVFIN NE NE", names={name: "PER"})
    found = parted(parse(built), Lexicon(known_names()))
    assert found.entity[3] == ((3, 4, "PER") if two else (2, 4, "PER"))


def test_a_verb_that_has_its_object_leaves_the_name_alone() -> None:
    built = doc(
        "Gestern traf Emmanuel Macron Scholz Rom",
        "1 1 1 2 2 1",
        "advmod root nsubj flat flat obj",
        "ADV VVFIN NE NE NE NE",
        names={"Emmanuel Macron Scholz": "PER"},
    )
    before = parse(built)
    assert parted(before, Lexicon(known_names())) is before


def test_a_word_for_people_of_a_country_is_no_part_of_a_name() -> None:
    built = doc(
        "Der Este Kalle Ruus schwieg",
        "1 4 1 1 4",
        "det nsubj flat flat root",
        "ART NE NE NE VVFIN",
        names={"Este Kalle Ruus": "PER"},
    )
    found = parted(parse(built), Lexicon(known_names()))
    assert (found.pos[1], found.entity[1], found.entity[2], found.label[2]) == ("NOUN", None, (2, 4, "PER"), "appos")


def test_a_first_name_that_hangs_on_the_last_one_is_left_there() -> None:
    built = doc(
        "Der Este Kalle Ruus schwieg",
        "1 4 3 1 4",
        "det nsubj flat flat root",
        "ART NE NE NE VVFIN",
        names={"Este Kalle Ruus": "PER"},
    )
    assert parted(parse(built), Lexicon(known_names())).heads == (1, 4, 3, 1, 4)


@pytest.mark.parametrize(
    ("title", "name", "land"),
    [("Präsident", "Albaniens", True), ("Präsident", "Rama", False), ("Gast", "Ahlborn", False)],
    ids=["a country", "somebody", "somebody's guest"],
)
def test_a_country_in_the_genitive_behind_an_office_is_nobodys_name(title: str, name: str, land: bool) -> None:
    built = doc(
        f"Der {title} {name} schwieg", "1 3 1 3", "det nsubj appos root", "ART NN NE VVFIN", names={name: "PER"}
    )
    before = parse(built)
    found = parted(before, Lexicon(known_names()))
    assert (found.label[2], found.entity[2]) == (("nmod", (2, 3, "LOC")) if land else ("appos", (2, 3, "PER")))
