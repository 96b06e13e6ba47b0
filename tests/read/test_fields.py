"""Records as other tools write them: names, types, wrappings, and what was broken on the way."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from tests.read.reading import read_one

TEXT = "Die Ministerin reiste nach Kiel."


@pytest.mark.parametrize("text", ["maintext", "articleBody", "full_text", "Volltext", "content"])
@pytest.mark.parametrize("date", ["publish_date", "datePublished", "pubDate", "published_at", "Erscheinungsdatum"])
def test_fields_of_other_tools_are_known(tmp_path: Path, text: str, date: str) -> None:
    record = {
        text: TEXT,
        date: "2024-02-03",
        "Headline": "Reise",
        "source_domain": "blatt.example",
        "link": "https://b/1",
    }
    article = read_one(tmp_path, "a.jsonl", json.dumps(record)).article
    assert article.text == f"Reise\n\n{TEXT}"
    assert article.published == dt.date(2024, 2, 3)
    assert (article.publisher, article.url) == ("blatt.example", "https://b/1")


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        pytest.param({"publisher": {"@type": "Organization", "name": "Blatt"}}, "publisher", "Blatt", id="object"),
        pytest.param({"source": [{"name": "Blatt"}, "Zweites"]}, "publisher", "Blatt", id="list of objects"),
        pytest.param({"url": [None, "https://b/1"]}, "url", "https://b/1", id="list"),
        pytest.param({"id": 7.0}, "id", "7", id="whole number"),
        pytest.param({"_id": {"$oid": "65be"}}, "id", "65be", id="object id"),
        pytest.param(
            {"date": {"$date": "2024-02-03T08:00:00Z"}}, "published", dt.date(2024, 2, 3), id="date in an object"
        ),
        pytest.param({"date": 1706947200000}, "published", dt.date(2024, 2, 3), id="milliseconds"),
        pytest.param({"title": float("nan")}, "title", None, id="empty cell"),
        pytest.param({"title": {"rendered": "Reise &amp; Rast"}}, "title", "Reise & Rast", id="rendered"),
        pytest.param({"title": ""}, "title", None, id="blank"),
    ],
)
def test_fields_of_any_type_are_read_where_it_is_plain(
    tmp_path: Path, record: dict[str, object], field: str, value: object
) -> None:
    assert getattr(read_one(tmp_path, "a.jsonl", json.dumps({"text": TEXT, **record})).article, field) == value


def test_fields_that_say_nothing_are_left_out_and_said(tmp_path: Path) -> None:
    reading = read_one(
        tmp_path, "a.jsonl", json.dumps({"text": TEXT, "url": 5, "date": True, "publisher": {"rang": 1}})
    )
    assert (reading.article.url, reading.article.published, reading.article.publisher) == (None, None, None)
    assert sorted(reading.notes) == [
        "a.jsonl, line 1: 'date' is true or false, left out",
        "a.jsonl, line 1: 'publisher' is an object, left out",
        "a.jsonl, line 1: 'url' is a number, left out",
    ]


def test_fields_a_date_under_an_unknown_name_is_said(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.jsonl", json.dumps({"text": TEXT, "abgeholt": "2024-02-03"}))
    assert reading.article.published is None
    assert reading.notes == ("a.jsonl, line 1: no date; the record has 'abgeholt', which reading.toml could name",)


def test_fields_in_a_wrapper_and_text_in_paragraphs_are_found(tmp_path: Path) -> None:
    record = {"_id": "x7", "_source": {"body": ["Sie kam.", None, "Sie ging."], "datum": "3.2.2024"}}
    article = read_one(tmp_path, "a.json", json.dumps(record)).article
    assert (article.id, article.text, article.published) == ("x7", "Sie kam.\n\nSie ging.", dt.date(2024, 2, 3))


@pytest.mark.parametrize("wrap", [["articles"], ["response", "docs"], ["hits", "hits"]])
def test_fields_list_of_records_in_an_object_gives_one_article_each(tmp_path: Path, wrap: list[str]) -> None:
    content: object = [{"content": "Eins."}, {"content": "Zwei."}]
    for name in reversed(wrap):
        content = {"status": "ok", name: content}
    assert [each.id for each in read_one(tmp_path, "a.json", json.dumps(content)).articles] == ["a-1", "a-2"]


@pytest.mark.parametrize(
    ("text", "mended", "note"),
    [
        ("Stra&szlig;e in K&ouml;ln &amp; Kiel", "Straße in Köln & Kiel", "HTML entities read as characters"),
        ("&amp;Uuml;ber Kiel", "Über Kiel", "HTML entities read as characters"),
        (
            "<p>Sie kam.</p><p>Er <b>ging</b>.<br/>Gut.</p>",
            "Sie kam.\n\nEr ging.\nGut.",
            "HTML tags left out of the text",
        ),
        ("<script>var a;</script><div class='x'>Sie kam.</div>", "Sie kam.", "HTML tags left out of the text"),
        (
            "GrÃ¼ÃŸe aus KÃ¶ln",
            "Grüße aus Köln",
            "UTF-8 that was saved as Windows-1252 (such as Ã¤ for ä) read as UTF-8",
        ),
    ],
)
def test_fields_what_broke_on_the_way_is_mended_and_said(tmp_path: Path, text: str, mended: str, note: str) -> None:
    reading = read_one(tmp_path, "a.jsonl", json.dumps({"text": text}))
    assert reading.article.text == mended
    assert reading.notes == (f"a.jsonl, line 1: {note}",)


@pytest.mark.parametrize("text", ["A&B und C&D; 5 < 7 > 3", "São Paulo, Ängste, Île, „Âge“", "x <y> z", "a&copy=1"])
def test_fields_what_only_looks_broken_is_left(tmp_path: Path, text: str) -> None:
    reading = read_one(tmp_path, "a.jsonl", json.dumps({"text": text}))
    assert (reading.article.text, reading.notes) == (text, ())
