"""What was decided becomes a graph of its own for each key."""

from __future__ import annotations

import datetime as dt

from kg.graph.names import Names
from kg.identity.records import Block, Happening, Judgement, Link, Report, Source
from kg.identity.writing import best_attested, quads_of
from tests.identity.making import BASE, VOCABULARY

NAMES = Names(BASE)
DAY = dt.date(2024, 5, 6)


def report(name: str, **more: object) -> Report:
    known = {"begin": DAY, "end": DAY + dt.timedelta(days=1), "basis": VOCABULARY.kgo("Explicit")}
    empty: frozenset[str] = frozenset()
    kind = VOCABULARY.kgo(next(iter(VOCABULARY.event_classes)))
    return Report(f"urn:{name}", "key", kind, empty, empty, "Actual", Source("urn:a"), **(known | more))  # type: ignore[arg-type]


def local(block: Block) -> dict[str, list[str]]:
    """Local name of the property → objects, sorted."""
    found: dict[str, list[str]] = {}
    for _, predicate, value, graph in quads_of(block, NAMES, VOCABULARY):
        assert graph == NAMES.identity("key")
        found.setdefault(predicate.rstrip(">").replace("/", "#").rpartition("#")[2], []).append(value)
    return found


def test_link_has_its_members_judgement_score_and_reasons() -> None:
    link = Link("urn:a", "urn:b", 0.9, Judgement.SAME, ("equal name", "same country"), "people")
    found = local(Block("key", (link,), (("urn:a", "urn:b", "urn:c"),)))
    assert found["member"] == ["<urn:a>", "<urn:b>"]
    assert found["reason"] == ['"equal name"@en', '"same country"@en']
    assert found["sameEntity"] == ["<urn:a>", "<urn:a>"]


def test_happening_has_what_most_reports_say() -> None:
    empty: frozenset[str] = frozenset()
    reports = (report("1", epithet="Freund"), report("2", epithet="Feind"), report("3", epithet="Feind"))
    found = local(Block("key", happenings=(Happening(reports, empty, empty, 2, 3, 1, disputed=True),)))
    assert found["report"] == ["<urn:1>", "<urn:2>", "<urn:3>"]
    assert found["epithet"] == ['"Feind"@de']
    assert len(found["disputed"]) == len(found["hasBeginTimeStamp"]) == 1


def test_nothing_found_is_nothing_written() -> None:
    assert quads_of(Block("key"), NAMES, VOCABULARY) == []


def test_best_attested_is_the_most_frequent_value_that_is_given() -> None:
    assert best_attested(["a", None, "b", "b"]) == "b"
    assert best_attested(["a", "b"]) == "a"
    assert best_attested([None]) is None
