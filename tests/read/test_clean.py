"""Stretches that are no text stay in the article and are left without analysis; sentences around them are read."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kg.read.clean import clean, find_noise
from tests.read.reading import read_one

BEFORE = "Jonna Beltz traf Emre Solak am Montag in Bremen. Der Rat lobte die neue Brücke.\n"
BEHIND = "\nGesa Thiel warf dem Verband Untätigkeit vor. Er schwieg dazu."


@pytest.mark.parametrize(
    ("text", "cleaned", "notes"),
    [
        pytest.param("a\r\nb\rc", "a\nb\nc", (), id="line ends"),
        pytest.param("a\x00b", "a b", ("1 control character read as space",), id="NUL"),
        pytest.param(
            "a\x1b\x07b\tc", "a  b\tc", ("2 control characters read as space",), id="escape and bell, tab stays"
        ),
        pytest.param("a\ud800b", "a\ufffdb", ("1 half character (lone surrogate) read as U+FFFD",), id="surrogate"),
        pytest.param(
            "Bundes\u00adkanzler\u200b",
            "Bundeskanzler",
            ("2 invisible characters (soft hyphen, zero-width space) left out",),
            id="soft hyphen",
        ),
        pytest.param(
            "Mu\u0308ller",
            "Müller",
            ("letters with separate accents joined (Unicode NFC); offsets count the joined text",),
            id="separate accents",
        ),
        pytest.param("Zürich, „Straße“ – 5\u00a0€", "Zürich, „Straße“ – 5\u00a0€", (), id="nothing to mend"),
    ],
)
def test_clean_mends_what_stores_refuse_and_says_so(text: str, cleaned: str, notes: tuple[str, ...]) -> None:
    assert clean(text) == (cleaned, notes)


@pytest.mark.parametrize("piece", ["(", ")", "„", '"', "a ", "1 ", "!?", "x;", "§ 3 ", "-- - "])
def test_noise_is_found_between_sentences_that_are_kept(piece: str) -> None:
    noise = piece * (20_000 // len(piece))
    text = f"{BEFORE}{noise}{BEHIND}"
    (found,) = find_noise(text)
    assert text[: found.start] == BEFORE
    assert BEHIND.strip() in text[found.end - 1 :]
    assert found.end - found.start > 0.9 * len(noise)


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. 5. 2024 traf J. B. Emre Solak (CDU), „endlich“, wie er sagte. " * 50,
        "(" * 700,
        "\n" * 50_000,
        " " * 50_000,
        "1" * 50_000,
        "Donaudampfschifffahrt" * 2_000,
    ],
    ids=["short words", "short", "line breaks", "blanks", "one number", "one word"],
)
def test_what_people_write_is_no_noise(text: str) -> None:
    assert find_noise(BEFORE + text + BEHIND) == ()


def test_noise_takes_no_longer_than_its_length() -> None:
    begun = time.process_time()
    for piece in ("(", ". ", "1. ", "a\n", "x"):
        find_noise(piece * (500_000 // len(piece)))
    # Far above what it takes, far below what the square of the length would.
    assert time.process_time() - begun < 20


def test_noise_is_left_without_analysis_and_said(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.txt", BEFORE + "(" * 5_000 + BEHIND)
    (article,) = reading.articles
    assert article.text.count("(") == 5_000
    assert [span for span in article.residue if span.end - span.start >= 5_000]
    assert reading.notes == ("a.txt: 5,001 characters of signs, figures or single letters left without analysis",)
