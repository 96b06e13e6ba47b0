"""Articles with people and events, in one line each, in a real store."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kg.graph.terms import line_of
from kg.identity import Evidence, Identified, Keys, Verdicts, identify
from kg.model import (
    Article,
    Entity,
    EntityType,
    Event,
    EventTime,
    Granularity,
    Link,
    Mention,
    MentionForm,
    Resolution,
    Span,
    Status,
    StatusFinding,
    TimeBasis,
)
from kg.model import (
    Evidence as Clause,
)
from kg.rdf import Run, to_quads
from kg.resources import ontology_folder
from kg.store import Store
from kg.vocabulary import load_vocabulary

BASE = "https://example.org/kg/"
VOCABULARY = load_vocabulary(ontology_folder())
EVIDENCE = Evidence(
    ("Müller",), (("sport", ("Stürmer",)), ("trades", ("Busfahrer",)), ("office", ("Kanzler", "Minister")))
)
RUN = Run("kg", "model", "0" * 64)


def person(article: str, name: str) -> Entity:
    """Somebody known to one article only, unless the name stands in KNOWN."""
    return KNOWN.get(name) or Entity(f"local/{article}/{name.replace(' ', '-').lower()}", name, EntityType.PERSON)


KNOWN = {
    "Olaf Scholz": Entity("Q61053", "Olaf Scholz", EntityType.PERSON, wikidata="Q61053", country="Q183"),
    "Norwegen": Entity("Q20", "Norwegen", EntityType.COUNTRY, wikidata="Q20"),
    "Dänemark": Entity("Q35", "Dänemark", EntityType.COUNTRY, wikidata="Q35"),
}


#: Class, agents, targets ("Anna Berg, Bo Dahl") and what else is known: status, day, topic …
Told = tuple[str, str, str, dict[str, str]]


def article(
    name: str,
    published: str | None,
    *told: Told,
    titles: dict[str, str] | None = None,
    countries: dict[str, str] | None = None,
    kinds: dict[str, EntityType] | None = None,
    text: str = "",
    publisher: str | None = None,
) -> Resolution:
    """``told``: class, agents, targets ("Anna Berg, Bo Dahl") and what else is known: status, day, topic …"""
    names = list(
        dict.fromkeys(
            n
            for _, agents, targets, more in told
            for n in (*_split(agents), *_split(targets), *_split(more.get("place", "")))
        )
    )
    entities = {}
    for each in names:
        entity = person(name, each)
        if kinds and each in kinds:
            entity = Entity(entity.key, entity.label, kinds[each])
        if countries and each in countries:
            entity = Entity(entity.key, entity.label, entity.type, country=KNOWN[countries[each]].key)
        entities[each] = entity
    mentions = [
        Mention(Span(n, n + 1), each, MentionForm.NAME, each, 0, each, role=(titles or {}).get(each))
        for n, each in enumerate(names)
    ]
    body = (text or f"Bericht {name} ohne weitere Worte über {name}.") + " " * len(names)
    return Resolution(
        Article(
            name, body, name, published=dt.date.fromisoformat(published) if published else None, publisher=publisher
        ),
        tuple(entities.values()),
        tuple(_event(entities, *each) for each in told),
        tuple(Link(n, entities[each].key, 1.0) for n, each in enumerate(names)),
        tuple(mentions),
    )


def _split(names: str) -> list[str]:
    return [name for name in names.split(", ") if name]


def _event(entities: dict[str, Entity], relation: str, agents: str, targets: str, more: dict[str, str]) -> Event:
    day = dt.date.fromisoformat(more["day"]) if "day" in more else None
    time = day and EventTime("am Tag", TimeBasis.EXPLICIT, day, day + dt.timedelta(days=1), Granularity.DAY)
    return Event(
        relation,
        tuple(entities[name].key for name in _split(agents)),
        tuple(entities[name].key for name in _split(targets)),
        Status(more.get("status", "Actual")),
        (Clause(Span(0, 7), Span(0, 7), "rule.toml#1", StatusFinding()),),
        time=time or None,
        place=entities[more["place"]].key if "place" in more else None,
        topic=more.get("topic"),
        epithet=more.get("epithet"),
    )


def fill(store: Store, articles: Iterable[Resolution], agencies: tuple[str, ...] = ()) -> None:
    for each in articles:
        store.load(["".join(map(line_of, to_quads(each, RUN, VOCABULARY, BASE, agencies)))])


def run(
    store: Store, *, keys: Keys | None = None, verdicts: Verdicts | None = None, dry_run: bool = False
) -> Identified:
    return identify(store, VOCABULARY, EVIDENCE, keys=keys, verdicts=verdicts, dry_run=dry_run)


def content(store: Store) -> list[str]:
    return sorted(store.nquads())


def identity(store: Store) -> list[str]:
    """The quads of the graphs of identity."""
    return [line for line in content(store) if "/graph/identity/" in line]


def iri(name: str) -> str:
    return f"{BASE}entity/local/{name}"


def judged(found: Identified) -> dict[tuple[str, str], str]:
    """Pairs by their last segments → judgement."""
    return {
        (
            link.one.removeprefix(BASE + "entity/").removeprefix("local/"),
            link.other.removeprefix(BASE + "entity/").removeprefix("local/"),
        ): link.judgement.value
        for link in found.links
        if "/entity/" in link.one
    }
