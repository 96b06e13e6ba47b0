"""The day that heads paragraphs is the day on which they were written."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.extract.circumstances.headings import day_of
from kg.model import Article

FRIDAY = dt.date(2025, 11, 14)


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("+++ Mittwoch, 12. November +++", dt.date(2025, 11, 11)),
        ("12.11.2025", dt.date(2025, 11, 11)),
        ("22. November", dt.date(2025, 11, 13)),
        ("12. November 1995", dt.date(2025, 11, 13)),
        ("Stand vom 12. November", dt.date(2025, 11, 13)),
        ("Nach 211 Tagen", dt.date(2025, 11, 13)),
        ("Seite 3", dt.date(2025, 11, 13)),
        ("12. November oder 13. November", dt.date(2025, 11, 13)),
    ],
    ids=["ticker", "figures", "to come", "long ago", "words beside it", "no day", "no time", "two"],
)
def test_gestern_is_the_day_before_the_day_that_heads_it(
    heading: str, day: dt.date, nlp: Language, extractor: Extractor
) -> None:
    text = f"Die Lage im Hafen\n\n{heading}\n\n9.12 Uhr: Eva Lind lobte gestern den Abt Ilja Senn."
    (told,) = extractor(Article("test", text, "-", published=FRIDAY), nlp(text)).statements
    assert told.time is not None
    assert told.time.begin == day


def test_a_sentence_was_written_on_the_day_of_the_last_heading_before_it() -> None:
    days = ((2, FRIDAY), (5, dt.date(2025, 11, 13)))
    assert [day_of(number, days, None) for number in (1, 2, 3, 6)] == [None, None, FRIDAY, dt.date(2025, 11, 13)]
