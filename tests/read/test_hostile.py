"""Whatever the bytes are: articles or messages, never an exception, and text that every store can take."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.read.inputs import SUFFIXES
from kg.read.residue import find_residue, load_residue
from kg.resources import language_folder
from tests.read.reading import read_one

PATTERNS = load_residue(language_folder() / "residue.toml")

#: pieces that files of all formats are made of, so that parsers get far enough to go wrong
_PIECES = (
    *("---\n", "title: ", "Datum: ", "# ", "**", "](", "{", '{"text": "', '"}', "\\ud800", "[", "\n", "\r\n", "\x00"),
    *(
        "<html>",
        "<p>",
        "</p>",
        "<!--",
        "<![CDATA[",
        "&#x0;",
        "&amp;",
        "Der Kanzler kam. ",
        "(dpa)",
        "Von ",
        "\u2028",
        "\ufeff",
    ),
)
_TEXTS = st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=20)), max_size=30).map("".join)
_BYTES = st.one_of(st.binary(max_size=300), _TEXTS.map(lambda text: text.encode("utf-8", "surrogatepass")))


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(raw=_BYTES)
@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    database=None,
    derandomize=True,
)
def test_hostile_bytes_give_articles_or_messages(tmp_path: Path, suffix: str, raw: bytes) -> None:
    reading = read_one(tmp_path, f"a{suffix}", raw)
    for article in reading.articles:
        assert article.text.strip()
        article.text.encode("utf-8")
        assert "\x00" not in article.text
        assert 0 <= article.title_end <= len(article.text)
        ends = [0, *(offset for span in article.residue for offset in (span.start, span.end)), len(article.text)]
        assert ends == sorted(ends)
    for problem in reading.problems:
        assert problem.startswith(f"a{suffix}")
        assert len(problem.split("\n  ")) == 2
        assert "kg failed to read" not in problem


@given(text=_TEXTS)
@settings(max_examples=200, deadline=None, database=None, derandomize=True)
def test_hostile_text_has_residue_in_order_and_inside(text: str) -> None:
    spans = find_residue(text, PATTERNS)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end < following.start for one, following in pairwise(spans))
