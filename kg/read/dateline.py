"""The day that an article's dateline states: "Oslo, 3. Februar 2024 – Die Ministerin …"."""

from __future__ import annotations

import datetime as dt

from kg.language import load_language
from kg.model import Article
from kg.read.dates import parse_date

#: characters of a text in which a dateline ends
_LONGEST = 120


def day_of_dateline(article: Article) -> dt.date | None:
    """The day at the very beginning of an article's text, below its headline; None where no dateline stands there."""
    start = article.text[article.title_end : article.title_end + 4 * _LONGEST].lstrip()[:_LONGEST]
    match = load_language().patterns.dateline.match(start)
    return parse_date(match[1]) if match else None
