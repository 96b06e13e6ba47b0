"""German adjectives: from a form to the stem and the lemma, and from the stem to a form.

The strong endings show the case where no article does (Duden, "Die Grammatik", declension of the adjective).
"""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.language.de.data import words
from kg.language.de.endings import STRONG, ending_of, without
from kg.language.spelling import without_umlauts

_SHORTEST_STEM = 3


def ending(word: str) -> str:
    """The ending of an attributive adjective: "neuem" em; "" when it has none."""
    return ending_of(word, words().adjective_endings)


def stem(word: str) -> str:
    """An attributive adjective without its ending: "russischen" → "russisch"; "Schweizer" stays."""
    if word[:1].isupper() and word.endswith("er"):
        return word
    return without(word, words().adjective_endings, _SHORTEST_STEM)


def places(word: str) -> tuple[str, ...]:
    """What an adjective in "-er" may be made of: "Moskauer" → "Moskau", "Moskaue"; nothing for all others."""
    return (word[:-2], word[:-1]) if word[:1].isupper() and word.endswith("er") else ()


def names_origin(word: str) -> bool:
    """Whether an adjective ends like those of places and peoples: "ostravischen", "Hollinger"."""
    return bool(places(word)) or stem(word).lower().endswith("isch")


def strong(stem: str, gender: str | None, number: str | None = "Sing") -> str | None:
    """An adjective in the nominative without article: "syrisch", Fem → "syrische"; None for an unknown gender."""
    end = "e" if number == "Plur" else STRONG.get(gender or "")
    return None if end is None else stem + end


def nominative(phrase: list[str], adjectives: Collection[int], gender: str | None, number: str | None) -> list[str]:
    """Put the adjectives at these places of a phrase without article into the nominative ("syrischen" → "syrische").

    Unknown gender changes nothing.
    """
    return [(strong(stem(word), gender, number) or word) if i in adjectives else word for i, word in enumerate(phrase)]


def is_form_of(word: str, base: str) -> bool:
    """Whether an attributive adjective is a form of the lemma ``base``, compared or not: "jüngsten" of "jung"."""
    found = lemma(word, "ADJA", "")
    plain, bare = without_umlauts(base.lower()), without_umlauts(found)
    return found == base.lower() or (bare.startswith(plain) and bare[len(plain) :] in ("er", "st", "est"))


def lemma(form: str, xpos: str, feats: str) -> str:
    """Lemma of an adjective: without ending, in the positive: "stärkeren" stark, "letzte" letzt."""
    base = word = form.lower()
    if xpos != "ADJD" and (xpos == "ADJA" or "Case=" in feats) and word not in words().invariable:
        base = without(word, words().adjective_endings)
    if base in words().compared:
        return words().compared[base]
    whole = base[:-2] + "r" in words().losing_e  # "sauer" compares nothing
    if "Degree=Cmp" in feats and base.endswith("er") and len(base) > 4 and not whole:
        base = base[:-2]
    elif "Degree=Sup" in feats and base.endswith("st"):
        base = re.sub(r"(?<=[tdszßxu])est$|st$", "", base)
    if base == word:
        return base
    if base in words().losing_e:  # "teure" teuer
        return re.sub(r"r$", "er", base)
    return re.sub(r"(?<=[bdgkpft])l$", "el", base)
