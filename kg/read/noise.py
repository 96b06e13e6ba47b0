"""Find stretches that are no text: signs, figures and single letters without end, which nobody wrote to be read.

They hold no statement and cost the language model most, since it takes its time for each word: a megabyte of brackets
takes as long as ten of sentences. They stay in the text and are left without analysis.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kg.model import Span

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
