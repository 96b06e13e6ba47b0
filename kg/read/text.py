"""Plain text: a headline where the first line stands alone, a short header where every line of it is a known field.

Nothing is cut away: header lines stay in ``Article.text`` as residue, so that offsets count the file's own characters
(line ends count as one, a byte order mark not at all).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.errors import ArticleError
from kg.language import load_language
from kg.model import Article, Span
from kg.read.context import Context
from kg.read.dates import date_in_name
from kg.read.exports import read_export_text

_HEADER_LINE = re.compile(r"\s*([^\W\d_]{1,40}(?: am)?)\s*:\s*(\S.*)")

#: a header line is no longer than this; characters
_HEADER_LIMIT = 4_000
#: a headline is one line and rarely longer; characters
_TITLE_LIMIT = 200
#: without an empty line below it, a headline is shorter, the paragraph after it long: lines wrapped by hand are not
_SHORT, _LONG = 140, 150


@dataclass(frozen=True, slots=True)
class _HeaderLine:
    """One line "field: value" of a header."""

    field: str
    value: Span
    whole: Span


def read_text(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Read one article of plain text, or the articles of a database export."""
    text = context.text(raw)
    yield from read_export_text(context, text) or (_one(context, text),)


def _one(context: Context, text: str) -> Article:
    """One article of plain text."""
    lines = _lines(text)
    header = _header(text, lines)
    titled = [line.value for line in header if line.field == "title"]
    below = lines if not header else lines[:1] if header[0].whole != lines[0] else lines[len(header) :]
    title = titled[0] if titled else _headline(text, below, alone=below is not lines and len(below) == 1)
    fields = {line.field: text[line.value.start : line.value.end] for line in reversed(header)}
    name = context.source.name
    published = context.day(fields["date"], name) if "date" in fields else date_in_name(context.source.stem)
    return context.checked(
        Article(
            id=context.source.id,
            text=text,
            source=name,
            title=text[title.start : title.end] if title else None,
            title_end=title.end if title else 0,
            published=published,
            url=fields.get("url"),
            publisher=fields.get("publisher"),
            residue=tuple(
                Span(line.whole.start, line.value.start) if line.field == "title" else line.whole for line in header
            ),
        )
    )


def _lines(text: str) -> list[Span]:
    """The lines that are not empty, without the blanks around them."""
    return [Span(match.start(), match.end()) for match in re.finditer(r"\S(?:[^\n]*\S)?", text)]


def _header(text: str, lines: list[Span]) -> list[_HeaderLine]:
    """The header, from the first or the second line that is not empty to the next empty line.

    One line in it that is no known field, and there is no header: "Berlin: Der Kanzler …" is text.
    """
    for first in (0, 1):
        header: list[_HeaderLine] = []
        for line, following in zip(lines[first:], lines[first + 1 :], strict=False):
            found = _header_line(text, line)
            if found is None:
                break
            header.append(found)
            if _gap(text, line, following):
                return header
    return []


def _header_line(text: str, line: Span) -> _HeaderLine | None:
    if line.end - line.start > _HEADER_LIMIT:
        return None
    match = _HEADER_LINE.fullmatch(text, line.start, line.end)
    field = load_language().words.header_fields.get(match[1].lower()) if match else None
    return _HeaderLine(field, Span(*match.span(2)), line) if match and field else None


def _headline(text: str, lines: list[Span], *, alone: bool) -> Span | None:
    """The first line, where it stands alone (before an empty line or the header) or is clearly a headline."""
    first = lines[0] if lines else None
    if first is None or (len(lines) < 2 and not alone):
        return None
    line = text[first.start : first.end]
    if len(line) > _TITLE_LIMIT or line.endswith((".", ":", ";", ",")) or "\t" in line:
        return None
    if alone or _gap(text, first, lines[1]):
        return first
    return first if len(line) <= _SHORT and lines[1].end - lines[1].start >= _LONG else None


def _gap(text: str, line: Span, following: Span) -> bool:
    """Whether an empty line stands between two lines."""
    return text.count("\n", line.end, following.start) > 1
