"""Live blogs: every entry is an article with its own time, so that its "gestern" is the day before the entry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import Context
from kg.read.pages import is_of_type
from kg.read.records import record_article

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LIVE_BLOG = "LiveBlogPosting"
#: elements around a time that are looked at for the entry it belongs to
_CLIMB = 8
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "li", "blockquote")


def read_live_blog(
    context: Context, tree: HtmlElement, data: list[Mapping[str, object]], publisher: str | None
) -> Iterator[Article | ArticleError] | None:
    """The entries of a live blog, None where the page is none or its entries cannot be told.

    They are numbered from the oldest on: a blog that is saved again later keeps the ids of its entries.
    """
    blog = next((item for item in data if is_of_type(item, _LIVE_BLOG)), None)
    if blog is None:
        return None
    stated = blog.get("liveBlogUpdate")
    entries: list[Mapping[str, object]] = [
        item for item in (stated if isinstance(stated, list) else [stated]) if isinstance(item, dict)
    ]
    if not any(entry.get("articleBody") for entry in entries):
        entries = _entries(tree)
    if not entries:
        return None
    return _articles(context, entries, publisher)


def _articles(
    context: Context, entries: list[Mapping[str, object]], publisher: str | None
) -> Iterator[Article | ArticleError]:
    oldest_first = entries[::-1]
    oldest_first.sort(key=lambda entry: str(entry.get("datePublished") or ""))
    for number, entry in enumerate(oldest_first, start=1):
        fields = {
            "text": entry.get("articleBody"),
            "title": entry.get("headline"),
            "date": entry.get("datePublished"),
            "url": entry.get("url"),
            "publisher": publisher,
        }
        try:
            yield record_article(
                context, fields, f"{context.source.name}, entry {number}", f"{context.source.id}-{number}"
            )
        except ArticleError as error:
            yield error


def _entries(tree: HtmlElement) -> list[Mapping[str, object]]:
    """The entries as the page shows them: the largest elements with one <time> each."""
    times = [time for time in tree.iter("time") if time.get("datetime")]
    held: dict[HtmlElement, int] = {}
    for time in times:
        for around in _around(time):
            held[around] = held.get(around, 0) + 1
    entries: list[Mapping[str, object]] = []
    for time in times:
        own = [around for around in _around(time) if held[around] == 1]
        if own and (body := _text(own[-1])):
            heading = next((each for each in own[-1].iter(*_HEADINGS)), None)
            title = " ".join(heading.text_content().split()) if heading is not None else None
            entries.append({"articleBody": body, "headline": title, "datePublished": time.get("datetime")})
    return entries if len(entries) > 1 else []


def _around(time: HtmlElement) -> list[HtmlElement]:
    """The elements around a time, from the inside, up to the main parts of the page."""
    found: list[HtmlElement] = []
    for around in time.iterancestors():
        if around.tag in ("main", "body", "html") or len(found) == _CLIMB:
            break
        found.append(around)
    return found


def _text(entry: HtmlElement) -> str:
    innermost = (block for block in entry.iter(*_BLOCKS) if next(block.iterdescendants(*_BLOCKS), None) is None)
    blocks = (" ".join(block.text_content().split()) for block in innermost)
    return "\n\n".join(block for block in blocks if block)
