"""Last names with a particle that stand alone: found among phrases that look the same, and read as names."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.annotate.particles import Tokens, last_names, with_particles


def tokens(text: str, entities: tuple[tuple[int, int, str], ...], **arcs: tuple[int, str]) -> Tokens:
    """The words of a text; ``arcs``: head and label of the words that matter."""
    words = text.split()
    heads = [arcs.get(word, (0, ""))[0] for word in words]
    labels = [arcs.get(word, (0, "dep"))[1] for word in words]
    return Tokens(words, heads, labels, ["PROPN"] * len(words), words, entities)


def test_a_last_name_alone_is_known_by_the_name_in_full() -> None:
    text = tokens("Ada von Bruck kam . Holm lobte von Bruck .", ((0, 3, "PER"),), Bruck=(6, "obl"))
    (found,) = last_names(text)
    assert (found.start, found.word, found.end, found.certain) == (7, 8, 9, True)


def test_what_nobody_is_called_is_a_phrase() -> None:
    assert not list(last_names(tokens("Ada Holm kam von Bruck .", ((0, 2, "PER"),), Bruck=(2, "obl"))))


def test_by_whom_something_is_done_is_a_phrase() -> None:
    text = tokens("Ada von Bruck kam . Holm wurde von Bruck gelobt .", ((0, 3, "PER"),), Bruck=(9, "obl:agent"))
    assert not list(last_names(text))


def test_a_name_that_was_cut_off_is_one_again() -> None:
    text = tokens("Ada zu Bruck kam .", ((0, 2, "PER"), (2, 3, "LOC")))
    (found,) = last_names(text)
    assert with_particles(text.entities, [found]) == [(0, 3, "PER")]


@pytest.mark.parametrize(
    ("text", "entities", "name"),
    [
        ("Ada Gräfin zu Bruck kam .", ((0, 2, "PER"), (3, 4, "LOC")), (0, 4, "PER")),
        ("Ada von und zu Bruck kam .", ((0, 2, "PER"), (3, 5, "PER")), (0, 5, "PER")),
        ("Ada Gräfin von Bruck und Thal kam .", ((0, 4, "PER"), (5, 6, "LOC")), (0, 6, "PER")),
    ],
    ids=["rank", "two particles", "two houses"],
)
def test_a_noble_name_is_one(text: str, entities: tuple[tuple[int, int, str], ...], name: tuple[int, int, str]) -> None:
    read = tokens(text, entities)
    (found,) = last_names(read)
    assert with_particles(read.entities, [found]) == [name]


def test_somebody_joined_to_a_noble_name_is_no_house() -> None:
    text = "Ada Gräfin von Bruck und Bo Thal kamen ."
    assert not list(last_names(tokens(text, ((0, 4, "PER"), (5, 7, "PER")))))


@pytest.mark.parametrize("name", ["Ada Prinzessin zu Bruck-Thal", "Ada von und zu Bruckstein"])
def test_a_noble_name_is_read_whole(name: str, nlp: Language) -> None:
    assert (name, "PER") in [(ent.text, ent.label_) for ent in nlp(f"Der Rat traf {name}.").ents]


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Holm rügte von der Heydt scharf.", "von der Heydt", "obj"),
        ("Von der Heydt warf Ada Dahl Untreue vor.", "Von der Heydt", "nsubj"),
        ("Ada van den Brink kam. Am Montag lobte van den Brink Holm.", "van den Brink", "nsubj"),
        ("Jost zu Bruckstein kam. Zu Bruckstein lobte Ada Dahl.", "Zu Bruckstein", "nsubj"),
        ("Kritik an von der Heydt kam aus Rom.", "von der Heydt", "nmod"),
    ],
    ids=["object", "subject", "behind the verb", "with zu", "behind another preposition"],
)
def test_a_last_name_with_a_particle_is_read_as_a_name(text: str, name: str, label: str, nlp: Language) -> None:
    doc = nlp(text)
    assert (name, "PER") in [(ent.text, ent.label_) for ent in doc.ents]
    last = next(ent for ent in doc.ents if ent.text == name)[-1]
    assert last.dep_ == label


@pytest.mark.parametrize(
    "text",
    ["Der Plan wurde von der Kammer gelobt.", "Er distanzierte sich von der Nato.", "Kritik kam von der Innung."],
)
def test_a_body_behind_von_der_is_no_name(text: str, nlp: Language) -> None:
    assert all(ent.label_ != "PER" for ent in nlp(text).ents)
