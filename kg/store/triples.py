"""Triples that a server sends → lines of N-Triples."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import EndpointError
from kg.store.transport import too_large


def from_turtle(url: str, body: bytes, limit: int) -> tuple[str, ...]:
    """The triples of a Turtle (or N-Triples) document; raises EndpointError where it is none.

    ``limit``: characters that all of them may have, written out.
    """
    lines: list[str] = []
    size = 0
    try:
        for quad in ox.parse(body, ox.RdfFormat.TURTLE):
            lines.append(f"{quad.triple} .\n")
            size += len(lines[-1])
            if size > limit:
                raise too_large(f"{url}: more than {limit // 1024**2} MB when its prefixes are written out")
    except (SyntaxError, ValueError) as error:
        raise EndpointError(f"{url}: the answer is no Turtle", "Look into the server's log.") from error
    return tuple(lines)
