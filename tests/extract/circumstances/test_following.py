"""Times that rest on what was told before."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article

#: A Wednesday.
PUBLISHED = dt.date(2025, 1, 22)


def days(text: str, nlp: Language, extractor: Extractor) -> list[int | None]:
    """The first day of each act of a text of January."""
    told = extractor(Article("test", text, "-", published=PUBLISHED), nlp(text)).statements
    return [each.time.begin.day if each.time and each.time.begin else None for each in told]


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("Tags darauf lobte sie", 21),
        ("Am Vorabend hatte sie", 19),
        ("Zwei Tage später lobte sie", 22),
        ("Danach lobte sie", 20),
        ("Gut zwei Tage später lobte sie", None),
    ],
    ids=["the day after", "the evening before", "two days later", "the same day", "about"],
)
def test_a_day_is_counted_from_the_one_before(then: str, day: int | None, nlp: Language, extractor: Extractor) -> None:
    end = " den Koch Jan Ott gelobt." if "hatte" in then else " den Koch Jan Ott."
    text = "Am Montag traf Ministerin Eva Lind in Ulm den Abt Ilja Senn. " + then + end
    assert days(text, nlp, extractor) == [20, day]


def test_counts_go_on_from_counts(nlp: Language, extractor: Extractor) -> None:
    text = (
        "Am Freitag traf Ministerin Eva Lind den Abt Ilja Senn. Tags darauf rügte sie den Reeder Bo Arp. "
        "Zwei Tage später lobte sie den Koch Jan Ott."
    )
    assert days(text, nlp, extractor) == [17, 18, 20]


def test_nothing_is_counted_from_another_paragraph(nlp: Language, extractor: Extractor) -> None:
    text = "Am Montag traf Ministerin Eva Lind den Abt Ilja Senn.\n\nTags darauf lobte sie den Koch Jan Ott."
    assert days(text, nlp, extractor) == [20, None]


@pytest.mark.parametrize(
    ("then", "day"),
    [
        ("Am Abend lobte sie", 20),
        ("Am Dienstag rief sie am Abend", 21),
        ("Am Abend nach der Wahl lobte sie", None),
        ("Am Morgen danach lobte sie", 21),
    ],
    ids=["evening", "a day of its own", "of another day", "counted"],
)
def test_a_part_of_the_day_is_of_the_day_told_of(
    then: str, day: int | None, nlp: Language, extractor: Extractor
) -> None:
    end = " den Koch Jan Ott an." if "rief" in then else " den Koch Jan Ott."
    text = "Am Montag traf Ministerin Eva Lind in Ulm den Abt Ilja Senn. " + then + end
    assert days(text, nlp, extractor)[-1] == day


def test_a_part_of_the_day_alone_has_no_date(nlp: Language, extractor: Extractor) -> None:
    assert days("Am Abend lobte Ministerin Eva Lind den Koch Jan Ott.", nlp, extractor) == [None]
