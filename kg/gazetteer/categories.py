"""Read ontology/gazetteer/categories.toml: what may be concluded from the category of a role noun."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg.errors import nearest
from kg.gazetteer.roles import Roles
from kg.resources import shown_path
from kg.tables import Table, read_table

#: Lists of categories, each explained in the file.
TRAITS = (
    *(
        "single",
        "one_each",
        "known_alone",
        "highest",
        "subordinate",
        "former",
        "fits_anybody",
        "not_beside_office",
        "like_owner",
        "same_house",
        "of_own_party",
        "relational",
        "of_a_part",
        "of_a_branch",
        "of_a_state",
        "of_a_town",
        "in_every_state",
        "of_any_portfolio",
        "in_parliament",
        "first_named",
    ),
    *(
        "of_a_church",
        "speaks_for",
        "says_little",
        "seldom_of_fame",
        "seldom_of_fame_in_towns",
        "seldom_of_fame_in_clubs",
        "of_high_politics",
        "unpolitical",
        "private",
        "local",
        "describing",
        "never_in_compounds",
        "on_trial",
        "in_court",
        "received",
        "receiving",
    ),
)
#: Nouns read by their form.
READINGS = ("aged", "inhabitant", "any_minister", "chief_of_country", "chief_of_body", "chief_of_government")


@dataclass(frozen=True, slots=True)
class Categories:
    """What the categories mean: code asks by trait, never by name."""

    traits: Mapping[str, frozenset[str]]  #: trait → categories
    readings: Mapping[str, str]  #: form → category
    sectors: Mapping[str, tuple[str, ...]]  #: sector → categories; the first sector that has an office counts

    def having(self, trait: str) -> frozenset[str]:
        """The categories with a trait; KeyError for a trait that is none of ``TRAITS``."""
        return self.traits[trait]

    def has(self, trait: str, category: str) -> bool:
        """Whether a category has a trait."""
        return category in self.traits[trait]

    def sectors_of(self, roles: Roles) -> dict[str, str]:
        """German name of an office → its sector; offices without one are left out."""
        found: dict[str, str] = {}
        for sector, categories in self.sectors.items():
            for category in categories:
                for office in roles.offices(category):
                    found.setdefault(office, sector)
        return found


def read_categories(file: Path, known: Collection[str]) -> Categories:
    """Read the file; raises OntologyError for an unknown or missing list and for a category that is not ``known``."""
    table = read_table(file, shown_path(file)).know(("traits", "readings", "sectors"))
    traits, readings = table.table("traits").know(TRAITS), table.table("readings").know(READINGS)
    sectors = table.table("sectors")
    return Categories(
        {name: frozenset(_known(traits, category, known) for category in traits.words(name)) for name in TRAITS},
        {name: _known(readings, readings.text(name), known) for name in READINGS},
        {name: tuple(_known(sectors, category, known) for category in sectors.words(name)) for name in sectors},
    )


def _known(table: Table, category: str, known: Collection[str]) -> str:
    if category not in known:
        table.refuse(f"{category!r} is not a category of roles.toml", nearest(category, known))
    return category
