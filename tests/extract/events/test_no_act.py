"""Words that tell no act of a class, whatever else they fit: an entry with ``none`` outdoes all others."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    "text",
    [
        "Äbtissin Ida Linde kondolierte dem dänischen König.",
        "Als Kolk bezeichnet man eine Vertiefung im Flussbett.",
        "Der Wind wird auf der Insel im Süden als Mistral bezeichnet.",
        "Das Abkommen verlangt von beiden Parteien Zugeständnisse.",
        "Der Aufstieg fordert von den Kletterern Disziplin.",
    ],
    ids=["condolence", "what one calls a thing", "what a thing is called", "a treaty demands", "an ascent demands"],
)
def test_such_words_tell_no_act(text: str, nlp: Language, extractor: Extractor) -> None:
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Als „Kolk“ bezeichnete Rätin Ida Linde die Baustelle.", "Naming: Rätin Ida Linde → die Baustelle"),
        ("Die Kletterer verlangen von der Kammer Zugeständnisse.", "Demand: Die Kletterer → der Kammer"),
    ],
    ids=["somebody calls it so", "somebody demands"],
)
def test_the_same_words_of_somebody_tell_it(text: str, told: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == [told]


@pytest.mark.parametrize(
    "text",
    ["„Wir brauchen endlich Ruhe“, forderte Rätin Ida Linde.", "„Wir müssen sparen“, forderte Abt Olaf Berg."],
    ids=["need", "must"],
)
def test_who_speaks_of_us_asks_nobody_else(text: str, nlp: Language, extractor: Extractor) -> None:
    (fact,) = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert fact.startswith("Demand: ")
    assert fact.endswith(" → ?")


def test_who_acts_in_a_passive_keeps_a_name_of_two_known_words(nlp: Language, extractor: Extractor) -> None:
    text = "Abt Karl Ruge wurde am Montag von Amtsinhaber Bo Tran angerufen."
    (fact,) = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert fact == "Call: Amtsinhaber Bo Tran → Abt Karl Ruge"


def test_two_of_a_verb_in_the_plural_act_together(nlp: Language, extractor: Extractor) -> None:
    text = "Dem Vernehmen nach haben sich Linde und Huber bereits Anfang Mai getroffen."
    (fact,) = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert fact == "Meeting: Linde → Huber"


def test_nobody_is_no_target(nlp: Language, extractor: Extractor) -> None:
    text = "Rätin Ida Linde wolle niemanden kritisieren, sagte der Abt."
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Es ist wichtig, Kinder zu loben.",
        "Es wäre nötig, die Winzer zu unterstützen.",
        "Man sollte Räte nicht öffentlich kritisieren.",
    ],
    ids=["important", "necessary", "one should"],
)
def test_what_should_be_done_by_anybody_is_no_act(text: str, nlp: Language, extractor: Extractor) -> None:
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))


def test_what_a_pronoun_takes_up_is_part_of_the_phrase_and_no_side(nlp: Language, extractor: Extractor) -> None:
    text = "Der Verlag rechnet mit einer Klage, die Abt Karl Ruge bereits in Aussicht gestellt hat."
    assert "Klage" not in " ".join(facts(extractor(Article("test", text, "-"), nlp(text))))


@pytest.mark.parametrize(
    "text",
    [
        "Die Katze der Wirtin besucht jeden Abend die Nachbarn.",
        "Ein Fahrer übersah den Radler Bo Holm und traf ihn mit dem Spiegel.",
        "Beim Turnier trafen Ada Dahl und Ida Lund auf die Titelverteidiger.",
    ],
    ids=["a singular verb", "a blow", "a match"],
)
def test_animals_blows_and_matches_are_no_visits_and_meetings(text: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == []
