"""The text of a file in pieces is that of the whole, repaired as the whole would be."""

from __future__ import annotations

import gzip
import unicodedata
from io import BytesIO
from pathlib import Path

import pytest

from kg.errors import ArticleError
from kg.read.clean import clean
from kg.read.pieces import pieces
from tests.read.reading import context

TEXT = "Zoe\u0308 und Ga\u0308ste\r\nkamen\x07 nach Lin\u00addau, a\u0300\u0301 \ud7ff 😀. " * 40


@pytest.fixture(autouse=True)
def _small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.pieces._BLOCK", 7)
    monkeypatch.setattr("kg.read.pieces.SAMPLE_BYTES", 11)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_pieces_are_repaired_as_the_whole_and_noted_once(encoding: str, tmp_path: Path) -> None:
    notes: list[str] = []
    found = list(pieces(context(tmp_path / "a.json", notes), BytesIO(TEXT.encode(encoding))))
    whole, expected = clean(TEXT)
    assert "".join(found) == whole
    assert len(found) > 100
    assert notes == [f"a.json: {note}" for note in expected]


def test_text_without_a_safe_place_is_cut_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.pieces._REACH", 20)
    found = list(pieces(context(tmp_path / "a.json", []), BytesIO("ä".encode() * 1_000)))
    assert unicodedata.normalize("NFC", "".join(found)) == "ä" * 1_000
    assert max(map(len, found)) < 30


def test_place_of_a_byte_in_another_encoding_is_told(tmp_path: Path) -> None:
    content = "Die Stadt lobt den Rat für den Bau.".encode() + b" \xfc"
    with pytest.raises(ArticleError, match=r"a\.json, byte 37: not utf-8"):
        list(pieces(context(tmp_path / "a.json", []), BytesIO(content)))


def test_compressed_file_that_is_cut_off_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.json.gz").write_bytes(gzip.compress(TEXT.encode("utf-8", "replace"))[:-20])
    source = context(tmp_path / "a.json.gz", [], suffix=".json.gz")
    with source.open() as stream, pytest.raises(ArticleError, match="no whole gzip file"):
        list(pieces(source, stream))
