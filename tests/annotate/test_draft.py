"""A text cut into words and sentences, before any of it is read."""

from __future__ import annotations

from kg.annotate.draft import Analysed, Draft, cut, entities_of, offsets_of
from kg.language.repair import Tree
from kg.model import Article, Span

TEXT = "Rat tagt\n\nAda Arp kam.  Drucken. Ben ging."


def test_words_and_spaces_are_the_text() -> None:
    words, spaces = cut(TEXT)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == TEXT
    assert [TEXT[at : at + len(word)] for word, at in zip(words, offsets_of(words, spaces), strict=True)] == words


def test_sentences_hold_every_word_and_a_headline_is_one() -> None:
    draft = Draft.of(Article("a", TEXT, "-", title_end=8))
    assert [i for sentence in draft.sentences for i in sentence] == list(range(len(draft.texts)))
    assert [draft.texts[s.start] for s in draft.sentences] == ["Rat", "Ada", "Drucken", "Ben"]


def test_residue_is_left_out() -> None:
    start = TEXT.index("Drucken")
    draft = Draft.of(Article("a", TEXT, "-", residue=(Span(start, start + 8),)))
    assert "Drucken" not in [draft.texts[i] for chunks in draft.chunks for chunk in chunks for i in chunk]


def test_a_text_without_words_has_no_sentence() -> None:
    assert Draft.of(Article("a", "", "-")).sentences == []


def test_entities_of_several_sentences_stand_in_their_order() -> None:
    tree = Tree(["Ada"], ["Ada"], ["PROPN"], ["NE"], [""], [0], ["root"])
    sentences = [Analysed(0, tree, [(0, 1, "PER")]), Analysed(1, tree, []), Analysed(2, tree, [(2, 3, "LOC")])]
    assert entities_of(sentences) == [(0, 1, "PER"), (2, 3, "LOC")]


def test_a_step_changes_a_sentence_once_for_the_same_names() -> None:
    draft = Draft(["Ada"], [False], [range(1)])
    tree = Tree(["Ada"], ["Ada"], ["PROPN"], ["NE"], [""], [0], ["root"])
    before = Analysed(0, tree, [])

    def change() -> Analysed:
        return Analysed(0, tree.copy(), [])

    made = draft.once("step", 0, before, ["Ada"], change)
    assert draft.once("step", 0, before, ["Ada"], change) is made
    assert draft.once("step", 0, before, ["Ben"], change) is not made
    assert draft.once("step", 0, made, ["Ben"], change) is not made
