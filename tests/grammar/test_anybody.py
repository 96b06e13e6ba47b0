"""Who "man" is."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.extract import Extractor
from kg.model import Article
from tests.builders import doc, facts
from tests.extract.small import read_facts

CASES = {
    "a body": (
        doc(
            "Bei der Rotpartei kritisierte man   Rama .",
            "2   2   3         3           3     3    3",
            "case det obl      root        nsubj obj  punct",
            "APPR ART NE       VVFIN       PIS   NE   $.",
            lemmas={"kritisierte": "kritisieren"},
            names={"Rotpartei": "ORG", "Rama": "PER"},
        ),
        ["Criticism: der Rotpartei → Rama"],
    ),
    "a place": (
        doc(
            "In   Tirana kritisierte man   Rama .",
            "1    2      2           2     2    2",
            "case obl    root        nsubj obj  punct",
            "APPR NE     VVFIN       PIS   NE   $.",
            lemmas={"kritisierte": "kritisieren"},
            names={"Tirana": "LOC", "Rama": "PER"},
        ),
        ["Criticism: ? → Rama"],
    ),
}


@pytest.mark.parametrize(("built", "expected"), CASES.values(), ids=CASES)
def test_anybody_is_the_body_that_the_clause_names(built: Doc, expected: list[str]) -> None:
    assert read_facts(built) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Wer einen Nachbarn beschuldigt, braucht Beweise.",
        "Lehrer sollten ihre Schüler öfter loben.",
        "Jeder sollte einmal im Leben Venedig besuchen.",
        "Den Turm besuchen Sie am besten im Mai.",
        "Was hilft, wenn der Chef Sie kritisiert?",
    ],
    ids=["whoever does it", "a duty of all", "of everybody", "a reader who acts", "a reader who is acted upon"],
)
def test_what_anybody_may_do_nobody_does(text: str, nlp: Language, extractor: Extractor) -> None:
    assert not facts(extractor(Article("test", text, "-"), nlp(text)))


def test_some_people_who_shall_do_it_are_somebody(nlp: Language, extractor: Extractor) -> None:
    text = "Die Lehrer sollen ihre Rektorin am Montag treffen."
    (fact,) = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert fact.startswith("Meeting: Die Lehrer → ihre Rektorin")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Innung darf Wirte ausschließen, die den Rat rügen.", []),
        ("Die Innung muss Wirten helfen, die den Rat unterstützen.", []),
        ("Die Innung hat Wirte ausgeschlossen, die den Rat rügen.", ["Criticism: Wirte → den Rat"]),
        ("Die Innung will die Wirte ausschließen, die den Rat rügten.", ["Criticism: die Wirte → den Rat"]),
    ],
    ids=["may", "must", "told", "those"],
)
def test_a_rule_for_whoever_does_it_tells_no_act(
    text: str, expected: list[str], nlp: Language, extractor: Extractor
) -> None:
    assert [f for f in facts(extractor(Article("test", text, "-"), nlp(text))) if "den Rat" in f] == expected
