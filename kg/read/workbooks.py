"""Excel workbooks of articles, read row by row; their table of texts lies on the disk meanwhile."""

from __future__ import annotations

import tempfile
from array import array
from collections.abc import Iterator, Sequence
from typing import IO, Any, BinaryIO

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import Context
from kg.read.extras import check_package, damaged, library
from kg.read.tables import read_rows

#: bytes of texts that stay in memory
_SPOOL = 4 * 1024 * 1024


def read_xlsx(context: Context, stream: BinaryIO) -> Iterator[Article | ArticleError]:
    """Yield the articles of the first sheet that has rows."""
    name = context.source.name
    excel = library("openpyxl.reader.excel", "openpyxl", name)
    check_package(stream, name)
    with tempfile.SpooledTemporaryFile(_SPOOL) as spool:
        try:
            reader = excel.ExcelReader(stream, read_only=True, data_only=True)
            reader.shared_strings = texts = _Texts(spool)
            # The library itself would keep every text of the workbook.
            reader.read_strings = lambda: texts.read(reader)
            reader.read()
            sheets = (sheet.iter_rows(values_only=True) for sheet in reader.wb.worksheets if sheet.max_row != 0)
            rows: Iterator[Sequence[object]] = next(sheets, iter(()))
        except Exception as error:
            raise damaged(name, error) from error
        yield from read_rows(context, rows)


class _Texts:
    """The texts that cells refer to by their number, in a file."""

    def __init__(self, spool: IO[bytes]) -> None:
        self._spool = spool
        self._ends = array("Q", [0])

    def __getitem__(self, number: int) -> str:
        if not 0 <= number < len(self._ends) - 1:
            raise IndexError(number)
        start, end = self._ends[number : number + 2]
        self._spool.seek(start)
        return self._spool.read(end - start).decode("utf-8")

    def read(self, reader: Any) -> None:
        """Take the texts of a workbook that is being opened."""
        from openpyxl.cell.text import Text
        from openpyxl.xml.constants import SHARED_STRINGS, SHEET_MAIN_NS
        from openpyxl.xml.functions import iterparse

        part = reader.package.find(SHARED_STRINGS)
        if part is None:
            return
        with reader.archive.open(part.PartName[1:]) as source:
            steps = iterparse(source, events=("start", "end"))
            _, root = next(steps)
            for event, node in steps:
                if event == "end" and node.tag == f"{{{SHEET_MAIN_NS}}}si":
                    self._add(Text.from_tree(node).content.replace("x005F_", ""))
                    root.clear()

    def _add(self, text: str) -> None:
        self._ends.append(self._ends[-1] + self._spool.write(text.encode("utf-8", "replace")))
