"""One graph from many articles: who is who, and which reports tell of one event.

Entities with one name key and events with one event key are compared pair by pair; what is found stands in named graphs
of its own, ``graph/identity/…``, one a key, and nothing else is changed: without these graphs everything is as before.
What is decided on a key depends on what the store holds for it and on nothing else: articles may come in any order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from kg.graph.names import Names, is_identity, is_pending
from kg.graph.terms import iri, line_of
from kg.identity.bundles import Bundle, Bundles, changed
from kg.identity.clusters import Verdicts
from kg.identity.deciding import Deciding
from kg.identity.evidence import Evidence, load_evidence
from kg.identity.pending import keys_in, note, noted, settle
from kg.identity.reading import Reader, sparql
from kg.identity.records import Block, Judgement, Keys, Link
from kg.identity.writing import quads_of
from kg.store import Store
from kg.vocabulary import Vocabulary

__all__ = [
    "Evidence",
    "Identified",
    "Judgement",
    "Keys",
    "Link",
    "Verdicts",
    "identify",
    "keys_in",
    "keys_of",
    "load_evidence",
    "note",
    "noted",
    "waiting",
]

Item = TypeVar("Item")

#: Bundles of keys decided in one go: bounds the memory.
_TOGETHER = 200


@dataclass(slots=True)
class Identified:
    """What one pass over a store found."""

    compared: int = 0  #: keys that several entities or events share
    links: list[Link] = field(default_factory=list)
    entities: int = 0  #: groups of entities that are the same
    happenings: int = 0  #: events that several reports tell of

    def number(self, judgement: Judgement) -> int:
        """How many pairs were judged so."""
        return sum(link.judgement is judgement for link in self.links)


def identify(
    store: Store,
    vocabulary: Vocabulary,
    evidence: Evidence,
    *,
    keys: Keys | None = None,
    verdicts: Verdicts | None = None,
    dry_run: bool = False,
) -> Identified:
    """Decide identity in a store and write it there, unless ``dry_run``.

    ``keys`` limits the work to these keys (see ``waiting``) and to those that ``note`` wrote down: what is decided is
    the same as for the whole store. Afterwards nothing is noted any more.
    ``verdicts`` are what people decided on two IRIs. Raises StoreError and EndpointError like the store.
    """
    classes = vocabulary.event_classes.values()
    symmetric = frozenset(kind.iri for kind in classes if kind.symmetric)
    deciding = Deciding(evidence, symmetric, verdicts or {})
    return _Pass(store, vocabulary, deciding, dry_run).run(keys)


def keys_of(store: Store, vocabulary: Vocabulary, articles: Sequence[str]) -> Keys:
    """The keys that occur in some articles (IRIs): to be asked before they are removed, after they are added."""
    return Keys(*map(frozenset, Reader(store, vocabulary.namespace).keys_of(articles)))


def waiting(store: Store, vocabulary: Vocabulary, verdicts: Verdicts) -> Keys:
    """The keys on which a run has to decide: those that are noted, and those that people decided on since."""
    return noted(store) | changed(Reader(store, vocabulary.namespace), verdicts)


class _Pass:
    """One pass: reads, decides and writes batch by batch."""

    def __init__(self, store: Store, vocabulary: Vocabulary, deciding: Deciding, dry_run: bool) -> None:
        self._store = store
        self._vocabulary = vocabulary
        self._reader = Reader(store, vocabulary.namespace)
        self._deciding = deciding
        decided = self._reader.keys_of_nodes({node for pair in deciding.verdicts for node in pair})
        self._names_together, self._events_together = (Bundles.of(deciding.verdicts, keys) for keys in decided)
        self._dry_run = dry_run
        self._found = Identified()
        self._representatives: dict[str, str] = {}
        self._written: set[str] = set()
        self._names = self._names_of_store()

    def run(self, keys: Keys | None) -> Identified:
        if self._names is None:
            self._remove(graph for graph in self._store.graphs() if is_identity(graph) or is_pending(graph))
        elif keys is None:
            self._entities({*self._reader.shared_keys("nameKey"), *self._names_together.of_key})
            self._events({*self._reader.shared_keys("eventKey"), *self._events_together.of_key})
            self._remove(graph for graph in self._store.graphs() if is_identity(graph) and graph not in self._written)
        else:
            keys |= noted(self._store)
            together = {key for bundle in self._names_together.around(keys.names) for key in bundle}
            graphs = [self._names.identity(key)[1:-1] for key in sorted(together)]
            before = self._reader.members_of(graphs)
            if not self._dry_run:
                # Whom this pass parts may be found apart by the next one, if this one is cut off.
                parted = Keys(frozenset(), frozenset(self._reader.event_keys_of(before)))
                note(self._store, self._names, self._vocabulary, parted)
            after = self._entities(together)
            # Whoever is somebody else now may share other events, too.
            touched = keys.events | self._reader.event_keys_of(before | after)
            events = {key for bundle in self._events_together.around(touched) for key in bundle}
            self._entities_around(sorted(events), together)
            self._events(events)
        if self._names is not None and not self._dry_run:
            settle(self._store, self._names)
        return self._found

    def _names_of_store(self) -> Names | None:
        rows = self._store.select(sparql("any-article")).rows
        return Names.around(iri(rows[0][0].value)) if rows and rows[0][0] else None

    def _entities(self, keys: Iterable[str], *, write: bool = True) -> set[str]:
        """Decide on the entities of these keys; returns all that belong to a group."""
        members: set[str] = set()
        for bundles in _parts(self._names_together.around(keys)):
            profiles = self._reader.profiles([key for bundle in bundles for key in bundle])
            blocks = [block for bundle in bundles for block in self._deciding.entities(bundle, _of(bundle, profiles))]
            groups = [group for block in blocks for group in block.same]
            for representative, *others in groups:
                members |= {representative, *others}
                self._representatives.update(dict.fromkeys(others, representative))
            if write:
                self._found.entities += len({representative for representative, *_ in groups})
                self._keep(blocks)
        return members

    def _entities_around(self, events: Sequence[str], known: Set[str]) -> None:
        """Work out, without writing it again, who the other participants of these events are."""
        self._entities(self._reader.name_keys_of(events) - known, write=False)

    def _events(self, keys: Iterable[str]) -> None:
        for bundles in _parts(self._events_together.around(keys)):
            reports = self._reader.reports([key for bundle in bundles for key in bundle])
            blocks = [
                block
                for bundle in bundles
                for block in self._deciding.events(bundle, _of(bundle, reports), self._representative)
            ]
            self._found.happenings += sum(len(block.happenings) for block in blocks)
            self._keep(blocks)

    def _representative(self, entity: str) -> str:
        return self._representatives.get(entity, entity)

    def _keep(self, blocks: Sequence[Block]) -> None:
        assert self._names is not None
        self._found.compared += len(blocks)
        self._found.links += [link for block in blocks for link in block.links]
        quads = [quads_of(block, self._names, self._vocabulary) for block in blocks]
        graphs = [self._names.identity(block.key)[1:-1] for block in blocks]
        self._written |= {graph for graph, found in zip(graphs, quads, strict=True) if found}
        if not self._dry_run:
            if any(quads):
                self._store.load("".join(map(line_of, found)) for found in quads if found)
            self._remove(graph for graph, found in zip(graphs, quads, strict=True) if not found)

    def _remove(self, graphs: Iterable[str]) -> None:
        if not self._dry_run:
            self._store.remove(graphs)


def _of(bundle: Bundle, items: Mapping[str, Sequence[Item]]) -> list[Item]:
    return [item for key in bundle for item in items.get(key, ())]


def _parts(bundles: Sequence[Bundle]) -> Iterator[Sequence[Bundle]]:
    for first in range(0, len(bundles), _TOGETHER):
        yield bundles[first : first + _TOGETHER]
