"""Excel workbooks, by the library that writes them: texts of cells lie in a table of their own or in the cell."""

from __future__ import annotations

import datetime as dt
import errno
import os
import tracemalloc
from pathlib import Path
from typing import IO

import openpyxl
import pytest
import xlsxwriter

from kg.errors import ResourceError
from kg.read import read_articles, workbooks
from tests.read.making import TEXT, is_the_article
from tests.read.reading import read


def test_xlsx_rows_are_articles(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["headline", "published", "content"], ["Reise", dt.datetime(2024, 2, 3, 23, 50), TEXT]):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    is_the_article(read(tmp_path), "a-2")


def test_xlsx_texts_are_not_kept_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_SPOOL", 1_000)
    assert added_by_larger_workbook(tmp_path) < 500_000

    class Kept(workbooks._Texts):
        """What the test would miss: the table of texts as a list."""

        def __init__(self, spool: IO[bytes]) -> None:
            self._kept: list[str] = []

        def __getitem__(self, number: int) -> str:
            return self._kept[number]

        def _add(self, text: str) -> None:
            self._kept.append(text)

    monkeypatch.setattr(workbooks, "_Texts", Kept)
    assert added_by_larger_workbook(tmp_path) > 1_000_000


def added_by_larger_workbook(folder: Path) -> int:
    """Bytes of memory that a workbook takes more whose table of texts is larger by 1.5 MB."""
    peaks = []
    for rows in (10, 10, 60):  # the first one also loads the library
        with xlsxwriter.Workbook(str(folder / "a.xlsx")) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["text", "page"])
            for row in range(1, rows + 1):
                sheet.write_row(row, 0, [f"{TEXT} {row}", "a" * 30_000 + str(row)])
        tracemalloc.start()
        articles = [each.text for each in read_articles([str(folder / "a.xlsx")], on_problem=print)]
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert articles == [f"{TEXT} {row}" for row in range(1, rows + 1)]
    return peaks[-1] - peaks[-2]


def test_xlsx_of_nothing_has_no_rows(tmp_path: Path) -> None:
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    assert read(tmp_path).problems == ("a.xlsx: no rows\n  Remove the file, or add its articles.",)


def test_xlsx_whose_texts_find_no_room_on_the_disk_is_not_called_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        book.add_worksheet().write_column(0, 0, ["text", TEXT])
    assert read(tmp_path).article.text == TEXT

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(workbooks._Texts, "_add", full)
    with pytest.raises(ResourceError, match="No space left"):
        read(tmp_path)
