"""How many articles the inputs will give, where that can be told without reading them: for a progress bar."""

from __future__ import annotations

from kg.read.inputs import Found, Source

#: one article a file
_SINGLE = (".txt", ".md", ".html", ".htm", ".docx", ".pdf", ".eml")
_LINES = (".jsonl", ".ndjson")
_CHUNK = 1 << 20


def expected(found: Found) -> int | None:
    """The number of articles; None where a file may hold any number, as feeds, tables and archives do."""
    total = 0
    for source in found.sources:
        count = _count(source)
        if count is None:
            return None
        total += count
    return total


def _count(source: Source) -> int | None:
    if source.path is None or source.suffix in _SINGLE:
        return 1
    if source.suffix not in _LINES:
        return None
    try:
        with source.path.open("rb") as stream:
            return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(_CHUNK), b""))
    except OSError:
        return 0
