"""RSS and Atom feeds: each entry is read as a feed of its own, so that a feed may be of any size."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from kg.read.elements import XmlFile
from kg.read.extras import damaged, library

if TYPE_CHECKING:
    from lxml.etree import _Element

#: first elements of feeds, and the elements that are their entries
ENTRIES = {"rss": "item", "feed": "entry", "RDF": "item"}


def entries(name: str, xml: XmlFile) -> Iterator[Mapping[str, object]]:
    """The entries of a feed as records, with the fullest of their texts; the paper stands before the first of them."""
    feedparser = library("feedparser", "feedparser", name)
    paper, first = None, True
    for element in xml.elements(ENTRIES[xml.kind]):
        try:
            feed = feedparser.parse(_alone(element, first), sanitize_html=False, resolve_relative_uris=False)
        except Exception as error:
            raise damaged(name, error) from error
        paper, first = feed.feed.get("title") if first else paper, False
        for entry in feed.entries:
            texts = (*(each.get("value") or "" for each in entry.get("content", ())), entry.get("summary") or "")
            yield {
                "id": entry.get("id"),
                "text": max(texts, key=len),
                "title": entry.get("title"),
                "date": entry.get("published") or entry.get("updated"),
                "url": entry.get("link"),
                "publisher": paper,
            }


def _alone(entry: _Element, with_head: bool) -> bytes:
    """A feed of one entry; ``with_head``: with all that stands before it."""
    from lxml import etree

    inner = deepcopy(entry)
    inside = entry
    for outer in entry.iterancestors():
        around = etree.Element(outer.tag, dict(outer.attrib), nsmap=outer.nsmap)
        if with_head:
            around.extend(deepcopy(each) for each in reversed(list(inside.itersiblings(preceding=True))))
        around.append(inner)
        inner, inside = around, outer
    return bytes(etree.tostring(inner))
