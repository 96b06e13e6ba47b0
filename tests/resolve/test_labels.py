"""The label of an actor or thing that has no name."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import Mention
from kg.resolve.labels import actor_label, bare_phrase, thing_names
from tests.resolve.making import nominal


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
        (nominal("den großen Aufwand", "Aufwand", modifiers=("groß",)), "großer Aufwand"),
        (nominal("die jüngsten Proben", "Probe", number="Plur", modifiers=("jung",)), "jüngste Proben"),
        (nominal("solchen Parolen", "Parole", number="Plur", modifiers=("solch",)), "solche Parolen"),
        (nominal("ihrem neuen Nachbarn", "Nachbar", modifiers=("neu",)), "neuer Nachbar"),
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
