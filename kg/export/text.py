"""Rows as text for a terminal: aligned columns that fit its width, without control characters."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kg.export.cells import one_line, text_of
from kg.facts import Cell

#: Columns are cut to no less than this, however narrow the terminal.
NARROWEST = 8


def to_text(names: Sequence[str], rows: Sequence[Sequence[Cell]], width: int | None = None) -> str:
    """Columns aligned with spaces; wider than ``width`` cells, the widest columns are cut, which "…" shows."""
    lines = [[one_line(text) for text in row] for row in (names, *(map(text_of, row) for row in rows))]
    if not names:
        return ""
    wanted = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    widths = _fitting(wanted, width) if width else wanted
    rule = ["─" * one for one in widths]
    padded = (
        "  ".join(_cut(text, one) for text, one in zip(line, widths, strict=True)).rstrip()
        for line in (lines[0], rule, *lines[1:])
    )
    return "\n".join(padded) + "\n"


def _fitting(wanted: Sequence[int], width: int) -> list[int]:
    """Widths that sum up to ``width``, gaps included: narrow columns stay, wide ones share what is left."""
    room = max(width - 2 * (len(wanted) - 1), 0)
    widths = list(wanted)
    while sum(widths) > room:
        widest = max(widths)
        if widest <= NARROWEST:
            break
        next_widest = max((one for one in widths if one < widest), default=0)
        many = widths.count(widest)
        less = max(widest - max(1, -(-(sum(widths) - room) // many)), next_widest, NARROWEST)
        widths = [less if one == widest else one for one in widths]
    return widths


def _cut(text: str, width: int) -> str:
    """The text in exactly ``width`` cells."""
    size = _width(text)
    if size <= width:
        return text + " " * (width - size)
    kept, room = "", width - 1
    for mark in text:
        room -= _width(mark)
        if room < 0:
            break
        kept += mark
    return kept + "…" + " " * (width - 1 - _width(kept))


def _width(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text
    )
