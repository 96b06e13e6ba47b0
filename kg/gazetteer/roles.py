"""Read ontology/languages/*/roles.toml: nouns for people by office or function."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kg.errors import nearest
from kg.language import load_language
from kg.language.spelling import fold
from kg.tables import Table, read_table

_FEW = 4
#: how whoever stands in for the holder of an office stands to it
_DEPUTY = "deputy"


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
    behind: dict[str, str]  #: what may stand behind a title, without spaces: "a.D."
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
        broader: dict[str, tuple[str, ...]],
        titles: dict[str, frozenset[str]],
        heads: dict[tuple[str, str], str],
    ) -> None:
        self.nouns = nouns
        self.heads = heads  #: title and label of a body → the noun for who heads it
        self.broader = broader  #: noun → narrower titles of whoever it may take up
        self.words = words
        self.elsewhere = elsewhere  #: what a category means before a body nobody knows
        self._offices = offices
        self._covers = covers
        self._titles = titles
        self.compatible = lru_cache(maxsize=4096)(self._compatible)

    @property
    def categories(self) -> tuple[str, ...]:
        """All categories, in the order of the file."""
        return tuple(self._offices)

    def standing_behind(self, text: str) -> str | None:
        """How somebody stands to an office by what follows the title: " a. D. Arp" → "former"; None without it."""
        close = "".join(text.split())
        return next((how for word, how in self.words.behind.items() if close.startswith(word)), None)

    def is_of_many(self, category: str) -> bool:
        """Whether a category covers several others: "minister", "politician"."""
        return len(self._covers[category]) > _FEW

    def offices(self, category: str) -> frozenset[str]:
        """German names of the offices a noun of ``category`` may mean."""
        return self._offices[category]

    def titles(self, category: str) -> frozenset[str]:
        """The same, and the nouns of the category as offices of their own: "Oberbürgermeister", "Landrat"."""
        return self._titles[category]

    def title_of(self, noun: Noun) -> str | None:
        """The office that a noun is by itself, in the masculine form; None for a noun that is no office."""
        folded = fold(noun.form)
        own = (title for title in self._titles[noun.category] if title in self.nouns)
        near = [title for title in own if folded.startswith(fold(title)) and self.nouns[title].gender != "Fem"]
        near = near or [title for title in self._titles[noun.category] if title == noun.form]
        return max(near, key=len, default=None)

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
    content = read_table(file, file.name).know(
        ("categories", "noun", "head", "standing", "parts", "adjectives", "broader")
    )
    categories = _categories(content.table("categories"))
    covers = {name: _covered(name, categories) for name in categories}
    offices = {
        name: frozenset(office for each in covers[name] | {name} for office in categories[each].offices)
        for name in categories
    }
    nouns: dict[str, Noun] = {}
    for entry in content.entries("noun"):
        entry.know(("forms", "category", "of"))
        category = entry.text("category", default="")
        if category not in categories:
            entry.refuse(f"category {category!r} is not a category", nearest(category, categories))
        of = entry.words("of", one=True)
        for form in entry.some_words("forms", '["Kanzler", "Kanzlerin"]'):
            nouns.setdefault(form, Noun(form, category, of, load_language().gender_of_role(form)))
    elsewhere = {name: category.elsewhere for name, category in categories.items() if category.elsewhere}
    words = _standing_words(content)
    deputies = tuple(fold(part) for part, how in words.parts.items() if how == _DEPUTY)
    named = {
        name: frozenset(f for f, noun in nouns.items() if noun.category == name and not fold(f).startswith(deputies))
        if category.office or category.offices
        else frozenset()
        for name, category in categories.items()
    }
    titles = {name: offices[name].union(*(named[each] for each in covers[name] | {name})) for name in categories}
    broader, heads = _broader(content.table("broader")), _heads(content, nouns)
    return Roles(nouns, offices, covers, elsewhere, words, broader, titles, heads)


def _heads(content: Table, nouns: dict[str, Noun]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    for entry in content.entries("head"):
        entry.know(("of", "titles", "office"))
        office = entry.text("office")
        if office not in nouns:
            entry.refuse(f"office {office!r} is no noun of this file", nearest(office, nouns))
        bodies = entry.words("of", one=True)
        found.update({(title, body): office for title in entry.words("titles") for body in bodies})
    return found


@dataclass(frozen=True, slots=True)
class _Category:
    offices: tuple[str, ...]
    covers: tuple[str, ...]
    elsewhere: str | None
    office: bool  #: its nouns are offices, each of its own name


def _categories(table: Table) -> dict[str, _Category]:
    found: dict[str, _Category] = {}
    for name in table:
        entry = table.table(name).know(("offices", "office", "covers", "elsewhere"))
        elsewhere = entry.text("elsewhere") if "elsewhere" in entry else None
        found[name] = _Category(entry.words("offices"), entry.words("covers"), elsewhere, entry.flag("office"))
        for other in (*found[name].covers, elsewhere or name):
            if other not in table:
                entry.refuse(f"covers {other!r}, which is not a category", nearest(other, tuple(table)))
    return found


def _broader(table: Table) -> dict[str, tuple[str, ...]]:
    """Noun → titles that say more, each in both sexes: "Theologin" → "Bischof", "Bischöfin" and so on."""
    found: dict[str, tuple[str, ...]] = {}
    women = load_language().feminine_forms
    for noun in table:
        titles = table.some_words(noun, '["…"]')
        both = (*titles, *(form for title in titles for form in women(title)[:1]))
        found.update(dict.fromkeys((noun, *women(noun)), both))
    return found


def _standing_words(content: Table) -> StandingWords:
    adjectives: dict[str, str] = {}
    parts: dict[str, str] = {}
    behind: dict[str, str] = {}
    standing = content.table("standing")
    for name in standing:
        entry = standing.table(name).know(("adjectives", "parts", "behind"))
        adjectives.update({fold(word): name for word in entry.words("adjectives")})
        parts.update({fold(word): name for word in entry.words("parts")})
        behind.update({"".join(word.split()): name for word in entry.words("behind")})
    implied = content.table("parts")
    implying = {fold(part): implied.words(part) for part in implied}
    describing = frozenset(map(fold, content.table("adjectives").know(("describing",)).words("describing")))
    return StandingWords(adjectives, parts, behind, implying, describing)


def _covered(name: str, categories: dict[str, _Category]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(categories[name].covers)
    while waiting:
        other = waiting.pop()
        if other not in found:
            found.add(other)
            waiting += categories[other].covers
    return frozenset(found)
