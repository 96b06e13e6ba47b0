"""The roles that an article calls one person by, by their nouns: it may do so thousands of times."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from kg.gazetteer import Role
from kg.language import load_language
from kg.language.spelling import fold
from kg.resolve.nouns import Nouns


def title_key(noun: str) -> str:
    """The comparable form of a noun: number and case are forgiven."""
    return load_language().stem(fold(noun))


class Kind(NamedTuple):
    """What is the same of most roles of a person."""

    category: str
    standing: str
    owned: bool  #: the noun says whose office it is


class Called:
    """The roles of one person; nouns are asked for in comparable form."""

    __slots__ = ("_by_kind", "_whole")

    def __init__(self) -> None:
        self._whole: dict[str, set[Kind]] = {}
        self._by_kind: dict[Kind, Nouns] = {}

    def put(self, role: Role) -> None:
        """Note a role."""
        kind, noun = Kind(role.category, role.standing, bool(role.of)), title_key(role.noun)
        self._whole.setdefault(noun, set()).add(kind)
        self._by_kind.setdefault(kind, Nouns()).put(noun)

    def kinds(self) -> Collection[Kind]:
        """Of which kinds the roles are."""
        return self._by_kind.keys()

    def by(self, noun: str) -> Collection[Kind]:
        """The kinds of the roles with a noun."""
        return self._whole.get(noun, ())

    def ending_with(self, noun: str) -> Iterator[Kind]:
        """The kinds of the roles whose noun is or ends with one."""
        return (kind for kind, nouns in self._by_kind.items() if nouns.has_ending(noun))

    def by_filled(self, noun: str) -> bool:
        """Whether a noun of them is another with something in the middle."""
        return any(nouns.is_filled(noun) for nouns in self._by_kind.values())
