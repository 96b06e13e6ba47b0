"""Triples that a server sends → lines of N-Triples."""

from __future__ import annotations

import pyoxigraph as ox

from kg.errors import EndpointError


def from_turtle(url: str, body: bytes) -> tuple[str, ...]:
    """The triples of a Turtle (or N-Triples) document; raises EndpointError where it is none."""
    try:
        return tuple(f"{quad.triple} .\n" for quad in ox.parse(body, ox.RdfFormat.TURTLE))
    except (SyntaxError, ValueError) as error:
        raise EndpointError(f"{url}: the answer is no Turtle", "Look into the server's log.") from error
