"""Give the triples of a Turtle file back to the named graphs they came from.

Turtle holds the union of all graphs without their names, but IRIs tell the article of its own nodes, what is shared is
reached from them, and flat triples follow from the article's events. So a Turtle file can be loaded article by article.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import chain

from kg.errors import StoreError
from kg.graph.names import Names, is_shared
from kg.graph.terms import Quad, term
from kg.store.stream import GraphFile
from kg.store.union import GraphUnion
from kg.vocabulary import current_vocabulary

_ARTICLE, _TYPE = map(term, ("schema:NewsArticle", "rdf:type"))


class ArticleGraphs:
    """The triples of a file without graph names, each given back to the graph of its article.

    Only what articles share is held in memory; triples of articles that do not stand together are sorted on disk.
    """

    def __init__(self, file: GraphFile) -> None:
        self._file = file

    def lines(self) -> Iterator[str]:
        """Lines of N-Quads, one article's graph after the other, then the shared graphs.

        Raises ``StoreError`` when there are no articles, or a triple belongs to none of these graphs.
        """
        union = self._union
        if union is None:
            raise StoreError(
                f"{self._file.locator}: no articles, so its triples cannot be assigned to graphs of articles",
                "Load a graph that kg built, or one in TriG or N-Quads, which name their graphs.",
            )
        return self._lines(union)

    def _lines(self, union: GraphUnion) -> Iterator[str]:
        for graph, triples in chain(union.of_articles(self._file.terms()), union.of_what_is_shared()):
            for subject, predicate, value in triples:
                yield f"{subject} {predicate} {value} {graph} .\n"
        for subject, predicate, _ in union.left():
            raise StoreError(
                f"{self._file.locator}: {subject} {predicate} belongs to no article",
                "Write the graph as TriG or N-Quads, which name their graphs.",
            )

    def quads(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others; what belongs to none comes last, unnamed."""
        union = self._union
        if union is None:
            unknown = self._file.terms() if not shared else iter(())
            yield from ((subject, predicate, value, "") for subject, predicate, value, _ in unknown)
            return
        for graph, triples in union.of_what_is_shared() if shared else union.of_articles(self._file.terms()):
            if shared == is_shared(graph):
                yield from ((subject, predicate, value, graph) for subject, predicate, value in triples)
        if not shared:
            for graph, triples in union.of_what_is_shared():
                if not is_shared(graph):
                    yield from ((subject, predicate, value, graph) for subject, predicate, value in triples)
            yield from ((subject, predicate, value, "") for subject, predicate, value in union.left())

    @cached_property
    def _union(self) -> GraphUnion | None:
        names = self._names()
        return None if names is None else GraphUnion(names, current_vocabulary(), self._file.parsed())

    def _names(self) -> Names | None:
        """The names of the data set that the file's articles belong to."""
        for subject, predicate, value, _ in self._file.terms():
            if value == _ARTICLE and predicate == _TYPE:
                names = Names.around(subject)
                if names.base:
                    return names
        return None
