"""The label of an actor or thing that has no name."""

from __future__ import annotations

import pytest

from kg.annotate import annotate
from kg.gazetteer import Gazetteer
from kg.model import Article, Mention
from kg.pipeline import Knowledge
from kg.resolve.phrases.labels import actor_label, bare_phrase, thing_names
from kg.settings import Settings
from tests.resolve.making import Told, nominal, sides


@pytest.mark.parametrize(
    ("phrase", "bare"),
    [("der Weiße Turm", "Weiße Turm"), ("ihre „Brückenbauer“", "Brückenbauer"), ("Rat", "Rat"), ("die", "die")],
)
def test_phrase_without_article_and_marks(phrase: str, bare: str) -> None:
    assert bare_phrase(phrase) == bare


@pytest.mark.parametrize(
    ("mention", "label"),
    [
        (
            nominal("der syrischen Opposition", "Opposition", gender="Fem", modifiers=("syrisch",)),
            "syrische Opposition",
        ),
        (nominal("einem jungen Bäcker", "Bäcker", modifiers=("jung",)), "junger Bäcker"),
        (nominal("Zwei Bäcker", "Bäcker", number="Plur"), "zwei Bäcker"),
        (nominal("mehreren Räten", "Rat", number="Plur"), "mehrere Räte"),
        (nominal("Mehr als 20 Räten", "Rat", number="Plur"), "mehr als 20 Räte"),
        (nominal("Nicht wenigen Räten", "Rat", number="Plur"), "nicht wenige Räte"),
        (nominal("den Männern", "Mann", number="Plur"), "Männer"),
        (nominal("den großen Aufwand", "Aufwand", modifiers=("groß",)), "großer Aufwand"),
        (nominal("die jüngsten Proben", "Probe", number="Plur", modifiers=("jung",)), "jüngste Proben"),
        (nominal("solchen Parolen", "Parole", number="Plur", modifiers=("solch",)), "solche Parolen"),
        (nominal("alle Raucher", "Raucher"), "alle Raucher"),
        (nominal("ihrem neuen Nachbarn", "Nachbar", modifiers=("neu",)), "neuer Nachbar"),
        (nominal("Karl Bergs harten Kurs", "Kurs", modifiers=("hart",), function="obj"), "Karl Bergs harter Kurs"),
        (
            nominal("Perus lange Geduld", "Geduld", gender="Fem", modifiers=("lang",), function="obj"),
            "Perus lange Geduld",
        ),
        (nominal("Keiner der Räte", "Rat", number="Plur"), "Räte"),
        (nominal("des Sultans", "Sultan"), "Sultan"),
        (nominal("dem 31-Jährigen", "31-Jähriger"), "31-Jähriger"),
        (
            nominal("die ausverkaufte Premiere", "Premiere", gender="Fem", modifiers=("ausverkauft",)),
            "ausverkaufte Premiere",
        ),
    ],
    ids=lambda value: value.text if isinstance(value, Mention) else None,
)
def test_label_stands_in_the_nominative(gazetteer: Gazetteer, mention: Mention, label: str) -> None:
    assert actor_label(mention, gazetteer) == label


@pytest.mark.parametrize(
    ("phrase", "head", "number", "modifiers", "label"),
    [
        ("den vom Senat gewünschten Umbau der Brücke", "Umbau", "Sing", ("gewünscht",), "Umbau der Brücke"),
        ("die nicht im Rat vertretenen Fischer", "Fischer", "Plur", ("vertreten",), "Fischer"),
        ("ein maskierter, mit einem Beil bewaffneter Bäcker", "Bäcker", "Sing", ("maskiert",), "maskierter Bäcker"),
        ("über 50 linke Bäcker", "Bäcker", "Plur", ("link",), "über 50 linke Bäcker"),
    ],
)
def test_attribute_with_phrases_of_its_own_is_left_out(
    gazetteer: Gazetteer, phrase: str, head: str, number: str, modifiers: tuple[str, ...], label: str
) -> None:
    assert actor_label(nominal(phrase, head, number=number, modifiers=modifiers), gazetteer) == label


def test_thing_is_called_by_one_attribute_and_known_by_all(gazetteer: Gazetteer) -> None:
    thing = nominal("den Ausbau des Netzes für Züge", "Ausbau")
    assert thing_names(thing, gazetteer) == ("Ausbau des Netzes", ("Ausbau des Netzes für Züge",))


def test_thing_is_known_by_its_noun_alone_too(gazetteer: Gazetteer) -> None:
    thing = nominal("den Bau der Brücke", "Bau")
    assert thing_names(thing, gazetteer) == ("Bau der Brücke", ())
    thing = nominal("den Auftrag aus dem Hafenamt", "Auftrag")
    assert thing_names(thing, gazetteer) == ("Auftrag aus dem Hafenamt", ("Auftrag",))


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return Knowledge.load(Settings())


@pytest.mark.parametrize(
    "text",
    [
        "Der Nordische Energierat (NER) tagte in Bergen. Am Abend lobte der NER die Reederin Liv Nordahl.",
        "Der NER (Nordischer Energierat) tagte in Bergen. Am Abend lobte der NER die Reederin Liv Nordahl.",
    ],
    ids=["behind", "before"],
)
def test_an_explained_abbreviation_is_another_name_of_the_body(text: str, knowledge: Knowledge) -> None:
    assert ("Nordischer Energierat", ("NER",)) in read(text, knowledge)


def read(text: str, knowledge: Knowledge) -> list[tuple[str, tuple[str, ...]]]:
    ((article, doc),) = annotate(knowledge.nlp, (Article("a", text, "-"),))
    return [(entity.label, entity.aliases) for entity in knowledge.understand(article, doc).entities]


def test_an_abbreviation_is_the_name_whose_letters_it_has(knowledge: Knowledge) -> None:
    text = "Der Mitgründer des Mouvement de Libération du Lac (MLL) schwieg. Das MLL lobte die Reederin Liv Nordahl."
    assert ("Mouvement de Libération du Lac", ("MLL",)) in read(text, knowledge)


def test_a_bracket_that_the_letters_do_not_fit_is_no_name(knowledge: Knowledge) -> None:
    found = read("Der NER (Sitz in Bergen) lobte am Abend die Reederin Liv Nordahl.", knowledge)
    assert ("Sitz in Bergen", ()) not in found
    assert any(label == "NER" for label, _ in found)


@pytest.mark.parametrize(
    ("text", "label", "short"),
    [
        (
            "Die finnische Waldbehörde (FWB) tagte. Die FWB rügte die Reederin Liv Nordahl.",
            "finnische Waldbehörde",
            "FWB",
        ),
        (
            "Die Meldung der finnischen Waldbehörde (FWB) kam spät. Die FWB rügte Liv Nordahl.",
            "finnische Waldbehörde",
            "FWB",
        ),
        ("Der Verband der Bäcker (VDB) tagte in Bergen. Der VDB rügte Liv Nordahl.", "Verband der Bäcker", "VDB"),
        (
            "Die rumänische Obstaufsicht (QRA) tagte. Am Abend lobte die QRA Liv Nordahl.",
            "rumänische Obstaufsicht",
            "QRA",
        ),
    ],
)
def test_a_body_with_a_common_noun_is_called_by_it(text: str, label: str, short: str, knowledge: Knowledge) -> None:
    assert (label, (short,)) in read(text, knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "Jan Terlo (VBD) sprach lange. Die VBD lobte die Reederin Liv Nordahl.",
        "Der Minister (VBD) sprach lange. Die VBD lobte die Reederin Liv Nordahl.",
        "Die Abgeordnete Mia Holm (VBD) sprach lange. Die VBD lobte die Reederin Liv Nordahl.",
    ],
)
def test_the_party_behind_a_person_is_not_the_person(text: str, knowledge: Knowledge) -> None:
    assert ("VBD", ()) in read(text, knowledge)


@pytest.mark.parametrize(
    ("phrase", "head", "label"),
    [
        ("den Kurs der Partei, weder mit Rot noch mit Blau", "Kurs", "Kurs der Partei"),
        ("den Vorschlag von Rot, Blau und Grün", "Vorschlag", "Vorschlag von Rot, Blau und Grün"),
    ],
)
def test_a_thing_ends_at_the_comma_before_what_it_says(
    phrase: str, head: str, label: str, gazetteer: Gazetteer
) -> None:
    assert thing_names(nominal(phrase, head, gender="Masc"), gazetteer)[0] == label


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Die Türkische Gemeinde lobte den Plan.", "Türkische Gemeinde"),
        ("Der Rat lobte die Norwegische Kammer in Kiel.", "Norwegische Kammer"),
        ("Syrische Ärzte lobten den Plan.", "syrische Ärzte"),
    ],
    ids=["behind an article", "as object", "opens the sentence"],
)
def test_an_adjective_in_capitals_behind_an_article_is_part_of_a_name(told: Told, text: str, label: str) -> None:
    assert label in [name for side in sides(told(text), "Praise")[-1] for name in side]


def test_a_name_does_not_end_with_a_preposition(told: Told) -> None:
    text = "Die Gesellschaft für bedrohte Völker warf dem Bundesrat vor, die Lage in Nigeria schönzureden."
    assert sides(told(text), "Accusation")[-1][0] == ["Gesellschaft für bedrohte Völker"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Die Wirte kritisierten den Deutschen Olympischen Sportbund.", "Deutscher Olympischer Sportbund"),
        ("Die Wirte kritisierten den Österreichischen Alpenverein.", "Österreichischer Alpenverein"),
        ("Die Wirte kritisierten den Regierenden Bürgermeister.", "Regierender Bürgermeister"),
        ("Die Wirte kritisierten den Ersten Bürgermeister.", "Erster Bürgermeister"),
        ("Die Wirte kritisierten den Ulmer Theaterchef.", "Ulmer Theaterchef"),
        ("Die Wirte kritisierten den Hallenser Landrat.", "Hallenser Landrat"),
    ],
)
def test_adjectives_of_a_name_or_title_are_put_in_the_nominative(told: Told, text: str, label: str) -> None:
    assert sides(told(text), "Criticism")[-1][1] == [label]


def test_all_of_somebody_are_called_so_without_all_too(told: Told) -> None:
    found = told("Die Wirte kritisierten alle Beamten.")
    entity = next(e for e in found.entities if e.label == "alle Beamten")
    assert "Beamte" in entity.aliases
