"""A page that is too long to be read as a whole, in parts of bounded size.

The parser of pages compares each piece of a page's text with all before it, which costs a page of tens of thousands of
paragraphs minutes. Every part has what its elements stand in, so that it is judged as the whole page would be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

#: elements that are read as one page; articles have hundreds, the pages around them some thousands
_LARGEST = 10_000


def in_parts(tree: HtmlElement, largest: int = _LARGEST) -> list[HtmlElement]:
    """Return the page itself where it has no more than so many elements, else its parts, which take it apart.

    The head is in the first part, whatever its size.
    """
    elements = list(tree.iter())
    if len(elements) <= largest:
        return [tree]
    sizes: dict[HtmlElement, int] = {}
    for element in reversed(elements):
        sizes[element] = 1 + sum(sizes[child] for child in element)
    parts = _Parts(tree)
    left = largest
    waiting = [tree]
    while waiting:
        element = waiting.pop()
        head = element.tag == "head"
        if sizes[element] > largest and not head and len(element):
            parts.open(element)
            waiting.extend(reversed(element))
            continue
        if not head and sizes[element] > left:
            parts.begin()
            left = largest
        left -= 0 if head else sizes[element]
        parts.add(element)
    return parts.done()


class _Parts:
    """The parts made so far; what is too large for one of them stands in each that has something of it."""

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree
        self._roots: list[HtmlElement] = []
        self._parents: dict[HtmlElement, HtmlElement] = {}  #: element, and what it stands in
        self._copies: dict[HtmlElement, HtmlElement] = {}  #: of what is too large: its copy in this part
        self._last: dict[HtmlElement, HtmlElement] = {}  #: and the last one in any part

    def begin(self) -> None:
        """The next element is the first of another part."""
        self._copies = {}

    def open(self, element: HtmlElement) -> None:
        """An element is too large for a part: its children come next, one by one."""
        for child in element:
            self._parents[child] = element
        self._copy(element).text = element.text

    def add(self, element: HtmlElement) -> None:
        """Put an element with all that is in it, and the text behind it, into this part."""
        self._copy(self._parents[element]).append(element)

    def done(self) -> list[HtmlElement]:
        """The parts, with the text behind what was too large."""
        for element, copy in self._last.items():
            copy.tail = element.tail
        return self._roots

    def _copy(self, element: HtmlElement) -> HtmlElement:
        """The element's copy in this part, in copies of all it stands in."""
        from lxml.html import Element

        missing: list[HtmlElement] = []
        around: HtmlElement | None = element
        while around is not None and around not in self._copies:
            missing.append(around)
            around = self._parents.get(around)
        for each in reversed(missing):
            copy = Element(each.tag, dict(each.attrib))  # of a document of its own
            self._copies[each] = self._last[each] = copy
            if each is self._tree:
                self._roots.append(copy)
            else:
                self._copies[self._parents[each]].append(copy)
        return self._copies[element]
