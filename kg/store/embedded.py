"""What graph files and store directories have in common: a pyoxigraph store inside this process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Self

import pyoxigraph as ox

from kg.errors import StoreError
from kg.graph.terms import Iri, Term, canonical
from kg.store.binding import bind
from kg.store.rows import Row, Rows

#: More rows than any reader can use; a query that gives more is a mistake and would fill the memory.
MAX_ROWS = 1_000_000


class EmbeddedStore:
    """A pyoxigraph store, in memory or on disk; answers are plain records."""

    def __init__(self, locator: str, store: ox.Store) -> None:
        self.locator = locator
        self._store = store

    def select(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> Rows:
        """Answer a SELECT query; ``GRAPH`` patterns see every named graph, patterns outside see none."""
        solutions = self._answer(bind(query, bindings or {}))
        if not isinstance(solutions, ox.QuerySolutions):
            raise StoreError("the query does not give a table", "Write a SELECT query.")
        columns = tuple(variable.value for variable in solutions.variables)
        places = range(len(columns))
        rows: list[Row] = []
        for solution in solutions:
            rows.append(tuple(_plain(solution[place]) for place in places))
            if len(rows) > MAX_ROWS:
                raise StoreError(f"the answer has more than {MAX_ROWS:,} rows", "Ask for less: give more parameters.")
        return Rows(columns, tuple(rows))

    def ask(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> bool:
        """Answer an ASK query."""
        answer = self._answer(bind(query, bindings or {}))
        if not isinstance(answer, ox.QueryBoolean):
            raise StoreError("the query does not answer yes or no", "Write an ASK query.")
        return bool(answer)

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted."""
        return tuple(sorted(graph.value for graph in self._store.named_graphs()))

    def count(self) -> int:
        """Number of quads."""
        return len(self._store)

    def nquads(self) -> Iterator[str]:
        """Every quad of every named graph as one line of N-Quads, one graph after the other."""
        for graph in self.graphs():
            for quad in self._store.quads_for_pattern(None, None, None, ox.NamedNode(graph)):
                yield f"{quad.subject} {quad.predicate} {quad.object} <{graph}> .\n"

    def as_stored(self) -> Iterator[str]:
        """The same, whatever a kind of store makes of ``nquads``."""
        return EmbeddedStore.nquads(self)

    def close(self) -> None:
        """Free files, lock and memory."""
        self._store = ox.Store()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _answer(self, query: str) -> object:
        try:
            return self._store.query(query)
        except SyntaxError as error:
            raise StoreError(f"the query is not SPARQL: {error.msg}", "Mend the query.") from error


def _plain(term: object) -> Term | None:
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if isinstance(term, ox.Literal):
        return canonical(term.value, term.datatype.value, term.language)
    return None if term is None else Iri(str(term))
