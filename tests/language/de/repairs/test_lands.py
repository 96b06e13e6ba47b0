"""A land behind an office is the verb's object, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.lands import (
    inhabitants_before_titles,
    lands_behind_people,
    people_called_as_lands,
    places_behind_names,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree


def told(verb: str, office: str, name: str, *after: Row) -> Tree:
    """ "Danach VERB die OFFICE NAME …" with the name taken for the owner of the office."""
    rows: list[Row] = [
        ("Danach", 1, "advmod", "ADV", "", "danach"),
        (verb, 1, "root", "VERB", FIN, verb),
        ("die", 3, "det", "DET", "", "der"),
        (office, 1, "nsubj", "NOUN", "Case=Nom", office),
        (name, 3, "nmod", "PROPN", "Case=Nom", name),
        *after,
    ]
    return tree(*rows, names=((4, 5, "LOC"),))


def test_a_land_behind_an_office_is_the_object() -> None:
    mended = told("kritisieren", "Ministerin", "Ungarn")
    assert list(lands_behind_people(mended)) == [4]
    assert (mended.heads[4], mended.labels[4], mended.feats[4]) == (1, "obj", "Case=Acc")


def test_it_is_a_dative_beside_what_it_is_reproached_with() -> None:
    mended = told("vorwerfen", "Ministerin", "Ungarn", ("Willkür", 1, "obj", "PROPN", "", "Willkür"))
    assert list(lands_behind_people(mended)) == [4]
    assert (mended.labels[4], mended.upos[5]) == ("obl:arg", "NOUN")


@pytest.mark.parametrize(
    ("verb", "office", "name"),
    [
        ("kritisieren", "Ministerin", "Ungarns"),  # a genitive
        ("kritisieren", "Stadt", "Linz"),  # a place is called so
        ("reisen", "Ministerin", "Ungarn"),  # the verb has no object
    ],
)
def test_other_names_behind_a_noun_stay(verb: str, office: str, name: str) -> None:
    assert list(lands_behind_people(told(verb, office, name))) == []


@pytest.mark.parametrize(
    ("label", "expected"), [("obj", ["nsubj", "appos", "obj"]), ("nsubj", ["appos", "nsubj", "obj"])]
)
def test_a_place_that_the_recogniser_parts_from_a_name_is_the_object(label: str, expected: list[str]) -> None:
    title = "nsubj" if label == "obj" else "appos"
    visit = tree(
        ("Heute", 1, "advmod", "ADV", "", "heute"),
        ("besucht", 1, "root", "VERB", FIN, "besuchen"),
        ("Rätin", 1 if label == "obj" else 3, title, "NOUN", "", "Rätin"),
        ("Ida", 1, label, "PROPN", "", "Ida"),
        ("Linde", 3, "flat", "PROPN", "", "Linde"),
        ("Rom", 3, "flat", "PROPN", "", "Rom"),
        names=((3, 5, "PER"), (5, 6, "LOC")),
    )
    assert list(places_behind_names(visit)) == [5]
    assert [visit.labels[i] for i in (2, 3, 5)] == expected
    assert visit.heads[5] == 1


@pytest.mark.parametrize("body", ["Staatsregierung", "Gewerkschaft"])
def test_a_land_behind_a_body_at_the_end_of_a_clause_is_the_object(body: str) -> None:
    mended = tree(
        ("dass", 4, "mark", "SCONJ", "", "dass"),
        ("die", 2, "det", "DET", "", "der"),
        (body, 4, "nsubj", "NOUN", "Case=Nom", body),
        ("Portugal", 2, "appos", "PROPN", "Case=Nom", "Portugal"),
        ("lobte", 4, "root", "VERB", FIN, "loben"),
        names=((3, 4, "LOC"),),
    )
    assert list(lands_behind_people(mended)) == [3]
    assert (mended.heads[3], mended.labels[3]) == (4, "obj")


@pytest.mark.parametrize(
    ("article", "land", "mended"),
    [("vom", "Ungarn", [3]), ("den", "Polen", [3]), ("in", "Polen", []), ("vom", "Iran", [])],
    ids=["contracted", "article", "no article", "nobody is called so"],
)
def test_a_man_is_called_by_a_noun_that_is_written_as_a_land(article: str, land: str, mended: list[int]) -> None:
    made = tree(
        ("Rom", 1, "nsubj", "PROPN", "", "Rom"),
        ("kam", 1, "root", "VERB", FIN, "kommen"),
        (article, 3, "case", "ADP", "", article),
        (land, 1, "obl", "PROPN", "", land),
        ("Jan", 1, "nsubj", "PROPN", "", "Jan"),
        ("Linde", 4, "flat", "PROPN", "", "Linde"),
        names=((3, 4, "LOC"), (4, 6, "PER")),
    )
    assert list(people_called_as_lands(made)) == mended
    assert (made.heads[4], len(made.names)) == ((3, 1) if mended else (1, 2))


def test_a_firm_behind_its_noun_is_who_acts() -> None:
    firm = told("bitten", "Netzbetreiber", "Stromwerk")
    firm.names = [(4, 5, "ORG")]
    assert list(lands_behind_people(firm)) == []


def test_a_place_behind_a_titled_last_name_is_the_object() -> None:
    visit = tree(
        ("Heute", 1, "advmod", "ADV", "", "heute"),
        ("besucht", 1, "root", "VERB", FIN, "besuchen"),
        ("Kanzler", 1, "nsubj", "NOUN", "", "Kanzler"),
        ("Linde", 2, "appos", "PROPN", "", "Linde"),
        ("Rom", 3, "flat", "PROPN", "", "Rom"),
        names=((3, 4, "PER"), (4, 5, "LOC")),
    )
    assert list(places_behind_names(visit)) == [4]
    assert (visit.heads[4], visit.labels[4]) == (1, "obj")


@pytest.mark.parametrize(
    ("inhabitant", "acts"), [("Pole", True), ("Ukrainer", True), ("Ulmer", False)], ids=["in e", "in er", "of a town"]
)
def test_an_inhabitant_is_no_adjective_of_the_title_behind_him(inhabitant: str, acts: bool) -> None:
    mended = tree(
        ("Da", 1, "advmod", "ADV", "", "da"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("der", 4, "det", "DET", "", "der"),
        (inhabitant, 4, "amod", "ADJ", "", inhabitant.lower()),
        ("Abt", 1, "nsubj", "NOUN", "Case=Nom", "Abt"),
        ("Holm", 4, "appos", "PROPN", "", "Holm"),
        names=((5, 6, "PER"),),
    )
    assert list(inhabitants_before_titles(mended)) == ([3] if acts else [])
    assert (mended.labels[3], mended.labels[4]) == (("nsubj", "obj") if acts else ("amod", "nsubj"))
