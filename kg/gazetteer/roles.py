"""Read ontology/languages/*/roles.toml: nouns for people by office or function."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.errors import OntologyError, nearest
from kg.language import load_language
from kg.language.spelling import fold

_FEW = 4


@dataclass(frozen=True, slots=True)
class Noun:
    """One role noun: what kind of person it names and which country or body it implies."""

    form: str
    category: str
    of: tuple[str, ...] = ()  #: labels of the countries or bodies it may imply
    gender: str | None = None


@dataclass(frozen=True, slots=True)
class StandingWords:
    """Words that say how somebody stands to an office, folded: "designiert" → "designated", "schatten" → "shadow"."""

    adjectives: dict[str, str]
    parts: dict[str, str]  #: first parts of compounds
    implying: dict[str, tuple[str, ...]]  #: first parts that imply countries, with their labels
    describing: frozenset[str]  #: adjectives in -isch that name no place


class Roles:
    """The role nouns and what their categories cover."""

    def __init__(
        self,
        nouns: dict[str, Noun],
        offices: dict[str, frozenset[str]],
        covers: dict[str, frozenset[str]],
        elsewhere: dict[str, str],
        words: StandingWords,
    ) -> None:
        self.nouns = nouns
        self.words = words
        self.elsewhere = elsewhere  #: what a category means before a body nobody knows
        self._offices = offices
        self._covers = covers
        self.compatible = lru_cache(maxsize=4096)(self._compatible)

    @property
    def categories(self) -> tuple[str, ...]:
        """All categories, in the order of the file."""
        return tuple(self._offices)

    def is_of_many(self, category: str) -> bool:
        """Whether a category covers several others: "minister", "politician"."""
        return len(self._covers[category]) > _FEW

    def offices(self, category: str) -> frozenset[str]:
        """German names of the offices a noun of ``category`` may mean."""
        return self._offices[category]

    def _compatible(self, one: str, other: str) -> bool:
        """Whether nouns of two categories may name the same person by the same office."""
        return (
            one == other
            or other in self._covers[one]
            or one in self._covers[other]
            or bool(self._offices[one] & self._offices[other])
        )


def read_roles(file: Path) -> Roles:
    """Return the roles of ``file``; raises OntologyError for unknown keys or categories and malformed TOML."""
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise OntologyError(f"{file.name}: {error}", "Mend the file; its first lines describe the form.") from error
    _check_keys(content, {"categories", "noun", "standing", "parts", "adjectives"}, file.name)
    categories: dict[str, dict[str, list[str]]] = content.get("categories", {})
    for name, entry in categories.items():
        _check_keys(entry, {"offices", "covers", "elsewhere"}, f"{file.name}, category {name!r}")
        for other in (*entry.get("covers", ()), entry.get("elsewhere", name)):
            if other not in categories:
                raise OntologyError(
                    f"{file.name}, category {name!r}: covers {other!r}, which is not a category",
                    nearest(other, categories),
                )
    covers = {name: _covered(name, categories) for name in categories}
    offices = {
        name: frozenset(o for c in covers[name] | {name} for o in categories[c].get("offices", ()))
        for name in categories
    }
    nouns: dict[str, Noun] = {}
    for number, entry in enumerate(content.get("noun", ()), 1):
        place = f"{file.name}, noun {number}"
        _check_keys(entry, {"forms", "category", "of"}, place)
        category = entry.get("category", "")
        if category not in categories:
            raise OntologyError(f"{place}: category {category!r} is not a category", nearest(category, categories))
        if not entry.get("forms"):
            raise OntologyError(f"{place}: has no forms", 'Write forms = ["Kanzler", "Kanzlerin"].')
        for form in entry["forms"]:
            nouns.setdefault(
                form, Noun(form, category, _labels(entry.get("of", ())), load_language().gender_of_role(form))
            )
    elsewhere = {name: str(entry["elsewhere"]) for name, entry in categories.items() if "elsewhere" in entry}
    return Roles(nouns, offices, covers, elsewhere, _standing_words(content, file.name))


def _labels(value: str | list[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _standing_words(content: dict[str, Any], file: str) -> StandingWords:
    adjectives: dict[str, str] = {}
    parts: dict[str, str] = {}
    for name, entry in content.get("standing", {}).items():
        _check_keys(entry, {"adjectives", "parts"}, f"{file}, standing {name!r}")
        adjectives.update({fold(word): name for word in entry.get("adjectives", ())})
        parts.update({fold(word): name for word in entry.get("parts", ())})
    implying = {fold(part): tuple(labels) for part, labels in content.get("parts", {}).items()}
    describing = frozenset(fold(word) for word in content.get("adjectives", {}).get("describing", ()))
    return StandingWords(adjectives, parts, implying, describing)


def _covered(name: str, categories: dict[str, dict[str, list[str]]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(categories[name].get("covers", ()))
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += categories[other].get("covers", ())
    return frozenset(found)


def _check_keys(entry: dict[str, Any], allowed: set[str], place: str) -> None:
    for key in entry:
        if key not in allowed:
            raise OntologyError(f"{place}: key {key!r} is not known", nearest(key, allowed))
