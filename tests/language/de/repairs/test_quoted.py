"""A motto in marks behind a noun for a body is its name, on trees made by hand."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.quoted import descriptions_behind, descriptions_in_front, labels_in_front, quoted_names
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def quoted(noun: str, verb: str) -> Tree:
    """ "Die NOUN „Rettet den Wald“ VERB"."""
    return tree(
        ("Die", 1, "det", "DET", "", "der"),
        (noun, 7, "nsubj", "NOUN", "", noun),
        ("„", 3, "punct", "PUNCT", "", "„"),
        ("Rettet", 1, "appos", "VERB", "", "retten"),
        ("den", 5, "det", "DET", "", "der"),
        ("Wald", 3, "obj", "NOUN", "", "Wald"),
        ("“", 3, "punct", "PUNCT", "", "“"),
        ("fordert", 7, "root", "VERB", FIN, verb),
        names=((3, 6, "OTH"),),
    )


def test_words_in_marks_behind_a_body_are_its_name() -> None:
    mended = quoted("Initiative", "fordern")
    assert list(quoted_names(mended)) == [3]
    assert mended.names == [(3, 6, "ORG")]
    assert [mended.labels[i] for i in (3, 4, 5)] == ["appos", "flat", "flat"]


def test_a_thing_has_no_such_name() -> None:
    assert list(quoted_names(quoted("Parole", "fordern"))) == []


def test_what_a_body_is_called_is_no_name() -> None:
    assert list(quoted_names(quoted("Initiative", "nennen"))) == []


def test_the_quoted_word_before_a_passive_naming_is_the_label() -> None:
    made = tree(
        ("„", 1, "punct", "PUNCT", "", "„"),
        ("Sheriff", 5, "nsubj:pass", "NOUN", "", "Sheriff"),
        ("“", 1, "punct", "PUNCT", "", "“"),
        ("wird", 5, "aux:pass", "AUX", FIN, "werden"),
        ("Huber", 5, "nsubj:pass", "PROPN", "", "Huber"),
        ("genannt", 5, "root", "VERB", "", "nennen"),
    )
    assert list(labels_in_front(made)) == [1]
    assert (made.labels[1], made.labels[4]) == ("xcomp", "nsubj:pass")


@pytest.mark.parametrize(
    ("article", "second", "labels"),
    [("Einen", "den", ["xcomp", "nsubj", "obj"]), ("Ein", "den", None), ("Einen", "einen", None)],
    ids=["an accusative", "a subject", "two descriptions"],
)
def test_what_has_an_article_before_a_naming_is_the_label(article: str, second: str, labels: list[str] | None) -> None:
    made = tree(
        (article, 1, "det", "DET", "", "ein"),
        ("Narren", 2, "obj", "NOUN", "Gender=Masc|Number=Sing", "Narr"),
        ("nannte", 2, "root", "VERB", FIN, "nennen"),
        ("Holm", 2, "nsubj", "PROPN", "", "Holm"),
        (second, 5, "det", "DET", "", "der"),
        ("Wirt", 2, "obj", "NOUN", "", "Wirt"),
        ("Dahl", 5, "appos", "PROPN", "", "Dahl"),
        names=((3, 4, "PER"), (6, 7, "PER")),
    )
    assert bool(list(descriptions_in_front(made))) is bool(labels)
    assert [made.labels[i] for i in (1, 3, 5)] == (labels or ["obj", "nsubj", "obj"])


@pytest.mark.parametrize(
    ("first", "verb", "expected"),
    [("die", "schelten", [3, 5]), ("eine", "schelten", []), ("die", "kaufen", [])],
    ids=["the and a", "two descriptions", "no naming"],
)
def test_of_two_feminine_phrases_behind_a_naming_the_one_with_an_article_is_the_label(
    first: str, verb: str, expected: list[int]
) -> None:
    made = tree(
        ("Arp", 1, "nsubj", "PROPN", "", "Arp"),
        ("schalt", 1, "root", "VERB", FIN, verb),
        (first, 3, "det", "DET", "", "der"),
        ("Wirtin", 1, "obl", "NOUN", "Gender=Fem|Number=Sing", "Wirtin"),
        ("eine", 5, "det", "DET", "", "ein"),
        ("Diebin", 1, "obj", "NOUN", "Gender=Fem|Number=Sing", "Diebin"),
    )
    assert list(descriptions_behind(made)) == expected
    assert [made.labels[i] for i in (3, 5)] == (["obj", "xcomp"] if expected else ["obl", "obj"])
