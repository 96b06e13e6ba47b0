"""CSV and TSV files of articles, read row by row: a file of any size takes the memory of its longest row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import chain
from typing import BinaryIO

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import READ_ERRORS, Context
from kg.read.decode import SAMPLE_BYTES, decoded, is_cut, not_encoded
from kg.read.tables import read_rows

#: characters that a row may have
ROW_LIMIT = 16 * 1024 * 1024
_DELIMITERS = ",;\t|"
_BLOCK = 1024 * 1024


def read_csv(context: Context, stream: BinaryIO) -> Iterator[Article | ArticleError]:
    """Yield the articles of a CSV or TSV file; the delimiter is the one its first line has most of."""
    csv.field_size_limit(ROW_LIMIT)
    yield from read_rows(context, _rows(_Lines(context, stream)))


def _rows(lines: _Lines) -> Iterator[list[str]]:
    first = next(lines, None)
    while first == "\n":
        lines.row_ends()
        yield []
        first = next(lines, None)
    if first is None:
        return
    for row in csv.reader(chain([first], lines), delimiter=max(_DELIMITERS, key=first.count)):
        lines.row_ends()
        yield row


class _Lines:
    """The lines of a file, their ends as one newline; a row may take several, and knows when it has too many."""

    def __init__(self, context: Context, stream: BinaryIO) -> None:
        self._context = context
        self._lines = self._read(stream)
        self._row, self._taken = 1, 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self._take(len(line))
        return line

    def row_ends(self) -> None:
        self._row, self._taken = self._row + 1, 0

    def _take(self, length: int) -> None:
        self._taken += length
        if self._taken > ROW_LIMIT:
            raise ArticleError(
                f"{self._place}: longer than {ROW_LIMIT // 1024**2} MB", "Look for a quotation mark that is missing."
            )

    @property
    def _place(self) -> str:
        return f"{self._context.source.name}, row {self._row}"

    def _read(self, stream: BinaryIO) -> Iterator[str]:
        try:
            start = stream.read(SAMPLE_BYTES)
            encoding = self._context.encoding_of(start, whole=len(start) < SAMPLE_BYTES)
            blocks = chain([start], iter(lambda: stream.read(_BLOCK), b""), [b""])
            rest = ""
            for text in decoded(blocks, encoding):
                *lines, rest = (rest + text).split("\n")
                for line in lines:
                    yield f"{line}\n"
                if len(rest) > ROW_LIMIT:
                    self._take(len(rest))
            if rest:
                yield rest
        except READ_ERRORS as error:
            raise self._context.unreadable(error) from error
        except UnicodeError as error:
            if is_cut(error):
                self._context.cut_off()
                yield rest
                return
            raise not_encoded(self._place, encoding) from error
