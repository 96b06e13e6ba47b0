"""The comparable form of a name in running text, and whether one name is short for another.

A name is compared word by word without titles, accents and case: "Scholz" and "Olaf Scholz", "Xi" and "Xi Jinping",
"de Maizière" and "Thomas de Maizière". A genitive ending is forgiven: "Merkels".
"""

from __future__ import annotations

from functools import cache, lru_cache

from kg.language import load_language
from kg.language.spelling import fold, sound

_BRACKETS = str.maketrans("", "", "()[]")


@lru_cache(maxsize=16384)
def bare_name(name: str) -> str:
    """Return a name as written without titles in front: "Dr. Angela Merkel" → "Angela Merkel"; a title alone stays."""
    words = name.translate(_BRACKETS).split()
    first = next((i for i, word in enumerate(words) if fold(word) not in _titles()), 0)
    bare = " ".join(words[first:]).strip(" ,;:\"„“”»«'")
    # "Hasan E." keeps its full stop.
    return bare if bare[-2:-1].isupper() and bare[-3:-2] in ("", " ") else bare.rstrip(".")


@lru_cache(maxsize=16384)
def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles; hyphenated words stay one: "Ulrike Rabmer-Koller" → two parts."""
    return tuple(filter(None, (fold(word) for word in bare_name(name).split())))


def same_name(one: str, other: str) -> bool:
    """Whether two full names are spellings of one name: accents, hyphens, genitive, transliteration."""
    if _spaced(one) & _spaced(other):
        return True
    left, right = fold(bare_name(one)), fold(bare_name(other))
    return " " in left and sound(left) == sound(right)


@lru_cache(maxsize=16384)
def short_for(short: str, full: str) -> bool:
    """Whether ``short`` may stand for the person ``full``: by the last name or a family name in front.

    "Scholz" for "Olaf Scholz", "Van der Bellen" for "Alexander Van der Bellen", "Xi" for "Xi Jinping".
    """
    whole = parts(full)
    if len(whole) < 2:
        return False
    for form in _forms(short):
        words = parts(form)
        if not words or len(words) >= len(whole):
            continue
        if words == whole[-len(words) :] or (len(words) == 1 and words[0] == whole[-1].replace(" ", "")):
            return True
        if len(words) == 1 and len(words[0]) >= _LONG and sound(words[0]) == sound(whole[-1]):
            return True  # "Zelenskyy" for "Wolodymyr Selenskyj"
        if len(words) == 1 and words[0] == whole[0] and _family_name_first(whole):
            return True
        if len(words) > 1 and words[0] == whole[0] and words[-1] == whole[-1]:
            return True
    return False


def first_name(full: str) -> str | None:
    """The first word of a name of several words, None for a single word."""
    words = bare_name(full).split()
    return words[0] if len(words) > 1 and words[0].casefold() not in load_language().words.name_particles else None


#: Letters of a last name that two transliterations may spell differently.
_LONG = 6


def _forms(name: str) -> tuple[str, ...]:
    bare = load_language().without_genitive(name)
    return (name, bare) if bare else (name,)


def _spaced(name: str) -> frozenset[str]:
    return frozenset(fold(bare_name(form)) for form in _forms(name))


@cache
def _titles() -> frozenset[str]:
    return frozenset(map(fold, load_language().words.titles))


def _family_name_first(whole: tuple[str, ...]) -> bool:
    return whole[0] in load_language().words.family_names_first
