"""XML of news: RSS and Atom feeds, NITF, NewsML-G2 and TEI; told by their first element."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.errors import ArticleError
from kg.model import Article
from kg.read.context import Context
from kg.read.extras import damaged, library
from kg.read.nested import innermost
from kg.read.records import record_article

if TYPE_CHECKING:
    from lxml.etree import _Element

_FEEDS = ("rss", "feed", "RDF")
_KNOWN = "RSS, Atom, NITF, NewsML-G2 and TEI"


def read_xml(context: Context, raw: bytes) -> Iterator[Article | ArticleError]:
    """Yield the articles of an XML file; raises ArticleError where it is none of the formats known."""
    from lxml import etree

    name = context.source.name
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(raw, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ArticleError(f"{name}: not XML ({str(error)[:200]})", "Save it again, or as .txt.") from error
    kind = _local(root)
    if kind in _FEEDS:
        records = _feed(name, raw)
    elif kind in ("TEI", "teiCorpus"):
        records = [_tei(each) for each in innermost(_all(root, "TEI"))]
    elif kind == "nitf":
        records = [_nitf(root)]
    elif kind in ("newsItem", "newsMessage"):
        records = [_news_item(each) for each in innermost(_all(root, "newsItem"))]
    else:
        raise ArticleError(f"{name}: XML of the kind {kind[:60]!r}, which has no reader", f"Known are {_KNOWN}.")
    for number, record in enumerate(records, start=1):
        place, own = (f"{name}, item {number}", f"{context.source.id}-{number}")
        if len(records) == 1 and kind not in _FEEDS:
            place, own = name, context.source.id
        try:
            yield record_article(context, record, place, own)
        except ArticleError as error:
            yield error


def _feed(name: str, raw: bytes) -> list[Mapping[str, object]]:
    """The entries of a feed; the fullest of their texts is taken."""
    feedparser = library("feedparser", "feedparser", name)
    try:
        feed = feedparser.parse(raw, sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:
        raise damaged(name, error) from error
    paper = feed.feed.get("title")
    return [
        {
            "id": entry.get("id"),
            "text": max(
                (*(each.get("value") or "" for each in entry.get("content", ())), entry.get("summary") or ""), key=len
            ),
            "title": entry.get("title"),
            "date": entry.get("published") or entry.get("updated"),
            "url": entry.get("link"),
            "publisher": paper,
        }
        for entry in feed.entries
    ]


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


def _local(element: _Element) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _all(element: _Element | None, name: str) -> Iterator[_Element]:
    return (each for each in (element.iter() if element is not None else ()) if _local(each) == name)


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
        elif _local(each) in names:
            inside.add(each)
            if text := _text(each):
                found.append(text)
    return found
