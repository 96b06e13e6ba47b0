"""Independent sources: prints of one report count once."""

from __future__ import annotations

import datetime as dt

from kg.identity.records import Source
from kg.identity.sources import Counts, count_sources, one_report
from kg.likeness import sketch

STORY = "Die Reederin Liv Nordahl hat in Bergen den Fischer Erik Strand getroffen und ihm neue Netze versprochen. " * 4
OTHER = "Im Hafen von Narvik streiken seit gestern die Kranführer, weil ihr Verband höhere Zulagen verlangt. " * 4


def source(name: str, text: str, day: int = 1, publisher: str | None = None, *agencies: str) -> Source:
    return Source(name, dt.date(2024, 5, day), publisher, sketch(text) or "", frozenset(agencies))


def test_nearly_equal_texts_are_one_report() -> None:
    assert one_report(source("a", STORY), source("b", "Bergen. " + STORY))
    assert not one_report(source("a", STORY), source("b", OTHER))


def test_mark_of_one_agency_joins_reports_of_neighbouring_days_only() -> None:
    first = source("a", STORY, 1, None, "dpa")
    assert one_report(first, source("b", OTHER, 3, None, "dpa"))
    assert not one_report(first, source("b", OTHER, 4, None, "dpa"))
    assert not one_report(first, source("b", OTHER, 1, None, "afp"))


def test_sources_are_counted_by_report_publisher_and_agency() -> None:
    sources = [source("a", STORY, 1, "Bote", "dpa"), source("b", STORY, 1, "Kurier"), source("c", OTHER, 1, "Bote")]
    assert count_sources([*sources, sources[0]]) == Counts(independent=2, publishers=2, agencies=1)
