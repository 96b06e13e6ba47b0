"""XML of news: RSS and Atom feeds, NITF, NewsML-G2 and TEI; told by their first element."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import chain, islice
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import Context
from kg.read.elements import XmlFile, local_name
from kg.read.feeds import ENTRIES, entries
from kg.read.nested import innermost
from kg.read.records import record_article

if TYPE_CHECKING:
    from lxml.etree import _Element

_KNOWN = "RSS, Atom, NITF, NewsML-G2 and TEI"


def read_xml(context: Context, stream: BinaryIO) -> Iterator[Article | ArticleError]:
    """Yield the articles of an XML file; raises ArticleError where it is none of the formats known.

    One article at a time is in memory, and what stands before a damage is read.
    """
    xml = XmlFile(context, stream)
    kind = xml.kind
    if kind in ENTRIES:
        found = entries(context.source.name, xml)
    elif kind in _ARTICLES:
        element, record_of = _ARTICLES[kind]
        found = map(record_of, xml.elements(element))
    else:
        problem = f"{context.source.name}: XML of the kind {kind[:60]!r}, which has no reader"
        raise ArticleError(problem, f"Known are {_KNOWN}.")
    records = _until_damage(found)
    first = list(islice(records, 2))
    only = len(first) == 1 and kind not in ENTRIES
    for number, record in enumerate(chain(first, records), start=1):
        yield record if isinstance(record, ArticleError) else _article(context, record, 0 if only else number)


def _article(context: Context, record: Mapping[str, object], number: int) -> Article | ArticleError:
    """The article of a record; ``number``: among those of its file, 0 where it is the only one."""
    place, own = context.source.name, context.source.id
    if number:
        place, own = f"{place}, item {number}", f"{own}-{number}"
    try:
        return record_article(context, record, place, own)
    except ArticleError as error:
        return error


def _until_damage(records: Iterator[Mapping[str, object]]) -> Iterator[Mapping[str, object] | ArticleError]:
    """The records, and what is wrong behind them."""
    try:
        yield from records
    except ArticleError as error:
        yield error


def _tei(item: _Element) -> Mapping[str, object]:
    header, body = _first(item, "teiHeader"), _first(item, "body")
    date = next((each.get("when") for each in _all(header, "date") if each.get("when")), None)
    return {
        "text": _paragraphs(body, ("p", "head", "l", "ab")),
        "title": _text(_first(_first(header, "titleStmt"), "title")),
        "date": date or _text(_first(header, "date")),
        "publisher": _text(_first(header, "publisher")),
        "url": _text(_first(header, "ref")),
    }


def _nitf(item: _Element) -> Mapping[str, object]:
    published, issued, named = _first(item, "pubdata"), _first(item, "date.issue"), _first(item, "doc-id")
    body = _first(item, "body.content")
    return {
        "id": named.get("id-string") if named is not None else None,
        "text": _paragraphs(item if body is None else body, ("p",)),
        "title": _text(_first(item, "hl1")) or _text(_first(item, "title")),
        "date": (published.get("date.publication") if published is not None else None)
        or (issued.get("norm") if issued is not None else None),
        "publisher": published.get("name") if published is not None else None,
    }


def _news_item(item: _Element) -> Mapping[str, object]:
    paragraphs = [text for each in innermost(_all(item, "inlineXML")) for text in _paragraphs(each, ("p",))]
    plain = [text for each in innermost(_all(item, "inlineData")) if (text := _text(each))]
    return {
        "id": item.get("guid"),
        "text": paragraphs or plain,
        "title": _text(_first(item, "headline")),
        "date": _text(_first(item, "firstCreated")) or _text(_first(item, "versionCreated")),
        "publisher": _text(_first(_first(item, "provider"), "name")) or _text(_first(item, "creditline")),
    }


def _all(element: _Element | None, name: str) -> Iterator[_Element]:
    return (each for each in (element.iter() if element is not None else ()) if local_name(each) == name)


def _first(element: _Element | None, name: str) -> _Element | None:
    return next(_all(element, name), None)


def _text(element: _Element | None) -> str | None:
    return (" ".join("".join(element.itertext()).split()) or None) if element is not None else None


def _paragraphs(element: _Element | None, names: tuple[str, ...]) -> list[str]:
    """The texts of the paragraphs, those inside of others with them."""
    found: list[str] = []
    inside: set[_Element] = set()
    for each in element.iter() if element is not None else ():
        parent = each.getparent()
        if parent in inside:
            inside.add(each)
        elif local_name(each) in names:
            inside.add(each)
            if text := _text(each):
                found.append(text)
    return found


#: first elements of files that hold articles, the elements that are one, and what to read of each
_ARTICLES: dict[str, tuple[str, Callable[[_Element], Mapping[str, object]]]] = {
    "TEI": ("TEI", _tei),
    "teiCorpus": ("TEI", _tei),
    "nitf": ("nitf", _nitf),
    "newsItem": ("newsItem", _news_item),
    "newsMessage": ("newsItem", _news_item),
}
