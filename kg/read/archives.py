"""Web archives (WARC): every page that was answered with 200 is read as a saved page."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from dataclasses import replace
from io import StringIO
from typing import Any

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import FILE_LIMIT, GET_AGAIN, Context
from kg.read.extras import damaged, library
from kg.read.html import read_html

_PAGES = ("text/html", "application/xhtml+xml")
#: bytes that the lines above and between two pages may have
_HEAD = 1024 * 1024


def read_warc(context: Context) -> Iterator[Article | ArticleError]:
    """Yield the articles of an archive, one page in memory at a time; a damaged record ends the file."""
    name = context.source.name
    warcio = library("warcio.archiveiterator", "warcio", name)
    with context.open() as stream:
        records = warcio.ArchiveIterator(stream)
        heads = _Heads(records.reader)
        number = 0
        while True:
            number += 1
            heads.begin()
            try:
                with redirect_stderr(StringIO()):  # the library repeats there what it finds odd
                    record = next(records, None)
                    raw = _page(record) if record is not None else None
                if record is None:
                    stream.read(1)  # the library takes a gzip file that was cut off for one that ends
                    return
            except (EOFError, zlib.error) as error:
                raise context.unreadable(error) from error
            except Exception as error:
                raise damaged(f"{name}, record {number}", error) from error
            if raw is not None and len(raw) <= FILE_LIMIT and getattr(record.raw_stream, "limit", None):
                raise ArticleError(f"{name}, record {number}: cut off; what stands before is read", GET_AGAIN)
            if raw is None:
                continue
            address = record.rec_headers.get_header("WARC-Target-URI")
            yield from _articles(context, number, raw, address)


class _Heads:
    """Bounds what the library reads as lines: it takes the square of a line's length, and keeps any number of them."""

    def __init__(self, reader: Any) -> None:
        self._readline = reader.readline
        self._taken = 0
        reader.readline = self._bounded

    def begin(self) -> None:
        """The next record begins."""
        self._taken = 0

    def _bounded(self, length: int | None = None) -> bytes:
        line: bytes = self._readline(min(length or _HEAD, _HEAD))
        self._taken += len(line)
        if self._taken >= _HEAD:
            raise ValueError("endless lines")
        return line


def _articles(context: Context, number: int, raw: bytes, address: str | None) -> Iterator[Article | ArticleError]:
    name = f"{context.source.name}, record {number}"
    if len(raw) > FILE_LIMIT:
        yield ArticleError(f"{name}: larger than {FILE_LIMIT // 1024**2} MB", "Save the article as .txt.")
        return
    part = replace(context.source, name=name, id=f"{context.source.id}-{number}", part=True)
    try:
        for read in read_html(replace(context, source=part), raw):
            yield replace(read, url=read.url or address) if isinstance(read, Article) else read
    except ArticleError as error:
        yield error


def _page(record: object) -> bytes | None:
    """The bytes of a page that was found; None for anything else an archive holds."""
    headers = getattr(record, "http_headers", None)
    if getattr(record, "rec_type", None) != "response" or headers is None or headers.get_statuscode() != "200":
        return None
    kind = (headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    raw = record.content_stream().read(FILE_LIMIT + 1) if kind in _PAGES else None  # type: ignore[attr-defined]
    return raw if isinstance(raw, bytes) else None
