"""Numbers: with their nouns, and as graphs hold them."""

from __future__ import annotations

import math
import re


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """Return "1 article", "2 articles"; ``nouns`` where an s does not do."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"


def measure(text: str | None) -> float | None:
    """A number of a graph, such as a score; None for what foreign graphs may have instead."""
    try:
        found = float(text) if text else math.nan
    except ValueError:
        return None
    return found if math.isfinite(found) else None


def offset(text: str | None) -> int | None:
    """A count or place in a text, from 0; None for what foreign graphs may have instead."""
    return int(text) if text and re.fullmatch(r"[0-9]{1,12}", text) else None
