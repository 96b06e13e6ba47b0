"""Mentions are read in text order, what they hang on first."""

from __future__ import annotations

from kg.resolve.linking.order import acting, needed, reading_order
from tests.resolve.making import PLACE, MakeCast, Told, extraction, name, nominal, person, sides, statement


def test_owner_comes_before_what_is_owned(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Der Sprecher des Senats lobte Ada Arp.",
            nominal("Der Sprecher des Senats", "Sprecher", possessor=1),
            nominal("des Senats", "Senat", function="nmod"),
            person("Ada Arp", function="obj"),
            statements=(statement("Praise", (0,), (2,)),),
        )
    )
    wanted = needed(made)
    assert wanted == {0, 1, 2}
    assert reading_order(made, wanted) == (1, 0, 2)


def test_goal_of_a_visit_does_not_act(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Ada Arp besuchte Oslo.",
            person("Ada Arp"),
            name("Oslo", PLACE, function="obj"),
            statements=(statement("Visit", (0,), (1,)),),
        )
    )
    assert acting(made) == {0}
    assert needed(made) == {0, 1}


def test_circle_breaks_at_the_later_mention(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Der Senat rügte die Behörde.",
            nominal("Der Senat", "Senat", antecedent=1),
            nominal("die Behörde", "Behörde", antecedent=0),
        )
    )
    assert sorted(reading_order(made, frozenset({0, 1}))) == [0, 1]


def test_somebody_told_by_origin_goes_on_though_nothing_is_done_to_him(told: Told) -> None:
    text = (
        "Kanzler Jan Holm bat den slowakischen Premier Bo Berg um Hilfe. Der Slowake schwieg. Er kritisierte den Rat."
    )
    assert sides(told(text), "Criticism")[-1][0] == ["Bo Berg"]


def test_what_a_headline_calls_by_a_bare_noun_comes_last(cast: MakeCast) -> None:
    made = cast(
        extraction(
            "Gericht lobt Ada Arp. Das Landgericht schwieg.",
            nominal("Gericht", "Gericht"),
            person("Ada Arp", function="obj"),
            nominal("Das Landgericht", "Landgericht", sentence=1),
            statements=(statement("Praise", (0,), (1,)),),
        )
    )
    assert reading_order(made, frozenset({0, 1, 2})) == (1, 2, 0)


def test_whom_somebody_told_by_age_acts_upon_is_read_first(told: Told) -> None:
    text = "Sprecherin Mona Senn sang. Ministerin Gabi Holm rügte die Wirte. Die 24-Jährige lobte die Ministerin."
    assert sides(told(text), "Praise") == [(["Mona Senn"], ["Gabi Holm"])]
