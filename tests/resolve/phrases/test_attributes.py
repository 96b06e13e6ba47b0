"""The words in front of a noun: articles, adjectives in a row, attributes with phrases of their own."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import EntityType
from kg.resolve.phrases.attributes import is_head, own_words, with_adjectives, without_determiners
from kg.resolve.phrases.labels import actor_label, name_label
from tests.resolve.making import Told, nominal, sides


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("die beiden Wirte", ["Wirte"]),
        ("jede*r Wirt", ["Wirt"]),
        ("seine neuen Wirte", ["neuen", "Wirte"]),
        ("Wirte", ["Wirte"]),
    ],
)
def test_a_phrase_loses_its_articles(phrase: str, words: list[str]) -> None:
    assert without_determiners(phrase) == words


@pytest.mark.parametrize(
    ("phrase", "words"),
    [
        ("die der Kammer angehörende Wirtin", ["Wirtin"]),
        ("den seiner Partei treuen Wirt", ["Wirt"]),
        ("die beiden klugen Wirte", ["klugen", "Wirte"]),
        ("der kluge Wirt", ["kluge", "Wirt"]),
    ],
)
def test_an_attribute_with_an_article_of_its_own_is_left_out(phrase: str, words: list[str]) -> None:
    assert own_words(nominal(phrase, phrase.split()[-1])) == words


def test_a_form_of_the_noun_is_known_whatever_its_ending() -> None:
    assert is_head("Verbandes", nominal("des Verbandes", "Verband"))
    assert not is_head("Kammer", nominal("der Kammer", "Verband"))


@pytest.mark.parametrize(
    ("words", "known", "places"),
    [
        (["mutigen", "und", "lauten", "Wirte"], ["mutig"], (0, 2)),
        (["geladenen,", "lauten", "Wirte"], ["laut"], (0, 1)),
        (["immer", "lauteren", "Wirte"], ["laut"], ()),
        (["laut", "und", "kluge", "Wirte"], ["klug"], ()),
    ],
    ids=["joined", "behind a comma", "no adverb", "another ending"],
)
def test_adjectives_in_a_row_have_one_ending(words: list[str], known: list[str], places: tuple[int, ...]) -> None:
    mention = nominal(" ".join(words), "Wirt", number="Plur", modifiers=known)
    assert with_adjectives(words, mention)[1] == places


@pytest.mark.parametrize(
    ("phrase", "head", "fields", "label"),
    [
        ("die mutigen und lauten Wirte", "Wirt", {"number": "Plur", "modifiers": ["mutig"]}, "mutige und laute Wirte"),
        ("der geladene, laute Wirt", "Wirt", {"modifiers": ["laut"]}, "geladener lauter Wirt"),
        ("ein solcher Handel", "Handel", {"modifiers": ["solch"], "gender": "Neut"}, "solcher Handel"),
        ("einem leitenden Angestellten", "Angestellte", {"modifiers": ["leitend"]}, "leitender Angestellter"),
        ("den klugen Kaufleuten", "Kaufleute", {"number": "Plur", "modifiers": ["klug"]}, "kluge Kaufleute"),
    ],
)
def test_every_word_of_a_label_stands_in_the_nominative(
    gazetteer: Gazetteer, phrase: str, head: str, fields: dict[str, object], label: str
) -> None:
    assert actor_label(nominal(phrase, head, **fields), gazetteer) == label


@pytest.mark.parametrize(
    ("name", "phrase", "head", "modifiers", "label"),
    [
        ("Neuen Demokratischen Liste", "der Neuen Demokratischen Liste", "Liste", ["neu", "demokratisch"], 2),
        ("Deutschen Gartenhilfe", "der Deutschen Gartenhilfe", "Deutschen", [], 1),
        ("Theater am Hang", "dem Theater am Hang", "Theater", [], 0),
    ],
)
def test_a_name_has_its_adjectives_in_the_nominative(
    name: str, phrase: str, head: str, modifiers: list[str], label: int
) -> None:
    mention = nominal(phrase, head, modifiers=modifiers, gender=None, number=None)
    expected = [word[:-1] if i < label else word for i, word in enumerate(name.split())]
    assert name_label(name, mention).split() == expected


@pytest.mark.parametrize(("phrase", "beside"), [("Blue Harbour", 0), ("die Reederei Blue Harbour", None)])
def test_a_name_behind_its_noun_stays_as_it_is(phrase: str, beside: int | None) -> None:
    mention = nominal(phrase, "Blue", modifiers=["blu"], gender="Masc", number="Sing", antecedent=beside)
    assert name_label("Blue Harbour", mention) == "Blue Harbour"


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("Die Oppositionspartei CDU kritisierte Udo Lamm.", ["CDU"]),
        ("Die Parteien CDU und SPD kritisierten Udo Lamm.", ["CDU", "SPD"]),
        ("Die Regierungspartei HDZ kritisierte Udo Lamm.", ["HDZ"]),
        ("Die Partei Merkels kritisierte Udo Lamm.", ["CDU"]),
        ("Das Lager Lamm kritisierte Udo Senn.", ["Lager Lamm"]),
    ],
)
def test_behind_a_noun_for_bodies_the_name_of_one_is_its_name(told: Told, text: str, agents: list[str]) -> None:
    result = told(text, "2024-05-01")
    assert sorted(sides(result)[0][0]) == agents
    assert all(entity.type is not EntityType.PERSON for entity in result.entities if entity.label in agents)


@pytest.mark.parametrize(
    ("phrase", "head", "gender", "modifiers", "label"),
    [
        ("jedem dritten Bäcker", "Bäcker", "Masc", ["dritt"], "jeder dritte Bäcker"),
        ("jede zweite Bäckerei", "Bäckerei", "Fem", ["zweit"], "jede zweite Bäckerei"),
        ("jeder gute Bäcker", "Bäcker", "Masc", ["gut"], "guter Bäcker"),
    ],
)
def test_a_label_says_of_how_many_one_is_meant(
    gazetteer: Gazetteer, phrase: str, head: str, gender: str, modifiers: list[str], label: str
) -> None:
    mention = nominal(phrase, head, determiner="jeder", modifiers=modifiers, gender=gender, number="Sing")
    assert actor_label(mention, gazetteer) == label
