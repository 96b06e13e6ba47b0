"""Repair characters that no store or parser can take, and say so.

The cleaned text is the article's text: hash and offsets refer to it.
"""

from __future__ import annotations

import re
import unicodedata

_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: where accents may pile up: no text of any language has this many characters of one kind without a blank
_PILE = re.compile(r"[^\x00-\u02ff]{31,}")
#: accents on one letter that are kept (Unicode's stream-safe form); joining more takes the square of their number
_ACCENTS = 30
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
    text, accents = _without_piles(text)
    if accents:
        notes.append(f"{_count(accents, 'accent')} beyond {_ACCENTS} on one letter left out")
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
        notes.append("letters with separate accents joined (Unicode NFC); offsets count the joined text")
    return text, tuple(notes)


def _without_piles(text: str) -> tuple[str, int]:
    """The text with at most ``_ACCENTS`` combining characters in a row, and how many were left out."""
    left_out = 0

    def thin(match: re.Match[str]) -> str:
        nonlocal left_out
        kept: list[str] = []
        pile = 0
        for character in match[0]:
            pile = pile + 1 if unicodedata.combining(character) else 0
            if pile <= _ACCENTS:
                kept.append(character)
        left_out += len(match[0]) - len(kept)
        return "".join(kept)

    return _PILE.sub(thin, text), left_out


def one_line(text: str) -> str:
    """Return the text cleaned, on one line, single blanks between words: for names, ids and addresses."""
    return " ".join(clean(text)[0].split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
