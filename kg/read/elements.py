"""An XML file that is parsed as it is read: of many articles, one at a time is in memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from kg.errors import ArticleError
from kg.read.context import FILE_LIMIT, READ_ERRORS, Context

if TYPE_CHECKING:
    from lxml.etree import _Element

#: bytes read in one go
_BLOCK = 1024 * 1024


def local_name(element: _Element) -> str:
    """The name of an element without its namespace; "" of what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class XmlFile:
    """Gives the elements of an XML file in the order in which they end.

    Raises ArticleError where the file is no XML, or holds more between two elements than a file may that is read as a
    whole.
    """

    def __init__(self, context: Context, stream: BinaryIO) -> None:
        self._context = context
        self._taken = 0  #: bytes read since the last element that was given
        self._events = self._parsed(stream)
        #: name of the first element
        self.kind = local_name(next(self._events)[1])

    def elements(self, name: str) -> Iterator[_Element]:
        """The elements of a name that hold no other of them; what stands before one of them goes with it."""
        holds_another = [False] if name == self.kind else []
        for event, element in self._events:
            if local_name(element) != name:
                continue
            if event == "start":
                holds_another.append(False)
                continue
            if not holds_another.pop():
                yield element
                self._taken = 0
                element.clear()
                while element.getprevious() is not None:
                    del element.getparent()[0]
            if holds_another:
                holds_another[-1] = True

    def _parsed(self, stream: BinaryIO) -> Iterator[tuple[str, _Element]]:
        from lxml import etree

        parser = etree.XMLPullParser(
            ("start", "end"), resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        try:
            while block := stream.read(_BLOCK):
                self._take(block)
                try:
                    parser.feed(block)
                finally:
                    yield from parser.read_events()
            parser.close()
        except READ_ERRORS as error:
            raise self._context.unreadable(error) from error
        except (etree.XMLSyntaxError, ValueError) as error:
            name = self._context.source.name
            raise ArticleError(f"{name}: not XML ({str(error)[:200]})", "Save it again, or as .txt.") from error

    def _take(self, block: bytes) -> None:
        self._taken += len(block)
        if self._taken > FILE_LIMIT:
            raise self._context.too_large()
