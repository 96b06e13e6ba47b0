"""Cells as text: numbers, days and truth values in one spelling; what a spreadsheet would run is disarmed."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata

from kg.facts import Cell

#: A spreadsheet would run a cell that begins with one of these as a formula; some take the wide signs, too (OWASP).
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
#: What XML 1.0 and terminals cannot take: controls but tab and line end, lone surrogates, non-characters.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def text_of(cell: Cell) -> str:
    """A cell as text; nothing is the empty text."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return "" if cell is None else str(cell)


def disarmed(cell: Cell) -> str:
    """The same for spreadsheets: a text that one would take for a formula gets an apostrophe in front."""
    text = text_of(cell)
    return "'" + text if isinstance(cell, str) and text.startswith(_FORMULA_STARTS) else text


def one_line(text: str) -> str:
    """Text without line ends, tabs and control characters; each becomes a space."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(mark) in ("Cc", "Zl", "Zp", "Cs") else mark for mark in text)


def without_controls(text: str) -> str:
    """Text without control characters, lone surrogates and non-characters; each becomes U+FFFD."""
    return text if text.isprintable() else _CONTROLS.sub("\ufffd", text)


def json_cell(cell: Cell) -> str | int | float | bool | None:
    """A cell as JSON has it: days as text."""
    return cell.isoformat() if isinstance(cell, dt.date) else cell
