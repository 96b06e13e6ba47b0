"""What the words of a sentence alone say: it passes whatever a rule could read."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract.events.surface import Surface
from kg.extract.events.triggers import Candidate, TriggerIndex
from kg.frames import Relation
from kg.grammar.docs import read_parse
from kg.language import load_language
from tests.marked import read_marked


@pytest.fixture(scope="module")
def surface(relations: tuple[Relation, ...]) -> Surface:
    return Surface(relations, load_language())


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Rat wies die Vorwürfe zurück .",
        "Sie haben ihn damals schwer beschuldigt .",
        "Die Kammer warf ihm gestern Untreue vor .",
        "Er ist bereit , sich mit ihr zusammenzusetzen .",
        "Gelobt wurde auch Linde .",
        "TREFFEN AM FREITAG",
        "Der EU-Sanktionen wegen blieb er fort .",
        "Der Präsident versprach der Kanzlerin am Telefon Geduld .",
        "Die Erbin hat dem Vorstand den Text gelesen .",
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


def test_all_candidates_of_the_relation_files_examples_pass(
    relations: tuple[Relation, ...], surface: Surface, nlp: Language
) -> None:
    index = TriggerIndex(relations, load_language())
    texts = [read_marked(example.text).text for relation in relations for example in relation.examples]
    held_back = []
    for doc in nlp.pipe(texts):
        parse = read_parse(doc, load_language())
        for sentence in parse.sentences:
            found = [c for c in index.of_sentence(parse, sentence) if isinstance(c, Candidate)]
            if found and not surface.may_tell([parse.words[i] for i in sentence]):
                held_back.append((parse.words[found[0].token], found[0].trigger.rule, doc.text))
    assert not held_back
