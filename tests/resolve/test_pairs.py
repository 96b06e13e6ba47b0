"""The two an article spoke of last."""

from __future__ import annotations

import pytest

from kg.model import Entity, Mention
from kg.resolve.pairs import named_last, the_former, two_before
from tests.resolve.making import MakeCast, extraction, nominal, person, pronoun


def labels(found: tuple[Entity, ...]) -> list[str]:
    return [entity.label for entity in found]


def after_a_pair(second: Mention) -> tuple[str, tuple[Mention, ...]]:
    text = f"Angela Merkel und Emmanuel Macron kamen. {second.text} sprach."
    return text, (
        *(person("Angela Merkel", gender="Fem"), person("Emmanuel Macron", gender="Masc", function="conj")),
        second,
    )


def test_both_are_the_two_joined_before(cast: MakeCast) -> None:
    text, mentions = after_a_pair(nominal("Die beiden", "beide", number="Plur"))
    assert labels(two_before(2, cast(extraction(text, *mentions)))) == ["Angela Merkel", "Emmanuel Macron"]


@pytest.mark.parametrize(
    ("gender", "latter", "expected"),
    [("Fem", False, ["Angela Merkel"]), ("Masc", True, ["Emmanuel Macron"]), ("Masc", False, [])],
    ids=["the former", "the latter", "the former of the other gender"],
)
def test_former_and_latter_agree_in_gender(cast: MakeCast, gender: str, latter: bool, expected: list[str]) -> None:
    text, mentions = after_a_pair(pronoun("Letzterer" if latter else "Erstere", gender=gender))
    assert labels(the_former(2, cast(extraction(text, *mentions)), latter=latter)) == expected


def test_this_one_is_who_was_named_last(cast: MakeCast) -> None:
    text, mentions = after_a_pair(pronoun("Dieser", "dieser", gender="Masc"))
    assert labels(named_last(2, cast(extraction(text, *mentions)))) == ["Emmanuel Macron"]
