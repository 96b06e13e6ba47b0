"""Last names that are everyday words are names where the article has the whole name."""

from __future__ import annotations

import pytest

from kg.annotate.analyser import Analyser, open_analyser
from kg.annotate.bare_names import are_names, bare_names, last_words
from kg.annotate.draft import Analysed
from kg.language.repair import Tree
from kg.model import Article
from tests.language.de.repairs.trees import FIN, Row, tree


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return open_analyser()


def article(*rows: Row, start: int = 2) -> tuple[list[str], list[Analysed]]:
    """An article with a person's whole name and a sentence behind it."""
    first = tree(("Jan", 0, "root", "PROPN", "", "Jan"), ("Winter", 0, "flat", "PROPN", "", "Winter"))
    second = tree(*rows)
    return [*first.words, *second.words], [Analysed(0, first, [(0, 2, "PER")]), Analysed(start, second, [])]


SAID: Row = ("kam", 1, "root", "VERB", FIN, "kommen")


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([("Winter", 1, "obl", "NOUN", "", "Winter"), SAID], {1: {2: "Schröder"}}),
        ([("Winters", 1, "obl", "NOUN", "", "Winter"), SAID], {1: {2: "Schröders"}}),
        ([("im", 1, "case", "ADP", "", "in"), ("Winter", 1, "obl", "NOUN", "", "Winter")], {}),
        ([("der", 1, "det", "DET", "", "der"), ("Winter", 1, "nsubj", "NOUN", "", "Winter")], {}),
        ([("Sommer", 1, "obl", "NOUN", "", "Sommer"), SAID], {}),
    ],
    ids=["alone", "in the genitive", "with a contraction", "with an article", "nobody's name"],
)
def test_a_last_name_that_stands_alone_is_read_with_another_in_its_place(
    rows: list[Row], found: dict[int, dict[int, str]]
) -> None:
    assert bare_names(*article(*rows)) == found


def test_a_word_of_one_letter_or_a_first_name_is_no_last_name() -> None:
    assert last_words(["Jan", "Winter", "Ada", "B"], [(0, 2, "PER"), (2, 4, "PER"), (0, 1, "PER")]) == {"Winter"}


def opened_by(tag: str, label: str, other: str) -> tuple[Tree, Analysed]:
    """A sentence that a word opens, as read first and with a name in its place."""
    rows: list[Row] = [
        ("Kurz", 1, label, tag, "", "kurz"),
        ("lobte", 1, "root", "VERB", FIN, "loben"),
        (other, 1, "nsubj" if other == "er" else "obj", "PRON" if other == "er" else "NOUN", "", other),
    ]
    return tree(*rows), Analysed(5, tree(*rows), [(5, 6, "PER")])


@pytest.mark.parametrize(("label", "other", "name"), [("nsubj", "Räte", True), ("obl", "er", False)])
def test_a_word_that_opens_a_sentence_is_a_name_where_it_is_a_side_of_the_verb(
    label: str, other: str, name: bool
) -> None:
    assert are_names(*opened_by("ADV", label, other), {5: "Schröder"}) is name


@pytest.mark.parametrize(
    "behind",
    ["Winter drang auf eine Wahl.", "Die Kammer hat sich hinter Winter gestellt.", "Der Rat wird Winter empfangen."],
)
def test_an_article_with_the_whole_name_knows_the_last_name(analyser: Analyser, behind: str) -> None:
    (parse,) = analyser.whole([Article("a", f"Minister Jan Winter sprach in Ulm. {behind}", "-")])
    assert ("Winter",) in [parse.words[start:end] for start, end, _ in parse.entities]


@pytest.mark.parametrize("behind", ["Im Winter wird gewählt.", "Der Winter war kalt."])
def test_a_word_with_an_article_stays_a_word(analyser: Analyser, behind: str) -> None:
    (parse,) = analyser.whole([Article("a", f"Minister Jan Winter sprach in Ulm. {behind}", "-")])
    assert ("Winter",) not in [parse.words[start:end] for start, end, _ in parse.entities]
