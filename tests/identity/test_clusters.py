"""Pairs are judged, and what is the same is brought together without joining two who differ."""

from __future__ import annotations

from itertools import combinations

from kg.identity.clusters import groups, links_of, telling
from kg.identity.records import Finding, Judgement, Link


def same(one: str, other: str, score: float = 0.9) -> Link:
    return Link(one, other, score, Judgement.SAME, (), "people")


def unsure(one: str, other: str) -> Link:
    return Link(one, other, 0.6, Judgement.UNSURE, (), "people")


def test_pairs_are_kept_by_their_score_and_by_what_rules_them_out() -> None:
    found = {
        ("a", "b"): Finding(0.9, ("equal name",)),
        ("a", "c"): Finding(0.6, ("short name",)),
        ("a", "d"): Finding(0.2, ("hardly",)),
        ("b", "c"): Finding(0.9, ("another country",), possible=False),
    }
    links = links_of("dcba", str, lambda one, other: (found.get((one, other)), "people"), {})
    assert [(link.one, link.other, link.judgement) for link in links] == [
        ("a", "b", Judgement.SAME),
        ("a", "c", Judgement.UNSURE),
        ("b", "c", Judgement.DIFFERENT),
    ]


def test_what_somebody_decided_counts_whatever_the_names_say() -> None:
    verdicts = {frozenset("ab"): Judgement.DIFFERENT}
    [link] = links_of("ab", str, lambda *_: (Finding(0.99, ("equal name",)), "people"), verdicts)
    assert (link.judgement, link.score, link.by) == (Judgement.DIFFERENT, 0.0, "review")


def test_groups_join_what_is_the_same_all_across() -> None:
    assert groups(dict.fromkeys("abcd", "x"), [same("a", "b"), same("b", "c"), unsure("a", "c")]) == (("a", "b", "c"),)


def test_groups_stay_apart_where_a_pair_across_them_has_nothing_in_common() -> None:
    assert groups(dict.fromkeys("abc", "x"), [same("a", "b"), same("b", "c", 0.85)]) == (("a", "b"),)


def test_decided_pairs_are_joined_before_surer_ones() -> None:
    decided = Link("b", "c", 0.5, Judgement.SAME, (), "review")
    assert groups(dict.fromkeys("abc", "x"), [same("a", "b"), decided]) == (("b", "c"),)


def test_what_somebody_decided_across_two_keys_brings_all_of_both_together() -> None:
    keys = {"a1": "x", "a2": "x", "a3": "x", "b1": "y", "b2": "y"}
    decided = Link("a1", "b1", 1.0, Judgement.SAME, (), "review")
    links = [same("a1", "a2"), same("b1", "b2"), decided]
    assert groups(keys, links) == (("a1", "a2", "b1", "b2"),)


def test_links_grow_with_the_members_and_not_with_their_pairs() -> None:
    links = [same(one, other) for one, other in combinations("abcdefgh", 2)]
    kept = telling(links, groups(dict.fromkeys("abcdefgh", "x"), links))
    assert [(link.one, link.other) for link in kept] == [("a", other) for other in "bcdefgh"]


def test_between_two_groups_the_surest_doubt_is_kept_and_none_where_somebody_decided() -> None:
    doubts = [Link(one, other, score, Judgement.UNSURE, (), "people") for one, other, score in DOUBTS]
    assert [(link.one, link.other) for link in telling(doubts, ["ab", "cd"])] == [("b", "c"), ("b", "z")]
    decided = Link("a", "c", 0.0, Judgement.DIFFERENT, (), "review")
    kept = telling([decided, *doubts], ["ab", "cd"])
    assert [(link.one, link.other) for link in kept] == [("a", "c"), ("b", "z")]


DOUBTS = (("a", "d", 0.6), ("b", "c", 0.7), ("b", "d", 0.7), ("b", "z", 0.6))
