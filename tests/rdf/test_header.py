"""The header of a Turtle file is ours, whatever order the writer has for it."""

from __future__ import annotations

import io

import pytest

from kg.rdf.header import OwnHeader

BODY = b'<urn:s> <urn:p> "@prefix in a text" .\n@prefix x: <urn:late> .\n'
THEIRS = b"@base <urn:b> .\n@prefix z: <urn:z> .\n@prefix a: <urn:a> .\n"


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_foreign_header_is_dropped_however_it_is_cut(size: int) -> None:
    stream = io.BytesIO()
    header = OwnHeader(stream, "https://example.org/", {"z": "urn:z#", "a": "urn:a#"})
    data = THEIRS + BODY
    for start in range(0, len(data), size):
        header.write(data[start : start + size])
    ours = b"@base <https://example.org/> .\n@prefix a: <urn:a#> .\n@prefix z: <urn:z#> .\n"
    assert stream.getvalue() == ours + BODY


def test_graph_without_triples_is_the_header_alone() -> None:
    stream = io.BytesIO()
    OwnHeader(stream, None, {"a": "urn:a#"}).write(b"@prefix a: <urn:a> .\n")
    assert stream.getvalue() == b"@prefix a: <urn:a#> .\n"
