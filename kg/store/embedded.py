"""What graph files and store directories have in common: a pyoxigraph store inside this process."""

from __future__ import annotations

import mmap
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Self, TypeVar

import pyoxigraph as ox

from kg.errors import DamagedStore, EndpointError, KgError, ResourceError, StoreError, refusal
from kg.graph.names import is_shared
from kg.graph.terms import Iri, Quad, Term, canonical
from kg.store.binding import bind
from kg.store.loading import triple_term
from kg.store.rows import Row, Rows
from kg.threads import check_threads

Result = TypeVar("Result")
_Name = ox.NamedNode | ox.BlankNode

#: Bytes that a store reserves when it is opened, with some to spare.
_MEMORY = 300_000_000
#: Threads with which the engine opens the files of a directory, besides one for each processor.
_THREADS = 20

#: What the parser says of a prefix that is not declared, right behind the name; and that name.
_PLACE = re.compile(r"error at (\d+):(\d+): ")
#: characters of a query that a message shows
_SHOWN = 40
_NO_PREFIX = re.compile(r"error at (\d+):(\d+): .*Prefix not found", re.DOTALL)
_PREFIXED = re.compile(r"([\w.-]*):[^\s:]*$")

_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)

#: More rows than any reader can use; a query that gives more is a mistake and would fill the memory.
MAX_ROWS = 1_000_000


class EmbeddedStore:
    """A pyoxigraph store, in memory or on disk; answers are plain records."""

    def __init__(self, locator: str, store: ox.Store) -> None:
        self.locator = locator
        self._store = store

    def select(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> Rows:
        """Answer a SELECT query; ``GRAPH`` patterns see each named graph, patterns outside see all as one."""
        bound = bind(query, bindings or {})
        return self._answered(bound, _table)

    def ask(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> bool:
        """Answer an ASK query."""
        bound = bind(query, bindings or {})
        answer = self._answered(bound, lambda given: given)
        if not isinstance(answer, ox.QueryBoolean):
            raise StoreError("the query does not answer yes or no", "Write an ASK query.")
        return bool(answer)

    def construct(self, query: str) -> tuple[str, ...]:
        """Lines of N-Triples that a CONSTRUCT or DESCRIBE query gives."""
        return self._answered(query, _triples)

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted."""
        return tuple(graph.value for graph in self._named() if isinstance(graph, ox.NamedNode))

    def count(self) -> int:
        """Number of quads."""
        return self._read(len)

    def nquads(self) -> Iterator[str]:
        """Every quad of every named graph as one line of N-Quads, one graph after the other."""
        for graph in self._named():
            yield from self._read(lambda store, name=graph: list(_lines(store, name)))  # type: ignore[misc]

    def as_stored(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others, one graph after the other."""
        for graph in self._named():
            if is_shared(graph.value) == shared:
                yield from self._read(lambda store, name=graph: [as_terms(quad) for quad in _of_graph(store, name)])  # type: ignore[misc]

    def _named(self) -> list[_Name]:
        """The names of the graphs, sorted; a foreign graph may have a blank node for a name."""
        return self._read(lambda store: sorted(store.named_graphs(), key=lambda graph: graph.value))

    def close(self) -> None:
        """Free files, lock and memory."""
        self._store = ox.Store()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _read(self, work: Callable[[ox.Store], Result]) -> Result:
        """Do the work on the store; raises StoreError where the store is damaged."""
        with self._failures():
            return work(self._store)

    def _answered(self, query: str, work: Callable[[object], Result]) -> Result:
        def answer(store: ox.Store) -> Result:
            with _elsewhere(query):
                return work(_answer(store, query))

        return self._read(answer)

    @contextmanager
    def _failures(self) -> Iterator[None]:
        """Raises StoreError for what the engine says of the files."""
        try:
            yield
        except (OSError, RuntimeError) as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> KgError:
        """What is wrong with the files."""
        return damaged(self.locator, error)


def check_memory() -> None:
    """Raise ResourceError where a store could not get its memory: its engine would end the process without a word."""
    try:
        mmap.mmap(-1, _MEMORY).close()
    except (OSError, ValueError) as error:
        raise ResourceError("not enough memory for a store", "Free memory, or raise its limit (ulimit -v).") from error


def check_room() -> None:
    """Raise ResourceError where a store directory could not be opened: for its memory, or the threads of its engine."""
    check_threads(_THREADS, "a store", check_memory)


def damaged(locator: str, error: Exception) -> KgError:
    """The message for what the store's engine says of its files: no room, no rights, or a damage."""
    known = refusal(error)
    if isinstance(known, ResourceError):
        return ResourceError(f"{locator}: {known.problem}", known.remedy)
    reason = " ".join(str(error).split())[:200]
    if "Permission denied" in reason:
        return StoreError(f"{locator}: the store cannot be used ({reason})", "Check the permissions.")
    return DamagedStore(
        f"{locator}: the store cannot be used, its files are damaged ({reason})",
        "Take it from a backup, or build it again from its articles into an empty directory.",
    )


@contextmanager
def _elsewhere(query: str) -> Iterator[None]:
    """Raises EndpointError for what a server that the query asks has to say: the files of the store are sound."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        reason = " ".join(str(error).split())[:200]
        if _SERVICE.search(query) is None or "Corruption" in reason:
            raise
        raise EndpointError(
            f"SERVICE: the server that the query asks gives no answer ({reason})", "Start it, or ask without SERVICE."
        ) from error


def _answer(store: ox.Store, query: str) -> object:
    try:
        return store.query(query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise _no_sparql(query, error) from error


def _no_sparql(query: str, error: SyntaxError) -> StoreError:
    """What is wrong with a query; a prefix that is not declared is named, not all that could stand in its place."""
    place = _NO_PREFIX.match(error.msg)
    before = query.split("\n")[int(place[1]) - 1][: int(place[2]) - 1] if place else ""
    name = _PREFIXED.search(before)
    if place is None or name is None:
        return StoreError(f"the query is not SPARQL: {_where(query, error.msg)}", "Mend the query there.")
    problem = f"the query is not SPARQL: line {place[1]}: the prefix {name[1]}: is not declared"
    return StoreError(problem, f"Write PREFIX {name[1]}: <…> at its beginning.")


def _where(query: str, message: str) -> str:
    """Where a query breaks off, by the words before: what could stand there, the parser lists sign by sign."""
    place = _PLACE.match(message)
    if place is None:
        return message
    line, column = int(place[1]), int(place[2])
    before = " ".join(query.split("\n")[:line][-1][: column - 1].split())
    shown = f"…{before[-_SHOWN:]}" if len(before) > _SHOWN else before
    return f"line {line}, column {column}: " + (f"wrong or cut off behind {shown!r}" if shown else "wrong or cut off")


def _table(solutions: object) -> Rows:
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


def _triples(answer: object) -> tuple[str, ...]:
    if not isinstance(answer, ox.QueryTriples):
        raise StoreError("the query does not give triples", "Write a CONSTRUCT query.")
    return tuple(f"{triple} .\n" for triple in answer)


def as_terms(quad: ox.Quad) -> Quad:
    """A quad as N-Triples-encoded terms; raises StoreError for a triple as a term."""
    if isinstance(quad.object, ox.Triple):
        raise triple_term()
    return str(quad.subject), str(quad.predicate), str(quad.object), str(quad.graph_name)


def _of_graph(store: ox.Store, graph: _Name) -> Iterator[ox.Quad]:
    return store.quads_for_pattern(None, None, None, graph)


def _lines(store: ox.Store, graph: _Name) -> Iterator[str]:
    for quad in _of_graph(store, graph):
        yield f"{quad.subject} {quad.predicate} {quad.object} {quad.graph_name} .\n"


def _plain(term: object) -> Term | None:
    if isinstance(term, ox.NamedNode):
        return Iri(term.value)
    if isinstance(term, ox.Literal):
        return canonical(term.value, term.datatype.value, term.language)
    return None if term is None else Iri(str(term))
