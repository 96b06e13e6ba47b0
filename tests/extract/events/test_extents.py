"""A phrase ends where the act itself takes what the parser hung on it."""

from __future__ import annotations

from kg.extract.events.extents import trim
from kg.extract.events.readings import Filled, Reading
from kg.extract.grammar.units import Units
from kg.extract.mentions.finding import find_mentions
from kg.extract.mentions.lexicon import Lexicon
from tests.builders import doc, parse
from tests.extract.small import known_names, small_relations


def target(agent: int) -> str:
    """The target of "Cem lobte den Plan von Ben" once the agent is another token."""
    made = parse(
        doc(
            "Cem lobte den Plan von Ben",
            "1 1 3 1 5 3",
            "nsubj root det obj case nmod",
            "NE VVFIN ART NN APPR NE",
            lemmas={"lobte": "loben", "den": "der"},
            names={"Cem": "PER", "Ben": "PER"},
        )
    )
    mentions = find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))
    praise = next(relation for relation in small_relations() if relation.name == "Praise")
    roles = {"agent": Filled("nsubj", (agent,), ((agent, 0),)), "target": Filled("obj", (3,), ((3, 0),))}
    trim([Reading(praise, praise.triggers[0], 1, roles, frozenset())], mentions)
    span = mentions.drafts[3, 0].span
    return made.text[span.start : span.end]


def test_phrase_ends_before_the_other_side() -> None:
    assert target(agent=5) == "den Plan"


def test_attribute_that_is_no_side_stays() -> None:
    assert target(agent=0) == "den Plan von Ben"
