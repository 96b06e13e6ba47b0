"""What the articles of a Turtle file share, and by which rules its triples go back to their graphs.

The IRI of a node tells its article; shared nodes go to every article that leads to them; flat triples follow from the
events.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain, groupby
from operator import itemgetter
from sys import intern

import pyoxigraph as ox

from kg.graph.names import Names
from kg.graph.sorting import by_graph
from kg.graph.terms import Quad, decode, term
from kg.model import Status
from kg.store.loading import triple_term
from kg.vocabulary import EventClass, Vocabulary

#: Subject, predicate, object; N-Triples-encoded like all terms here.
Triple = tuple[str, str, str]
#: The (predicate, object) pairs of a subject.
Facts = list[tuple[str, str]]

_TYPE, _LABEL, _DENOTED, _USED, _ATTRIBUTED, _AGENT = map(
    term,
    (
        *("rdf:type", "skos:prefLabel", "gaf:denotedBy"),
        *("prov:used", "prov:wasAttributedTo", "prov:Agent"),
    ),
)
#: Shared nodes that an article's graph repeats.
_SHARED_PARTS = frozenset({"publisher", "interval", "day", "entity", "office"})


class GraphUnion:
    """What articles share in a file, and the rules that divide its triples."""

    def __init__(self, names: Names, vocabulary: Vocabulary, quads: Iterable[ox.Quad]) -> None:
        self._names = names
        self._terms = {
            name: f"<{vocabulary.kgo(name)}>"
            for name in ("agent", "target", "participant", "status", "hypothetical", "nameKey", "sameEntity")
        }
        self._actual = f"<{vocabulary.kgo(Status.ACTUAL.value)}>"
        self._classes: dict[str, EventClass] = {f"<{kind.iri}>": kind for kind in vocabulary.event_classes.values()}
        self._flat = {f"<{kind.flat}>" for kind in self._classes.values()}
        self._written: set[Triple] = set()  #: of shared nodes
        self._shared: dict[str, Facts] = {}
        self._linked: dict[str, Facts] = {}  #: what identity needs of nodes that articles own
        self._users: dict[str, Triple] = {}  #: article → the run that used it
        self._scattered = False
        self._survey(quads)
        self._own: Mapping[str, Facts] = {}  #: the nodes of the article at hand

    def _survey(self, quads: Iterable[ox.Quad]) -> None:
        closed: set[str] = set()
        last, owner = None, ""
        same = self._terms["sameEntity"]
        identity = (self._terms["nameKey"], same)
        for quad in quads:
            if (node := quad.subject) != last:
                last, subject = node, str(node)
                found = self._names.owner(subject)
                passed_over = found and self._names.kind(subject) != "entity"
                if passed_over and found != owner:
                    owner = self._begun(found, closed)
            if isinstance(quad.object, ox.Triple):
                raise triple_term()
            if passed_over:
                continue  # most of a file is what articles own
            predicate, value = intern(str(quad.predicate)), str(quad.object)
            # What identity says of an article's nodes stands behind all articles, and goes to graphs of its own.
            if found and found != owner and predicate != same:
                owner = self._begun(found, closed)
            if not found:
                self._shared.setdefault(subject, []).append((predicate, value))
                if predicate == _USED:
                    self._users[self._names.owner(value)] = (subject, predicate, value)
            elif predicate in identity:
                self._linked.setdefault(subject, []).append((predicate, value))

    def _begun(self, article: str, closed: set[str]) -> str:
        self._scattered |= article in closed
        closed.add(article)
        return article

    def of_articles(self, quads: Iterable[Quad]) -> Iterator[tuple[str, Iterable[Triple]]]:
        """The graph of each article, in the order of the file."""
        for article, own in self._articles(quads):
            self._own = own
            triples = dict.fromkeys(self._of_article(article))
            if article in self._users:
                triples[self._users[article]] = None
            self._note(triples)
            yield self._names.graph_of(article), triples

    def _articles(self, quads: Iterable[Quad]) -> Iterator[tuple[str, dict[str, Facts]]]:
        """Each article with what is said of its own nodes."""
        for article, of_article in groupby(self._owned(quads), key=itemgetter(3)):
            nodes: dict[str, Facts] = {}
            for subject, predicate, value, _ in of_article:
                nodes.setdefault(subject, []).append((predicate, value))
            yield article, nodes

    def _owned(self, quads: Iterable[Quad]) -> Iterator[Quad]:
        """What is said of nodes that articles own, article by article, with the article in the graph's place."""
        same = self._terms["sameEntity"]
        owners = ((node, self._names.owner(node), group) for node, group in groupby(quads, key=itemgetter(0)))
        owned = (
            (node, quad[1], quad[2], owner)
            for node, owner, group in owners
            if owner
            for quad in group
            if quad[1] != same
        )
        return by_graph(owned) if self._scattered else owned

    def of_what_is_shared(self) -> Iterator[tuple[str, Iterable[Triple]]]:
        """The graphs that articles share, and those of identity."""
        self._own = self._linked
        not_here = {_DENOTED, self._terms["nameKey"], self._terms["sameEntity"], *self._flat}
        for kind, graph, without in (
            ("entity", self._names.entities, not_here),
            ("run", self._names.runs, {_USED}),
        ):
            triples = [
                (subject, predicate, value)
                for subject, facts in self._shared.items()
                if self._names.kind(subject) == kind
                for predicate, value in facts
                if predicate not in without and value != _AGENT
            ]
            self._note(triples)
            yield graph, triples
        for graph, triples in self._of_identity():
            self._note(triples)
            yield graph, triples

    def left(self) -> Iterator[Triple]:
        """What no graph took: all that articles own belongs to them."""
        for subject, facts in self._shared.items():
            for predicate, value in facts:
                if (subject, predicate, value) not in self._written:
                    yield subject, predicate, value

    def _note(self, triples: Iterable[Triple]) -> None:
        self._written.update(triple for triple in triples if triple[0] in self._shared)

    def _of_identity(self) -> Iterator[tuple[str, list[Triple]]]:
        """What is the same in several articles: its nodes, and the links of entities, have one graph for each key."""
        found: dict[str, list[Triple]] = {}
        for subject in dict.fromkeys(chain(self._shared, self._own)):
            happens = self._names.kind(subject) in ("identity", "happening")
            graph = self._names.identity_of(subject) if happens else ""
            for predicate, value in self._facts(subject):
                if graph:
                    found.setdefault(graph, []).append((subject, predicate, value))
                elif predicate == self._terms["sameEntity"]:
                    own = self._name_keys(subject)
                    # Somebody decided on a pair of two keys: the link stands with the one who is represented.
                    for key in own & self._name_keys(value) or own:
                        found.setdefault(self._names.identity(key), []).append((subject, predicate, value))
        yield from sorted(found.items())

    def _facts(self, node: str) -> Facts:
        return self._own.get(node) or self._shared.get(node, [])

    def _name_keys(self, entity: str) -> set[str]:
        return {
            decode(value).value
            for predicate, value in self._facts(entity)
            if predicate == self._terms["nameKey"] and value.startswith('"')
        }

    def _of_article(self, article: str) -> Iterator[Triple]:
        """What is said of the article's own nodes, and of the shared nodes that these lead to."""
        queue: dict[str, None] = {}  # shared nodes
        sources: set[str] = set()
        for node, facts in self._own.items():
            for predicate, value in facts:
                if predicate == _ATTRIBUTED:
                    sources.add(value)
                yield node, predicate, value
                if value in self._shared and self._names.kind(value) in _SHARED_PARTS:
                    queue[value] = None
            if self._names.kind(node) == "event":
                yield from self._flat_triples(facts)
        yield from self._of_shared(article, list(queue), sources)

    def _of_shared(self, article: str, queue: list[str], sources: set[str]) -> Iterator[Triple]:
        seen = set(queue)
        for node in queue:  # which grows meanwhile
            entity = self._names.kind(node) == "entity"
            for predicate, value in self._shared[node]:
                if predicate == self._terms["sameEntity"]:
                    continue
                if entity and not self._repeated(article, predicate, value):
                    continue
                if entity and value == _AGENT and node not in sources:
                    continue
                if predicate == _ATTRIBUTED:
                    sources.add(value)
                yield node, predicate, value
                if value in self._shared and value not in seen and self._names.kind(value) in _SHARED_PARTS:
                    seen.add(value)
                    queue.append(value)

    def _repeated(self, article: str, predicate: str, value: str) -> bool:
        """Whether an article's graph repeats this triple about a shared entity."""
        always = (_TYPE, _LABEL, self._terms["nameKey"])
        return predicate in always or (predicate == _DENOTED and self._names.owner(value) == article)

    def _flat_triples(self, facts: Facts) -> Iterator[Triple]:
        kinds = [self._classes[value] for predicate, value in facts if predicate == _TYPE and value in self._classes]
        statuses = [value for predicate, value in facts if predicate == self._terms["status"]]
        if self._actual not in statuses or any(predicate == self._terms["hypothetical"] for predicate, _ in facts):
            return
        for kind in kinds:
            flat = f"<{kind.flat}>"
            for subject, value in self._pairs(facts, kind):
                if (flat, value) in self._facts(subject):
                    yield subject, flat, value

    def _pairs(self, facts: Facts, kind: EventClass) -> Iterator[tuple[str, str]]:
        roles: dict[str, list[str]] = {}
        for predicate, value in facts:
            roles.setdefault(predicate, []).append(value)
        for subject in roles.get(self._terms["participant" if kind.symmetric else "agent"], ()):
            for value in roles.get(self._terms["participant" if kind.symmetric else "target"], ()):
                yield subject, value
