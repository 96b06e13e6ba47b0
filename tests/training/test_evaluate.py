"""Figures of the shipped model: what counts as right, on documents built by hand."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc, Span

from training.data import Sentence
from training.evaluate import documents, entity_figures, tree_figures
from training.scores import f1


def sentence() -> Sentence:
    return Sentence(
        words=["Rom", "hilft", "Bern"],
        spaces=[True, True, False],
        heads=[2, 0, 2],
        rels=["nsubj", "root", "obl:arg"],
        upos=["PROPN", "VERB", "PROPN"],
        xpos=["NE", "VVFIN", "NE"],
        feats=["Case=Nom", "_", "Case=Dat"],
        lemmas=["Rom", "helfen", "Bern"],
        ner=["B-LOC", "O", "B-LOC"],
    )


def analysed(labels: list[str]) -> Doc:
    nlp = spacy.blank("de")
    return Doc(
        nlp.vocab,
        words=["Rom", "hilft", "Bern"],
        heads=[1, 1, 1],
        deps=labels,
        pos=["PROPN", "VERB", "NOUN"],
        tags=["NE", "VVFIN", "NN"],
        lemmas=["Rom", "helfen", "Bern"],
        morphs=["Case=Nom", "", "Case=Dat"],
    )


@pytest.mark.parametrize("root", ["ROOT", "root"])
def test_the_root_counts_under_either_name(root: str) -> None:
    figures = tree_figures([(sentence(), analysed(["nsubj", root, "obl:arg"]))])
    assert figures["LAS"] == figures["UAS"] == 100


def test_a_wrong_subtype_costs_the_full_label_but_not_the_universal_one() -> None:
    figures = tree_figures([(sentence(), analysed(["nsubj:pass", "ROOT", "obl:arg"]))])
    assert round(figures["LAS"], 1) == 66.7
    assert figures["LAS-universal"] == 100
    assert figures["arguments"] == 50


def test_tags_features_and_lemmas_are_counted_per_word() -> None:
    figures = tree_figures([(sentence(), analysed(["nsubj", "ROOT", "obl:arg"]))])
    assert [round(figures[k], 1) for k in ("UPOS", "XPOS", "FEATS", "lemma")] == [66.7, 66.7, 100.0, 100.0]
    assert figures["UPOS PROPN"] == 50


def test_entities_and_derived_forms_must_match_exactly() -> None:
    doc = analysed(["nsubj", "ROOT", "obl:arg"])
    doc.ents = (Span(doc, 0, 1, label="LOC"), Span(doc, 2, 3, label="PER"))
    doc.spans["derived"] = [Span(doc, 1, 2, label="LOCderiv")]
    figures = entity_figures([(sentence(), doc)])
    assert figures["main"] == f1(1, 2, 2)
    assert figures["LOC"] == f1(1, 1, 2)


def test_documents_carry_gold_tokens_and_one_sentence() -> None:
    pairs = list(documents(spacy.blank("de"), [sentence()]))
    assert [t.text_with_ws for t in pairs[0][1]] == ["Rom ", "hilft ", "Bern"]
    assert len(list(pairs[0][1].sents)) == 1
