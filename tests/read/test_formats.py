"""Tables, feeds, documents, mail and archives: each by the library that writes it."""

from __future__ import annotations

import csv
import datetime as dt
import gzip
import io
import sys
from email.message import EmailMessage
from pathlib import Path

import docx
import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.read.reading import Reading, read, read_one

TEXT = "Die Ministerin reiste nach Kiel. Sie lobte dort den Hafen."
DAY = dt.date(2024, 2, 3)


def _is_the_article(reading: Reading, article_id: str) -> None:
    article = reading.article
    assert (article.id, article.title, article.published) == (article_id, "Reise", DAY)
    assert article.text == f"Reise\n\n{TEXT}"


@pytest.mark.parametrize(("name", "delimiter"), [("a.csv", ","), ("a.csv", ";"), ("a.tsv", "\t")])
def test_csv_rows_are_articles(tmp_path: Path, name: str, delimiter: str) -> None:
    content = io.StringIO()
    writer = csv.writer(content, delimiter=delimiter)
    writer.writerows([["Titel", "Datum", "Volltext"], ["Reise", "03.02.2024", TEXT], [], ["Leer", "", ""]])
    reading = read_one(tmp_path, name, content.getvalue())
    assert [(each.id, each.text, each.published) for each in reading.articles] == [("a-2", f"Reise\n\n{TEXT}", DAY)]
    assert reading.problems[0].startswith(f"{name}, row 4: no 'text'")


def test_csv_without_a_column_for_the_text_is_refused_with_a_way_out(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.csv", "Nummer,Satz\n1,Ja.\n").problems == (
        (
            "a.csv: no column for the text of articles (Nummer, Satz)\n"
            "  Call it 'text', or add its name to reading.toml in your knowledge folder."
        ),
    )


def test_xlsx_rows_are_articles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["headline", "published", "content"], ["Reise", dt.datetime(2024, 2, 3, 23, 50), TEXT]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    _is_the_article(read(tmp_path), "a-2")


def test_parquet_rows_are_articles(tmp_path: Path) -> None:
    columns = {"title": ["Reise"], "date": [dt.datetime(2024, 2, 3)], "maintext": [TEXT]}
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    _is_the_article(read(tmp_path), "a-2")


RSS = f"""<?xml version="1.0"?><rss version="2.0"><channel><title>Blatt</title><item><title>Reise</title>
<link>https://b/1</link><guid>b1</guid><pubDate>Fri, 02 Feb 2024 23:30:00 GMT</pubDate>
<description>&lt;p&gt;{TEXT}&lt;/p&gt;</description></item></channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Blatt</title><entry><id>b1</id><title>Reise</title>
<link href="https://b/1"/><published>2024-02-03T08:00:00+01:00</published><summary>Kurz.</summary>
<content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content></entry></feed>"""


@pytest.mark.parametrize(("name", "feed"), [("a.rss", RSS), ("a.xml", RSS), ("a.atom", ATOM)])
def test_feed_entries_are_articles(tmp_path: Path, name: str, feed: str) -> None:
    reading = read_one(tmp_path, name, feed)
    _is_the_article(reading, "b1")
    assert (reading.article.publisher, reading.article.url) == ("Blatt", "https://b/1")


def test_feed_of_our_own_facts_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text('<?xml version="1.0"?>\n<feed>\n<generator>kg</generator>\n</feed>')
    assert read(tmp_path).notes[0].endswith("1 file ignored (written by kg itself)")


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
    _is_the_article(read_one(tmp_path, "a.xml", xml), article_id)


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


def test_docx_is_one_article(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Reise", level=1)
    document.add_paragraph(TEXT)
    document.save(str(tmp_path / "2024-02-03_a.docx"))
    _is_the_article(read(tmp_path), "2024-02-03_a")


def _pdf(lines: list[str]) -> bytes:
    """A PDF file of one page, by hand: its writer would be a library more."""
    shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
    stream = f"BT /F1 12 Tf 50 700 Td {shown} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            b" /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
        ),
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
    ]
    raw, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, start=1):
        places.append(len(raw))
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return raw + b"xref\n0 5\n0000000000 65535 f \n%strailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(raw),
    )


def test_pdf_lines_and_parted_words_are_joined(tmp_path: Path) -> None:
    article = read_one(
        tmp_path, "2024-02-03.pdf", _pdf(["Die Minis-", "terin reiste nach", "Kiel.", "Sie blieb."])
    ).article
    assert article.text == "Die Ministerin reiste nach Kiel.\nSie blieb."
    assert article.published == DAY


def test_eml_is_one_article(tmp_path: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["Date"], mail["From"] = "Reise", "Sat, 03 Feb 2024 08:00:00 +0100", "Rita Röhl <r@b.example>"
    mail.set_content(TEXT)
    mail.add_alternative(f"<p>{TEXT}</p>", subtype="html")
    mail.add_attachment(b"Anhang", maintype="text", subtype="plain", filename="b.txt")
    reading = read_one(tmp_path, "a.eml", bytes(mail))
    assert (reading.article.text.strip(), reading.article.published) == (f"Reise\n\n{TEXT}", DAY)


PAGE = f"""<html lang="de"><head><title>Reise</title><meta property="article:published_time" content="2024-02-03"></head>
<body><article><h1>Reise</h1><p>{TEXT} {TEXT}</p></article></body></html>"""


def _warc_record(path: str, status: str, kind: str, body: str) -> bytes:
    answer = f"HTTP/1.0 {status}\r\nContent-Type: {kind}\r\n\r\n{body}".encode()
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://b/{path}\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"WARC-Date: 2023-01-01T00:00:00Z\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


@pytest.mark.parametrize("name", ["2023-01-01.warc", "2023-01-01.warc.gz"])
def test_warc_pages_that_were_found_are_articles(tmp_path: Path, name: str) -> None:
    undated = PAGE.replace("article:published_time", "x")
    records = [
        _warc_record("gut", "200 OK", "text/html; charset=utf-8", PAGE),
        _warc_record("weg", "404 Not Found", "text/html", PAGE),
        _warc_record("bild", "200 OK", "image/png", "PNG"),
        _warc_record("ohne", "200 OK", "text/html", undated),
    ]
    packed = [gzip.compress(record) if name.endswith("gz") else record for record in records]
    (tmp_path / name).write_bytes(b"".join(packed))
    reading = read(tmp_path)
    assert not reading.problems
    assert [(each.id, each.url, each.published) for each in reading.articles] == [
        ("2023-01-01-1", "https://b/gut", DAY),
        ("2023-01-01-4", "https://b/ohne", None),
    ]


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.pdf", "a.parquet", "a.warc", "a.warc.gz"])
def test_files_that_are_not_what_their_name_says_are_left_out(tmp_path: Path, name: str) -> None:
    reading = read_one(tmp_path, name, b"Nur ein Text.\n" * 20)
    assert len(reading.problems) == 1
    assert reading.problems[0].startswith(name)


def test_formats_without_the_extra_name_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert read_one(tmp_path, "a.pdf", _pdf(["Ja."])).problems == (
        "a.pdf: needs pypdf, which is not installed\n  Install it: pip install 'kg[formats]'.",
    )
