"""What other tools broke is mended, and what only looks broken is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import SettingsError
from kg.read.decode import mend, without_tags
from tests.read.reading import read_one

GERMAN = (
    "Größe zählt nicht, sagte die Ministerin in Köln. Für Österreich gälte das ebenso, fügte der Außenminister hinzu."
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_decode_unicode_is_read_without_a_word(tmp_path: Path, encoding: str) -> None:
    reading = read_one(tmp_path, "a.txt", GERMAN.encode(encoding))
    assert reading.article.text == GERMAN
    assert reading.notes == ()


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman", "cp850"])
def test_decode_old_german_encodings_are_detected_and_named(tmp_path: Path, encoding: str) -> None:
    named = "cp1252" if encoding == "latin-1" else encoding
    reading = read_one(tmp_path, "a.txt", GERMAN.encode(encoding))
    assert reading.article.text == GERMAN
    assert reading.notes == (f"a.txt: read as {named} (not UTF-8; another encoding can be named with --encoding)",)


def test_decode_typographic_quotes_of_windows_survive(tmp_path: Path) -> None:
    text = "Er nannte sie „eine kühne Rednerin“ – und blieb dabei."
    assert read_one(tmp_path, "a.txt", text.encode("cp1252")).article.text == text


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        pytest.param(
            "Президент встретился с министром в Москве".encode("cp1251"),
            "a.txt: neither UTF-8 nor a German encoding that can be told with confidence\n"
            "  Name it with --encoding (such as cp1252), or save the file as UTF-8.",
            id="Cyrillic",
        ),
        pytest.param(
            bytes(range(128, 256)) * 20,
            "a.txt: neither UTF-8 nor a German encoding that can be told with confidence\n"
            "  Name it with --encoding (such as cp1252), or save the file as UTF-8.",
            id="noise",
        ),
        pytest.param(
            b"%PDF-1.7\n\xe2\xe3\xcf\xd3\n",
            "a.txt: this is a PDF file, not text\n  Save the article as .txt, .html or .jsonl.",
            id="PDF",
        ),
        pytest.param(
            b"PK\x03\x04\x14\x00\x06\x00\xff\xfe",
            "a.txt: this is a ZIP archive or an office document, not text\n  Save the article as .txt, .html or .jsonl.",
            id="office document",
        ),
        pytest.param(
            b"\xff\xfeS\x00i\x00e\x00 ",
            "a.txt, byte 8: not utf-16\n  Name the right encoding with --encoding, or save as UTF-8.",
            id="cut in the middle of a character",
        ),
    ],
)
def test_decode_what_is_not_german_text_is_refused_with_a_way_out(tmp_path: Path, raw: bytes, problem: str) -> None:
    assert read_one(tmp_path, "a.txt", raw).problems == (problem,)


def test_decode_named_encoding_is_taken_at_its_word(tmp_path: Path) -> None:
    raw = "Zażółć gęślą jaźń, rief er.".encode("cp1250")
    assert read_one(tmp_path, "a.txt", raw, encoding="cp1250").article.text == "Zażółć gęślą jaźń, rief er."


def test_decode_unknown_encoding_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as failure:
        read_one(tmp_path, "a.txt", GERMAN, encoding="utf-9")
    assert str(failure.value) == (
        "encoding: 'utf-9' is not known\n  Use a name such as utf-8, cp1252, iso-8859-15 or utf-16."
    )


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Die Gr&uuml;nen lobten Z&#252;rich.", "Die Grünen lobten Zürich."),
        ("Die Gr&amp;uuml;nen.", "Die Grünen."),
        ("FÃ¼r die MÃ¼tter.", "Für die Mütter."),
    ],
    ids=["entities", "escaped twice", "saved in another encoding"],
)
def test_broken_text_is_mended_and_said(broken: str, whole: str) -> None:
    text, notes = mend(broken)
    assert text == whole
    assert len(notes) == 1


@pytest.mark.parametrize("text", ["R&D der AT&T; Umsatz < 5 > 3", "Für die Mütter."])
def test_text_that_is_whole_stays_as_it_is(text: str) -> None:
    assert mend(text) == (text, ())


def test_tags_go_and_blocks_stand_on_lines_of_their_own() -> None:
    text = "<p>Sie <b>kam</b>.</p><script>alert(1)</script><!-- x --><div>Er <a href='x'>blieb</a>.</div>"
    assert without_tags(text) == ("Sie kam.\n\nEr blieb.", True)


@pytest.mark.parametrize("text", ["5 < 7 > 3", "Das Tier <unbekannt> lief.", "ohne"])
def test_angles_that_are_no_tags_stay(text: str) -> None:
    assert without_tags(text) == (text, False)
