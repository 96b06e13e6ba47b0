"""Two last names side by side are two people where the article knows both."""

from __future__ import annotations

import pytest

from kg.annotate.analyser import Analyser, open_analyser
from kg.annotate.draft import Analysed
from kg.annotate.particles import Entity
from kg.annotate.surnames import as_objects, behind_bodies, in_two, pairs
from kg.grammar.parse import Parse
from kg.model import Article
from tests.language.de.repairs.trees import FIN, tree


@pytest.fixture(scope="module")
def analyser() -> Analyser:
    return open_analyser()


def people(text: str) -> tuple[list[str], list[Entity]]:
    """The words of a text in which names stand between "/"."""
    texts: list[str] = []
    entities: list[Entity] = []
    for name in text.split("/"):
        texts += name.split()
        entities.append((len(texts) - len(name.split()), len(texts), "PER"))
    return texts, entities


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ute Dorn/Jan Arp/Arp Dorn", [4]),
        ("Jan Arp/Arp Dorn", []),  # nobody else is called Dorn
        ("Ute Dorn/Hans Peter/Peter Dorn/Peter Holm", []),  # Peter is a first name here
        ("Ute Dorn/Jan Arp/Ute Dorn", []),
        ("Ute Dorn/Jan Arp/Dorn Arp Untreue", [4]),
    ],
)
def test_a_name_is_two_where_both_are_last_names_of_others(text: str, expected: list[int]) -> None:
    assert list(pairs(*people(text))) == expected


def test_the_first_acts_and_the_second_is_acted_on() -> None:
    made = tree(
        ("Weil", 3, "mark", "SCONJ", "", "weil"),
        ("Arp", 3, "nsubj", "PROPN", "", "Arp"),
        ("Dorn", 1, "flat", "PROPN", "", "Dorn"),
        ("lobte", 3, "root", "VERB", FIN, "loben"),
    )
    found = in_two(Analysed(10, made, [(11, 13, "PER")]), [11])
    assert found.entities == [(11, 12, "PER"), (12, 13, "PER")]
    assert (found.tree.labels[1:3], found.tree.heads[1:3]) == (["nsubj", "obj"], [3, 3])
    assert made.labels[2] == "flat"


def parse_of(analyser: Analyser, text: str) -> Parse:
    return analyser.whole([Article("a", text, "-")])[0]


def test_an_article_with_both_names_tells_who_did_it(analyser: Analyser) -> None:
    parse = parse_of(analyser, "Ute Dorn und Jan Arp streiten. Die Partei schwieg, weil Arp Dorn kritisiert hatte.")
    assert {parse.words[start:end] for start, end, _ in parse.entities} >= {("Arp",), ("Dorn",)}


def test_a_first_name_stays_with_its_last_name(analyser: Analyser) -> None:
    parse = parse_of(analyser, "Ute Dorn und Jan Arp streiten. Die Partei schwieg, weil Jan Arp gefehlt hatte.")
    assert [parse.words[start:end] for start, end, _ in parse.entities].count(("Jan", "Arp")) == 2


@pytest.mark.parametrize(
    ("noun", "verb", "label"), [("Gewerkschaft", "loben", "obj"), ("Gewerkschaft", "drohen", "obl:arg")]
)
def test_a_last_name_behind_a_body_is_whom_it_acts_on(noun: str, verb: str, label: str) -> None:
    made = tree(
        ("Heute", 1, "advmod", "ADV", "", "heute"),
        ("lobte", 1, "root", "VERB", FIN, verb),
        ("die", 3, "det", "DET", "", "der"),
        (noun, 1, "nsubj", "NOUN", "", noun),
        ("Arp", 3, "appos", "PROPN", "", "Arp"),
    )
    sentence = Analysed(10, made, [(13, 15, "ORG")])
    assert list(behind_bodies(sentence, {"Arp"})) == [4]
    assert not list(behind_bodies(sentence, {"Dorn"}))
    found = as_objects(sentence, [4])
    assert (found.tree.heads[4], found.tree.labels[4], found.entities) == (1, label, [(14, 15, "PER")])


def test_a_last_name_behind_a_title_is_that_of_its_bearer() -> None:
    made = tree(
        ("lobte", 0, "root", "VERB", FIN, "loben"),
        ("die", 2, "det", "DET", "", "der"),
        ("Ministerin", 0, "nsubj", "NOUN", "", "Ministerin"),
        ("Arp", 2, "appos", "PROPN", "", "Arp"),
    )
    assert not list(behind_bodies(Analysed(0, made, []), {"Arp"}))
