"""A graph file: read into memory when it is asked, passed on as a stream when it is loaded or validated.

Turtle and N-Triples carry no graph names: all their triples are put into one named graph, and so are the triples of
other formats that stand outside any named graph. Queries that ask inside ``GRAPH ?g { … }`` then work on all alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from operator import itemgetter

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.formats import FORMATS
from kg.graph.names import is_shared
from kg.graph.terms import PREFIXES, Quad
from kg.store.embedded import EmbeddedStore, Result, as_terms, check_memory
from kg.store.loading import Loaded
from kg.store.regraph import ArticleGraphs
from kg.store.stream import UNNAMED, GraphFile
from kg.store.terms import ARTICLE, check_type

__all__ = ["UNNAMED", "FileStore"]

_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


@dataclass(slots=True)
class _Order:
    unnamed: bool = False  #: whether triples stand outside any named graph
    scattered: bool = False  #: whether the quads of some article's graph stand in several places of the file
    shared: list[Quad] = field(default_factory=list)  #: what stands in the graphs that articles share


class NoGraphName(StoreError):
    """A file, or a part of one, that does not say which graphs its triples belong to."""


class FileStore(EmbeddedStore):
    """Read-only store over one graph file."""

    def __init__(self, locator: str, *, any_terms: bool = False, namespace: str | None = None) -> None:
        self._file = GraphFile(locator)
        self._any_terms = any_terms
        self._namespace = namespace
        self._is_read = False
        super().__init__(locator, ox.Store())

    def nquads(self) -> Iterator[str]:
        """Every triple as one line of N-Quads; triples without a graph name get that of their article."""
        self._check_terms()
        if self._is_union:
            return self._article_graphs.lines()
        return self._lines()

    def named_quads(self) -> Iterator[ox.Quad]:
        """Every quad as it is read, what is wrong with the file met on the way.

        Raises ``NoGraphName`` for a triple outside any named graph: only ``nquads`` knows whose it is.
        """
        self._check_terms()
        if not self._file.form.named_graphs:
            raise NoGraphName(f"{self.locator}: triples without named graphs", "Load it article by article.")
        for quad in self._file.quads():
            if quad.graph_name == UNNAMED:
                raise NoGraphName(f"{self.locator}: a triple without a named graph", "Load it article by article.")
            yield quad

    def as_stored(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others; triples of no article come last, unnamed."""
        self._check_terms()
        if self._is_union:
            return self._article_graphs.quads(shared=shared)
        if shared:
            return iter(self._order.shared)
        if self._order.scattered:
            return super().as_stored(shared=False)
        graphs = groupby(self._file.terms(), key=itemgetter(3))
        return (quad for graph, quads in graphs if not is_shared(graph) for quad in quads)

    def _lines(self) -> Iterator[str]:
        if self._order.scattered:
            return super().nquads()
        if self._file.form is FORMATS["nquads"]:
            return self._file.lines()
        return (f"{quad} .\n" for quad in self._file.quads())

    @cached_property
    def _article_graphs(self) -> ArticleGraphs:
        return ArticleGraphs(self._file)

    @property
    def _is_union(self) -> bool:
        return not self._file.form.named_graphs or self._order.unnamed

    @cached_property
    def _order(self) -> _Order:
        """Read the whole file once: whatever is wrong with it is known before anything of it is passed on."""
        closed: set[str] = set()
        last: object = None
        found = _Order()
        shared = False
        for quad in self._file.parsed():
            if (graph := quad.graph_name) != last:
                last, name = graph, str(graph)
                shared = is_shared(name)
                found.unnamed |= isinstance(graph, ox.DefaultGraph)
                found.scattered |= name in closed and not shared
                closed.add(name)
            if shared:
                found.shared.append(as_terms(quad))
        return found

    def _read(self, work: Callable[[ox.Store], Result]) -> Result:
        if not self._is_read:
            self._check_terms()
            check_memory()
            self._store.bulk_extend(self._file.quads())
            self._is_read = True
        return super()._read(work)

    def _check_terms(self) -> None:
        """Read on to the class of the first article; raises StoreError where it is of another namespace."""
        for quad in self._file.parsed() if not self._any_terms else ():
            if quad.predicate == _TYPE and str(quad.object).endswith(f"{ARTICLE}>"):
                check_type(str(quad.object)[1:-1], self.locator, self._namespace)
                break
        self._any_terms = True

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Refuse: a file is written as a whole."""
        raise self._refusal()

    def remove(self, graphs: Iterable[str], orphans: Mapping[str, Sequence[str]] | None = None) -> None:
        """Refuse, for the same reason."""
        raise self._refusal()

    def _refusal(self) -> StoreError:
        return StoreError(
            f"{self.locator}: a graph file is written as a whole, graphs cannot be changed in it",
            "Write a file with kg build -o FILE, or load into a store directory (DIR/) or an endpoint (http://…).",
        )
