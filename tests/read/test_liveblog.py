"""A live blog is one article per entry."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

from tests.read.reading import read_one

ENTRIES = [
    ("Ende", "2024-02-05T21:30:00Z", "Die Gäste sind gestern abgereist. Der Saal ist leer."),
    ("Anfang", "2024-02-03T08:00:00+01:00", "Die Gäste sind heute eingetroffen. Der Saal ist voll."),
]


def _blog(data: object, body: str = "") -> str:
    return (
        f'<html lang="de"><head><script type="application/ld+json">{json.dumps(data)}</script></head>'
        f"<body><main><article><h1>Das Treffen im Ticker</h1>{body}</article></main></body></html>"
    )


def _shown(entries: list[tuple[str, str, str]]) -> str:
    return "".join(
        f'<section><time datetime="{time}">Uhr</time><h2>{title}</h2><blockquote><p>{text}</p></blockquote></section>'
        for title, time, text in entries
    )


def test_live_blog_is_one_article_per_entry_numbered_from_the_oldest(tmp_path: Path) -> None:
    updates = [{"headline": title, "datePublished": time, "articleBody": text} for title, time, text in ENTRIES]
    data = {"@type": "LiveBlogPosting", "publisher": {"name": "Blatt"}, "liveBlogUpdate": updates}
    reading = read_one(tmp_path, "ticker.html", _blog({"@graph": [data]}, _shown(ENTRIES)))
    assert [(each.id, each.title, each.published, each.publisher) for each in reading.articles] == [
        ("ticker-1", "Anfang", dt.date(2024, 2, 3), "Blatt"),
        ("ticker-2", "Ende", dt.date(2024, 2, 5), "Blatt"),
    ]


def test_live_blog_entries_of_the_page_count_where_the_data_has_none(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "ticker.html", _blog({"@type": ["LiveBlogPosting"]}, _shown(ENTRIES)))
    assert [(each.title, each.published) for each in reading.articles] == [
        ("Anfang", dt.date(2024, 2, 3)),
        ("Ende", dt.date(2024, 2, 5)),
    ]
    assert reading.articles[0].text == f"Anfang\n\n{ENTRIES[1][2]}"
