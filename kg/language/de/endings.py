"""The endings of German declension, in one place: which there are, and how a word or a name loses one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.language.de.data import words

#: Of nouns in any case and number, the first to be tried first.
NOUN = ("en", "er", "es", "n", "e", "s")
#: Of nouns and adjectives in phrases, longest first.
PHRASE = ("ern", "en", "em", "er", "es", "e", "n", "s")
#: What a noun adds in its plural or genitive, the bare noun first.
INFLECTION = ("", "n", "en", "e", "er", "ern", "s", "es", "nen")
#: Letters between the parts of a compound, in the order in which they are tried.
LINKING = ("s", "n", "en", "er", "", "es")
#: Of an adjective without article, in the nominative.
STRONG = {"Masc": "er", "Fem": "e", "Neut": "es"}
_SHORTEST_STEM = 4
_SHORTEST_GENITIVE = 4


def ending_of(word: str, endings: Iterable[str], shortest: int = 0) -> str:
    """The first of ``endings`` that a word has and that leaves ``shortest`` letters; "" when it has none."""
    return next((end for end in endings if word.endswith(end) and len(word) - len(end) >= shortest), "")


def without(word: str, endings: Iterable[str], shortest: int = 0) -> str:
    """The word without the first of ``endings`` that it has."""
    return word.removesuffix(ending_of(word, endings, shortest))


def stems(word: str, endings: Iterable[str], shortest: int) -> Iterator[str]:
    """What is left of a word without each of the ``endings`` that it has."""
    for end in endings:
        if word.endswith(end) and len(word) - len(end) >= shortest:
            yield word.removesuffix(end)


def without_genitive(name: str) -> str | None:
    """A name without its genitive ending ("Putins" → "Putin", "Scholz’" → "Scholz"), None when it has none.

    The ending may belong to the name ("Thomas"): look the full form up first.
    """
    if name[-1:] in "’'":
        return name[:-1] or None
    if name.endswith(("’s", "'s")):
        return name[:-2]
    long = len(name) >= _SHORTEST_GENITIVE or name[:-1].lower() in words().family_names_first  # "Xis Besuch"
    if name.endswith("s") and not name.endswith("ss") and long and not name.isupper():
        return name[:-1]
    return None


def is_case_of(word: str, name: str) -> bool:
    """Whether a word is a name of one word with the ending of a case; capitals ("TASS") and plurals are none."""
    added = word.removeprefix(name) if word.startswith(name) else None
    return not name.isupper() and (added in ("s", "es") or (added == "n" and name.endswith(("e", "er", "el"))))


@lru_cache(maxsize=16384)
def stem(folded: str) -> str:
    """A folded phrase without endings of declension: "weisses haus" and "weissen hauses" agree."""
    return " ".join(map(_stem, folded.split()))


def _stem(word: str) -> str:
    # "kongress" is that of "kongresses", "kurier" no "kurie"
    whole = word.endswith(("ss", "ier")) and not word.endswith("eier")
    return word if whole else without(word, PHRASE, _SHORTEST_STEM)
