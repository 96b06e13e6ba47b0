"""Numbers with their nouns."""

from __future__ import annotations


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """Return "1 article", "2 articles"; ``nouns`` where an s does not do."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"
