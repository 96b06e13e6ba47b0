"""Give the triples of a Turtle file back to the named graphs they came from.

Turtle holds the union of all graphs without their names, but IRIs tell the article of its own nodes, what is shared is
reached from them, and flat triples follow from the article's events. So a Turtle file can be loaded article by article.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.names import Names, is_shared
from kg.graph.terms import Quad, term
from kg.model import Status
from kg.vocabulary import EventClass, Vocabulary, current_vocabulary

#: What may stand in the object place.
Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
#: Subject, predicate, object.
Triple = tuple[Object, ox.NamedNode, Object]
#: The (predicate, object) pairs of a subject.
Facts = list[tuple[ox.NamedNode, Object]]

_ARTICLE, _TYPE, _LABEL, _DENOTED, _USED, _ATTRIBUTED, _AGENT = (
    ox.NamedNode(term(name)[1:-1])
    for name in (
        *("schema:NewsArticle", "rdf:type", "skos:prefLabel", "gaf:denotedBy"),
        *("prov:used", "prov:wasAttributedTo", "prov:Agent"),
    )
)


class ArticleGraphs:
    """The triples of a file without graph names, each given back to the graph of its article.

    Where the triples of each article stand together, as kg writes them, only what articles share is held in memory.
    """

    def __init__(self, locator: str, quads: Callable[[], Iterator[ox.Quad]]) -> None:
        """``quads`` reads the file anew each time."""
        self._locator = locator
        self._quads = quads

    def lines(self) -> Iterator[str]:
        """Lines of N-Quads, one article's graph after the other, then the shared graphs.

        Raises ``StoreError`` when there are no articles, or a triple belongs to none of these graphs.
        """
        union = self._union
        if union is None:
            raise StoreError(
                f"{self._locator}: no articles, so its triples cannot be assigned to graphs of articles",
                "Load a graph that kg built, or one in TriG or N-Quads, which name their graphs.",
            )
        return self._lines(union)

    def _lines(self, union: _Union) -> Iterator[str]:
        for graph, triples in chain(union.of_articles(self._quads()), union.of_what_is_shared()):
            for subject, predicate, value in triples:
                yield f"{subject} {predicate} {value} {graph} .\n"
        for subject, predicate, _ in union.left():
            raise StoreError(
                f"{self._locator}: {subject} {predicate} belongs to no article",
                "Write the graph as TriG or N-Quads, which name their graphs.",
            )

    def quads(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others; what belongs to none comes last, unnamed."""
        union = self._union
        if union is None:
            unknown = self._quads() if not shared else iter(())
            yield from ((str(quad.subject), str(quad.predicate), str(quad.object), "") for quad in unknown)
            return
        for graph, triples in union.of_what_is_shared() if shared else union.of_articles(self._quads()):
            if shared == is_shared(graph):
                yield from ((str(subject), str(predicate), str(value), graph) for subject, predicate, value in triples)
        if not shared:
            for graph, triples in union.of_what_is_shared():
                if not is_shared(graph):
                    yield from ((str(one), str(predicate), str(value), graph) for one, predicate, value in triples)
            yield from ((str(subject), str(predicate), str(value), "") for subject, predicate, value in union.left())

    @cached_property
    def _union(self) -> _Union | None:
        names = self._names()
        return None if names is None else _Union(names, current_vocabulary(), self._quads())

    def _names(self) -> Names | None:
        """The names of the data set that the file's articles belong to."""
        for quad in self._quads():
            if quad.predicate == _TYPE and quad.object == _ARTICLE:
                names = Names.around(str(quad.subject))
                if names.base:
                    return names
        return None


class _Union:
    """What articles share in a file, and the rules that divide its triples."""

    def __init__(self, names: Names, vocabulary: Vocabulary, quads: Iterable[ox.Quad]) -> None:
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
        self._written: set[Triple] = set()  #: of shared nodes
        self._shared: dict[Object, Facts] = {}
        self._linked: dict[Object, Facts] = {}  #: what identity needs of nodes that articles own
        self._users: dict[str, Triple] = {}  #: article → the run that used it
        self._scattered = False
        self._survey(quads)
        self._index: Mapping[Object, Facts] = self._shared

    def _survey(self, quads: Iterable[ox.Quad]) -> None:
        closed: set[str] = set()
        last, owner = None, ""
        identity = (self._terms["nameKey"], self._terms["sameEntity"])
        for quad in quads:
            subject, predicate = quad.subject, quad.predicate
            if subject != last:
                last, found = subject, self._article(subject)
                if found and found != owner:
                    self._scattered |= found in closed
                    closed.add(found)
                    owner = found
            if not found:
                self._shared.setdefault(subject, []).append((predicate, quad.object))
                if predicate == _USED:
                    self._users[self._article(quad.object)] = (subject, predicate, quad.object)
            elif predicate in identity:
                self._linked.setdefault(subject, []).append((predicate, quad.object))

    def of_articles(self, quads: Iterable[ox.Quad]) -> Iterator[tuple[str, Iterable[Triple]]]:
        """The graph of each article, in the order of the file."""
        for article, own in self._articles(quads):
            self._index = ChainMap(own, self._shared)
            triples = dict.fromkeys(self._of_article(article, own))
            if article in self._users:
                triples[self._users[article]] = None
            self._note(triples)
            yield self._names.graph_of(article), triples

    def _articles(self, quads: Iterable[ox.Quad]) -> Iterator[tuple[str, dict[Object, Facts]]]:
        """Each article with what is said of its own nodes."""
        held: dict[str, dict[Object, Facts]] = {}
        last, article = None, ""
        for quad in quads:
            if quad.subject != last:
                last = quad.subject
                article = self._article(last)
            if not article:
                continue
            if article not in held and held and not self._scattered:
                yield from held.items()
                held.clear()
            held.setdefault(article, {}).setdefault(quad.subject, []).append((quad.predicate, quad.object))
        yield from sorted(held.items())

    def of_what_is_shared(self) -> Iterator[tuple[str, Iterable[Triple]]]:
        """The graphs that articles share, and those of identity."""
        self._index = ChainMap(self._linked, self._shared)
        not_here = {_DENOTED, self._terms["nameKey"], self._terms["sameEntity"], *self._flat}
        for kind, graph, without in (
            ("entity", self._names.entities, not_here),
            ("run", self._names.runs, {_USED}),
        ):
            triples = [
                (subject, predicate, value)
                for subject, facts in self._shared.items()
                if self._part(subject) == kind
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
        for subject, facts in self._index.items():
            graph = self._names.identity_of(str(subject)) if self._part(subject) in ("identity", "happening") else ""
            for predicate, value in facts:
                if graph:
                    found.setdefault(graph, []).append((subject, predicate, value))
                elif predicate == self._terms["sameEntity"]:
                    own = self._name_keys(subject)
                    # Somebody decided on a pair of two keys: the link stands with the one who is represented.
                    for key in own & self._name_keys(value) or own:
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
        # An article's own nodes come first, so that these are known before anything that is shared.
        sources: set[Object] = set()
        while queue:
            node = queue.pop(0)
            own = self._article(node) == article
            shared_entity = not own and self._part(node) == "entity"
            for predicate, value in self._index[node]:
                if predicate == self._terms["sameEntity"]:
                    continue
                if shared_entity and not self._repeated(article, predicate, value):
                    continue
                if shared_entity and value == _AGENT and node not in sources:
                    continue
                if predicate == _ATTRIBUTED:
                    sources.add(value)
                yield node, predicate, value
                if (
                    value in self._index
                    and value not in seen
                    and self._part(value) in ("publisher", "interval", "day", "entity", "office")
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
