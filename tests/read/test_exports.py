"""Exports of press databases: one file with many articles."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kg.resources import Data, in_force, using
from tests.read.reading import read_one

FACTIVA_PAGE = """<html><body><div class="article deArticle" id="article-BLATT00020240205ek250001">
<div id="hd"><span class="deHeadline">Hafen wird gebaut</span></div><div>80 Wörter</div><div>5 Februar 2024</div>
<div>08:15</div><div>Blatt am Morgen</div><p>Der Hafen wird gebaut.</p><p>Er wird groß.</p></div>
<div class="article deArticle" id="article-POST000020240203ek230002"><div id="hd"><span class="deHeadline">Fest
am See</span></div><div>3 Februar 2024</div><div>Die Post</div><p>Am See war ein Fest.</p></div></body></html>"""


def test_factiva_page_is_one_article_each(tmp_path: Path) -> None:
    first, second = read_one(tmp_path, "a.html", FACTIVA_PAGE).articles
    assert (first.id, first.title, first.publisher) == (
        "BLATT00020240205ek250001",
        "Hafen wird gebaut",
        "Blatt am Morgen",
    )
    assert first.text == "Hafen wird gebaut\n\nDer Hafen wird gebaut.\n\nEr wird groß."
    assert (second.title, second.publisher, second.published) == ("Fest am See", "Die Post", dt.date(2024, 2, 3))


FACTIVA_TEXT = """HD
Hafen wird
gebaut
WC 80 Wörter
PD 5 Februar 2024
SN Blatt am Morgen
LP
Der Hafen wird gebaut.
TD
Er wird groß.

Document BLATT00020240205ek250001

HD Fest am See
PD 3 Februar 2024
SN Die Post
LP Am See war ein Fest.
Document POST000020240203ek230002
"""


def test_factiva_text_is_one_article_each(tmp_path: Path) -> None:
    first, second = read_one(tmp_path, "a.txt", FACTIVA_TEXT).articles
    assert (first.title, first.publisher, first.published) == (
        "Hafen wird gebaut",
        "Blatt am Morgen",
        dt.date(2024, 2, 5),
    )
    assert first.text == "Hafen wird gebaut\n\nDer Hafen wird gebaut.\n\nEr wird groß."
    assert (second.id, second.text) == ("POST000020240203ek230002", "Fest am See\n\nAm See war ein Fest.")


NEXIS = """
                               1 of 2 DOCUMENTS

                               Blatt am Morgen

                            5. Februar 2024 Montag

Hafen wird gebaut

AUTOR: Rita Roth

RUBRIK: Land; S. 4

LÄNGE: 80 Wörter

Der Hafen wird
gebaut.

Er wird groß.

UPDATE: 6. Februar 2024

SPRACHE: GERMAN; DEUTSCH

Copyright 2024 Blatt am Morgen
Alle Rechte vorbehalten

                               2 of 2 DOCUMENTS

                               Die Post

                            3. Februar 2024 Samstag

Fest am See

LÄNGE: 30 Wörter

Am See war ein Fest.
"""


def test_label_of_an_export_that_the_own_reading_file_adds_is_no_text(tmp_path: Path) -> None:
    own, folder = tmp_path / "wissen", tmp_path / "texte"
    own.mkdir()
    folder.mkdir()
    shipped = (in_force().language / "reading.toml").read_text(encoding="utf-8")
    (own / "reading.toml").write_text(shipped.replace('"LÄNGE",', '"LÄNGE", "RESSORT",'), encoding="utf-8")
    text = NEXIS.replace("LÄNGE: 80 Wörter", "RESSORT: Küste")
    assert "RESSORT" in read_one(folder, "a.txt", text).articles[0].text
    with using(Data(own=own)):
        first = read_one(folder, "a.txt", text).articles[0]
    assert first.text == "Hafen wird gebaut\n\nDer Hafen wird gebaut.\n\nEr wird groß."


def test_nexis_text_is_one_article_each(tmp_path: Path) -> None:
    first, second = read_one(tmp_path, "a.txt", NEXIS).articles
    assert (first.id, first.title, first.publisher, first.published) == (
        *("a-1", "Hafen wird gebaut", "Blatt am Morgen"),
        dt.date(2024, 2, 5),
    )
    assert first.text == "Hafen wird gebaut\n\nDer Hafen wird gebaut.\n\nEr wird groß."
    assert (second.text, second.published) == ("Fest am See\n\nAm See war ein Fest.", dt.date(2024, 2, 3))


def test_text_that_counts_something_is_one_article(tmp_path: Path) -> None:
    assert len(read_one(tmp_path, "a.txt", "Das Spiel\n\n2 von 3\n\nSie gewann.").articles) == 1


def test_part_of_an_export_without_labels_costs_no_other_article(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.txt", f"{FACTIVA_TEXT}\n\nOhne Marken.\n\nDocument POST000020240203ek230003\n")
    assert [article.title for article in reading.articles] == ["Hafen wird gebaut", "Fest am See"]
    assert "article 3" in str(reading.problems)


def test_exported_articles_inside_of_each_other_are_read_once(tmp_path: Path) -> None:
    told = "<p>Die Ministerin reiste am Montag nach Turku.</p>" * 100
    marks = [f'<div id="article-ABCDEFGHIJ{number:015}">' for number in range(100)]
    reading = read_one(tmp_path, "a.html", f"<html><body>{''.join(marks)}{told}{'</div>' * 100}</body></html>")
    assert len(reading.articles) == 1
    assert reading.article.text.count("Turku") == 100
