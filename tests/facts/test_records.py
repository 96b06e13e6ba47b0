"""Records of facts: of several clauses the one to show comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.facts import read_events
from kg.facts.records import best_first
from kg.store import Store


def test_event_clauses_that_name_most_actors_come_first(news: Store) -> None:
    [told] = [one for one in read_events(news) if one.best.sentence.startswith("Keller traf am Samstag")]
    short = replace(told.best, iri="urn:headline", sentence="Treffen am Meer", start=0)
    assert [clause.iri for clause in best_first([short, told.best], list(told.agents))] == [
        told.best.iri,
        "urn:headline",
    ]


@pytest.mark.parametrize(
    ("words", "certainty", "said_by"),
    [
        ("könnte", "Possible", None),
        ("laut Medienberichten", "Possible", "laut Medienberichten"),
        ("dem ministerium", "Certain", "dem ministerium"),
    ],
    ids=["a word of doubt", "a source in doubt", "a source that is sure"],
)
def test_a_word_of_doubt_is_no_source(words: str, certainty: str, said_by: str | None, news: Store) -> None:
    told = next(iter(read_events(news))).best
    assert replace(told, source=None, source_text=words, certainty=certainty).said_by == said_by
