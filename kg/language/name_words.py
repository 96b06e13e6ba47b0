"""The words of names and of the parts of a text, from names.toml and text.toml, and some of nouns.toml.

First part of the record of words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Fields as in kg/language/words.py."""

    # names.toml
    titles: frozenset[str]
    masculine_titles: frozenset[str]
    feminine_titles: frozenset[str]
    company_forms: frozenset[str]
    and_others: frozenset[str]
    name_particles: frozenset[str]
    name_openings: frozenset[str]
    names_with_and: frozenset[str]
    inhabitant_endings: tuple[str, ...]
    paired_particles: frozenset[str]
    saint: str
    noble_ranks: frozenset[str]
    plain_last_names: tuple[str, ...]
    causes: frozenset[str]
    genitive_name_endings: tuple[str, ...]
    family_names_first: frozenset[str]
    feminine_countries: frozenset[str]
    feminine_names: frozenset[str]
    masculine_countries: frozenset[str]
    country_datives: Mapping[str, str]
    capital: str
    unnamed: str
    # text.toml
    after_date: frozenset[str]
    clock: frozenset[str]
    before_ordinal: frozenset[str]
    starters: frozenset[str]
    final_abbreviations: frozenset[str]
    closing_abbreviations: frozenset[str]
    before_clitic: frozenset[str]
    abbreviated_letters: frozenset[str]
    quotation: Mapping[str, frozenset[str]]
    letters: frozenset[str]
    header_fields: Mapping[str, str]
    # nouns.toml, of people and bodies
    country_prefixes: frozenset[str]
    federal_prefixes: frozenset[str]
    title_heads: tuple[str, ...]
    person_heads: tuple[str, ...]
    woman_endings: tuple[str, ...]
    person_endings: tuple[str, ...]
    named_bodies: tuple[str, ...]
    bodies_or_members: tuple[str, ...]
    body_genders: Mapping[str, tuple[str, ...]]
    words_said: frozenset[str]
    acted_upon: tuple[str, ...]
    feminine_roles: frozenset[str]
    common_roles: frozenset[str]
    chiefs: frozenset[str]
    chief_endings: tuple[str, ...]
    leader_endings: tuple[str, ...]
    minister_endings: tuple[str, ...]
