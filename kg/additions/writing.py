"""New statements → Turtle of the gazetteer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.graph.terms import LANGUAGE, literal
from kg.model import EntityType
from kg.vocabulary import current_vocabulary

_PREFIXES = """\
@prefix wd: <http://www.wikidata.org/entity/> .
@prefix e: <https://w3id.org/kg-news/gazetteer/> .
@prefix g: <https://w3id.org/kg-news/gazetteer#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
#: known, not famous: a last name alone needs more to go by
_TIER = 2


@dataclass(frozen=True, slots=True)
class NewOffice:
    """An office to write; days as in the gazetteer."""

    title: str
    of: str
    begin: str | None
    end: str | None
    seen: str | None = None


@dataclass(slots=True)
class Statements:
    """What is new on one entity; with a label it is new itself."""

    key: str
    label: str | None = None
    type: EntityType | None = None
    aliases: list[str] = field(default_factory=list)
    country: str | None = None
    gender: str | None = None
    surname: str | None = None
    offices: list[NewOffice] = field(default_factory=list)

    @property
    def empty(self) -> bool:
        """Whether nothing is new."""
        return not (self.label or self.aliases or self.country or self.gender or self.surname or self.offices)


def header() -> str:
    """The prefixes that a file begins with."""
    return f"{_PREFIXES}@prefix kgo: <{current_vocabulary().namespace}> .\n"


def to_turtle(entities: Iterable[Statements]) -> str:
    """A block for each entity, without prefixes."""
    return "".join(f"\n{_name(one.key)} " + " ;\n    ".join(_lines(one)) + " .\n" for one in entities)


def _lines(one: Statements) -> Iterable[str]:
    if one.label is not None:
        yield f"a kgo:{one.type} ; skos:prefLabel {literal(one.label, LANGUAGE)}"
    if one.aliases:
        yield "skos:altLabel " + ", ".join(literal(alias, LANGUAGE) for alias in one.aliases)
    for name, value in (("surname", one.surname), ("gender", one.gender)):
        if value is not None:
            yield f"g:{name} {literal(value)}"
    if one.country is not None:
        yield f"g:country {_name(one.country)}"
    if one.label is not None:
        yield f"g:tier {_TIER}"
    for office in one.offices:
        yield f"g:office [ {_office(office)} ]"


def _office(office: NewOffice) -> str:
    parts = [f"g:role {literal(office.title, LANGUAGE)}", f"g:of {_name(office.of)}"]
    parts += [f"g:begin {literal(office.begin)}"] if office.begin else []
    parts += [f"g:end {literal(office.end)}"] if office.end else []
    parts += [f"g:seen {literal(office.seen)}"] if office.seen else []
    return " ; ".join(parts)


def _name(key: str) -> str:
    """Keys are Wikidata ids or slugs: both are local names of Turtle."""
    return f"{'wd' if key[0] == 'Q' and key[1:].isdigit() else 'e'}:{key}"
