"""Abbreviations in brackets, after the body or before it; behind a person they are a party."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import EntityType, Mention, Span
from kg.resolve.bodies.abbreviations import join_abbreviations
from tests.resolve.making import ORGANIZATION, PLACE, Told, extraction, name, person, sides


def joined(gazetteer: Gazetteer, text: str, *mentions: Mention) -> list[Mention]:
    found = list(extraction(text, *mentions).mentions)
    join_abbreviations(found, text, gazetteer)
    return found


def test_abbreviation_in_brackets_is_the_body_before_it(gazetteer: Gazetteer) -> None:
    text = "Der Nordische Energierat (NER) tagte. Der NER schwieg."
    long = name("Der Nordische Energierat", ORGANIZATION, name="Nordische Energierat")
    found = joined(gazetteer, text, long, name("NER", ORGANIZATION), name("NER", ORGANIZATION))
    assert [mention.antecedent for mention in found] == [None, 0, 0]


def test_a_closing_quotation_mark_parts_no_abbreviation_from_its_body(gazetteer: Gazetteer) -> None:
    text = "Die Liste „Nordlicht für alle“ (LNL) tagte. Die LNL schwieg."
    found = joined(gazetteer, text, *(name(said, ORGANIZATION) for said in ("Nordlicht für alle", "LNL", "LNL")))
    assert [mention.antecedent for mention in found] == [None, 0, 0]


def test_a_body_whose_name_goes_on_with_a_place_is_no_place(gazetteer: Gazetteer) -> None:
    text = "Die Gilde für Technik in Thal (GTT) tagte. Die GTT schwieg."
    long, place = name("Die Gilde für Technik", ORGANIZATION, name="Gilde für Technik"), name("Thal", PLACE)
    found = joined(gazetteer, text, long, place, name("GTT", ORGANIZATION), name("GTT", ORGANIZATION))
    assert [mention.antecedent for mention in found] == [None, None, 0, 0]
    assert found[0].name == "Gilde für Technik in Thal"


def test_letters_of_small_words_may_stand_in_an_abbreviation(gazetteer: Gazetteer) -> None:
    text = "Der Verein Hilfe ohne Not in Thal (HONT) tagte."
    long = name("Der Verein Hilfe ohne Not", ORGANIZATION, name="Hilfe ohne Not", name_span=Span(11, 25))
    found = joined(gazetteer, text, long, name("Thal", PLACE), name("HONT", ORGANIZATION))
    assert (found[2].antecedent, found[0].name) == (0, "Hilfe ohne Not in Thal")


def test_an_abbreviation_with_other_letters_is_not_the_place_before_it(gazetteer: Gazetteer) -> None:
    text = "Die Freunde aus Thal (LGX) tagten."
    found = joined(gazetteer, text, name("Thal", PLACE), name("LGX", ORGANIZATION))
    assert found[1].antecedent is None


def test_abbreviation_explained_in_brackets_is_the_body_in_them(gazetteer: Gazetteer) -> None:
    text = "NER (Nordischer Energierat) tagte."
    found = joined(gazetteer, text, name("NER", ORGANIZATION), name("Nordischer Energierat", ORGANIZATION))
    assert [mention.antecedent for mention in found] == [1, None]


def test_abbreviation_behind_a_person_is_a_party(gazetteer: Gazetteer) -> None:
    found = joined(gazetteer, "Ada Arp (NVB) kam.", person("Ada Arp"), person("NVB", function="appos"))
    assert (found[1].entity_type, found[1].function) == (EntityType.ORGANIZATION, None)


def test_a_bracket_behind_a_body_without_letters_is_read_as_any_other(gazetteer: Gazetteer) -> None:
    found = joined(gazetteer, "Die „€“ (NER) tagte.", name("€", ORGANIZATION), name("NER", ORGANIZATION))
    assert [mention.antecedent for mention in found] == [None, 0]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Der Arbeitskreis für Denkmalpflege (AfD) tagte.", "Arbeitskreis für Denkmalpflege"),
        ("Die Freunde des Pferdesports (AfD) tagten.", "AfD"),
        ("Die Alternative für Deutschland (AfD) tagte.", "AfD"),
        ("Die Auentaler Freibaddienste (AfD) tagten.", "Auentaler Freibaddienste"),
        ("Die Alternativa fidela de Doitschlanda (AfD) tagte.", "AfD"),
        ("Die AfD (Auentaler Freibaddienste) tagte.", "Auentaler Freibaddienste"),
        ("Die AfD (Alternative für Deutschland) tagte.", "AfD"),
        ("Die AfD, der Arbeitskreis für Denkmalpflege, tagte.", "Arbeitskreis für Denkmalpflege"),
        ("Die AfD, die stärkste Kraft im Land, tagte.", "AfD"),
        ("Die AfD, die Alternative für Deutschland, tagte.", "AfD"),
    ],
    ids=[
        *("spelled by another body", "not spelled", "the known one", "spelled within a compound"),
        *("in another language", "spelled in the bracket", "the known one in the bracket"),
        *("spelled behind a comma", "described behind a comma", "the known one behind a comma"),
    ],
)
def test_an_abbreviation_that_another_body_spells_is_not_the_known_one(told: Told, text: str, body: str) -> None:
    assert sides(told(f"{text} Die AfD lobte die Wirtin Ina Tor."), "Praise") == [([body], ["Ina Tor"])]


def test_people_who_spell_an_abbreviation_are_a_body(told: Told) -> None:
    text = "Die Freunde des Pferdesports (FDP) tagten. Die FDP lobte die Wirtin Ina Tor."
    assert sides(told(text), "Praise") == [(["Freunde des Pferdesports"], ["Ina Tor"])]
