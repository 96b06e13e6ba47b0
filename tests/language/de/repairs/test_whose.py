"""A thing in a relative clause demands nothing, on trees made by hand: word, head (from 0), label, tag, features, lemma."""

from __future__ import annotations

import pytest

from kg.language.de.repairs.whose import people_behind_prepositions, people_who_demand, things_demanded
from kg.language.repair import Tree
from tests.language.de.repairs.trees import FIN, tree


def asked(thing: str) -> Tree:
    """ "Abt , dessen THING der Chor verlangte", the choir hung on the thing."""
    return tree(
        ("Abt", 0, "root", "NOUN", "", "Abt"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("dessen", 3, "nmod:poss", "PRON", "Case=Gen", "der"),
        (thing, 6, "nsubj", "NOUN", "", thing),
        ("der", 5, "det", "DET", "", "der"),
        ("Chor", 3, "nmod", "NOUN", "", "Chor"),
        ("verlangte", 0, "acl:relcl", "VERB", FIN, "verlangen"),
    )


def test_whose_dismissal_is_demanded_is_told_by_the_thing() -> None:
    mended = asked("Entlassung")
    assert list(things_demanded(mended)) == [2, 3, 5]
    assert [(mended.heads[i], mended.labels[i]) for i in (3, 5)] == [(6, "obj"), (6, "nsubj")]


def test_somebody_of_his_may_demand() -> None:
    assert list(things_demanded(asked("Bäcker"))) == []


def wanted(article: str, thing: str) -> Tree:
    """ "Innung , die ARTICLE THING verlangte", the pronoun taken for the object."""
    return tree(
        ("Innung", 0, "root", "NOUN", "", "Innung"),
        (",", 5, "punct", "PUNCT", "", ","),
        ("die", 5, "obj", "PRON", "PronType=Rel", "der"),
        (article, 4, "det", "DET", "", article),
        (thing, 5, "nsubj", "NOUN", "Number=Sing", thing),
        ("verlangte", 0, "acl:relcl", "VERB", FIN, "verlangen"),
    )


def test_a_thing_demands_nothing() -> None:
    mended = wanted("ein", "Verbot")
    assert list(people_who_demand(mended)) == [4, 2]
    assert (mended.labels[4], mended.labels[2]) == ("obj", "nsubj")


@pytest.mark.parametrize(("article", "noun"), [("ein", "Bäcker"), ("der", "Rat")])
def test_somebody_or_a_body_may(article: str, noun: str) -> None:
    assert list(people_who_demand(wanted(article, noun))) == []


def test_a_person_without_preposition_is_who_goes() -> None:
    mended = tree(
        ("Flug", 0, "root", "NOUN", "", "Flug"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("zu", 3, "case", "ADP", "", "zu"),
        ("dem", 6, "obl", "PRON", "PronType=Rel", "der"),
        ("Ministerin", 6, "obl", "NOUN", "", "Ministerin"),
        ("Linde", 4, "appos", "PROPN", "", "Linde"),
        ("startete", 0, "acl", "VERB", FIN, "starten"),
    )
    assert list(people_behind_prepositions(mended)) == [4]
    assert mended.labels[4] == "nsubj"


def test_a_chairwoman_with_her_name_is_no_thing_that_is_called_something() -> None:
    made = tree(
        ("Bund", 0, "root", "NOUN", "", "Bund"),
        (",", 6, "punct", "PUNCT", "", ","),
        ("dessen", 3, "nmod:poss", "PRON", "Case=Gen", "der"),
        ("Vorsitzende", 6, "nsubj", "NOUN", "", "Vorsitzende"),
        ("Linde", 3, "appos", "PROPN", "", "Linde"),
        ("Plan", 6, "obj", "NOUN", "", "Plan"),
        ("rügte", 0, "acl:relcl", "VERB", FIN, "rügen"),
    )
    assert list(things_demanded(made)) == []
