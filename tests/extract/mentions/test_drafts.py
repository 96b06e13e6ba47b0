"""Mentions in the making."""

from __future__ import annotations

import pytest

from kg.extract.mentions.drafts import Lexicon, Mentions
from kg.extract.mentions.finding import find_mentions
from kg.grammar.scene import Units
from kg.model import EntityType
from tests.builders import doc, parse
from tests.extract.small import known_names


def drafted() -> Mentions:
    made = parse(
        doc(
            "Die dänische Kritik an EU-Sanktionen wuchs",
            "2 2 5 4 2 5",
            "det amod nsubj case nmod root",
            "ART ADJA NN APPR NN VVFIN",
            lemmas={"dänische": "dänisch"},
        )
    )
    return find_mentions(made, Units(made), frozenset(), Lexicon(known_names()))


def test_adjective_and_first_part_join_late() -> None:
    found = drafted()
    assert found.add_adjective(1) == (1, 0)
    assert found.add_prefix(4) == (4, 1)
    assert (found.add_adjective(2), found.add_prefix(2)) == (None, None)


def test_first_part_before_an_ending_joins_late() -> None:
    found = drafted()
    assert found.add_part(4, ["sanktionen"]) == (4, 1)
    assert (found.add_part(2, ["tik"]), found.add_part(5, ["s"])) == (None, None)


def test_finished_mentions_stand_in_order_of_the_text() -> None:
    found = drafted()
    found.add_prefix(4)
    found.add_adjective(1)
    mentions, index = found.finish(found.parse.text)
    assert [mention.span.start for mention in mentions] == sorted(mention.span.start for mention in mentions)
    assert [mentions[index[key]].text for key in ((1, 0), (4, 1))] == ["dänische", "EU"]


@pytest.fixture
def lexicon() -> Lexicon:
    return Lexicon(known_names())


@pytest.mark.parametrize(
    ("noun", "kind"),
    [
        ("Regierung", EntityType.ORGANIZATION),
        ("Kreml", EntityType.COUNTRY),
        ("Norweger", EntityType.GROUP),
        ("Gartenzaun", None),
    ],
)
def test_noun_names_a_kind_of_actor(lexicon: Lexicon, noun: str, kind: EntityType | None) -> None:
    assert lexicon.noun_type(noun) is kind


def test_title_is_a_role_of_persons(lexicon: Lexicon) -> None:
    assert [lexicon.is_role(noun) for noun in ("Ministerin", "Regierung")] == [True, False]


def test_surname_alone_may_be_a_person(lexicon: Lexicon) -> None:
    assert lexicon.name_types("Macron") == {EntityType.PERSON}
    assert lexicon.name_types("Beispielhausen") == frozenset()


def test_adjectives_and_first_parts_name_actors(lexicon: Lexicon) -> None:
    assert (lexicon.is_derived("dänisch"), lexicon.is_derived("mutig")) == (True, False)
    assert (lexicon.is_prefix("EU"), lexicon.is_prefix("Garten")) == (True, False)


def test_a_known_place_that_ends_as_people_do_is_a_place() -> None:
    lexicon = Lexicon(known_names())
    assert lexicon.names_place("Nordrhein-Westfalen")
    assert not lexicon.names_place("Westfale")
