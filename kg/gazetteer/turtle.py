"""Read ontology/gazetteer/*.ttl into records.

The files hold some 50,000 triples; pyoxigraph reads them in a fifth of a second, rdflib would need ten times that.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from kg.errors import OntologyError, nearest
from kg.graph.terms import PREFIXES
from kg.model import Entity, EntityType, Office
from kg.resources import Files, shown_path

_WIKIDATA = PREFIXES["wd"]
_RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$")
_TYPES = {member.value: member for member in EntityType}
_ENTITY_PROPERTIES = (
    "prefLabel",
    "altLabel",
    "surname",
    "adjective",
    "people",
    "seat",
    "gender",
    "country",
    "tier",
    "office",
    "closeMatch",
    "seatThen",
    "follows",
    "begin",
    "end",
    "nameOrder",
    "party",
)
_OFFICE_PROPERTIES = ("role", "of", "begin", "end", "seen", "name")
_FAMILY_NAME_FIRST = "familyNameFirst"


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat of government for a time only: Bonn until 1999."""

    name: str
    begin: dt.date | None
    end: dt.date | None


@dataclass(slots=True)
class Row:
    """One gazetteer entry as written: the entity plus what only name search needs."""

    entity: Entity
    tier: int = 1  #: 1 well known, 2 known, 3 names only
    surnames: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    seats_then: tuple[Seat, ...] = ()
    follows: str | None = None  #: key of the state it succeeds
    begin: dt.date | None = None  #: when a state began, where it follows another or is gone
    end: dt.date | None = None
    parties: tuple[str, ...] = ()  #: keys of the parties a person belongs or belonged to
    family_name_first: bool = False  #: of a country: its people write the family name in front


@dataclass(slots=True)
class _Raw:
    file: str
    type: str | None = None
    values: dict[str, list[str]] = field(default_factory=dict)
    english: str | None = None  #: English name of an office


def read_rows(folder: Files) -> list[Row]:
    """Return the entries of all Turtle files of ``folder``, files and entries in a fixed order.

    Raises OntologyError for a file that does not parse, an unknown property, an entry without type or label, a date or
    reference that leads nowhere.
    """
    files = sorted(folder.glob("*.ttl"), key=lambda file: file.name)
    if not files:
        raise OntologyError(
            f"{shown_path(folder)}: no gazetteer file (*.ttl) in this folder",
            "Reinstall kg: pip install --force-reinstall .",
        )
    raws: dict[str, _Raw] = {}
    offices: dict[str, _Raw] = {}
    for file in files:
        _read_file(file, raws, offices)
    return [_row(key, raw, raws, offices) for key, raw in raws.items()]


def _read_file(file: Path, raws: dict[str, _Raw], offices: dict[str, _Raw]) -> None:
    try:
        for quad in ox.parse(path=file, format=ox.RdfFormat.TURTLE):
            subject, predicate, value = quad.subject, quad.predicate.value, quad.object
            if isinstance(subject, ox.BlankNode):
                raw = offices.get(subject.value) or offices.setdefault(subject.value, _Raw(file.name))
                known: tuple[str, ...] = _OFFICE_PROPERTIES
            else:
                key = _key(subject.value)
                raw = raws.get(key) or raws.setdefault(key, _Raw(file.name))
                known = _ENTITY_PROPERTIES
            if predicate == _RDF_TYPE:
                raw.type = _local(value.value)
                continue
            name = _local(predicate)
            if name not in known:
                place = (
                    f"{file.name}, {_key(subject.value)}" if known == _ENTITY_PROPERTIES else f"{file.name}, an office"
                )
                raise OntologyError(f"{place}: property {name!r} is not known", nearest(name, known))
            if name == "role" and value.language == "en":
                raw.english = value.value
            else:
                raw.values.setdefault(name, []).append(
                    _key(value.value) if isinstance(value, ox.NamedNode) else value.value
                )
    except SyntaxError as error:
        raise OntologyError(
            f"{file.name}, line {error.lineno}: {error.msg}",
            "Mend the Turtle; README.md in the gazetteer folder shows the form.",
        ) from error
    except OSError as error:
        raise OntologyError(
            f"{file.name}: cannot be read ({error.strerror})", "Check the file's permissions."
        ) from error


def _row(key: str, raw: _Raw, raws: dict[str, _Raw], offices: dict[str, _Raw]) -> Row:
    place = f"{raw.file}, {key}"
    labels = raw.values.get("prefLabel", [])
    if raw.type not in _TYPES:
        raise OntologyError(f"{place}: type {raw.type!r} is not a class of entities", nearest(raw.type or "", _TYPES))
    if len(labels) != 1:
        raise OntologyError(f"{place}: has {len(labels)} labels", "Give exactly one skos:prefLabel.")
    country = _one(raw, "country")
    if country is not None and country not in raws:
        raise OntologyError(
            f"{place}: country {country!r} is not in the gazetteer", "Add it to countries.ttl or mend the reference."
        )
    close = _one(raw, "closeMatch")
    entity = Entity(
        key=key,
        label=labels[0],
        type=_TYPES[raw.type],
        aliases=tuple(raw.values.get("altLabel", ())),
        wikidata=close or (key if key[1:].isdigit() and key[0] == "Q" else None),
        certain=close is None,
        country=country,
        offices=tuple(_office(offices[node], place, raws) for node in raw.values.get("office", ())),
        gender=_one(raw, "gender"),
    )
    tier = _one(raw, "tier")
    return Row(
        entity,
        tier=int(tier) if tier else (3 if raw.file.startswith("legislators") else 1),
        surnames=tuple(raw.values.get("surname", ())),
        adjectives=tuple(raw.values.get("adjective", ())),
        peoples=tuple(raw.values.get("people", ())),
        seats=tuple(raw.values.get("seat", ())),
        seats_then=tuple(_seat(offices[node], place) for node in raw.values.get("seatThen", ())),
        follows=next(iter(_known_keys(raw, "follows", place, raws)), None),
        begin=_day(_one(raw, "begin"), place),
        end=_day(_one(raw, "end"), place, after=True),
        parties=_known_keys(raw, "party", place, raws),
        family_name_first=_one(raw, "nameOrder") == _FAMILY_NAME_FIRST,
    )


def _known_keys(raw: _Raw, name: str, place: str, raws: dict[str, _Raw]) -> tuple[str, ...]:
    keys = tuple(raw.values.get(name, ()))
    for key in keys:
        if key not in raws:
            raise OntologyError(f"{place}: {name} {key!r} is not in the gazetteer", "Add it or mend the reference.")
    return keys


def _seat(raw: _Raw, place: str) -> Seat:
    name = _one(raw, "name")
    if name is None:
        raise OntologyError(f"{place}: a seat has no name", 'Write g:seatThen [ g:name "Bonn"@de ; g:end "1999" ].')
    return Seat(name, _day(_one(raw, "begin"), place), _day(_one(raw, "end"), place, after=True))


def _office(raw: _Raw, place: str, raws: dict[str, _Raw]) -> Office:
    title, of = _one(raw, "role"), _one(raw, "of")
    if title is None:
        raise OntologyError(f"{place}: an office has no role", 'Write g:office [ g:role "Außenminister"@de ; g:of … ].')
    if of is not None and of not in raws:
        raise OntologyError(
            f"{place}: office {title!r} is of {of!r}, which is not in the gazetteer",
            "Add the country or body, or mend the reference.",
        )
    return Office(
        raw.english or title,
        of,
        _day(_one(raw, "begin"), place),
        _day(_one(raw, "end"), place, after=True),
        title,
        _day(_one(raw, "seen"), place),
    )


def _day(text: str | None, place: str, *, after: bool = False) -> dt.date | None:
    """Read "2005", "2005-11" or "2005-11-22"; ``after``: the first day after a year or month named alone."""
    if text is None:
        return None
    match = _DATE.match(text)
    if match is None:
        raise OntologyError(
            f"{place}: date {text!r} is not a day, month or year", 'Write "2005-11-22", "2005-11" or "2005".'
        )
    year, month, day = match.groups()
    try:
        if day:
            return dt.date(int(year), int(month), int(day))
        if month:
            return dt.date(int(year) + (after and month == "12"), int(month) % 12 + 1 if after else int(month), 1)
        return dt.date(int(year) + after, 1, 1)
    except ValueError as error:
        raise OntologyError(
            f"{place}: date {text!r} does not exist ({error})", 'Write "2005-11-22", "2005-11" or "2005".'
        ) from error


def day_of(text: str | None, *, after: bool = False) -> dt.date | None:
    """The day of "2005", "2005-11" or "2005-11-22"; ``after``: the first one behind a year or month named alone."""
    return _day(text, "a date", after=after)


def _one(raw: _Raw, name: str) -> str | None:
    values = raw.values.get(name)
    return values[0] if values else None


def _key(iri: str) -> str:
    return iri[len(_WIKIDATA) :] if iri.startswith(_WIKIDATA) else iri.rsplit("/", 1)[-1]


@lru_cache(maxsize=64)
def _local(iri: str) -> str:
    return iri.rsplit("#", 1)[-1].rsplit("/", 1)[-1]
