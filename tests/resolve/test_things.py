"""Things and unnamed people that a pronoun takes up."""

from __future__ import annotations

from kg.model import EntityType
from kg.resolve.things import open_before, take_up
from tests.resolve.making import MakeCast, extraction, nominal, pronoun, statement


def test_thing_of_the_sentence_before_may_be_taken_up(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Der Rat nannte einen Plan. Viele lobten ihn.",
            nominal("einen Plan", "Plan", function="obj", determiner="ein"),
            pronoun("ihn", "er", function="obj"),
        )
    )
    assert open_before(1, made) == (0,)
    [plan] = take_up(0, 1, made)
    assert (plan.label, plan.type) == ("Plan", EntityType.MATTER)


def test_who_acts_is_no_thing(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Sie sah einen Plan. Er lobte Rom.",
            nominal("einen Plan", "Plan", function="obj", determiner="ein"),
            pronoun("Er"),
            nominal("Rom", "Rom"),
            statements=(statement("Praise", (1,), (2,)),),
        )
    )
    assert open_before(1, made) == ()
