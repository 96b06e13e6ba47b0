"""Tell an article that is in another language: by the words that every text is full of."""

from __future__ import annotations

import re

from kg.read.names import reading_names

_WORD = re.compile(r"[^\W\d_]+")
#: characters of a text that are looked at
_SAMPLE = 20_000
#: a text with fewer frequent words of another language is not judged
_FEWEST = 10
#: how many times as many as those of the own language they must be: foreign quotations stay far below
_RATIO = 4


def other_language(text: str) -> str | None:
    """The name of the language that a text is in, None where it is the language of the data files or cannot be told."""
    names = reading_names()
    words = _WORD.findall(text[:_SAMPLE].lower())
    own = sum(word in names.own_words for word in words)
    counts = {name: sum(word in frequent for word in words) for name, frequent in names.languages.items()}
    best = max(counts, key=lambda name: counts[name], default=None)
    return best if best is not None and counts[best] >= max(_FEWEST, _RATIO * own) else None
