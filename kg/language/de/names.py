"""German names: their genitive, and phrases that agree whatever their case."""

from __future__ import annotations

from functools import lru_cache

from kg.language.de.endings import PHRASE, without

_SHORTEST_STEM = 4
_SHORTEST_GENITIVE = 4


def without_genitive(name: str) -> str | None:
    """A name without its genitive ending ("Putins" → "Putin", "Scholz’" → "Scholz"), None when it has none.

    The ending may belong to the name ("Thomas"): look the full form up first.
    """
    if name[-1:] in "’'":
        return name[:-1] or None
    if name.endswith(("’s", "'s")):
        return name[:-2]
    if name.endswith("s") and not name.endswith("ss") and len(name) >= _SHORTEST_GENITIVE and not name.isupper():
        return name[:-1]
    return None


@lru_cache(maxsize=16384)
def stem(folded: str) -> str:
    """A folded phrase without endings of declension: "weisses haus" and "weissen hauses" agree."""
    return " ".join(map(_stem, folded.split()))


def _stem(word: str) -> str:
    return word if word.endswith("ss") else without(word, PHRASE, _SHORTEST_STEM)  # "kongress", "kongresses"
