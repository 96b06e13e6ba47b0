"""Quotations: stretches between quotation marks, whatever their style.

Styles: „…“ “…” "…" »…« «…» ‚…‘. A quotation may run over sentences; each paragraph of a longer one begins with a mark
of its own; one that is never closed ends with its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_CLOSING = {"„": '“”"', "“": '”“"', '"': '"“”', "”": "”“", "»": "«", "«": "»", "‚": "‘’'"}
#: Every quotation mark.
QUOTES = frozenset("\"'„“”‚‘’«»‹›`") | {"''", "``"}


@dataclass(frozen=True, slots=True)
class Quotation:
    """Tokens between quotation marks, without the marks, end exclusive."""

    start: int
    end: int


def quotations(words: Sequence[str]) -> Iterator[Quotation]:
    """The quotations of a text; nested ones belong to the outer."""
    start, mark = -1, ""
    for i, word in enumerate(words):
        if start >= 0 and (word in _CLOSING[mark] or _ends_paragraph(words, i, start)):
            end = i if word in _CLOSING[mark] else i + 1
            if end > start:
                yield Quotation(start, end)
            start = -1
        elif word in _CLOSING and (start < 0 or word == mark):
            start, mark = i + 1, word


def _ends_paragraph(words: Sequence[str], i: int, start: int) -> bool:
    following = words[i + 1] if i + 1 < len(words) else None
    return i >= start and ("\n" in words[i] or following is None or following.startswith("\n"))
