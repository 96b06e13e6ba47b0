"""Feeds and the XML of news and editions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.read.making import TEXT, is_the_article
from tests.read.reading import read_one

RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Blatt</title><item><title>Reise</title>
<link>https://b/1</link><guid>b1</guid><pubDate>Fri, 02 Feb 2024 23:30:00 GMT</pubDate>
<description>&lt;p&gt;{TEXT}&lt;/p&gt;</description></item></channel></rss>"""


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Blatt</title><entry><id>b1</id><title>Reise</title>
<link href="https://b/1"/><published>2024-02-03T08:00:00+01:00</published><summary>Kurz.</summary>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize(("name", "feed"), [("a.rss", RSS), ("a.xml", RSS), ("a.atom", ATOM)])
def test_feed_entries_are_articles(tmp_path: Path, name: str, feed: str) -> None:
    reading = read_one(tmp_path, name, feed)
    is_the_article(reading, "b1")
    assert (reading.article.publisher, reading.article.url) == ("Blatt", "https://b/1")


NITF = f"""<nitf><head><docdata><doc-id id-string="n1"/><date.issue norm="20240203T080000+0100"/></docdata></head>
<body><body.head><hedline><hl1>Reise</hl1></hedline></body.head><body.content><p>{TEXT}</p></body.content></body></nitf>"""


NEWSML = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="n1"><itemMeta>
<versionCreated>2024-02-03T08:00:00+01:00</versionCreated></itemMeta><contentMeta><headline>Reise</headline></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>{TEXT}</p></body></html></inlineXML>
</contentSet></newsItem>"""


TEI = f"""<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Reise</title></titleStmt>
<publicationStmt><publisher>Blatt</publisher><date when="2024-02-03"/></publicationStmt></fileDesc></teiHeader>
<text><body><div><p>{TEXT}</p></div></body></text></TEI>"""


@pytest.mark.parametrize(("xml", "article_id"), [(NITF, "n1"), (NEWSML, "n1"), (TEI, "a")])
def test_xml_of_news_is_read(tmp_path: Path, xml: str, article_id: str) -> None:
    is_the_article(read_one(tmp_path, "a.xml", xml), article_id)


@pytest.mark.parametrize(
    ("xml", "problem"),
    [
        ("<svg/>", "a.xml: XML of the kind 'svg', which has no reader"),
        ("<nitf>", "a.xml: not XML"),
    ],
)
def test_xml_that_is_no_news_is_refused(tmp_path: Path, xml: str, problem: str) -> None:
    assert read_one(tmp_path, "a.xml", xml).problems[0].startswith(problem)


def test_xml_never_opens_another_file(tmp_path: Path) -> None:
    (tmp_path / "b").write_text("Geheim.")
    xml = f'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file://{tmp_path}/b">]><nitf><p>Sie kam. &x;</p></nitf>'
    assert read_one(tmp_path, "a.xml", xml).article.text == "Sie kam. &x;"


@pytest.mark.parametrize(
    ("outer", "inner"),
    [("TEI", "<text><body>{}</body></text>"), ("newsItem", "<contentSet><inlineXML>{}</inlineXML></contentSet>")],
)
def test_xml_articles_inside_of_each_other_are_read_once(outer: str, inner: str, tmp_path: Path) -> None:
    told = inner.replace("{}", "<p>Die Ministerin reiste am Montag nach Turku.</p>" * 2_000)
    reading = read_one(tmp_path, "a.xml", f"<{outer}>" * 200 + told + f"</{outer}>" * 200)
    assert reading.article.text.count("Turku") == 2_000


def test_xml_parts_inside_of_each_other_are_read_once(tmp_path: Path) -> None:
    told = "<inlineXML>" * 100 + "<p>Die Ministerin kam an.</p>" + "</inlineXML>" * 100
    reading = read_one(tmp_path, "a.xml", f"<newsItem>{told}</newsItem>")
    assert reading.article.text == "Die Ministerin kam an."
