"""How names are spelled, whatever the language of the text.

Comparing names needs more than equality: "NATO" and "Nato", "Ban Ki Moon" and "Ban Ki-moon", "Erdogan" and "Erdoğan",
"Putins" and "Putin", "Wladimir" and "Vladimir" are the same, "Bauer" and "Baur" are not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
#: Letters that no Unicode decomposition takes apart.
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h"}
)
_APOSTROPHES = str.maketrans("", "", "’'ʼʻ‘`´.")
_UMLAUTS = (("ae", "a"), ("oe", "o"), ("ue", "u"))
_BARE = str.maketrans("äöü", "aou")
_DIGRAPHS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
#: Letters as search spells them: what stands for two sounds is written with two.
_SEARCHED = {**_LETTERS, **_DIGRAPHS, **str.maketrans({"ø": "oe", "å": "aa"})}
#: Letters with marks, Vietnamese ones included.
_LATIN = (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
#: A letter, or two that are one elsewhere.
_UNIT = re.compile(r"ss|ae|oe|ue|aa|th|.", re.IGNORECASE | re.DOTALL)
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
        "vich:wic",
        "chuk:cuk",
        "chenko:cenko",
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


@lru_cache(maxsize=16384)
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


@lru_cache(maxsize=16384)
def sound(folded: str) -> str:
    """Return how a romanised name sounds, roughly: "wladimir selenskyj" and "vladimir zelensky" agree."""
    for spelling, letter in _SOUNDS:
        folded = folded.replace(spelling, letter)
    return " ".join(_VOWEL_I.sub("i", _DOUBLE.sub(r"\1", word)) for word in folded.split())


def without_umlauts(text: str) -> str:
    """Return lower-case text with its umlauts taken off: "länder" → "lander"; what a plural adds, this takes away."""
    return text.translate(_BARE)


def spelled_out(text: str) -> str:
    """Return text with its umlauts as digraphs: "Müller" → "Mueller"."""
    return text.translate(_DIGRAPHS)


def searched(text: str) -> str:
    """Return the one spelling that search compares: "Müller" and "Mueller" → "mueller"; no case, no accents."""
    return _typed(text, _SEARCHED)


def without_marks(text: str) -> str:
    """Return text as whoever lacks its letters types it: "Søren" and "Sören" → "soren", "Groß" → "gross"; no case."""
    return _typed(text, _LETTERS)


def shortest(text: str) -> str:
    """Return the spelling that whatever may be typed for an umlaut has in common: "Soeren" and "Sören" → "soren"."""
    return unfold_umlauts(without_marks(text))


def _typed(text: str, letters: Mapping[int, str]) -> str:
    # Composed first: an umlaut may come as letter and mark.
    whole = unicodedata.normalize("NFC", text).casefold().translate(letters)
    return "".join(c for c in unicodedata.normalize("NFD", whole) if not unicodedata.combining(c))


def any_spelling(name: str) -> str:
    """Return a regular expression, case to be ignored, for a name with letters as anybody may spell them.

    "Yildirim" finds "Yıldırım", "Gross" "Groß", "Muller" and "Mueller" "Müller", and the other way round.
    """
    whole = unicodedata.normalize("NFC", name)
    return "".join(map(_any_letter, _UNIT.findall(whole)))


def _any_letter(unit: str) -> str:
    """One letter, or two that may stand for one, as a regular expression."""
    variants = _variants()
    if not unit.isalnum():
        return re.escape(unit)
    small = unit.casefold()
    spelled = {small, fold(unit), searched(unit)} - {""}
    choices = sorted({variants.get(one, one) for one in spelled})
    return choices[0] if len(choices) == 1 else f"(?:{'|'.join(choices)})"


@lru_cache(maxsize=1)
def _variants() -> dict[str, str]:
    """Plain letter, or two → a regular expression for all that folds to it or is searched as it."""
    found: dict[str, set[str]] = {}
    for letter in map(chr, _LATIN):
        for plain in {fold(letter), searched(letter)}:
            if plain.isascii() and plain.isalpha():
                found.setdefault(plain, set()).add(letter)
    return {
        plain: f"[{plain}{''.join(sorted(letters))}]"
        if len(plain) == 1
        else f"(?:{plain}|[{''.join(sorted(letters))}])"
        for plain, letters in found.items()
    }


def slug(text: str) -> str:
    """Return a short ASCII form for keys: "Türkische Justiz" → "tuerkische-justiz"."""
    return fold(spelled_out(text.casefold())).replace(" ", "-")
