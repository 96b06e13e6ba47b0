"""One person or several: the number of a phrase is what article, ending and verb tell."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from tests.resolve.making import Told, nominal, settled, sides


def test_object_with_den_is_one_person(gazetteer: Gazetteer) -> None:
    [one] = settled(gazetteer, "Sie rügte den Zeugen.", nominal("den Zeugen", "Zeuge", number="Plur", function="obj"))
    assert (one.number, one.gender) == ("Sing", "Masc")


def test_dative_with_den_is_several(gazetteer: Gazetteer) -> None:
    [several] = settled(
        gazetteer, "Sie half mit den Schwimmern.", nominal("den Schwimmern", "Schwimmer", function="obl")
    )
    assert several.number == "Plur"


def test_a_possessive_behind_a_preposition_with_the_dative_tells_several(gazetteer: Gazetteer) -> None:
    said = nominal("ihren Kollegen", "Kollege", determiner="ihr", number="Sing", function="obl")
    [several] = settled(gazetteer, "Sie spricht mit ihren Kollegen.", said)
    assert several.number == "Plur"


def test_a_noun_for_men_behind_die_tells_several_where_its_plural_is_alike(gazetteer: Gazetteer) -> None:
    said = nominal("die Blogger", "Blogger", determiner="der", gender="Fem")
    [several] = settled(gazetteer, "Dann schwiegen die Blogger.", said)
    assert several.number == "Plur"


def test_a_woman_may_hold_an_office_called_by_the_noun_for_men(gazetteer: Gazetteer) -> None:
    said = nominal("die General", "General", determiner="der", gender="Fem")
    [one] = settled(gazetteer, "Dann schwieg die General.", said)
    assert one.number == "Sing"


def test_a_verb_in_the_plural_tells_that_its_one_subject_is_several(told: Told) -> None:
    text = "Die Köche, die in Ulm arbeiten, streiken. Sie kritisieren den Rat."
    assert sides(told(text), "Criticism")[0][0] == ["Köche"]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("Die Rätin Ina Tor stellte sich hinter den Präsidenten.", ["Präsident"]),
        ("Die Rätin Ina Tor stellte sich hinter die Präsidenten.", ["Präsidenten"]),
    ],
)
def test_whom_somebody_stands_behind_is_in_the_accusative(told: Told, text: str, targets: list[str]) -> None:
    assert sides(told(text), "Support")[-1][1] == targets


@pytest.mark.parametrize(
    "act", ["warf den Kollegen Verrat vor", "hielt den Genossen Verrat vor", "warf den Präsidenten vor, zu lügen"]
)
def test_whoever_is_reproached_behind_den_is_several(told: Told, act: str) -> None:
    targets = sides(told(f"Der Abt Jan Arp kam. Udo Tor {act}."), "Accusation")[-1][1]
    assert "Jan Arp" not in targets
    assert len(targets) == 1


@pytest.mark.parametrize(
    ("text", "number"),
    [("Xi empfängt US-Präsidenten", "Sing"), ("Xi empfängt EU-Außenminister", "Plur"), ("Xi empfängt Wirte", "Plur")],
)
def test_a_headline_has_the_one_holder_of_an_office_of_a_state(gazetteer: Gazetteer, text: str, number: str) -> None:
    word = text.split()[-1]
    [mention] = settled(gazetteer, text, nominal(word, word.removesuffix("en"), number="Plur", function="obj"))
    assert mention.number == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("rügt grünen Präsidenten", "Sing"), ("rügt grüne Präsidenten", "Plur")],
    ids=["one", "several"],
)
def test_an_adjective_without_article_tells_whether_one_is_acted_on(
    gazetteer: Gazetteer, text: str, number: str
) -> None:
    phrase = text.removeprefix("rügt ")
    mention = nominal(phrase, "Präsident", role="Präsident", number="Plur", function="obj", modifiers=("grün",))
    [settled_mention] = settled(gazetteer, text, mention)
    assert settled_mention.number == number
