"""How trees of sentences become the parse of a text."""

from __future__ import annotations

from kg.grammar.assembly import parse_of
from kg.language import load_language
from kg.language.repair import Tree
from tests.builders import parse
from tests.grammar.sentences import kept_up


def test_a_separated_particle_belongs_to_the_lemma() -> None:
    assert kept_up().lemmas[2] == "aufrechterhalten"


def test_words_stand_where_the_text_has_them() -> None:
    read = kept_up()
    assert [read.text[start:end] for start, end in zip(read.starts, read.ends, strict=True)] == list(read.words)


def test_an_article_without_words_has_a_parse() -> None:
    from spacy.tokens import Doc

    from tests.builders import VOCAB

    assert len(parse(Doc(VOCAB))) == 0


def test_tokens_of_the_second_sentence_are_counted_on_from_the_first() -> None:
    first = Tree(
        ["Ada", "kam"],
        ["Ada", "kommen"],
        ["PROPN", "VERB"],
        ["NE", "VVFIN"],
        ["", ""],
        [1, 1],
        ["nsubj", "root"],
        [(0, 1, "PER")],
    )
    second = Tree(
        ["Bo", "ging"],
        ["Bo", "gehen"],
        ["PROPN", "VERB"],
        ["NE", "VVFIN"],
        ["", ""],
        [1, 1],
        ["nsubj", "root"],
        [(0, 1, "PER")],
    )
    read = parse_of(load_language(), ["Ada", "kam", "Bo", "ging"], [True] * 4, [first, second])
    assert read.heads == (1, 1, 3, 3)
    assert read.entities == ((0, 1, "PER"), (2, 3, "PER"))
    assert (read.sentences, read.sentence) == ((range(2), range(2, 4)), (0, 0, 1, 1))
    assert read.text == "Ada kam Bo ging "
