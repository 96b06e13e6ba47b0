"""What the ontology says of event classes and codes, for tables: labels, and the quad class of a PLOVER type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.gazetteer.atlas import country_codes
from kg.graph.terms import LANGUAGE, PREFIXES
from kg.resources import Overlay, in_force
from kg.vocabulary.turtle import read_turtle

_SKOS = PREFIXES["skos"]


def notation(iri: str) -> str:
    """The notation of a code: what stands behind "#"."""
    return iri.rsplit("#", 1)[-1]


def quad_class(plover: str | None) -> int | None:
    """The quad class (1 … 4) of a PLOVER type with or without mode; None for an unknown one."""
    return _quad_classes(in_force().ontology).get(plover.split("-")[0]) if plover else None


@dataclass(frozen=True, slots=True)
class CountryNames:
    """What the gazetteer calls a country."""

    label: str | None = None  #: German
    iso2: str | None = None  #: ISO 3166-1 alpha-2
    iso3: str | None = None  #: alpha-3


def country_names(key: str) -> CountryNames:
    """Label and codes of a country by its key ("Q212"), for graphs that mention the country only by its IRI."""
    return _countries(in_force().gazetteer).get(key, CountryNames())


@cache
def _countries(folder: Overlay) -> Mapping[str, CountryNames]:
    labels = {
        subject.rsplit("/", 1)[-1]: value.removesuffix(f"@{LANGUAGE}")
        for subject, predicate, value in read_turtle(folder / "countries.ttl")
        if predicate == _SKOS + "prefLabel"
    }
    return {key: CountryNames(label, *(country_codes(key) or (None, None))) for key, label in labels.items()}


@cache
def _quad_classes(folder: Overlay) -> Mapping[str, int]:
    triples = read_turtle(folder / "plover.ttl")
    collections = {s for s, p, o in triples if o == _SKOS + "Collection"}
    numbers = {s: int(o) for s, p, o in triples if s in collections and p == _SKOS + "notation"}
    return {notation(o): numbers[s] for s, p, o in triples if s in numbers and p == _SKOS + "member"}
