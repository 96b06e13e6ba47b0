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
from kg.graph.sorting import by_graph
from kg.graph.terms import PREFIXES, Quad, line_of
from kg.store.embedded import EmbeddedStore, Result, as_terms, check_memory
from kg.store.lines import GraphText
from kg.store.loading import Loaded, NamedGraph, NoGraphName, checked, triple_term
from kg.store.outline import DESCRIBING, Outline, is_of_one_article
from kg.store.regraph import ArticleGraphs
from kg.store.stream import UNNAMED, GraphFile
from kg.store.terms import ARTICLE, check_type

__all__ = ["UNNAMED", "FileStore"]

_DESCRIBING = frozenset(ox.NamedNode(name[1:-1]) for name in DESCRIBING)
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


@dataclass(slots=True)
class _Order:
    unnamed: bool = False  #: whether triples stand outside any named graph
    scattered: bool = False  #: whether the quads of some article's graph stand in several places of the file
    names: set[str] = field(default_factory=set)  #: of the graphs; IRIs
    is_fit: bool = False  #: whether a store takes all of it
    described: set[str] = field(default_factory=set)  #: nodes with a label, and runs; known where it is fit
    shared: list[Quad] = field(default_factory=list)  #: what stands in the graphs that articles share


def _ordered(quads: Iterable[ox.Quad], *, fit: bool = False) -> _Order:
    """How the quads stand in a file; ``fit``: raise ``StoreError`` for one in a named graph that no store takes."""
    found = _Order()
    last: object = None
    shared = False
    for quad in quads:
        if (graph := quad.graph_name) != last:
            last = graph
            name = UNNAMED.value if isinstance(graph, ox.DefaultGraph) else graph.value
            shared = is_shared(name)
            found.unnamed |= isinstance(graph, ox.DefaultGraph)
            found.scattered |= name in found.names and not shared
            found.names.add(name)
        if fit and not found.unnamed:
            checked(quad)
        elif isinstance(quad.object, ox.Triple):
            raise triple_term()
        if shared:
            found.shared.append(as_terms(quad))
        elif fit and quad.predicate in _DESCRIBING:
            found.described.add(str(quad.subject))
    found.is_fit = fit
    return found


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

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted."""
        self._check_terms()
        if self._file.form.named_graphs:
            return tuple(sorted(self._order.names))
        return (UNNAMED.value,) if any(True for _ in self._file.parsed()) else ()

    def as_read(self) -> Iterator[NamedGraph | GraphText]:
        """Every graph as it is read, what is wrong with the file met on the way.

        Raises ``NoGraphName`` for a triple outside any named graph: only ``nquads`` knows whose it is.
        """
        self._check_terms()
        if not self._file.form.named_graphs:
            raise self._no_names()
        return self._file.graphs()

    def fit_quads(self) -> Iterator[ox.Quad]:
        """The same, once the whole file is known to be fit for a store; also for quads that do not stand together."""
        self._check_terms()
        if not self._file.form.named_graphs:
            raise self._no_names()
        self._order = _ordered(self._file.parsed(), fit=True)
        if self._order.unnamed or self._order.scattered:
            raise self._no_names()
        return self._file.parsed()

    def outline(self) -> Outline | None:
        """What the file says of nodes that others may speak of, too; None before all of it is known to be fit."""
        if "_order" not in self.__dict__ or not self._order.is_fit:
            return None
        found = Outline.of(self._order.shared)
        found.graphs = {name for name in self._order.names if not is_shared(name)}
        found.described |= {node[1:-1] for node in self._order.described if not is_of_one_article(node)}
        return found

    def _no_names(self) -> NoGraphName:
        return NoGraphName(f"{self.locator}: triples without a named graph of their own", "Load it article by article.")

    def as_stored(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others; triples of no article come last, unnamed."""
        self._check_terms()
        if self._is_union:
            return self._article_graphs.quads(shared=shared)
        if shared:
            return iter(self._order.shared)
        terms = self._file.terms()
        graphs = groupby(by_graph(terms) if self._order.scattered else terms, key=itemgetter(3))
        return (quad for graph, quads in graphs if not is_shared(graph) for quad in quads)

    def _lines(self) -> Iterator[str]:
        if self._order.scattered:
            return map(line_of, by_graph(self._file.terms()))
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
        return _ordered(self._file.parsed())

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

    def load_quads(self, quads: Iterable[ox.Quad]) -> Loaded:
        """Refuse, for the same reason."""
        raise self._refusal()

    def remove(self, graphs: Iterable[str], orphans: Mapping[str, Sequence[str]] | None = None) -> None:
        """Refuse, for the same reason."""
        raise self._refusal()

    def _refusal(self) -> StoreError:
        return StoreError(
            f"{self.locator}: a graph file is written as a whole, graphs cannot be changed in it",
            "Write a file with kg build -o FILE, or load into a store directory (DIR/) or an endpoint (http://…).",
        )
