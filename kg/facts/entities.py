"""Read entities: names, Wikidata item, country, coordinates; looked up once where the memory allows."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from kg.facts.asking import PART, everything, facts_about, one, rows_about, sorted_iris
from kg.facts.codes import CountryNames, country_names
from kg.facts.records import EntityRecord
from kg.graph.terms import PREFIXES, XSD
from kg.model import EntityType
from kg.numbers import measure, offset
from kg.store import Iri, Literal, Store, Term

#: Entities kept for later events; the least recently used go first.
KEPT = 5_000
_KINDS = {kind.value for kind in EntityType}


class Entities:
    """The entities of one store, remembered up to ``KEPT``."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: OrderedDict[str, EntityRecord] = OrderedDict()

    def get(self, iris: Iterable[Term]) -> Mapping[str, EntityRecord]:
        """IRI → record of each; an entity without any description keeps the last part of its IRI as label."""
        wanted = sorted_iris(iris)
        missing = [iri for iri in wanted if iri.value not in self._known]
        found = {record.iri: record for record in _read(self._store, missing)}
        answer = {iri.value: found.get(iri.value) or self._known[iri.value] for iri in wanted}
        for iri, record in answer.items():
            self._known[iri] = record
            self._known.move_to_end(iri)
        while len(self._known) > KEPT:
            self._known.popitem(last=False)
        return answer


def read_entities(store: Store, least: float | None = None) -> Iterator[EntityRecord]:
    """Every entity of the store with the number of its events and articles, sorted by IRI.

    Events whose confidence is below ``least`` are not counted.
    """
    iris = sorted_iris(row[-1] for row in everything(store, "entities") if row[-1] is not None)
    entities = Entities(store)
    for first in range(0, len(iris), PART):
        part = iris[first : first + PART]
        records = entities.get(part)
        counts: dict[str, tuple[int, int]] = {}
        for entity, events, articles in rows_about(store, "entity-events", "entity", part, least=_decimal(least)):
            if entity and events and articles:
                counts[entity.value] = (offset(events.value) or 0, offset(articles.value) or 0)
        for iri in part:
            events_of, articles_of = counts.get(iri.value, (0, 0))
            yield replace(records[iri.value], events=events_of, articles=articles_of)


def read_merged_entities(store: Store, least: float | None = None) -> Iterator[tuple[EntityRecord, tuple[str, ...]]]:
    """``read_entities`` with those that are the same in several articles as one: its ``iri`` is their ``key``.

    The second part of a pair names all of them.

    In memory are only those that are the same as another.
    """
    members: dict[str, list[EntityRecord]] = defaultdict(list)
    for entity in read_entities(store, least):
        if entity.key != entity.iri:
            members[entity.key].append(entity)
    for entity in read_entities(store, least):
        if entity.key == entity.iri:
            others = members.pop(entity.iri, [])
            yield entity.merged(others), (entity.iri, *(other.iri for other in others))
    for key, (first, *others) in sorted(members.items()):
        yield replace(first, iri=key, same_as=None).merged(others), tuple(entity.iri for entity in (first, *others))


def _decimal(number: float | None) -> Literal:
    return Literal(f"{number or 0:f}", XSD + "decimal")


def read_entities_named(store: Store, iris: Iterable[str]) -> tuple[EntityRecord, ...]:
    """The entities of these IRIs, each once, sorted by IRI; without the numbers of their events."""
    return tuple(Entities(store).get(map(Iri, iris)).values())


def _read(store: Store, iris: list[Iri]) -> Iterator[EntityRecord]:
    facts = facts_about(store, "entity-facts", "entity", iris)
    countries = sorted_iris(value for iri in iris for value in facts.get(iri, {}).get("country", ()))
    known = facts_about(store, "entity-facts", "entity", [iri for iri in countries if iri not in facts])
    for iri in iris:
        yield _record(iri, facts.get(iri, {}), facts | known)


def _record(iri: Iri, own: Mapping[str, set[Term]], all_facts: Mapping[Term, Mapping[str, set[Term]]]) -> EntityRecord:
    kind = next((name for name in sorted(map(_last, own.get("type", ()))) if name in _KINDS), None)
    country: Term | None = iri if kind == "Country" else min(own.get("country", ()), key=_text, default=None)
    of_country = all_facts.get(country, {}) if country else {}
    label = one(own.get("prefLabel", ())) or _last(iri)
    known = country_names(_last(country)) if country else CountryNames()
    return EntityRecord(
        iri=iri.value,
        label=label,
        kind=kind,
        aliases=tuple(sorted({alias.value for alias in own.get("altLabel", ())} - {label})),
        wikidata=_item(own.get("sameAs", ())),
        close_match=_item(own.get("closeMatch", ())),
        same_as=one(own.get("sameEntity", ())),
        country=country.value if country else None,
        country_label=one(of_country.get("prefLabel", ())) or known.label,
        country_code=one(code for code in of_country.get("notation", ()) if _iso(code)) or known.iso2,
        country_iso3=known.iso3,
        latitude=measure(one(own.get("lat", ()))),
        longitude=measure(one(own.get("long", ()))),
    )


def _iso(term: Term) -> bool:
    return len(term.value) == 2 and term.value.isascii() and term.value.isupper()


def _item(terms: Iterable[Term]) -> str | None:
    items = (term.value.removeprefix(PREFIXES["wd"]) for term in terms if term.value.startswith(PREFIXES["wd"]))
    return min(items, default=None)


def _last(term: Term) -> str:
    return term.value.rstrip("/").replace("#", "/").split("/")[-1]


def _text(term: Term) -> str:
    return term.value
