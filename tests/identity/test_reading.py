"""What a store says of the entities and events of some keys."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kg.identity.reading import Reader
from kg.store import Store, memory_store
from tests.identity.making import BASE, VOCABULARY, article, fill, iri


@pytest.fixture
def store() -> Iterator[Store]:
    with memory_store(()) as opened:
        fill(
            opened,
            [
                article("a", "2024-05-01", ("Visit", "Anna Berg", "Norwegen", {}), titles={"Anna Berg": "Reederin"}),
                article("b", "2024-06-01", ("Visit", "Anna Berg", "Norwegen", {"day": "2024-05-30"}), publisher="Bote"),
                article("c", None, ("Praise", "Bo Dahl", "Dänemark", {})),
            ],
        )
        yield opened


def test_keys_are_shared_by_two_at_least(store: Store) -> None:
    reader = Reader(store, VOCABULARY.namespace)
    [key] = reader.shared_keys("nameKey")
    assert key.startswith("person ")
    assert len(reader.shared_keys("eventKey")) == 1


def test_keys_of_an_article_are_those_of_its_graph(store: Store) -> None:
    reader = Reader(store, VOCABULARY.namespace)
    names, events = reader.keys_of([f"{BASE}article/c"])
    assert len(names) == len(events) == 1
    assert not names & set(reader.shared_keys("nameKey"))
    assert reader.name_keys_of(sorted(events)) >= names


def test_profile_has_all_that_articles_say_of_somebody(store: Store) -> None:
    reader = Reader(store, VOCABULARY.namespace)
    [profiles] = reader.profiles(reader.shared_keys("nameKey")).values()
    first, second = profiles
    assert [profile.iri for profile in profiles] == [iri("a/anna-berg"), iri("b/anna-berg")]
    assert (first.names, first.linked, first.titles) == (("Anna Berg",), False, frozenset({"Reederin"}))
    assert first.companions == second.companions != frozenset()
    assert second.sources[0].publisher is not None
    assert str(second.sources[0].published) == "2024-06-01"


def test_report_has_sides_status_and_days(store: Store) -> None:
    reader = Reader(store, VOCABULARY.namespace)
    [reports] = reader.reports(reader.shared_keys("eventKey")).values()
    assert {report.relation for report in reports} == {VOCABULARY.kgo("Visit")}
    assert [report.status for report in reports] == ["Actual", "Actual"]
    assert [str(report.begin) for report in reports] == ["None", "2024-05-30"]
    assert reader.event_keys_of([iri("a/anna-berg")]) == {reports[0].key}
