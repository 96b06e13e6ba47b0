from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.read.reading import read_one

PAGE = """<!DOCTYPE html><html lang="de"><head>{charset}<title>Reise nach Köln | Beispielblatt</title>
<meta property="og:title" content="Reise nach Köln"><meta property="og:site_name" content="Beispielblatt">
<meta property="article:published_time" content="2024-02-03T08:00:00+01:00">
<link rel="canonical" href="https://example.org/reise"><script>alert("Der Kanzler lobte Moskau.")</script></head><body>
<nav><ul><li><a href="/">Start</a></li><li><a href="/p">Politik</a></li></ul></nav>
<article><h1>Reise nach Köln</h1>
<p>Die Ministerin Karla Winterfeld reiste am Montag nach Köln und traf dort ihren Kollegen Jorge Altamar.</p>
<p>Sie sprachen über Häfen und Fähren. Altamar lobte die Ministerin für ihre Geduld und ihre Ausdauer.</p>
</article><footer>Impressum</footer></body></html>"""


def test_html_main_text_and_metadata_are_found(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.html", PAGE.format(charset='<meta charset="utf-8">')).article
    assert article.text == (
        "Reise nach Köln\n"
        "Die Ministerin Karla Winterfeld reiste am Montag nach Köln und traf dort ihren Kollegen Jorge Altamar.\n"
        "Sie sprachen über Häfen und Fähren. Altamar lobte die Ministerin für ihre Geduld und ihre Ausdauer."
    )
    assert article.title == "Reise nach Köln"
    assert article.text[: article.title_end] == article.title
    assert article.published == dt.date(2024, 2, 3)
    assert article.publisher == "Beispielblatt"
    assert article.url == "https://example.org/reise"


def test_html_charset_of_the_page_counts_where_it_is_not_utf_8(tmp_path: Path) -> None:
    raw = PAGE.format(charset='<meta charset="iso-8859-1">').encode("latin-1")
    reading = read_one(tmp_path, "a.htm", raw)
    assert reading.article.title == "Reise nach Köln"
    assert reading.notes == ()


BUSY = """<html lang="de"><head><title>Brücke gesperrt – Beispielblatt</title></head><body>
<div class="cookie-banner"><p>Wir verwenden Cookies, um Inhalte anzupassen.</p></div><nav><a>Politik</a><a>Sport</a></nav>
<main><article><header><h1>Ministerin lässt Brücke sperren</h1>
<p class="lead">Nach dem Gutachten verschärft das Land den Ton.</p>
<div class="meta">Von <a href="/a">Rita Roth</a> <time datetime="2021-06-22T18:31:00+02:00">22.06.2021</time></div></header>
<p>Die Ministerin Karla Winterfeld hat am Dienstag den Betreiber der Brücke empfangen und ihm ein Ende gesetzt.</p>
<div class="teaser"><h3>Lesen Sie auch</h3><a href="/b">Winterfeld beschimpft Altamar</a></div>
<p>Der Betreiber nannte die Ministerin eine harte Verhandlerin und lobte zugleich ihre Sachkenntnis sehr.</p></article>
<section class="related"><h2>Mehr zum Thema</h2><ul><li><a>Altamar ruft Winterfeld an</a></li></ul></section>
<section id="comments"><h2>Kommentare (2)</h2><div class="comment"><p>Gast: Winterfeld hat Altamar gelobt!</p></div></section>
</main><footer>© Beispielblatt. Alle Rechte vorbehalten.</footer></body></html>"""


def test_html_lead_is_kept_and_what_surrounds_the_article_is_not(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.html", BUSY).article
    assert article.text == (
        "Ministerin lässt Brücke sperren\n"
        "Nach dem Gutachten verschärft das Land den Ton.\n"
        "Die Ministerin Karla Winterfeld hat am Dienstag den Betreiber der Brücke empfangen und ihm ein Ende gesetzt.\n"
        "Der Betreiber nannte die Ministerin eine harte Verhandlerin und lobte zugleich ihre Sachkenntnis sehr."
    )
    assert article.published == dt.date(2021, 6, 22)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param("", id="empty"),
        pytest.param("<html><body></body></html>", id="no text"),
        pytest.param("<html><script>" + "a" * 1000 + "</script></html>", id="script only"),
        pytest.param("<" * 5000, id="only brackets"),
        pytest.param(
            '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><html><body><p>&a;</p></body></html>', id="entity"
        ),
    ],
)
def test_html_page_without_main_text_is_refused(tmp_path: Path, page: str) -> None:
    assert read_one(tmp_path, "a.html", page).problems == (
        "a.html: no main text found in the page\n  Save the article's text as .txt instead.",
    )


def test_html_page_nested_very_deep_ends_in_an_article_or_a_message(tmp_path: Path) -> None:
    page = "<html><body>" + "<div>" * 30_000 + "Der Kanzler kam." + "</div>" * 30_000 + "</body></html>"
    reading = read_one(tmp_path, "a.html", page)
    assert len(reading.articles) + len(reading.problems) == 1


@pytest.mark.parametrize(
    "dialog",
    [
        '<div role="dialog"><p>{}</p></div>',
        '<div aria-modal="true"><p>{}</p></div>',
        '<div id="cmp-wrapper"><p>{}</p></div>',
        '<section class="site-consent layer"><div><p>{}</p></div></section>',
        "<dialog open><p>{}</p></dialog>",
    ],
)
def test_html_consent_dialogs_are_left_out(tmp_path: Path, dialog: str) -> None:
    asked = dialog.format("Der Verein der Händler lobte die Aufsicht. " * 8)
    page = BUSY.replace("<main>", f"{asked}<main>")
    assert "Händler" not in read_one(tmp_path, "a.html", page).article.text


def test_html_article_inside_of_a_dialog_is_kept(tmp_path: Path) -> None:
    page = BUSY.replace("<main>", '<div role="dialog" class="consent"><main>').replace("</main>", "</main></div>")
    assert "Brücke empfangen" in read_one(tmp_path, "a.html", page).article.text


def test_html_time_in_utc_is_brought_to_the_papers_day_and_said(tmp_path: Path) -> None:
    page = PAGE.format(charset='<meta charset="utf-8">').replace("2024-02-03T08:00:00+01:00", "2024-02-02T23:30:00Z")
    reading = read_one(tmp_path, "a.html", page)
    assert reading.article.published == dt.date(2024, 2, 3)
    assert reading.notes == ("a.html: 2024-02-02T23:30:00Z (UTC) is 2024-02-03 in Europe/Berlin",)
    assert read_one(tmp_path, "b.html", page, time_zone="UTC").article.published == dt.date(2024, 2, 2)


@pytest.mark.parametrize("label", ["iso-8859-1", "latin1", "us-ascii"])
def test_html_that_calls_itself_latin_1_has_the_quotation_marks_of_windows(tmp_path: Path, label: str) -> None:
    page = PAGE.format(charset=f'<meta charset="{label}">').replace("ihre Geduld", "ihre „Geduld“ – und")
    reading = read_one(tmp_path, "a.htm", page.encode("cp1252"))
    assert "„Geduld“ – und" in reading.article.text
    assert reading.notes == ()


def test_html_of_a_brief_report_keeps_its_paragraphs_and_nothing_around_them(tmp_path: Path) -> None:
    page = """<html lang="de"><head><title>Winterfeld in Köln</title></head><body><nav><a>Politik</a></nav>
<article><h1>Winterfeld in Köln</h1><p class="byline">Von Rita Roth</p><figure><figcaption>Foto: Max Huber</figcaption></figure>
<p>Die Ministerin Karla Winterfeld hat am Dienstag in Köln Jorge Altamar getroffen.</p></article></body></html>"""
    article = read_one(tmp_path, "a.html", page).article
    assert article.text.splitlines()[-1] == (
        "Die Ministerin Karla Winterfeld hat am Dienstag in Köln Jorge Altamar getroffen."
    )
    assert "Foto" not in article.text
