"""Tables of articles, one row each: CSV, TSV, XLSX and Parquet; the columns go by the names of reading.toml."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO, StringIO

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import FILE_LIMIT, Context
from kg.read.extras import checked_package, damaged, library
from kg.read.names import plain, reading_names
from kg.read.records import record_article

_DELIMITERS = ",;\t|"
#: columns that a message names
_SHOWN = 12
_ROWS = 100


def read_csv(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Yield the articles of a CSV or TSV file; the delimiter is the one its first line has most of."""
    text = context.markup(raw)
    first = text.lstrip("\n").partition("\n")[0]
    delimiter = max(_DELIMITERS, key=first.count)
    csv.field_size_limit(FILE_LIMIT)
    yield from _rows(context, csv.reader(StringIO(text), delimiter=delimiter))


def read_xlsx(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Yield the articles of the first sheet that has rows."""
    name = context.source.name
    openpyxl = library("openpyxl", "openpyxl", name)
    stream = checked_package(raw, name)
    try:
        book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
        rows = next((sheet.iter_rows(values_only=True) for sheet in book.worksheets if sheet.max_row != 0), iter(()))
    except Exception as error:
        raise damaged(name, error) from error
    yield from _rows(context, rows)


def read_parquet(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Yield the articles of a Parquet file, some rows at a time."""
    parquet = library("pyarrow.parquet", "pyarrow", context.source.name)
    yield from _rows(context, _parquet_rows(parquet.ParquetFile, raw))


def _parquet_rows(opened: type, raw: bytes) -> Iterator[Sequence[object]]:
    table = opened(BytesIO(raw))
    columns = table.schema_arrow.names
    yield columns
    for batch in table.iter_batches(batch_size=_ROWS):
        for record in batch.to_pylist():
            yield [record[column] for column in columns]


def _rows(context: Context, rows: Iterator[Sequence[object]]) -> Iterator[Article | ArticleError]:
    """The first row that is not empty names the columns; each other row is an article."""
    name = context.source.name
    columns: list[str] = []
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except Exception as error:
            # whatever the library makes of a damaged file: the rows before it stand
            raise damaged(name, error) from error
        if row is None:
            break
        if all(cell is None or cell == "" for cell in row):
            continue
        if not columns:
            columns = [str(cell) if cell is not None else "" for cell in row]
            _demand_text(columns, name)
            continue
        try:
            yield record_article(
                context, _record(columns, row), f"{name}, row {number}", f"{context.source.id}-{number}"
            )
        except ArticleError as error:
            yield error
    if not columns:
        raise ArticleError(f"{name}: no rows", "Remove the file, or add its articles.")


def _record(columns: list[str], row: Sequence[object]) -> Mapping[str, object]:
    return {column: cell for column, cell in zip(columns, row, strict=False) if column}


def _demand_text(columns: list[str], name: str) -> None:
    known = reading_names().fields["text"]
    if not any(plain(column) in known for column in columns):
        shown = ", ".join(column[:40] for column in columns[:_SHOWN])
        raise ArticleError(
            f"{name}: no column for the text of articles ({shown})",
            "Call it 'text', or add its name to reading.toml in your knowledge folder.",
        )
