"""The day that an article's dateline states: "Oslo, 3. Februar 2024 – Die Ministerin …"."""

from __future__ import annotations

import datetime as dt
import re

from kg.model import Article
from kg.read.dates import parse_date

#: place, day, perhaps an agency in brackets, and the dash that ends a dateline
_DATELINE = re.compile(
    r"[A-ZÄÖÜ][\w/.-]{0,30}(?: (?:[A-ZÄÖÜ(][\w/.)-]{0,30}|am|an|auf|bei|der|im|ob|vor)){0,4},\s*(?:den\s+)?"
    r"(\d{1,2}\.\s?(?:[^\W\d_]{3,10}\.?|\d{1,2}\.)\s?\d{4})"
    r"\s{0,3}(?:\([^()\n]{2,30}\)\s{0,3})?[–—:-](?=\s)"
)
#: characters of a text in which a dateline ends
_LONGEST = 120


def day_of_dateline(article: Article) -> dt.date | None:
    """The day at the very beginning of an article's text, below its headline; None where no dateline stands there."""
    start = article.text[article.title_end : article.title_end + 4 * _LONGEST].lstrip()[:_LONGEST]
    match = _DATELINE.match(start)
    return parse_date(match[1]) if match else None
