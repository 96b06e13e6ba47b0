"""What is known of names and occupations when two entities are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from kg.gazetteer.roles import read_roles
from kg.likeness import full_name
from kg.resources import Files
from kg.tables import read_table

#: Letters from which on a noun at the end of a word makes it a compound.
_LONG = 6
#: The field of everybody who holds an office: roles.toml knows them.
OFFICE = "office"


@dataclass(frozen=True)
class Evidence:
    """identity.toml and the nouns of roles.toml."""

    frequent: tuple[str, ...]  #: last names
    occupations: tuple[tuple[str, tuple[str, ...]], ...]  #: field → ends of its nouns

    @cached_property
    def _frequent(self) -> frozenset[str]:
        return frozenset(full_name(name)[-1] for name in self.frequent)

    def is_frequent(self, name: str) -> bool:
        """Whether so many people bear this last name (as ``full_name`` gives it) that it says little."""
        return name in self._frequent

    def fields(self, titles: Iterable[str]) -> frozenset[str]:
        """The fields that job titles belong to: {"Innenministerin"} → {"office"}; unknown ones are left out."""
        folded = [title.casefold() for title in titles]
        return frozenset(
            field
            for field, nouns in self.occupations
            if any(is_kind_of(title, noun.casefold()) for title in folded for noun in nouns)
        )


def is_kind_of(title: str, noun: str) -> bool:
    """Equal, or a compound; a short noun ends too many words that are no compounds of it ("wart" in "Torwart")."""
    return title == noun or (len(noun) >= _LONG and title.endswith(noun))


def load_evidence(folder: Files) -> Evidence:
    """Read identity.toml and roles.toml of a language's folder; raises OntologyError."""
    table = read_table(folder / "identity.toml", "identity.toml")
    fields = table.table("occupations")
    occupations = [(field, fields.some_words(field)) for field in fields]
    roles = read_roles(folder / "roles.toml")
    offices = tuple(sorted(form for form, noun in roles.nouns.items() if roles.offices(noun.category)))
    return Evidence(table.words("frequent_last_names"), (*occupations, (OFFICE, offices)))
