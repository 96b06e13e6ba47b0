"""Events for political science: PLOVER records as JSON Lines, and the 40 columns of POLECAT as TSV.

Both know only what happened, and need a day: the event's own, else that of publication (``date_basis`` says which).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

from kg.export.cells import one_line, text_of
from kg.export.rows import text_stream, write_records
from kg.facts import EntityRecord, EventPair, EventRecord, pairs_of, read_events
from kg.store import Store

POLECAT_COLUMNS = (
    "Event ID",
    "Event Date",
    "Event Type",
    "Event Mode",
    "Intensity",
    "Quad Code",
    "Contexts",
    "Actor Name",
    "Actor Country",
    "Actor COW",
    "Primary Actor Sector",
    "Actor Sectors",
    "Actor Title",
    "Actor Name Raw",
    "Wikipedia Actor ID",
    "Recipient Name",
    "Recipient Country",
    "Recipient COW",
    "Primary Recipient Sector",
    "Recipient Sectors",
    "Recipient Title",
    "Recipient Name Raw",
    "Wikipedia Recipient ID",
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude",
    "Longitude",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version",
)

_QUAD_CODES = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def _coded(store: Store, least: float | None) -> Iterator[EventRecord]:
    """Events that happened, have a PLOVER type and a day."""
    return (
        event
        for event in read_events(store, least)
        if event.happened and event.plover and event.date_or_published[0] is not None
    )


def write_plover(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """One PLOVER record a line, field names as in the manual; two sides of a meeting are both sources."""
    return write_records(map(_plover, _coded(store, least)), stream)


def _plover(event: EventRecord) -> dict[str, Any]:
    day, basis = event.date_or_published
    kind, mode = _type_and_mode(event)
    best, article = event.best, event.article
    record = {
        "id": event.iri,
        "date": text_of(day),
        "enddate": text_of(event.last_day) if basis == "event" and event.last_day != day else None,
        "date_basis": basis,
        "source": [_actor(one, event) for one in (event.actors() if event.symmetric else event.agents)],
        "recipient": [] if event.symmetric else [_actor(one, event) for one in event.targets],
        "event": [kind],
        "mode": [mode] if mode else None,
        "quad_code": event.quad_class,
        "event_loc": _location(event.place),
        "event_text": [best.trigger] if best.trigger else None,
        "link": event.happening,
        "text": best.sentence or None,
        "text_info": _known({"start": best.start, "end": best.end}),
        "cite_info": _known(
            {
                "citation": article.id,
                "url": article.url,
                "title": article.title,
                "language": "de",
                "publication": article.publisher,
                "codebook": "plover-0.8",
            }
        ),
        "coder": "kg",
    }
    return _known(record) or {}


def _actor(entity: EntityRecord, event: EventRecord) -> dict[str, Any]:
    actor = {
        "code": entity.country_iso3,
        "actor_text": event.best.words_for(entity) or entity.label,
        "identifier_text": entity.label,
        "identifier_id": entity.wikidata,
    }
    return _known(actor) or {}


def _location(place: EntityRecord | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return _known(
        {
            "name": place.label,
            "latitude": place.latitude,
            "longitude": place.longitude,
            "country code": place.country_code,
            "cc3": place.country_iso3,
        }
    )


def _known(record: dict[str, Any]) -> dict[str, Any] | None:
    return {name: value for name, value in record.items() if value is not None} or None


def _type_and_mode(event: EventRecord) -> tuple[str, str | None]:
    kind, _, mode = (event.plover or "").partition("-")
    return kind, mode or None


def write_polecat(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """POLECAT's table: one row per event and pair, no quotes, no tabs or line ends inside a cell."""
    count = 0
    with text_stream(stream) as text:
        text.write("\t".join(POLECAT_COLUMNS) + "\n")
        for event in _coded(store, least):
            for pair in pairs_of(event):
                values = _polecat(pair)
                cells = (one_line(text_of(values.get(column))) or "None" for column in POLECAT_COLUMNS)
                text.write("\t".join(cells) + "\n")
                count += 1
    return count


def _polecat(pair: EventPair) -> dict[str, Any]:
    event, place, article = pair.event, pair.event.place, pair.event.article
    kind, mode = _type_and_mode(event)
    actors = event.actors()
    return {
        "Event ID": f"{event.iri}-{pair.number}",
        "Event Date": event.date_or_published[0],
        "Event Type": kind,
        "Event Mode": mode,
        "Quad Code": _QUAD_CODES.get(event.quad_class or 0),
        **_side("Actor", pair.agent, event),
        **_side("Recipient", pair.target, event),
        "Placename": place.label if place else None,
        # The gazetteer has coordinates of cities only.
        "City": place.label if place and place.latitude is not None else None,
        "Country": place.country_iso3 if place else None,
        "Latitude": place.latitude if place else None,
        "Longitude": place.longitude if place else None,
        "Raw Placename": event.best.words_for(place),
        "Source": article.publisher,
        "Publication Date": article.published,
        "Story People": _names(actors, "Person"),
        "Story Organizations": _names(actors, "Organization", "Media", "Group"),
        "Story Locations": _names((*actors, place) if place else actors, "Country", "Place"),
        "Language": "German",
        "Version": "kg",
    }


def _side(side: str, entity: EntityRecord | None, event: EventRecord) -> dict[str, str | None]:
    if entity is None:
        return {}
    offices = event.offices_of(entity)
    sectors = list(dict.fromkeys(office.sector for office in offices if office.sector))
    return {
        f"{side} Name": entity.label,
        f"{side} Country": entity.country_iso3,
        f"Primary {side} Sector": sectors[0] if sectors else None,
        f"{side} Sectors": "; ".join(sectors) or None,
        f"{side} Title": "; ".join(dict.fromkeys(office.title for office in offices)) or None,
        f"{side} Name Raw": event.best.words_for(entity),
        f"Wikipedia {side} ID": entity.wikidata,
    }


def _names(entities: tuple[EntityRecord, ...], *kinds: str) -> str | None:
    return "; ".join(one.label for one in entities if one.kind in kinds) or None
