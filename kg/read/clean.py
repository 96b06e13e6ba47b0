"""Repair characters that no store or parser can take, and say so; find stretches that are no text at all.

The cleaned text is the article's text: hash and offsets refer to it. Noise is signs, figures and single letters without
end, which nobody wrote to be read. It holds no statement and costs the language model most, since it takes its time for
each word: a megabyte of brackets takes as long as ten of sentences. It stays in the text and is left without analysis.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from kg.model import Span

_NEWLINES = re.compile(r"\r\n?|[\u2028\u2029\x85]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
#: where accents may pile up: no text of any language has this many characters of one kind without a blank
_PILE = re.compile(r"[^\x00-\u02ff]{31,}")
#: accents on one letter that are kept (Unicode's stream-safe form); joining more takes the square of their number
_ACCENTS = 30
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")
#: characters that are judged together; shorter texts are read whatever they hold
_WINDOW = 1_000
#: words and signs for each character that is no blank: German prose has 0.2, with football results 0.4
_DENSE = 0.5
_PART = re.compile(rf"(?s:.{{1,{_WINDOW}}})\S{{0,100}}")
_WORDS = re.compile(r"\w+|[^\w\s]")
_BLANKS = re.compile(r"\s+")
#: where the sentence before such a stretch ends, and the first one after it begins
_END = re.compile(r"[.!?…][\"“”«»)]?\s|\n")
#: characters within which that is looked for
_REACH = 500


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with line ends as one newline, and one note per kind of repair that went beyond line ends."""
    repairs = Repairs()
    return repairs.made(text), repairs.notes()


class Repairs:
    """Repairs of a text, whole or piece by piece, and the notes on all of them."""

    def __init__(self) -> None:
        self._surrogates = self._controls = self._invisible = self._accents = 0
        self._joined = False

    def made(self, text: str) -> str:
        """A text, or a piece that neither begins nor ends inside of a character."""
        text = _NEWLINES.sub("\n", text)
        text, surrogates = _SURROGATES.subn("\ufffd", text)
        text, controls = _CONTROLS.subn(" ", text)
        text, invisible = _INVISIBLE.subn("", text)
        text, accents = _without_piles(text)
        self._surrogates += surrogates
        self._controls += controls
        self._invisible += invisible
        self._accents += accents
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
            self._joined = True
        return text

    def notes(self) -> tuple[str, ...]:
        """One note per kind of repair that went beyond line ends."""
        counted = (
            (self._surrogates, "half character", "(lone surrogate) read as U+FFFD"),
            (self._controls, "control character", "read as space"),
            (self._invisible, "invisible character", "(soft hyphen, zero-width space) left out"),
            (self._accents, "accent", f"beyond {_ACCENTS} on one letter left out"),
        )
        notes = [f"{_count(number, noun)} {what}" for number, noun, what in counted if number]
        if self._joined:
            notes.append("letters with separate accents joined (Unicode NFC); offsets count the joined text")
        return tuple(notes)


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


def find_noise(text: str) -> tuple[Span, ...]:
    """The stretches of a text that are no text, in order, apart from each other and between whole sentences."""
    found: list[Span] = []
    for part in _PART.finditer(text):
        goes_on = bool(found) and found[-1].end >= part.start()
        if not _is_dense(part[0], _WINDOW // 4) or (len(part[0]) < _WINDOW and not goes_on):
            continue
        start, end = _without_sentences(text, part.start(), part.end())
        start = _before(text, start) if start == part.start() else start
        end = _behind(text, end) if end == part.end() else end
        if found and start <= found[-1].end:
            start = found.pop().start
        found.append(Span(start, end))
    return tuple(found)


def _is_dense(text: str, least: int = 1) -> bool:
    """Whether a text has too many words and signs for its characters, ``least`` of which are taken for granted."""
    ink = len(_BLANKS.sub("", text))
    return sum(1 for _ in _WORDS.finditer(text)) > _DENSE * max(ink, least)


def _without_sentences(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without the sentences at its start and its end."""
    cuts = [start, *(match.end() for match in _END.finditer(text, start, end)), end]
    pieces = [piece for piece in pairwise(cuts) if text[piece[0] : piece[1]].strip()]
    dense = [i for i, (first, last) in enumerate(pieces) if _is_dense(text[first:last])]
    return (pieces[dense[0]][0], pieces[dense[-1]][1]) if dense else (start, end)


def _before(text: str, place: int) -> int:
    """The end of the last sentence before a place."""
    begin = max(0, place - _REACH)
    return max((match.end() for match in _END.finditer(text, begin, place)), default=begin)


def _behind(text: str, place: int) -> int:
    """The beginning of the first sentence behind a place."""
    end = _END.search(text, place, place + _REACH)
    return end.end() if end else min(len(text), place + _REACH)
