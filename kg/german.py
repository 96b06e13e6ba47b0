"""Spelling facts of German names and noun phrases that several stages share.

Comparing names needs more than equality: "NATO" and "Nato", "Ban Ki Moon" and "Ban Ki-moon", "Erdogan" and "Erdoğan",
"Putins" and "Putin", "Wladimir" and "Vladimir" are the same, "Bauer" and "Baur" are not.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Preposition and article in one word, a closed class of German grammar.
CONTRACTIONS = {
    **{"am": "an", "ans": "an", "beim": "bei", "im": "in", "ins": "in", "vom": "von", "zum": "zu", "zur": "zu"},
    **{"aufs": "auf", "durchs": "durch", "fürs": "für", "hinters": "hinter", "hinterm": "hinter", "übers": "über"},
    **{"überm": "über", "ums": "um", "unters": "unter", "unterm": "unter", "vors": "vor", "vorm": "vor"},
}

_WORD = re.compile(r"[^\W_]+")
#: Letters that no Unicode decomposition takes apart.
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a"}
)
_APOSTROPHES = str.maketrans("", "", "’'ʼʻ‘`´.")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
#: Endings that German declension adds to an adjective or noun, longest first.
_ENDINGS = ("ern", "en", "em", "er", "es", "e", "n", "s")
_SHORTEST_STEM = 4
#: One spelling for the sounds that romanisations of Cyrillic, Arabic and Persian write differently; order matters.
_SOUNDS = tuple(
    tuple(pair.split(":"))
    for pair in [
        "schtsch:c",
        "tsch:c",
        "dsch:g",
        "shch:c",
        "sch:s",
        "zh:s",
        "sh:s",
        "ch:h",
        "kh:h",
        "gh:g",
        "dh:d",
        "ph:f",
        "th:t",
        "ou:u",
        "oo:u",
        "ee:i",
        "ck:k",
        "ks:x",
        "q:k",
        "v:w",
        "z:s",
        "y:i",
        "j:i",
    ]
)
_DOUBLE = re.compile(r"(.)\1+")
_VOWEL_I = re.compile(r"i+")
_ADJECTIVE_ENDING = {"Masc": "er", "Fem": "e", "Neut": "es"}


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the comparable form of a name: no case, accents or punctuation ("Ban Ki-moon" → "ban ki moon")."""
    plain = name.casefold()
    if not plain.isascii():
        plain = plain.translate(_LETTERS)
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain.translate(_APOSTROPHES)))


def unfold_umlauts(folded: str) -> str:
    """Return a folded name with "ae", "oe", "ue" read as umlauts ("mueller" → "muller"); for a second try only."""
    for digraph, letter in _UMLAUTS:
        folded = folded.replace(digraph, letter)
    return folded


@lru_cache(maxsize=65536)
def stem(folded: str) -> str:
    """Return a folded phrase without declension endings: "weisses haus" and "weissen hauses" agree."""
    return " ".join(map(_stem_word, folded.split()))


def _stem_word(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def sound(folded: str) -> str:
    """Return how a romanised name sounds, roughly: "wladimir selenskyj" and "vladimir zelensky" agree."""
    for spelling, letter in _SOUNDS:
        folded = folded.replace(spelling, letter)
    return " ".join(_VOWEL_I.sub("i", _DOUBLE.sub(r"\1", word)) for word in folded.split())


def without_genitive(name: str) -> str | None:
    """Return a name without its genitive ending ("Putins" → "Putin", "Scholz’" → "Scholz"), None when it has none.

    The ending may belong to the name ("Thomas"): look the full form up first.
    """
    if name[-1:] in "’'":
        return name[:-1] or None
    if name.endswith(("’s", "'s")):
        return name[:-2]
    if name.endswith("s") and not name.endswith("ss") and len(name) > 3 and not name.isupper():
        return name[:-1]
    return None


def nominative(words: list[str], adjectives: int, gender: str | None, number: str | None) -> list[str]:
    """Put the first ``adjectives`` words of a phrase without article into the nominative ("syrischen" → "syrische").

    The strong endings follow ``gender`` and ``number`` (Universal Dependencies values); unknown gender changes nothing.
    """
    ending = "e" if number == "Plur" else _ADJECTIVE_ENDING.get(gender or "")
    if ending is None:
        return words
    return [adjective_stem(word) + ending if i < adjectives else word for i, word in enumerate(words)]


def adjective_stem(word: str) -> str:
    """Return an attributive adjective without its ending: "russischen" → "russisch"; "Schweizer" stays."""
    if word[:1].isupper() and word.endswith("er"):
        return word
    for ending in ("en", "em", "er", "es", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word


def slug(text: str) -> str:
    """Return a short ASCII form for keys: "Türkische Justiz" → "tuerkische-justiz"."""
    plain = text.casefold().replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return fold(plain).replace(" ", "-")
