"""Saved web pages: main text and metadata, by trafilatura; nothing is fetched.

A page is hostile input: whatever the parser does with it, the answer is an article or an ArticleError.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from kg.errors import ArticleError, SettingsError
from kg.model import Article
from kg.read.context import Context
from kg.read.dates import date_in_name, parse_date
from kg.read.decode import check_encoding
from kg.read.exports import read_export_page
from kg.read.liveblog import read_live_blog
from kg.read.pages import drop_dialogs, stated_times, structured_data, unwrap_crowds
from kg.read.parts import in_parts

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_HEAD_BYTES = 4096
_LATIN = ("iso8859-1", "ascii")
#: Characters below which trafilatura gives a page's text as one line, with whatever stands around it.
_SHORT = 1_000
#: a tag that may have too many attributes, and what is none of them: a long value, such as a picture
_LONG_TAG = re.compile(r"<[^<>]{4000,}")
_VALUE = re.compile(r"\"[^\"]*\"|'[^']*'")
_ATTRIBUTES = 1_000


def read_html(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Read one saved page: an article, the entries of a live blog, or the articles of a database export.

    Raises ArticleError where it holds no main text.
    """
    name = context.source.name
    page = context.markup(_as_utf8(raw) if context.encoding is None else raw)
    _refuse_overlong_tags(page, name)
    from trafilatura.utils import load_html  # takes a second to load: only where a page is read

    tree = load_html(page)
    if tree is None:
        raise _no_text(name)
    if exported := read_export_page(context, tree):
        yield from exported
        return
    data = structured_data(tree)
    times = tuple(stated_times(tree, data))
    drop_dialogs(tree)
    unwrap_crowds(tree)
    entries = read_live_blog(context, tree, data, _publisher(data))
    if entries:
        yield from entries
    else:
        yield _page(context, tree, times)


def _page(context: Context, tree: HtmlElement, times: tuple[str, ...]) -> Article:
    """The main text and the metadata of a page, as trafilatura finds them."""
    name = context.source.name
    read: list[Document] = []
    try:
        for part in in_parts(tree):
            if (text := _part(part, with_metadata=not read)) is not None:
                read.append(text)
    except Exception as error:
        raise ArticleError(
            f"{name}: the page cannot be parsed ({type(error).__name__})", "Save the article's text as .txt instead."
        ) from error
    body = context.mended("\n".join((part.text or "").strip() for part in read).strip(), name)
    if not body:
        raise _no_text(name)
    found = read[0]
    title = context.mended(found.title or "", name).strip() or None
    if title and not body.startswith(title):
        body = f"{title}\n\n{body}"
    return context.checked(
        Article(
            id=context.source.id,
            text=body,
            source=name,
            title=title,
            title_end=len(title) if title else 0,
            published=_published(context, found.date, times),
            url=found.url or None,
            publisher=found.sitename or None,
        )
    )


def _part(tree: HtmlElement, *, with_metadata: bool) -> Document | None:
    """What is found on a page, or on a part of a long one."""
    found = _extracted(tree, with_metadata=with_metadata)
    # A brief report: its paragraphs alone, where they are found.
    if found and found.text and "\n" not in found.text.strip() and len(found.text) < _SHORT:
        brief = _extracted(tree, least=1)
        found.text = brief.text if brief and brief.text else found.text
    return found


def _extracted(tree: HtmlElement, least: int = 250, *, with_metadata: bool = False) -> Document | None:
    """Text, and metadata where they are wanted.

    ``least``: characters of main text below which all text of the page is taken instead.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import DEFAULT_CONFIG, Document

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(least)
    found = bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        with_metadata=with_metadata,
        config=config,
        # no guess from the body's text; fixed bounds keep the answer free of today's date
        date_extraction_params={
            "extensive_search": False,
            "original_date": True,
            "min_date": "1900-01-01",
            "max_date": "2100-01-01",
        },
    )
    return found if isinstance(found, Document) else None


def _published(context: Context, found: str | None, times: tuple[str, ...]) -> dt.date | None:
    """The paper's day of the date found, by the time that the page states for it."""
    if not found:
        return date_in_name(context.source.stem)
    day = parse_date(found)
    return context.day(next((time for time in times if parse_date(time) == day), found), context.source.name)


def _publisher(data: list[Mapping[str, object]]) -> str | None:
    """The name of the publisher that the structured data states."""
    named = next((item["publisher"] for item in data if isinstance(item.get("publisher"), dict)), None)
    name = named.get("name") if isinstance(named, dict) else None
    return name if isinstance(name, str) else None


def _no_text(name: str) -> ArticleError:
    return ArticleError(f"{name}: no main text found in the page", "Save the article's text as .txt instead.")


def _as_utf8(raw: bytes) -> bytes:
    """The page's bytes as UTF-8 where its own ``<meta charset>`` names another encoding, else unchanged."""
    try:
        raw.decode("utf-8")
        return raw
    except UnicodeDecodeError:
        pass
    named = _CHARSET.search(raw[:_HEAD_BYTES])
    if named is None:
        return raw
    try:
        encoding = check_encoding(named[1].decode("ascii"))
        # As browsers do (WHATWG Encoding): pages that call themselves Latin-1 have the quotation marks of Windows.
        text = raw.decode("cp1252", "replace") if encoding in _LATIN else raw.decode(encoding)
        return text.encode("utf-8", errors="replace")
    except (ValueError, SettingsError):
        return raw


def _refuse_overlong_tags(page: str, name: str) -> None:
    """Raise ArticleError for a tag with thousands of attributes: parsers compare each of them with all the others."""
    for tag in _LONG_TAG.finditer(page):
        if len(_VALUE.sub("", tag[0]).split()) > _ATTRIBUTES:
            raise ArticleError(
                f"{name}: a tag with more than {_ATTRIBUTES:,} attributes", "Save the article's text as .txt instead."
            )
