"""Halves of a clause without verb, on trees made by hand and as the language model reads them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.language.de.repairs.gaps import gaps
from tests.language.de.repairs.trees import FIN, tree


def test_the_second_half_without_verb_gives_no_second_object() -> None:
    halves = tree(
        ("Holm", 1, "nsubj", "PROPN", "Case=Nom", "Holm"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        ("Dahl", 1, "obj", "PROPN", "Case=Acc", "Dahl"),
        (",", 4, "punct", "PUNCT", "", ","),
        ("Berg", 2, "conj", "PROPN", "Case=Nom", "Berg"),
        ("dagegen", 1, "advmod", "ADV", "", "dagegen"),
        ("Thal", 1, "obj", "PROPN", "Case=Acc", "Thal"),
    )
    assert list(gaps(halves)) == [4, 6]
    assert (halves.heads[4], halves.labels[4]) == (1, "conj")
    assert (halves.heads[6], halves.labels[6]) == (4, "orphan")


@pytest.mark.parametrize(
    ("text", "orphans"),
    [
        ("Die Kammer rügte den Entwurf, die Innung das Vorgehen.", {"Innung": ["Vorgehen"]}),
        ("Holm besuchte am Freitag Graz und am Samstag Linz.", {"Linz": ["Samstag"]}),
        ("Der Bischof reiste nach Lyon, die Äbtissin nach Genf.", {"Äbtissin": ["Genf"]}),
        ("Norwegen warf Estland Betrug und Lettland Untreue vor.", {"Lettland": ["Untreue"]}),
    ],
    ids=["two subjects and objects", "two days", "two ways", "two receivers and contents"],
)
def test_a_half_repeats_the_phrases_of_the_first(text: str, orphans: dict[str, list[str]], nlp: Language) -> None:
    doc = nlp(text)
    found: dict[str, list[str]] = {}
    for token in doc:
        if token.dep_ == "orphan":
            assert token.head.dep_ == "conj"
            found.setdefault(token.head.text, []).append(token.text)
    assert found == orphans


@pytest.mark.parametrize(
    "text",
    [
        "Holm lobte die Innung, die Kammer und den Chor.",
        "Der Rat lobte den Einsatz in Graz und die Arbeit in Linz.",
        "Holm traf die Wirtin, Bürgermeisterin Ada Dahl.",
        "Holm lobte die Wirte und dankte den Köchen.",
    ],
    ids=["a list", "a list with places", "an apposition", "a second verb"],
)
def test_lists_and_appositions_are_no_halves(text: str, nlp: Language) -> None:
    assert all(token.dep_ != "orphan" for token in nlp(text))


@pytest.mark.parametrize(("body", "expected"), [("Kammer", [7, 8]), ("Rätin", [])])
def test_a_person_behind_a_body_is_no_part_of_its_phrase(body: str, expected: list[int]) -> None:
    """ "Der Abt lobte den Plan, die Kammer Arp", but a councillor may be called Arp."""
    mended = tree(
        ("Der", 1, "det", "DET", "Case=Nom|Gender=Masc|Number=Sing", "der"),
        ("Abt", 2, "nsubj", "NOUN", "Case=Nom|Gender=Masc|Number=Sing", "Abt"),
        ("lobte", 2, "root", "VERB", FIN, "loben"),
        ("den", 4, "det", "DET", "Case=Acc|Gender=Masc|Number=Sing", "der"),
        ("Plan", 2, "obj", "NOUN", "Case=Acc|Gender=Masc|Number=Sing", "Plan"),
        (",", 7, "punct", "PUNCT", "", ","),
        ("die", 7, "det", "DET", "Case=Nom|Gender=Fem|Number=Sing", "der"),
        (body, 4, "appos", "NOUN", "Case=Nom|Gender=Fem|Number=Sing", body),
        ("Arp", 7, "appos", "PROPN", "", "Arp"),
        (".", 2, "punct", "PUNCT", "", "."),
        names=((8, 9, "PER"),),
    )
    assert list(gaps(mended)) == expected


@pytest.mark.parametrize(
    ("text", "orphans"),
    [
        ("Ada Dahl hat Karl Holm als Feigling und Ida Lund als Heldin bezeichnet.", {"Ida": ["Heldin"]}),
        ("Ada Dahl lobte Karl Holm für seine Geduld und Ida Lund für ihren Mut.", {"Ida": ["Mut"]}),
        ("Ada Dahl lobte den Plan für Lyon und den Entwurf für Genf.", {}),
    ],
    ids=["names behind als", "people and reasons", "one list of things"],
)
def test_a_half_with_a_preposition_behind_its_object(text: str, orphans: dict[str, list[str]], nlp: Language) -> None:
    found: dict[str, list[str]] = {}
    for token in nlp(text):
        if token.dep_ == "orphan":
            found.setdefault(token.head.text, []).append(token.text)
    assert found == orphans


def test_people_reproached_together_are_no_half(nlp: Language) -> None:
    doc = nlp("Die Innung warf Ada Dahl und Karl Holm Geiz vor.")
    assert not [token for token in doc if token.dep_ == "orphan"]


def test_what_another_body_gets_is_no_part_of_its_name(nlp: Language) -> None:
    doc = nlp("Ada Dahl warf der Bahn Versagen vor, dem Verband Untätigkeit.")
    assert [(token.text, token.head.text) for token in doc if token.dep_ == "orphan"] == [("Untätigkeit", "Verband")]
