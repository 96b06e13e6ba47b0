"""JSON and JSON Lines: one record per article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import BinaryIO

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import FILE_LIMIT, GET_AGAIN, READ_ERRORS, Context
from kg.read.decode import is_cut, without_tags
from kg.read.fields import LEVELS, Fields, kind_of, listed
from kg.read.lists import Cut, Known, TooLong
from kg.read.pieces import pieces

#: a line of a .jsonl file may be this long (bytes)
LINE_LIMIT = 16 * 1024 * 1024
#: bytes of a longer line that are passed over to reach the next one; where there is still no end, the file has none
_SKIP_LIMIT = 4 * 1024**3
#: bytes read in one go
_BLOCK = 1024 * 1024


def read_json(context: Context, stream: BinaryIO) -> Iterator[Article | ArticleError]:
    """Yield the article of a JSON object, or the articles of a list of objects, bare or in one; errors as values.

    A list is read record by record: of a bare one, what stands before a damage is read.
    Raises ArticleError for a file that holds something else or is too large.
    """
    name = context.source.name
    known = Known(pieces(context, stream), FILE_LIMIT)
    try:
        is_list = known.begins_list()
    except TooLong:
        raise context.too_large() from None
    if is_list:
        yield from _each(context, known.records())
        return
    if known.begins_object() and stream.seekable():
        start = _list_in(context, known)
        stream.seek(0)
        known = Known(pieces(replace(context, note=_noted), stream), FILE_LIMIT)
        if start is not None:
            yield from _each(context, known.records_at(start))
            return
    with _failures(name):
        try:
            content = json.loads(known.whole())
        except TooLong:
            raise context.too_large() from None
    records = listed(content)
    if records is not None:
        yield from _each(context, records)
    elif isinstance(content, dict):
        yield record_article(context, content, name, context.source.id)
    else:
        raise ArticleError(
            f"{name}: the file holds {kind_of(content)}, not an article",
            "Use an object with 'text', or a list of such objects.",
        )


def _noted(_: str) -> None:
    """Take a note on a file that is read for the second time."""


def _list_in(context: Context, known: Known) -> int | None:
    """Where the list of records stands that an object holds; all of the file is read, and little of it kept."""
    with _failures(context.source.name):
        try:
            found = listed(known.outline(LEVELS))
        except TooLong:
            raise context.too_large() from None
        except (ValueError, RecursionError):
            known.pass_over()
            raise
    return found.start if isinstance(found, Cut) else None


def _each(context: Context, records: Iterable[object]) -> Iterator[Article | ArticleError]:
    """The articles of a list."""
    for number, record in enumerate(_parsed(context.source.name, records), start=1):
        yield _or_error(context, record, "record", number)


def _parsed(name: str, records: Iterable[object]) -> Iterator[object]:
    with _failures(name):
        try:
            yield from records
        except TooLong:
            raise ArticleError(
                f"{name}: a record longer than {FILE_LIMIT // 1024**2} MB", "Look for a quotation mark that is missing."
            ) from None


@contextmanager
def _failures(place: str) -> Iterator[None]:
    """What is wrong with JSON, as ArticleError."""
    try:
        yield
    except ValueError as error:
        raise _bad_json(place, error) from error
    except RecursionError as error:
        raise ArticleError(f"{place}: JSON nested too deeply", "Use one flat object per article.") from error


def read_jsonl(context: Context, stream: BinaryIO) -> Iterator[Article | ArticleError]:
    """Yield one article per line; a line that is no article is an error as value, and the next line is read."""
    for number, raw in _lines(context, stream):
        place = f"{context.source.name}, line {number}"
        if len(raw) > LINE_LIMIT:
            yield ArticleError(f"{place}: longer than {LINE_LIMIT // 1024**2} MB", "Write one article per line.")
            continue
        try:
            record = json.loads(raw.strip().decode(context.encoding or "utf-8").removeprefix("\ufeff"))
        except UnicodeError as error:
            if is_cut(error):
                yield ArticleError(f"{place}: cut off within a character", GET_AGAIN)
                continue
            yield ArticleError(
                f"{place}: not {context.encoding or 'UTF-8'}",
                "Name the right encoding with --encoding (such as cp1252), or save the file as UTF-8.",
            )
        except ValueError as error:
            yield _bad_json(place, error)
        except RecursionError:
            yield ArticleError(f"{place}: JSON nested too deeply", "Use one flat object per article.")
        else:
            yield _or_error(context, record, "line", number)


def _lines(context: Context, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, numbered from 1; a line that is too long is cut, the rest of it thrown away.

    Blank lines are counted a block at a time: a small gzip file may hold a hundred million of them.
    """
    number, begun, skipped = 1, b"", 0
    try:
        while block := stream.read(_BLOCK):
            if not begun and not block.strip():
                number += block.count(b"\n")
                continue
            *lines, rest = (begun + block).split(b"\n") if len(begun) <= LINE_LIMIT else _rest_of(begun, block)
            for line in lines:
                if line.strip():
                    yield number, line
                number, skipped = number + 1, 0
            if len(rest) > LINE_LIMIT:
                skipped += len(block)
                if skipped > _SKIP_LIMIT:
                    break
            begun = rest
        if begun.strip():
            yield number, begun
    except READ_ERRORS as error:
        raise context.unreadable(error) from error


def _rest_of(begun: bytes, block: bytes) -> list[bytes]:
    """The lines of a block that goes on with a line that is too long already: no need to keep more of it."""
    _, end, following = block.partition(b"\n")
    return [begun, *following.split(b"\n")] if end else [begun]


def _bad_json(place: str, error: ValueError) -> ArticleError:
    where = f", column {error.colno}" if isinstance(error, json.JSONDecodeError) else ""
    reason = error.msg if isinstance(error, json.JSONDecodeError) else str(error)
    remedy = "Mend the record: one JSON object per article."
    if isinstance(error, json.JSONDecodeError) and _ends_too_early(error):
        remedy += " Where it is the last, the file did not arrive whole: get it again."
    return ArticleError(f"{place}{where}: not JSON ({reason})", remedy)


def _ends_too_early(error: json.JSONDecodeError) -> bool:
    """Whether what is missing is missing at the end."""
    return error.msg.startswith("Unterminated string") or not error.doc[error.pos :].strip()


def _or_error(context: Context, record: object, unit: str, number: int) -> Article | ArticleError:
    place = f"{context.source.name}, {unit} {number}"
    try:
        if not isinstance(record, dict):
            raise ArticleError(f"{place}: {kind_of(record)} where an object is expected", "Use an object with 'text'.")
        return record_article(context, record, place, f"{context.source.id}-{number}")
    except ArticleError as error:
        return error


def record_article(context: Context, record: Mapping[str, object], place: str, default_id: str) -> Article:
    """A record → an article; raises ArticleError where it has no text.

    Fields go by the names of reading.toml. One that cannot be used is left out, and that is said.
    """
    fields = Fields(record, place, context.note)
    text, tagged = without_tags(context.mended(fields.text(), place))
    title = fields.string("title")
    title = " ".join(without_tags(context.mended(title, place))[0].split()) if title else None
    if tagged:
        context.note(f"{place}: HTML tags left out of the text")
    title_end = 0
    if title:
        start = len(text) - len(text.lstrip())
        if not text.startswith(title, start):
            text, start = f"{title}\n\n{text}" if text.strip() else "", 0
        title_end = start + len(title)
    return context.checked(
        Article(
            id=fields.string("id") or default_id,
            text=text,
            source=place,
            title=title or None,
            title_end=title_end,
            published=fields.day(context),
            url=fields.string("url"),
            publisher=fields.string("publisher"),
        )
    )
