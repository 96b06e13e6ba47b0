from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.read.reading import read_one

PARAGRAPH = (
    "Die Ministerin Karla Winterfeld reiste am Montag nach Lissabon, wo sie ihren Kollegen Jorge Altamar traf und "
    "mit ihm lange über Häfen, Fähren und den Schutz der Küste beriet."
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param(f"Reise nach Lissabon\n\n{PARAGRAPH}\n", "Reise nach Lissabon", id="stands alone"),
        pytest.param(f"\n  Winterfeld: „Wir reden“\n\n{PARAGRAPH}", "Winterfeld: „Wir reden“", id="colon and quotes"),
        pytest.param(f"Reise nach Lissabon\n{PARAGRAPH}", "Reise nach Lissabon", id="short above a long paragraph"),
        pytest.param(f"{PARAGRAPH}\n\nSie kam spät.", None, id="a sentence is no headline"),
        pytest.param("Die Ministerin reiste im\nHerbst nach Lissabon.\n", None, id="a wrapped line is no headline"),
        pytest.param("Nur eine Zeile", None, id="a single line is the text"),
        pytest.param("Titel: Eine Reise\nDatum: 3.2.2024\n\nSie kam.", "Eine Reise", id="named in the header"),
        pytest.param("Eine Reise\nDatum: 3.2.2024\n\nSie kam.", "Eine Reise", id="above the header"),
        pytest.param("Datum: 3.2.2024\n\nEine Reise\n\nSie kam.", "Eine Reise", id="below the header"),
    ],
)
def test_text_first_line_is_the_title_where_it_stands_alone(tmp_path: Path, text: str, title: str | None) -> None:
    article = read_one(tmp_path, "a.txt", text).article
    assert article.title == title
    assert article.text[: article.title_end].endswith(title or "")
    assert bool(article.title_end) == bool(title)


def test_text_is_kept_character_by_character(tmp_path: Path) -> None:
    text = "\nKopf\nDatum: 3.2.2024\nQuelle: Beispielblatt\n\n  Erster Satz.  \n\nZweiter Satz. \n"
    article = read_one(tmp_path, "a.txt", text).article
    assert article.text == text
    assert [article.text[span.start : span.end] for span in article.residue] == [
        "Datum: 3.2.2024",
        "Quelle: Beispielblatt",
    ]


def test_text_header_gives_date_publisher_and_address(tmp_path: Path) -> None:
    text = "Datum: 3. Februar 2024\nQuelle: Beispielblatt\nURL: https://example.org/a\n\nSie kam.\n"
    article = read_one(tmp_path, "2020-01-01_a.txt", text).article
    assert article.published == dt.date(2024, 2, 3)
    assert article.publisher == "Beispielblatt"
    assert article.url == "https://example.org/a"


def test_text_line_with_an_unknown_field_makes_no_header(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.txt", "Datum: 3.2.2024\nBerlin: Sie kam.\n\nSie ging.\n").article
    assert article.published is None
    assert article.text == "Datum: 3.2.2024\nBerlin: Sie kam.\n\nSie ging.\n"


@pytest.mark.parametrize(
    ("name", "published"),
    [
        pytest.param("2024-02-03_reise.txt", dt.date(2024, 2, 3), id="in front"),
        pytest.param("reise-2024-02-03.txt", dt.date(2024, 2, 3), id="at the end"),
        pytest.param("reise.txt", None, id="none"),
        pytest.param("2024-02-31.txt", None, id="no such day"),
        pytest.param("2024-02-03_2024-02-04.txt", None, id="two days"),
        pytest.param("12024-02-03.txt", None, id="part of a number"),
    ],
)
def test_text_date_of_the_file_name_counts_where_there_is_one(
    tmp_path: Path, name: str, published: dt.date | None
) -> None:
    assert read_one(tmp_path, name, "Sie kam.").article.published == published


def test_text_date_that_is_not_understood_is_said_and_left_out(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.txt", "Datum: neulich\n\nSie kam.\n")
    assert reading.article.published is None
    assert reading.notes == ("a.txt: date 'neulich' is not understood; read without a date",)


def test_text_windows_line_ends_count_as_one(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.txt", "Kopf\r\n\r\nSie kam.\r\n").article.text == "Kopf\n\nSie kam.\n"
