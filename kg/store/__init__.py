"""Where a graph lives: a file, an Oxigraph directory or a SPARQL endpoint, all behind one protocol."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Protocol

from kg.errors import KgError
from kg.graph.terms import Iri, Literal, Quad, Term
from kg.store.loading import Loaded
from kg.store.locator import Kind, StoreOptions, kind_of
from kg.store.rows import Rows
from kg.store.terms import check_terms
from kg.store.transport import AnswerCut

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.outline import Outline

__all__ = [
    "AnswerCut",
    "Iri",
    "Literal",
    "Loaded",
    "Rows",
    "Store",
    "StoreOptions",
    "Term",
    "bring",
    "fill",
    "fit_quads",
    "look_for_damage",
    "memory_store",
    "open_store",
    "outline_of",
]


class Store(Protocol):
    """A place to ask, and perhaps to load articles into; a context manager."""

    locator: str

    def select(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> Rows:
        """Answer a SELECT query; each variable in ``bindings`` takes one of its terms."""

    def ask(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> bool:
        """Answer an ASK query."""

    def construct(self, query: str) -> tuple[str, ...]:
        """Answer a CONSTRUCT or DESCRIBE query with lines of N-Triples."""

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted."""

    def count(self) -> int:
        """Number of quads in all named graphs."""

    def nquads(self) -> Iterator[str]:
        """Every quad as one line of N-Quads, one graph after the other."""

    def as_stored(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others, one graph after the other.

        Unlike ``nquads`` it refuses nothing: triples of a Turtle file that belong to no article come last among those
        that are not shared, with an empty name of the graph. Terms are N-Triples-encoded.
        """

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Replace whole graphs by those in pieces of N-Quads text (each piece made of whole lines).

        Graphs that articles share (entities, runs) are merged. Raises ``StoreError`` when the store is not open for
        writing or the quads cannot be stored.
        """

    def load_quads(self, quads: Iterable[ox.Quad]) -> Loaded:
        """The same with quads that are known to be fit for a store."""

    def remove(self, graphs: Iterable[str], orphans: Mapping[str, Sequence[str]] | None = None) -> None:
        """Remove whole named graphs (IRIs); those that are not there are passed over. Raises like ``load``.

        ``orphans``: graph → nodes of which it says no more afterwards; they go in one request with the first graphs.
        """

    def close(self) -> None:
        """Free files, locks and memory."""

    def __enter__(self) -> Store: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def memory_store(quads: Iterable[Quad] = ()) -> Store:
    """A store in memory that holds these quads; closing it forgets them."""
    from kg.store.memory import MemoryStore

    return MemoryStore(quads)


def open_store(
    locator: str,
    *,
    writable: bool = False,
    options: StoreOptions | None = None,
    any_terms: bool = False,
    namespace: str | None = None,
) -> Store:
    """Open the store that a locator names (see ``kg.store.locator`` for the rule).

    ``namespace``: start of the IRIs of its terms, as the setting of that name; without it, the one in force.

    Raises ``StoreError`` for a wrong locator or directory and, without ``any_terms``, for a store whose articles have
    their terms in another namespace, ``EndpointError`` when a server does not answer. A file is read
    when it is first asked, which raises ``StoreError`` where it is broken.
    """
    kind = kind_of(locator)
    if kind is Kind.FILE:
        from kg.store.file import FileStore

        return FileStore(locator, any_terms=any_terms, namespace=namespace)
    store = _opened(kind, locator, writable, options or StoreOptions())
    if any_terms:
        return store
    try:
        check_terms(store, namespace)
    except KgError:
        store.close()
        raise
    return store


def _opened(kind: Kind, locator: str, writable: bool, options: StoreOptions) -> Store:
    if kind is Kind.ENDPOINT:
        from kg.store.endpoint import EndpointStore

        return EndpointStore(locator, writable=writable, options=options)
    from kg.store.damage import MemoryWatch
    from kg.store.oxigraph import DirectoryStore

    watch = MemoryWatch(locator, look_for_damage, options.on_damage) if options.on_damage else None
    return DirectoryStore(locator, writable=writable, watch=watch)


def fit_quads(source: Store) -> Iterator[ox.Quad]:
    """What a store holds, for ``load_quads`` of another; what is wrong with a file is known when this returns.

    Raises ``StoreError``.
    """
    from kg.store.file import FileStore
    from kg.store.loading import NoGraphName, parsed

    if isinstance(source, FileStore):
        with suppress(NoGraphName):
            return source.fit_quads()
    return parsed(source.nquads())


def outline_of(source: Store) -> Outline:
    """What a store says of nodes that others may speak of, too."""
    from kg.store.file import FileStore
    from kg.store.outline import Outline

    known = source.outline() if isinstance(source, FileStore) else None
    return known or Outline.of(quad for shared in (True, False) for quad in source.as_stored(shared=shared))


def look_for_damage(locator: str) -> None:
    """Read a store directory to its end; raises StoreError where its files are damaged."""
    from kg.store.soundness import look_for_damage as look

    look(locator)


def bring(source: Store, target: Store, forget: Callable[[Outline], object]) -> Loaded | None:
    """Load all that a graph file holds into a store directory in one reading; None where the two are something else.

    Graphs are replaced, those that articles share merged. ``forget`` is called before, with what the file says of nodes
    that others may speak of, and of its graphs those that the store held. Of a file that no store takes nothing stays.
    Raises like ``load``.
    """
    from kg.store.file import FileStore
    from kg.store.loading import NoGraphName
    from kg.store.oxigraph import DirectoryStore

    if isinstance(source, FileStore) and isinstance(target, DirectoryStore):
        with suppress(NoGraphName):
            return target.bring(source.as_read, forget)
    return None


def fill(source: Store, to: str) -> Loaded | None:
    """Make the store directory that a locator names, of all that another store holds; None where something is there.

    It is made as fast as its engine can, and is there as a whole or not at all. Raises like ``load``.
    """
    if kind_of(to) is not Kind.DIRECTORY:
        return None
    from kg.store.filling import fill_directory, is_fillable

    return fill_directory(to, source) if is_fillable(to) else None
