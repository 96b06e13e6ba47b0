"""Who and what events speak of: type and label in the article's graph, the full description in the shared one.

Offices that those who take part held at the time of an event are memberships (W3C Organization Ontology).
"""

from __future__ import annotations

import datetime as dt

from kg.gazetteer.atlas import country_codes, location
from kg.gazetteer.terms import covers
from kg.graph.names import LOCAL
from kg.graph.terms import PREFIXES, date, decimal, iri, literal, term, worded
from kg.likeness import name_key
from kg.model import Entity, EntityType, Event, Office
from kg.rdf.builder import Builder

#: Decimal places of a degree: some ten metres.
_PLACES = 4


def is_local(entity: Entity) -> bool:
    """Whether the entity is known within its article only."""
    return entity.key.startswith(LOCAL) or entity.type is EntityType.MATTER


def add_entities(builder: Builder) -> None:
    """Describe every entity; the description of a local one stands wholly in the article's graph."""
    for entity in builder.resolution.entities:
        _name(builder, entity, builder.name_keys[entity.key])
        if is_local(entity):
            node = builder.names.entity(entity.key)
            builder.describe(node, *_details(builder, entity), *_titles(builder, entity))
            if entity.country:
                builder.referred[entity.country] = None
        else:
            _describe(builder, entity)


def add_referred(builder: Builder) -> None:
    """Describe the countries and bodies that are no part of an event, but that somebody is of, or has an office of."""
    known = builder.gazetteer.entities if builder.gazetteer else {}
    for key in builder.referred.keys() - builder.described.keys() & known.keys():
        _name(builder, known[key], name_key(known[key], named=False))
    done = {key for key, entity in builder.described.items() if not is_local(entity)}
    waiting: list[str | None] = [*builder.referred, *(builder.described[key].country for key in done)]
    while waiting:
        entity = known.get(waiting.pop() or "")
        if entity is not None and entity.key not in done:
            done.add(entity.key)
            _describe(builder, entity)
            waiting.append(entity.country)


def _name(builder: Builder, entity: Entity, key: str | None) -> None:
    """What every graph repeats that speaks of an entity."""
    facts = _named(builder, entity)
    builder.describe(builder.names.entity(entity.key), *facts, (builder.kgo("nameKey"), literal(key) if key else None))


def _describe(builder: Builder, entity: Entity) -> None:
    """The full description in the graph that articles share."""
    node, facts = builder.names.entity(entity.key), (*_named(builder, entity), *_details(builder, entity))
    builder.describe(node, *facts, graph=builder.names.entities)


def _named(builder: Builder, entity: Entity) -> list[tuple[str, str]]:
    return [*_types(builder, entity), (term("skos:prefLabel"), worded(entity.label))]


def _titles(builder: Builder, entity: Entity) -> list[tuple[str, str]]:
    """What the article says somebody of its own is: "Reederin"; of others their mentions say it."""
    if entity.type is not EntityType.PERSON:
        return []
    mentions = builder.resolution.mentions
    roles = {mentions[link.mention].role for link in builder.links[entity.key]}
    return [(term("schema:jobTitle"), worded(role)) for role in sorted(filter(None, roles))]


def _types(builder: Builder, entity: Entity) -> list[tuple[str, str]]:
    own = builder.vocabulary.namespace
    parents = [parent for parent in builder.vocabulary.parents[entity.type] if parent.startswith(own)]
    return [(term("rdf:type"), iri(kind)) for kind in (builder.vocabulary.kgo(entity.type), *parents)]


def _details(builder: Builder, entity: Entity) -> list[tuple[str, str]]:
    label = worded(entity.label)
    aliases = (worded(alias) for alias in entity.aliases if alias)
    details = [(term("skos:altLabel"), alias) for alias in aliases if alias != label]
    if entity.wikidata:
        same = "owl:sameAs" if entity.certain else "skos:closeMatch"
        details.append((term(same), iri(PREFIXES["wd"] + entity.wikidata)))
    if entity.country and entity.country != entity.key:
        details.append((builder.kgo("country"), builder.names.entity(entity.country)))
    if not is_local(entity):
        details += _on_the_map(entity)
    return details


def _on_the_map(entity: Entity) -> list[tuple[str, str]]:
    """Coordinates of a known place, ISO codes of a country."""
    if entity.type is EntityType.COUNTRY:
        return [(term("skos:notation"), literal(code)) for code in country_codes(entity.key) or ()]
    place = location(entity.key) if entity.type is EntityType.PLACE else None
    if place is None:
        return []
    found = [
        (term("geo:lat"), decimal(place.latitude, _PLACES)),
        (term("geo:long"), decimal(place.longitude, _PLACES)),
    ]
    if not entity.wikidata:
        found.append((term("owl:sameAs"), iri(PREFIXES["wd"] + place.wikidata)))
    return found


def add_offices(builder: Builder, event: Event, node: str) -> None:
    """Add the offices that people on both sides of the event ``node`` held on all of its days."""
    days = _days(builder, event)
    held = builder.gazetteer.surely_held if builder.gazetteer else covers
    for key in dict.fromkeys((*event.agents, *event.targets)) if days else ():
        person = builder.described.get(key)
        for office in person.offices if person else ():
            if office.of and days and all(held(office, day) for day in days):
                builder.describe(node, (builder.kgo("officeHeld"), _described(builder, key, office.of, office)))


def _days(builder: Builder, event: Event) -> tuple[dt.date, dt.date] | None:
    """The first and the last day of an event; where neither is known, the day of publication, as for its bounds."""
    begin, end = (event.time.begin, event.time.end) if event.time else (None, None)
    last = end - dt.timedelta(days=1) if end and end > dt.date.min else None
    day = begin or last or builder.resolution.article.published
    return (begin or day, last or day) if day else None


def _described(builder: Builder, person: str, of: str, office: Office) -> str:
    kgo, entity = builder.kgo, builder.names.entity
    title = office.title or office.role
    node = builder.names.office(person, title, of, office.begin, office.end)
    sector = builder.gazetteer.sector(office) if builder.gazetteer else None
    builder.referred[of] = None
    builder.describe(
        node,
        (term("rdf:type"), kgo("Office")),
        (term("rdf:type"), term("org:Membership")),
        (term("org:member"), entity(person)),
        (term("org:organization"), entity(of)),
        (term("schema:roleName"), worded(title)),
        (kgo("sector"), iri(builder.vocabulary.sector(sector)) if sector else None),
        (kgo("heldFrom"), date(office.begin) if office.begin else None),
        (kgo("heldUntil"), date(office.end) if office.end else None),
    )
    return node
