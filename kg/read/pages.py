"""What a saved page says besides its main text: consent dialogs, the times it states, entries of a live blog.

Everything is linear in the size of the page: a page may nest as deep as the parser lets it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kg.read.names import reading_names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_WORD = re.compile(r"[a-z]+")
#: roles of what lies over a page
_DIALOGS = ("dialog", "alertdialog")
#: what is never a consent dialog, and so nothing around it
_MAIN = ("article", "main", "body", "html")
#: properties of <meta> that state when the page was published, best first
_PUBLISHED = (
    "article:published_time", "datepublished", "dc.date.issued", "dcterms.created", "dc.date", "date", "pubdate",
    "og:published_time", "last-modified",
)  # fmt: skip
#: so many children of one element are a crowd
_CROWD = 500
#: elements inside of lines; links are another matter
_INLINE = frozenset(
    ("span", "font", "small", "big", "mark", "abbr", "ins", "tt", "b", "strong", "i", "em", "u", "s", "sub", "sup", "q",
     "cite", "code", "kbd", "samp", "var", "dfn", "bdi", "bdo", "label", "strike", "del", "data", "nobr")
)  # fmt: skip
#: objects of structured data that are looked at
_OBJECTS = 2_000


def drop_dialogs(tree: HtmlElement) -> None:
    """Take consent dialogs out of a page; an element that holds an article is never one of them."""
    dialogs, kept = [], set()
    consent = reading_names().consent
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag in _MAIN:
            around: HtmlElement | None = element
            while around is not None and around not in kept:
                kept.add(around)
                around = around.getparent()
        elif _is_dialog(element, consent):
            dialogs.append(element)
    for element in dialogs:
        if element not in kept and element.getparent() is not None:
            element.drop_tree()


def unwrap_crowds(tree: HtmlElement) -> None:
    """Make plain text of elements inside of lines where thousands stand side by side.

    Transcripts may wrap or link each word. Parsers take such elements out, too, but leave a piece of text for each, and
    then take the square of their number to tell whose text each piece is.
    """
    for parent in reversed(list(tree.iter())):  # those inside of others first
        if len(parent) < _CROWD:
            continue
        inline = _INLINE
        if _is_menu(parent):
            for link in list(parent.iterchildren("a"))[_CROWD:]:
                parent.remove(link)
        else:
            inline |= {"a"}
        last: HtmlElement | None = None
        pieces = [parent.text or ""]
        for child in list(parent):
            if all(each.tag in inline for each in child.iter()):
                pieces += (*child.itertext(), child.tail or "")
                parent.remove(child)
            else:
                _put(parent, last, pieces)
                last, pieces = child, [child.tail or ""]
        _put(parent, last, pieces)


def _is_menu(parent: HtmlElement) -> bool:
    """Whether most of the text of an element that is no paragraph are links."""
    linked = sum(len(text) for link in parent.iterchildren("a") for text in link.itertext())
    return parent.tag != "p" and 2 * linked > sum(map(len, parent.itertext()))


def _put(parent: HtmlElement, last: HtmlElement | None, pieces: list[str]) -> None:
    """Write the text behind the last child that stays, or before the first one."""
    if last is None:
        parent.text = "".join(pieces)
    elif len(pieces) > 1:
        last.tail = "".join(pieces)


def _is_dialog(element: HtmlElement, consent: frozenset[str]) -> bool:
    if element.tag == "dialog" or element.get("role", "").lower() in _DIALOGS or element.get("aria-modal") == "true":
        return True
    named = f"{element.get('id', '')[:500]} {element.get('class', '')[:500]}".lower()
    return not consent.isdisjoint(_WORD.findall(named))


def stated_times(tree: HtmlElement, data: list[Mapping[str, object]]) -> Iterator[str]:
    """The times of publication that the page states, the most reliable first."""
    for item in data:
        if isinstance(published := item.get("datePublished"), str):
            yield published
    named: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or meta.get("itemprop") or "").lower()
        if name in _PUBLISHED:
            named.setdefault(name, meta.get("content") or "")
    yield from (named[name] for name in _PUBLISHED if name in named)
    for time in tree.iter("time"):
        yield time.get("datetime") or ""


def structured_data(tree: HtmlElement) -> list[Mapping[str, object]]:
    """The objects of the page's JSON-LD, those in lists and graphs too; what is no JSON is passed over."""
    found: list[Mapping[str, object]] = []
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        try:
            waiting: list[object] = [json.loads(script.text or "", strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting and len(found) < _OBJECTS:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting = [*item[:_OBJECTS], *waiting][:_OBJECTS]
            elif isinstance(item, dict):
                found.append(item)
                if isinstance(graph := item.get("@graph"), list):
                    waiting.extend(graph[:_OBJECTS])
    return found


def is_of_type(item: Mapping[str, object], name: str) -> bool:
    """Whether a JSON-LD object is of a schema.org type."""
    types = item.get("@type")
    return name in types if isinstance(types, list) else types == name
