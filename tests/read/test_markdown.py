from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kg.read.markdown import plain
from tests.read.reading import read_one

ARTICLE = """---
title: "Besuch in Bergen"
date: 2024-03-14
publisher: Beispielblatt
tags:
  - Fisch
---

# Besuch in **Bergen**

Der [Minister](https://example.org) *traf* die Kommissarin.

> Sie sprachen lange.
"""


def test_markdown_front_matter_and_markup_are_taken_away(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.md", ARTICLE).article
    assert article.text == "Besuch in Bergen\n\nDer Minister traf die Kommissarin.\n\nSie sprachen lange."
    assert article.title == "Besuch in Bergen"
    assert article.text[: article.title_end] == article.title
    assert article.published == dt.date(2024, 3, 14)
    assert article.publisher == "Beispielblatt"


def test_markdown_title_of_the_front_matter_is_put_before_a_text_without_heading(tmp_path: Path) -> None:
    article = read_one(tmp_path, "a.md", "---\ntitle: Reise\n---\nSie kam.").article
    assert article.text == "Reise\n\nSie kam."
    assert article.title_end == 5


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        pytest.param("**a** und __b__", "a und b", id="strong"),
        pytest.param("***a***", "a", id="strong and emphasised"),
        pytest.param("2 * 3 * 4, a_b_c", "2 * 3 * 4, a_b_c", id="stars and underscores in text stay"),
        pytest.param("[Text](https://a.b/c_d) und [mehr][1]", "Text und mehr", id="links"),
        pytest.param("![Bild](a.png)\nText", "\nText", id="image"),
        pytest.param("- eins\n- zwei\n1) drei", "eins\nzwei\ndrei", id="lists"),
        pytest.param("1. Mai in Berlin", "1. Mai in Berlin", id="an ordinal is no list"),
        pytest.param("a\n\n---\n\nb", "a\n\nb", id="rule"),
        pytest.param("```\ncode\n```\nText", "Text", id="code"),
        pytest.param("a <!-- nie --> b", "a  b", id="comment"),
        pytest.param(r"5 \* 3 \# a", "5 * 3 # a", id="escapes"),
    ],
)
def test_markdown_markup_goes_and_text_stays(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def test_markdown_without_text_is_refused(tmp_path: Path) -> None:
    assert read_one(tmp_path, "a.md", "---\ntitle: Reise\n---\n").problems == (
        "a.md: no text\n  Remove the article, or add its text.",
    )
