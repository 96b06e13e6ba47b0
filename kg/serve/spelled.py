"""One spelling for search: "Müller", "Mueller" and "muller" find each other."""

from __future__ import annotations

import re
import unicodedata

_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "å": "aa", "ł": "l"})
_WORD = re.compile(r"\w+")


def spelled(text: str) -> str:
    """Lower case, umlauts as digraphs, no accents."""
    # Composed first: an umlaut may come as letter and mark.
    whole = unicodedata.normalize("NFC", text).casefold().translate(_DIGRAPHS)
    return "".join(c for c in unicodedata.normalize("NFD", whole) if not unicodedata.combining(c))


def match(question: str) -> str | None:
    """The FTS5 question for words as a user types them, each of which must occur, the last perhaps begun only."""
    words = _WORD.findall(unicodedata.normalize("NFC", question))
    if not words:
        return None
    # Quoted, so that no word is an operator; in either spelling.
    return " AND ".join(f'(text : "{word}"* OR spelled : "{spelled(word)}"*)' for word in words)
