"""Ask a store, by SPARQL alone, for whatever identity is decided from."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import partial

from kg.graph.names import is_local
from kg.graph.terms import Iri, Literal, Term
from kg.identity.records import Companion, Judgement, Profile, Report, Source
from kg.language.spelling import sound
from kg.likeness import full_name
from kg.store import Store
from kg.store.asking import batches, iris, query_text

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

#: Keys, entities or articles asked for together.
BATCH = 200


class Reader:
    """What a store says of the entities and events of some keys; ``namespace`` is that of our own terms."""

    def __init__(self, store: Store, namespace: str) -> None:
        self._store = store
        self._namespace = namespace
        self._sources: dict[str, Source] = {}

    def shared_keys(self, name: str) -> tuple[str, ...]:
        """The keys (``name``: "nameKey" or "eventKey") that more than one entity or event has, sorted."""
        binding = {"property": (Iri(self._namespace + name),)}
        rows = self._store.select(sparql("keys"), binding).rows
        return tuple(sorted(row[0].value for row in rows if row[0]))

    def keys_of(self, articles: Sequence[str]) -> tuple[set[str], set[str]]:
        """The name keys and the event keys in the graphs of some articles (IRIs)."""
        found: dict[str, set[str]] = defaultdict(set)
        for part in batches(articles, BATCH):
            for kind, key in self._store.select(sparql("keys-of-articles"), {"article": iris(part)}).rows:
                if kind and key:
                    found[kind.value.removeprefix(self._namespace)].add(key.value)
        return found["nameKey"], found["eventKey"]

    def keys_of_nodes(self, nodes: Iterable[str]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """Entity → its name keys, event → its event keys (IRIs)."""
        found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for part in batches(sorted(nodes), BATCH):
            for node, kind, key in self._store.select(sparql("keys-of-nodes"), {"node": iris(part)}).rows:
                if node and kind and key:
                    found[kind.value.removeprefix(self._namespace)][node.value].add(key.value)
        return found["nameKey"], found["eventKey"]

    def reviewed(self) -> dict[frozenset[str], Judgement]:
        """Pairs (IRIs) → what the store holds that somebody decided on them."""
        members: dict[str, set[str]] = defaultdict(set)
        judgements: dict[str, Judgement] = {}
        for link, member, judgement in self._store.select(sparql("reviewed")).rows:
            if link and member and judgement:
                members[link.value].add(member.value)
                judgements[link.value] = Judgement(judgement.value.removeprefix(self._namespace))
        return {frozenset(members[link]): judgement for link, judgement in judgements.items()}

    def event_keys_of(self, entities: Iterable[str]) -> set[str]:
        """The keys of the events that some entities take part in."""
        return {
            row[0].value
            for part in batches(sorted(entities), BATCH)
            for row in self._store.select(sparql("keys-of-entities"), {"entity": iris(part)}).rows
            if row[0]
        }

    def name_keys_of(self, events: Sequence[str]) -> set[str]:
        """The name keys of those who take part in the events of some event keys."""
        return {
            row[0].value
            for part in batches(events, BATCH)
            for row in self._store.select(sparql("name-keys-of-events"), {"key": _texts(part)}).rows
            if row[0]
        }

    def members_of(self, graphs: Sequence[str]) -> set[str]:
        """Everybody whom these graphs of identity bring together."""
        return {
            term.value
            for part in batches(graphs, BATCH)
            for row in self._store.select(sparql("members"), {"g": iris(part)}).rows
            for term in row
            if term
        }

    def profiles(self, keys: Sequence[str]) -> dict[str, list[Profile]]:
        """Key → everybody who bears a name like that."""
        rows = [
            row
            for part in batches(keys, BATCH)
            for row in self._store.select(sparql("profiles"), {"key": _texts(part)}).rows
        ]
        key_of = {entity.value: key.value for key, entity, *_ in rows if key and entity}
        names, titles, articles = (_gather(rows, 1, column) for column in (2, 3, 4))
        companions = self._companions(list(key_of))
        aliases, countries = self._descriptions(list(key_of))
        sources = self.sources({article for found in articles.values() for article in found})
        profiles: dict[str, list[Profile]] = defaultdict(list)
        for iri, key in sorted(key_of.items()):
            profiles[key].append(
                Profile(
                    iri,
                    key,
                    (*sorted(names[iri]), *sorted(aliases[iri] - names[iri])),
                    not is_local(iri),
                    frozenset(titles[iri]),
                    frozenset(countries[iri]),
                    frozenset(companions[iri]),
                    tuple(sources[article] for article in sorted(articles[iri])),
                )
            )
        return profiles

    def _companions(self, entities: Sequence[str]) -> dict[str, set[Companion]]:
        names: dict[tuple[str, str], str] = {}
        titles: dict[tuple[str, str], set[str]] = defaultdict(set)
        for part in batches(entities, BATCH):
            for entity, other, key, label, title in self._store.select(
                sparql("companions"), {"entity": iris(part)}
            ).rows:
                # Somebody unknown, and without a name to find him by, is known to one article only.
                if entity and other and label and (key or not is_local(other.value)):
                    pair = entity.value, other.value
                    name = _heard(key.value if key else other.value, label.value)
                    names[pair] = min(names.get(pair, name), name)
                    titles[pair] |= {title.value} if title else set()
        found: dict[str, set[Companion]] = defaultdict(set)
        for pair, name in names.items():
            found[pair[0]].add(Companion(name, frozenset(titles[pair])))
        return found

    def _descriptions(self, entities: Sequence[str]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        aliases: dict[str, set[str]] = defaultdict(set)
        countries: dict[str, set[str]] = defaultdict(set)
        for part in batches(entities, BATCH):
            for entity, kind, value in self._store.select(sparql("descriptions"), {"entity": iris(part)}).rows:
                if entity and kind and value:
                    known = countries if kind.value.startswith(self._namespace) else aliases
                    known[entity.value].add(value.value)
        return aliases, countries

    def sources(self, articles: Iterable[str]) -> dict[str, Source]:
        """Article (IRI) → where it comes from; each article is asked for once."""
        wanted = sorted(set(articles) - self._sources.keys())
        for part in batches(wanted, BATCH):
            rows = self._store.select(sparql("sources"), {"article": iris(part)}).rows
            agencies = _gather(rows, 0, 4)
            for article, published, publisher, sketch, _ in rows:
                if article:
                    self._sources[article.value] = Source(
                        article.value,
                        _day(published),
                        publisher.value if publisher else None,
                        sketch.value if sketch else "",
                        frozenset(agencies[article.value]),
                    )
        return self._sources

    def reports(self, keys: Sequence[str]) -> dict[str, list[Report]]:
        """Key → the events of that key."""
        values: dict[tuple[str, str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for part in batches(keys, BATCH):
            for row in self._store.select(sparql("reports"), {"key": _texts(part)}).rows:
                if all(row):
                    key, event, article, kind, value = (term.value for term in row if term)
                    values[key, event, article][kind.rpartition("#")[2].rpartition("/")[2]].add(value)
        sources = self.sources({article for _, _, article in values})
        reports: dict[str, list[Report]] = defaultdict(list)
        for (key, event, article), found in sorted(values.items()):
            reports[key].append(self._report(event, key, sources[article], found))
        return reports

    def _report(self, event: str, key: str, source: Source, found: dict[str, set[str]]) -> Report:
        def one(name: str) -> str | None:
            return min(found[name], default=None)

        own = {kind for kind in found["type"] if kind.startswith(self._namespace)} - {self._namespace + "Event"}
        return Report(
            event,
            key,
            min(own, default=""),
            frozenset(found["agent"]),
            frozenset(found["target"]),
            (one("status") or "").rpartition("#")[2],
            source,
            one("hypothetical") == "true",
            _date(one("hasBeginTimeStamp")),
            _date(one("hasEndTimeStamp")),
            one("timeBasis"),
            one("hasPlace"),
            one("topic"),
            one("epithet"),
        )


def _heard(key: str, label: str) -> str:
    """The key of somebody; of a person with the first sound of the name, so that a family is not one."""
    words = full_name(label)
    return f"{key} {sound(words[0])[:1]}" if key.startswith("person ") and len(words) > 1 else key


def _texts(values: Iterable[str]) -> tuple[Term, ...]:
    return tuple(Literal(value) for value in values)


def _gather(rows: Sequence[tuple[Term | None, ...]], subject: int, column: int) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        node, value = row[subject], row[column]
        if node is not None and value is not None:
            found[node.value].add(value.value)
    return found


def _day(term: Term | None) -> dt.date | None:
    return _date(term.value) if term else None


def _date(text: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if text else None
    except ValueError:
        return None
