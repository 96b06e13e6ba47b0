"""Tables of articles, one row each, whatever the file: the columns go by the names of reading.toml.

A row is in memory at a time, never the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import BinaryIO

from kg.errors import ArticleError
from kg.model import Article
from kg.read.clean import clean
from kg.read.context import Context
from kg.read.extras import damaged, library
from kg.read.names import plain, reading_names
from kg.read.records import record_article

#: columns that a message names
_SHOWN = 12
#: columns that are read whatever they are called, since one may hold dates
_ANY = 200
#: rows of a Parquet file that are in memory, and bytes of each column that are read in one go
_ROWS = 8
_BLOCK = 1 << 18


def read_parquet(context: Context, stream: BinaryIO) -> Iterator[Article | ArticleError]:
    """Yield the articles of a Parquet file, some rows at a time."""
    parquet = library("pyarrow.parquet", "pyarrow", context.source.name)
    yield from read_rows(context, _parquet_rows(parquet.ParquetFile, stream))


def _parquet_rows(opened: type, stream: BinaryIO) -> Iterator[Sequence[object]]:
    # Read ahead, a group of rows would be in memory as a whole, and most files have one group.
    table = opened(stream, pre_buffer=False, buffer_size=_BLOCK)
    columns = table.schema_arrow.names
    yield columns
    for batch in table.iter_batches(batch_size=_ROWS, use_threads=False):
        for record in batch.to_pylist():
            yield [record[column] for column in columns]


def read_rows(context: Context, rows: Iterator[Sequence[object]]) -> Iterator[Article | ArticleError]:
    """The first row that is not empty names the columns; each other row is an article.

    Raises ArticleError for a damaged table and for one without rows.
    """
    name = context.source.name
    columns: dict[int, str] = {}
    number = 0
    while True:
        number += 1
        try:
            row = next(rows, None)
        except ArticleError:
            raise
        except Exception as error:
            # whatever the library makes of a damaged file: the rows before it stand
            raise damaged(name, error) from error
        if row is None:
            break
        if all(cell is None or cell == "" for cell in row):
            continue
        if not columns:
            heads = [clean(str(cell))[0] if cell is not None else "" for cell in row]
            _demand_text(heads, name)
            columns = _worth_reading(heads)
            continue
        try:
            yield record_article(
                context, _record(columns, row), f"{name}, row {number}", f"{context.source.id}-{number}"
            )
        except ArticleError as error:
            yield error
    if not columns:
        raise ArticleError(f"{name}: no rows", "Remove the file, or add its articles.")


def _record(columns: Mapping[int, str], row: Sequence[object]) -> Mapping[str, object]:
    return {name: row[place] for place, name in columns.items() if place < len(row)}


def _worth_reading(heads: list[str]) -> dict[int, str]:
    """The columns that records are made of, by their places: those that mean something here, and the first of all."""
    names = reading_names()
    meant = {name for known in names.fields.values() for name in known}
    chosen = [k for k, head in enumerate(heads) if plain(head) in meant or head in names.wrappers]
    others = islice((k for k, head in enumerate(heads) if head), _ANY)
    return {k: heads[k] for k in sorted({*chosen, *others})}


def _demand_text(columns: list[str], name: str) -> None:
    known = reading_names().fields["text"]
    if not any(plain(column) in known for column in columns):
        shown = ", ".join(column[:40] for column in columns[:_SHOWN])
        raise ArticleError(
            f"{name}: no column for the text of articles ({shown})",
            "Call it 'text', or add its name to reading.toml in your knowledge folder.",
        )
