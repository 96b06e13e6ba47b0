"""Repair characters that no store or parser can take, and say so.

The cleaned text is the article's text: hash and offsets refer to it.
"""

from __future__ import annotations

import re
import unicodedata

_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with line ends as one newline, and one note per kind of repair that went beyond line ends."""
    notes: list[str] = []
    text = _NEWLINES.sub("\n", text)
    text, surrogates = _SURROGATES.subn("\ufffd", text)
    if surrogates:
        notes.append(f"{_count(surrogates, 'half character')} (lone surrogate) read as U+FFFD")
    text, controls = _CONTROLS.subn(" ", text)
    if controls:
        notes.append(f"{_count(controls, 'control character')} read as space")
    text, invisible = _INVISIBLE.subn("", text)
    if invisible:
        notes.append(f"{_count(invisible, 'invisible character')} (soft hyphen, zero-width space) left out")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        notes.append("letters with separate accents joined (Unicode NFC); offsets count the joined text")
    return text, tuple(notes)


def one_line(text: str) -> str:
    """Return the text cleaned, on one line, single blanks between words: for names, ids and addresses."""
    return " ".join(clean(text)[0].split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
