"""Records of facts: of several clauses the one to show comes first."""

from __future__ import annotations

from kg.facts import read_events
from kg.facts.records import best_first
from kg.store import Store


def test_event_clauses_that_name_most_actors_come_first(news: Store) -> None:
    [told] = [one for one in read_events(news) if one.best.sentence.startswith("Keller traf am Samstag")]
    from dataclasses import replace

    short = replace(told.best, iri="urn:headline", sentence="Treffen am Meer", start=0)
    assert [clause.iri for clause in best_first([short, told.best], list(told.agents))] == [
        told.best.iri,
        "urn:headline",
    ]
