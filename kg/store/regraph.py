"""Give the triples of a Turtle file back to the named graphs they came from.

Turtle holds the union of all graphs without their names, but IRIs tell the article of its own nodes, what is shared is
reached from them, and flat triples follow from the article's events. So a Turtle file can be loaded article by article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.names import Names
from kg.graph.terms import term
from kg.model import Status
from kg.vocabulary import EventClass, Vocabulary, current_vocabulary

#: What may stand in the object place.
Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
#: Subject, predicate, object.
Triple = tuple[Object, ox.NamedNode, Object]
#: Subject → its (predicate, object) pairs.
Index = Mapping[Object, list[tuple[ox.NamedNode, Object]]]

_ARTICLE, _TYPE, _LABEL, _DENOTED, _USED = (
    ox.NamedNode(term(name)[1:-1])
    for name in ("schema:NewsArticle", "rdf:type", "skos:prefLabel", "gaf:denotedBy", "prov:used")
)


def with_article_graphs(locator: str, store: ox.Store) -> Iterator[str]:
    """Every triple as a line of N-Quads, one article's graph after the other, then the shared graphs.

    Raises ``StoreError`` when there are no articles or a triple belongs to none of these graphs.
    """
    index: dict[Object, list[tuple[ox.NamedNode, Object]]] = {}
    for quad in store.quads_for_pattern(None, None, None, None):
        index.setdefault(quad.subject, []).append((quad.predicate, quad.object))
    articles = sorted(str(subject) for subject, facts in index.items() if (_TYPE, _ARTICLE) in facts)
    names = Names.around(articles[0]) if articles else Names("")
    if not names.base:
        raise StoreError(
            f"{locator}: no articles, so its triples cannot be assigned to graphs of articles",
            "Load a graph that kg built, or one in TriG or N-Quads, which name their graphs.",
        )
    union = _Union(index, names, current_vocabulary())
    written: set[Triple] = set()
    for graph, triples in union.graphs():
        for triple in triples:
            written.add(triple)
            yield f"{triple[0]} {triple[1]} {triple[2]} {graph} .\n"
    for subject, facts in index.items():
        for predicate, value in facts:
            if (subject, predicate, value) not in written:
                raise StoreError(
                    f"{locator}: {subject} {predicate} belongs to no article",
                    "Write the graph as TriG or N-Quads, which name their graphs.",
                )


class _Union:
    """The triples of one Turtle file and the rules that divide them."""

    def __init__(self, index: Index, names: Names, vocabulary: Vocabulary) -> None:
        self._index = index
        self._names = names
        self._terms = {
            name: ox.NamedNode(vocabulary.kgo(name))
            for name in ("agent", "target", "participant", "status", "hypothetical", "nameKey", "sameEntity")
        }
        self._actual = ox.NamedNode(vocabulary.kgo(Status.ACTUAL.value))
        self._classes: dict[Object, EventClass] = {
            ox.NamedNode(kind.iri): kind for kind in vocabulary.event_classes.values()
        }
        self._flat = {ox.NamedNode(kind.flat) for kind in self._classes.values()}

    def graphs(self) -> Iterator[tuple[str, list[Triple]]]:
        owned: dict[str, list[Object]] = {}
        users: dict[str, Triple] = {}
        for subject in self._index:
            article = self._article(subject)
            if article:
                owned.setdefault(article, []).append(subject)
            elif self._part(subject) == "run":
                users.update(
                    (self._article(value), (subject, predicate, value))
                    for predicate, value in self._index[subject]
                    if predicate == _USED
                )
        for article in sorted(owned):
            triples = dict.fromkeys(self._of_article(article, owned[article]))
            if article in users:
                triples[users[article]] = None
            yield self._names.graph_of(article), list(triples)
        yield (
            self._names.entities,
            [
                (subject, predicate, value)
                for subject in self._index
                if self._part(subject) == "entity" and not self._article(subject)
                for predicate, value in self._index[subject]
                if predicate not in (_DENOTED, self._terms["nameKey"], self._terms["sameEntity"])
                and predicate not in self._flat
            ],
        )
        yield (
            self._names.runs,
            [
                (subject, predicate, value)
                for subject in self._index
                if self._part(subject) == "run"
                for predicate, value in self._index[subject]
                if predicate != _USED
            ],
        )
        yield from self._of_identity()

    def _of_identity(self) -> Iterator[tuple[str, list[Triple]]]:
        """What is the same in several articles: its nodes, and the links of entities, have one graph for each key."""
        found: dict[str, list[Triple]] = {}
        for subject, facts in self._index.items():
            graph = self._names.identity_of(str(subject)) if self._part(subject) in ("identity", "happening") else ""
            for predicate, value in facts:
                if graph:
                    found.setdefault(graph, []).append((subject, predicate, value))
                elif predicate == self._terms["sameEntity"]:
                    for key in self._name_keys(subject) & self._name_keys(value):
                        found.setdefault(self._names.identity(key), []).append((subject, predicate, value))
        yield from sorted(found.items())

    def _name_keys(self, entity: Object) -> set[str]:
        return {
            value.value
            for predicate, value in self._index.get(entity, ())
            if predicate == self._terms["nameKey"] and isinstance(value, ox.Literal)
        }

    def _of_article(self, article: str, nodes: Iterable[Object]) -> Iterator[Triple]:
        queue = list(nodes)
        seen = set(queue)
        while queue:
            node = queue.pop(0)
            own = self._article(node) == article
            shared_entity = not own and self._part(node) == "entity"
            for predicate, value in self._index[node]:
                if predicate == self._terms["sameEntity"]:
                    continue
                if shared_entity and not self._repeated(article, predicate, value):
                    continue
                yield node, predicate, value
                if (
                    value in self._index
                    and value not in seen
                    and self._part(value) in ("publisher", "interval", "day", "entity")
                ):
                    seen.add(value)
                    queue.append(value)
            if own and self._part(node) == "event":
                yield from self._flat_triples(node)

    def _repeated(self, article: str, predicate: ox.NamedNode, value: Object) -> bool:
        """Whether an article's graph repeats this triple about a shared entity."""
        always = (_TYPE, _LABEL, self._terms["nameKey"])
        return predicate in always or (predicate == _DENOTED and self._article(value) == article)

    def _flat_triples(self, event: Object) -> Iterator[Triple]:
        facts = self._index[event]
        kinds = [self._classes[value] for predicate, value in facts if predicate == _TYPE and value in self._classes]
        statuses = [value for predicate, value in facts if predicate == self._terms["status"]]
        if self._actual not in statuses or any(predicate == self._terms["hypothetical"] for predicate, _ in facts):
            return
        for kind in kinds:
            flat = ox.NamedNode(kind.flat)
            for subject, value in self._pairs(facts, kind):
                if (flat, value) in self._index.get(subject, ()):
                    yield subject, flat, value

    def _pairs(self, facts: Iterable[tuple[ox.NamedNode, Object]], kind: EventClass) -> Iterator[tuple[Object, Object]]:
        roles: dict[ox.NamedNode, list[Object]] = {}
        for predicate, value in facts:
            roles.setdefault(predicate, []).append(value)
        for subject in roles.get(self._terms["participant" if kind.symmetric else "agent"], ()):
            for value in roles.get(self._terms["participant" if kind.symmetric else "target"], ()):
                yield subject, value

    def _article(self, node: object) -> str:
        return self._names.owner(str(node)) if isinstance(node, ox.NamedNode) else ""

    def _part(self, node: object) -> str:
        return self._names.kind(str(node)) if isinstance(node, ox.NamedNode) else ""
