"""A manner opens a sentence, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

from kg.language.de.repairs.manners import (
    adjectives_for_nouns,
    fullness_at_the_start,
    manners_at_the_start,
)
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, Row, tree

RAT: list[Row] = [("den", 3, "det", "DET", "", "der"), ("Rat", 1, "obj", "NOUN", "Case=Acc|Number=Sing", "Rat")]


def told(first: str, *after: Row) -> Tree:
    """ "FIRST kritisierte …" with the first word taken for a name."""
    rows: list[Row] = [
        (first, 1, "nsubj", "PROPN", "Case=Nom", first),
        ("kritisierte", 1, "root", "VERB", FIN, "kritisieren"),
        *after,
    ]
    return tree(*rows, names=((0, 1, "PER"),))


def test_a_manner_before_subject_and_object_is_no_name() -> None:
    mended = told("Scharf", *RAT, ("Holm", 1, "obj", "PROPN", "", "Holm"))
    assert list(manners_at_the_start(mended)) == [0]
    assert (mended.labels[0], mended.upos[0], mended.lemmas[0], mended.names) == ("advmod", "ADJ", "scharf", [])


def test_somebody_called_so_acts_where_nobody_else_does() -> None:
    assert list(manners_at_the_start(told("Scharf", *RAT))) == []


def test_another_name_stays() -> None:
    assert list(manners_at_the_start(told("Berg", *RAT, ("Holm", 1, "obj", "PROPN", "", "Holm")))) == []


def test_a_body_and_the_name_behind_it_are_two() -> None:
    body: list[Row] = [("die", 3, "det", "DET", "", "der"), ("Partei", 1, "obj", "NOUN", "Number=Sing", "Partei")]
    mended = told("Scharf", *body, ("Holm", 3, "appos", "PROPN", "", "Holm"))
    mended.names.append((4, 5, "PER"))
    assert list(manners_at_the_start(mended)) == [0]
    assert (mended.labels[0], mended.upos[0]) == ("advmod", "ADJ")


def turned(mark: str, verb: str) -> Tree:
    """ "Scharf VERB Holm MARK Rat": one bare name behind the verb, and a phrase."""
    rows: list[Row] = [
        ("Scharf", 1, "nsubj", "PROPN", "Case=Nom", "Scharf"),
        ("tat", 1, "root", "VERB", FIN, verb),
        ("Holm", 1, "obj", "PROPN", "", "Holm"),
        (mark, 4, "case", "ADP", "", mark),
        ("Rat", 1, "obl", "NOUN", "", "Rat"),
    ]
    return tree(*rows, names=((0, 1, "PER"),))


def test_the_one_name_behind_a_manner_acts_where_the_verb_turns_against_somebody() -> None:
    mended = turned("gegen", "polemisieren")
    assert list(manners_at_the_start(mended)) == [0]
    assert (mended.labels[0], mended.labels[2]) == ("advmod", "nsubj")


def test_the_one_name_may_be_met_where_the_verb_has_an_object() -> None:
    assert list(manners_at_the_start(turned("gegen", "treffen"))) == []
    assert list(manners_at_the_start(turned("in", "polemisieren"))) == []


def test_the_one_name_behind_a_manner_acts_where_a_clause_says_on_what() -> None:
    mended = told("Scharf", ("Holm", 1, "obj", "PROPN", "", "Holm"), ("zahlte", 1, "ccomp", "VERB", FIN, "zahlen"))
    assert list(manners_at_the_start(mended)) == [0]
    assert mended.labels[2] == "nsubj"


def callers(first: str, number: str) -> Tree:
    """ "FIRST Anrufer drohten", both hung on the verb as nouns."""
    return tree(
        (first, 2, "nsubj", "NOUN", "", first),
        ("Anrufer", 2, "obj", "NOUN", f"Number={number}", "Anrufer"),
        ("drohten", 2, "root", "VERB", FIN, "drohen"),
    )


def test_a_capital_makes_no_noun_of_an_adjective_before_a_plural() -> None:
    mended = callers("Anonyme", "Plur")
    assert list(adjectives_for_nouns(mended)) == [0]
    assert (mended.heads[0], mended.labels[:2], mended.lemmas[0]) == (1, ["amod", "nsubj"], "anonym")


def test_two_words_without_the_form_of_an_adjective_stay_apart() -> None:
    assert list(adjectives_for_nouns(callers("Vortag", "Plur"))) == []
    assert list(adjectives_for_nouns(callers("Anonyme", "Sing"))) == []


def governing(article_of: int) -> Tree:
    """ "lobte der Regierende Bürgermeister", the second word taken for an object."""
    return tree(
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("der", article_of, "det", "DET", "", "der"),
        ("Regierende", 0, "obj", "NOUN", "", "Regierende"),
        ("Bürgermeister", 0, "nsubj", "NOUN", "", "Bürgermeister"),
    )


def test_between_an_article_and_its_noun_stands_an_adjective() -> None:
    mended = governing(3)
    assert list(adjectives_for_nouns(mended)) == [2]
    assert (mended.heads[2], mended.labels[2], mended.lemmas[2]) == (3, "amod", "regierend")


def test_a_noun_with_an_article_of_its_own_stays_one() -> None:
    assert list(adjectives_for_nouns(governing(2))) == []


def full(verb: str, *after: Row) -> Tree:
    """ "Voller Zorn VERB …" with its first two words taken for a name."""
    rows: list[Row] = [
        ("Voller", 2, "nsubj", "PROPN", "Case=Nom", "Voller"),
        ("Zorn", 0, "flat", "PROPN", "Case=Nom", "Zorn"),
        (verb, 2, "root", "VERB", FIN, verb),
        *after,
    ]
    return tree(*rows, names=((0, 2, "PER"),))


def test_what_somebody_is_full_of_is_no_name() -> None:
    mended = full("kritisierte", ("Holm", 2, "obj", "PROPN", "", "Holm"), ("scharf", 2, "advmod", "ADJ", "", "scharf"))
    assert list(fullness_at_the_start(mended)) == [0]
    assert (mended.labels[:2], mended.heads[:2], mended.names) == (["case", "obl"], [1, 2], [])
    assert mended.labels[3] == "nsubj"


def test_fullness_stays_where_nobody_else_can_act() -> None:
    assert list(fullness_at_the_start(full("lohnt", ("sich", 2, "obj", "PRON", "Case=Acc", "sich")))) == []
