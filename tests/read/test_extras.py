"""Formats that need a library: its name where it is missing, one message where the file is none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.read.making import pdf
from tests.read.reading import read_one


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx", "a.pdf", "a.parquet", "a.warc", "a.warc.gz"])
def test_files_that_are_not_what_their_name_says_are_left_out(tmp_path: Path, name: str) -> None:
    reading = read_one(tmp_path, name, b"Nur ein Text.\n" * 20)
    assert len(reading.problems) == 1
    assert reading.problems[0].startswith(name)


def test_formats_without_the_extra_name_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    assert read_one(tmp_path, "a.pdf", pdf(["Ja."])).problems == (
        "a.pdf: needs pypdf, which is not installed\n  Install it: pip install 'kg[formats]'.",
    )
