"""Triples that a server answers with are lines, or an error that names the server."""

from __future__ import annotations

import pytest

from kg.errors import EndpointError
from kg.store.triples import from_turtle


def test_turtle_becomes_lines_of_n_triples() -> None:
    assert from_turtle("http://x", b"@prefix u: <urn:> . u:s u:p 'x'@de .", 99) == ('<urn:s> <urn:p> "x"@de .\n',)


def test_page_is_no_turtle() -> None:
    with pytest.raises(EndpointError, match="http://x: the answer is no Turtle"):
        from_turtle("http://x", b"<html>Log in</html>", 99)


def test_prefixes_that_make_a_small_answer_large_are_refused() -> None:
    body = f"@prefix u: <urn:{'x' * 10_000}> . " + "u:s u:p u:o . " * 2_000
    with pytest.raises(EndpointError, match="http://x: more than 1 MB when its prefixes are written out"):
        from_turtle("http://x", body.encode(), 1024**2)
