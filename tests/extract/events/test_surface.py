"""What the words of a sentence alone say: it passes whatever a rule reads."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.cues import Cues
from kg.extract import Extractor
from kg.extract.events.surface import Surface
from kg.extract.examples import read_marked
from kg.frames import Relation
from kg.grammar.docs import read_parse
from kg.language import load_language
from kg.model import Article


@pytest.fixture(scope="module")
def surface(relations: tuple[Relation, ...], cues: Cues) -> Surface:
    return Surface(relations, load_language(), cues.telling)


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat wies die Vorwürfe zurück .",
        "Sie haben ihn damals schwer beschuldigt .",
        "Die Kammer warf ihm gestern Untreue vor .",
        "Er ist bereit , sich mit ihr zusammenzusetzen .",
        "Gelobt wurde auch Linde .",
        "TREFFEN AM FREITAG",
        "Der EU-Sanktionen gegen Rom wegen blieb er fort .",
        "Der Präsident versprach der Kanzlerin am Telefon Geduld .",
        "Die Erbin hat dem Vorstand den Text gelesen .",
        "Rom traf auf NATO-unterstützte Fischer .",
    ],
)
def test_forms_of_trigger_words_pass(surface: Surface, sentence: str) -> None:
    assert surface.may_tell(sentence.split())


@pytest.mark.parametrize(
    "sentence",
    [
        "Am Abend lagen zwölf Boote im Hafen .",
        "Die Flut begann um neun .",
        "",
    ],
)
def test_sentences_without_any_do_not(surface: Surface, sentence: str) -> None:
    assert not surface.may_tell(sentence.split())


def test_a_sentence_in_which_a_word_is_missing_does_not_pass(surface: Surface) -> None:
    assert not surface.may_tell(["Sie", "gab", "dem", "Kind", "einen", "Apfel", "."])
    assert surface.may_tell(["Sie", "gab", "dem", "Plan", "ihre", "Unterstützung", "."])


@pytest.mark.parametrize(
    ("lacking", "whole"),
    [
        ("Der Rat konnte den Wirt lange nicht finden .", "Der Rat konnte danach nach Graz ."),
        ("Der Chor stand vier Stunden lang still .", "Der Chor stand vier Stunden lang hinterm Rat ."),
        ("Der Rat und der Wirt haderten .", "Der Rat und der Wirt haderten miteinander und mit dem Abt ."),
    ],
)
def test_a_sentence_without_a_word_on_the_way_to_a_side_does_not_pass(
    surface: Surface, lacking: str, whole: str
) -> None:
    assert [surface.may_tell(sentence.split()) for sentence in (lacking, whole)] == [False, True]


def test_those_who_act_on_each_other_need_no_word_on_the_way_to_the_other(surface: Surface) -> None:
    sentence = "Der Rat und der Wirt haderten"
    assert [surface.may_tell([*sentence.split(), *rest]) for rest in ((), ("gegenseitig",))] == [False, True]


def test_a_colon_before_a_sentence_counts_as_its_own(surface: Surface) -> None:
    sentence = "Die Reform ist absurd ."
    assert [surface.may_tell(sentence.split(), before) for before in (".", ":")] == [False, True]


def test_all_that_the_relation_files_examples_tell_passes(
    relations: tuple[Relation, ...], surface: Surface, nlp: Language, extractor: Extractor
) -> None:
    every_rule = {trigger.rule for relation in relations for trigger in relation.triggers}
    texts = [read_marked(example.text).text for relation in relations for example in relation.examples]
    held_back = []
    for text, doc in zip(texts, nlp.pipe(texts), strict=True):
        parse = read_parse(doc, load_language())
        for reading in extractor.findings(Article("a", text, "-"), parse).readings:
            sentence = parse.sentence_of(reading.token)
            before = parse.words[sentence.start - 1] if sentence.start else ""
            heard = reading.trigger.rule not in every_rule
            if not heard and not surface.may_tell(parse.words[sentence.start : sentence.stop], before):
                held_back.append((parse.words[reading.token], reading.trigger.rule, text))
    assert not held_back
