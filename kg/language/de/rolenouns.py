"""German nouns for people by office or function: base forms, gender, and the parts of compounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.language.de.data import words
from kg.language.de.endings import LINKING

#: "der 56-Jährige", "die Achtzigjährige", "62-Jährig" as lemma
_YEARS = re.compile(r"(\d{1,3})-?jährig(?:e[rn]?)?$", re.IGNORECASE)
_AGED = re.compile(r"jährig(?:e[rn]?)?$", re.IGNORECASE)

#: what is written for all sexes: "Bürger:innen", "Pfleger*in", "Bürgermeister/-innen", "MinisterInnen", "jede*r"
_FOR_ALL = re.compile(
    r"(?<=[a-zäöüß])(?:(?:[*:_·]|/-?)(?=in(?:nen)?$)|I(?=n(?:nen)?$)|(?<=e)[*:_][rnms]$|(?<=ein)[*:_](?=e[rnms]?$))"
)


def feminine_of_all(word: str) -> str | None:
    """The feminine form in a word for all sexes: "Bürger:innen" → "Bürgerinnen", "jede*r" → "jede"; None elsewhere."""
    match = _FOR_ALL.search(word)
    if match is None:
        return None
    return word[: match.start()] + ("i" if match[0] == "I" else "") + word[match.end() :]


def base_forms(noun: str) -> tuple[str, ...]:
    """What a role noun in any case or number may be in the nominative singular, itself first."""
    forms = [noun]
    if noun.endswith(("s", "n", "e")):
        forms.append(noun[:-1])
    if noun.endswith(("en", "es")):
        forms.append(noun[:-2])
    if noun.endswith("innen"):
        forms.append(noun[:-3])
    if noun.endswith(("ter", "der", "zender")):
        forms.append(noun[:-1])
    return tuple(forms)


def gender_of(noun: str) -> str | None:
    """The gender that a role noun's form tells: "Kanzlerin" Fem, "Kanzler" Masc, "Abgeordnete" unknown."""
    if noun.endswith(_feminine()):
        return "Fem"
    return None if noun.endswith(_common()) else "Masc"


@cache
def _feminine() -> tuple[str, ...]:
    return tuple(words().feminine_roles)


@cache
def _common() -> tuple[str, ...]:
    return tuple(words().common_roles)


def is_of_women(noun: str) -> bool:
    """Whether a noun ends in "-in" or its plural."""
    return noun.endswith(("in", "innen"))


def without_feminine(noun: str) -> str | None:
    """What a noun in "-in" or its plural is made of: "Rektorinnen" → "Rektor"; None for all other nouns."""
    bare = noun.removesuffix("nen") if noun.endswith("innen") else noun
    return bare[:-2] if bare.endswith("in") else None


def age_of(noun: str) -> int | None:
    """The years in "48-Jährige", None for other nouns."""
    match = _YEARS.match(noun)
    return int(match[1]) if match else None


def acted_upon(article: str, noun: str) -> tuple[str | None, bool] | None:
    """Gender and whether several, by article and ending: "die Gerügte" is one woman, "die Gerügten" are several.

    None for all other nouns. "den Gerügten" may be one man or several: it is taken for one.
    """
    word = noun.lower()
    if not word.removesuffix("n").removesuffix("e").endswith(words().acted_upon):
        return None
    one = word.endswith("e")
    if article in words().feminine_or_plural_relatives:
        return ("Fem", False) if one else (None, True)
    feminine = article == words().masculine_subject_article and not one
    return "Fem" if feminine else "Masc", False


def names_by_age(noun: str) -> bool:
    """Whether a noun names a person by age alone: "der 56-Jährige"."""
    return _AGED.search(noun) is not None


def chief(noun: str) -> tuple[str, str] | None:
    """The parts of a compound for whoever leads something: "Kremlchefs" → "Kreml", "chef"; None for all others."""
    prefix, hyphen, rest = noun.rpartition("-")
    if hyphen:
        return (prefix, rest) if rest.casefold() in words().chiefs else None
    for end in words().chief_endings:
        if noun.endswith(end):
            return noun.removesuffix(end), next((form for form in base_forms(end) if form in words().chiefs), end)
    return None


def is_minister(noun: str) -> bool:
    """Whether a compound names a minister of whatever."""
    return noun.endswith(words().minister_endings)


def first_parts(prefix: str) -> Iterator[str]:
    """What the first part of a compound may be without the letters that link it: "Unions" → "Union", "Unions"."""
    for letters in LINKING:
        if prefix.endswith(letters):
            yield prefix.removesuffix(letters)


def feminine_forms(noun: str) -> tuple[str, ...]:
    """How women are called who are what a noun says: "Theologe" → "Theologin", "Geistlicher" → also "Geistliche"."""
    like_adjective = (noun.removesuffix("r"),) if noun.endswith("er") else ()
    return (f"{noun.removesuffix('e')}in", *like_adjective)
