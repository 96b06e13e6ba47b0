"""Annotated articles get offsets: words are looked up whole, inside their clause, in order."""

from __future__ import annotations

from typing import Any

import pytest

from training.events.marked import fact, gold, part_of

TEXT = "Der Ort feierte. Dort warf er der Kammer Faulheit vor."
MARKED: dict[str, Any] = {
    "type": "ACCUSE",
    "status": "actual",
    "sure": True,
    "clause": "Dort warf er der Kammer Faulheit vor",
    "trigger": "warf … vor",
    "agents": [["er", "Jan Holm"]],
    "targets": [["der Kammer", "Kammer"]],
    "topic": "Faulheit",
}


def test_words_get_the_offsets_at_which_they_stand_whole() -> None:
    found = fact(MARKED, TEXT)
    read = {key: [TEXT[a:b] for a, b in found[key]] for key in ("trigger_spans", "agent_spans", "target_spans")}
    assert read == {"trigger_spans": ["warf", "vor"], "agent_spans": ["er"], "target_spans": ["der Kammer"]}
    assert found["agent_spans"] == [(27, 29)]  # not within "Der"
    assert (found["agents"], found["targets"]) == (["Jan Holm"], ["Kammer"])


def test_a_side_that_the_clause_does_not_name_has_no_offsets() -> None:
    found = fact({**MARKED, "agents": [[None, "Jan Holm"]]}, TEXT)
    assert (found["agents"], found["agent_spans"]) == (["Jan Holm"], [None])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"clause": "Dort schwieg er"}, "article-7: the clause stands 0 times: 'Dort schwieg er'"),
        ({"trigger": "vor … warf"}, "article-7: 'warf' does not stand in"),
    ],
)
def test_words_that_do_not_stand_there_are_refused(change: dict[str, Any], message: str) -> None:
    article = {"doc": "article-7", "date": None, "text": TEXT, "facts": [{**MARKED, **change}]}
    with pytest.raises(ValueError, match=message):
        list(gold([article]))


def test_a_quarter_of_the_articles_is_held_out_by_name_and_each_belongs_to_one_part() -> None:
    articles = [{"doc": f"article-{number}"} for number in range(400)]
    learned, held = (part_of(articles, part) for part in ("learned", "held"))
    assert sorted(a["doc"] for a in learned + held) == sorted(a["doc"] for a in part_of(articles, "all"))
    assert 80 <= len(held) <= 120
    assert part_of(articles[::-1], "held") == held[::-1]
