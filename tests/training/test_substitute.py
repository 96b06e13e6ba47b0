"""Sentences made of annotated ones: other triggers of the same class in the same form; marks of examples."""

from __future__ import annotations

import random

from training.events.examples import unmarked
from training.events.gold import Item, Labels, Link
from training.events.labels import CLASSES, ROLES
from training.events.phrases import verb
from training.events.substitute import Substitutes, changed, form, frame_of, frames, put

CRITICISM = CLASSES.index("Criticism") + 1
PHRASES = [
    ("Criticism", "Ba rügen"),
    ("Criticism", "Ta an|prangern"),
    ("Criticism", "mit Bd hadern"),
    ("-", "Ba kennen"),
]


def sentence() -> Item:
    """Return "Der Chor tadelte den Wirt" with its act."""
    words = {
        "text": ["Der", "Chor", "tadelte", "den", "Wirt", "."],
        "tag": ["ART", "NN", "VVFIN", "ART", "NN", "$."],
        "pos": ["DET", "NOUN", "VERB", "DET", "NOUN", "PUNCT"],
        "lemma": ["der", "Chor", "tadeln", "der", "Wirt", "."],
        "head": [1, 2, 2, 4, 2, 2],
        "dep": ["det", "nsubj", "root", "det", "obj", "punct"],
    }
    links = [Link(2, ROLES.index("agent"), [1]), Link(2, ROLES.index("target"), [4])]
    return Item(words, Labels([0, 0, CRITICISM, 0, 0, 0], [1.0] * 6, [-100, -100, 0, -100, -100, -100], links), "a")


def substitutes() -> Substitutes:
    return Substitutes(frames(PHRASES), [], ("an",), random.Random(1))


def test_a_phrase_with_more_than_its_side_has_no_frame() -> None:
    phrases = ("Ba rügen", "Bd danken", "mit Bd hadern", "Ba scharf rügen", "sich mit Bd anlegen", "schimpfen")
    assert [frame_of(p) for p in phrases] == ["obj", "dat", "mit", None, None, None]


def test_a_verb_is_recognised_in_its_form_and_put_into_it() -> None:
    assert form("tadelte", "VVFIN", verb("tadeln")) == "past"
    assert form("angeprangert", "VVPP", verb("an|prangern")) == "participle"
    assert put(verb("an|prangern"), "participle") == "angeprangert"
    assert put(verb("an|prangern"), "past") is None


def test_a_trigger_gives_way_to_verbs_of_its_class_and_frame_in_one_word() -> None:
    found = list(substitutes().of(sentence()))
    assert [(at, word) for at, word, tells in found if tells] == [(2, "rügte")]
    assert all(word == "kannte" for _, word, tells in found if not tells)


def test_a_sentence_whose_new_verb_tells_no_act_loses_the_labels_of_the_act() -> None:
    other = changed(sentence(), 2, "kannte", tells=False)
    assert other.sentence["text"][2] == "kannte"
    assert not any(other.labels.classes)
    assert other.labels.links == []
    assert changed(sentence(), 2, "rügte", tells=True).labels == sentence().labels


def test_the_marks_of_an_example_become_spans() -> None:
    text, spans = unmarked("[agent: Xi] traf [target: Putin].")
    assert text == "Xi traf Putin."
    assert spans == {"agent": [(0, 2)], "target": [(8, 13)]}
