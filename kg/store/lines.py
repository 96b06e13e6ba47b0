"""Graphs of an N-Quads file as the text that stands there: a store's engine takes it as it is, read once.

Only lines as kg writes them pass: four terms, no blank node, no triple as a term, one blank between two terms, no long
text. Whether their terms are right is found by whoever parses the text. All else is left to the parser.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import IO

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.names import is_shared
from kg.graph.terms import MAX_LITERAL_BYTES

_TERM = rb"<[^>]*+>"
_TEXT = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"(?:@[A-Za-z0-9-]++|\^\^' + _TERM + rb")?+"
_TRIPLE = rb"<[^>\\]*+> " + _TERM + rb" (?:" + _TERM + rb"|" + _TEXT + rb") "
#: Consecutive lines of one graph.
_RUN = re.compile(_TRIPLE + rb'<([^<>"{}|^`\\\x00-\x20]++)> \.\n(?:' + _TRIPLE + rb"<\1> \.\n)*+")
#: Bytes read in one go; of a line before it is looked at without its end, and at most; of a graph in one piece.
_READ = 262_144
_LINE = MAX_LITERAL_BYTES
_PIECE = 32_000_000


@dataclass(frozen=True, slots=True)
class GraphText:
    """Lines of one named graph that stand together."""

    iri: str
    text: bytes
    size: int  #: quads
    locator: str  #: of the file
    line: int  #: where in the file they begin

    @property
    def shared(self) -> bool:
        """Whether articles share the graph."""
        return is_shared(self.iri)

    @property
    def quads(self) -> tuple[ox.Quad, ...]:
        """The quads, parsed anew each time; raises StoreError where they are no N-Quads."""
        try:
            return tuple(ox.parse(self.text, ox.RdfFormat.N_QUADS))
        except SyntaxError as error:
            raise not_of_format(self.locator, "N-Quads", error, self.line - 1) from error

    def subjects(self, predicate: str) -> Iterator[str]:
        """IRIs of which a triple with this predicate (IRI) stands here, once for each triple."""
        pieces = self.text.split(b"> <" + predicate.encode() + b"> ")
        for piece in pieces[:-1]:
            subject = piece[piece.rfind(b"\n") + 1 :]
            # Inside of a text the same characters stand behind more than a subject.
            if subject.startswith(b"<") and b">" not in subject:
                yield subject[1:].decode("utf-8", "replace")


def texts(stream: IO[bytes], locator: str) -> Generator[GraphText, None, tuple[bytes, int]]:
    """The graphs at the beginning of a file of N-Quads; returns the bytes read beyond them, and which line they begin.

    A graph comes in one piece unless it is larger than any article's.
    """
    rest, line = b"", 1
    while True:
        more = stream.read(max(_READ, len(rest)))
        data = rest + more
        if not more and data and not data.endswith(b"\n"):
            data += b"\n"
        found, begin, end = _RUN.match(data), 0, 0
        while found:
            begin, end = found.span()
            after = _RUN.match(data, end)
            if after is None and more and len(data) - begin < _PIECE:
                break  # the graph may go on behind what was read
            if not _is_plain(found):
                return data[begin:], line
            text = found[0]
            quads = text.count(b"\n")
            yield GraphText(found[1].decode(), text, quads, locator, line)
            line += quads
            begin, found = end, after
        rest = data[begin:]
        if not more or b"\n" in data[end:] or len(data) - end > _LINE:
            return rest, line


def _is_plain(run: re.Match[bytes]) -> bool:
    """Whether the graph has a name that a store takes and no line that could hold a text too long for it."""
    text = run[0]
    if len(text) > _LINE and max(map(len, text.split(b"\n"))) > _LINE:
        return False
    try:
        ox.NamedNode(run[1].decode())
    except ValueError:
        return False
    return True


def not_of_format(locator: str, label: str, error: SyntaxError, before: int = 0) -> StoreError:
    """What to say of text that a parser refuses; ``before``: lines of the file before that text."""
    place = f"line {error.lineno + before}" if error.lineno else "somewhere"
    return StoreError(
        f"{locator}, {place}: not {label}: {error.msg}",
        "Mend the file, write it again with kg build, or give it the suffix of its format.",
    )
