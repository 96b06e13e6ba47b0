"""A SPARQL 1.1 endpoint, through SPARQLWrapper; whole graphs by the Graph Store Protocol where the server offers it."""

from __future__ import annotations

import urllib.request
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self
from urllib.parse import quote

import pyoxigraph as ox
from SPARQLWrapper import JSON, POST, POSTDIRECTLY, TURTLE, URLENCODED, SPARQLWrapper

from kg.errors import EndpointError, StoreError
from kg.graph.names import is_shared
from kg.graph.terms import Iri, Quad, Term, encode, line_of
from kg.numbers import offset
from kg.store.addresses import Addresses, NoEndpoint, find_addresses
from kg.store.binding import bind
from kg.store.loading import Loaded, NamedGraph, grouped, parsed
from kg.store.locator import StoreOptions, require_writable
from kg.store.results import rows_of, truth_of
from kg.store.rows import Rows
from kg.store.transport import Answer, Transport
from kg.store.triples import from_turtle
from kg.store.updates import MAX_BYTES, merge_update, ntriples, remove_updates, replace_updates, slices
from kg.store.witnesses import Witnesses

#: Graphs that Virtuoso brings along; no question is about them.
_SYSTEM_GRAPHS = (
    "http://www.openlinksw.com/",
    "http://www.w3.org/ns/ldp#",
    "http://localhost:8890/",
    "http://localuriqaserver/",
)

#: with DISTINCT, Virtuoso does not end on 150 graphs
_GRAPHS = "SELECT ?g WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
_TRIPLES = "SELECT ?s ?p ?o WHERE { GRAPH ?g { ?s ?p ?o } }"
_COUNT = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"


#: characters of N-Triples for each byte of Turtle that may come: prefixes may be of any length
_TURTLE_RATIO = 4


class EndpointStore:
    """A server, asked over HTTP."""

    def __init__(self, locator: str, *, writable: bool, options: StoreOptions) -> None:
        self.locator = locator
        self._writable = writable
        self._options = options
        self._transport = Transport(options)
        self._addresses: Addresses = find_addresses(locator, options, self._probe)
        self._witnesses = Witnesses(self.ask, lambda: self._addresses.update)

    def select(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> Rows:
        """Answer a SELECT query."""
        return rows_of(self._ask_server(self._addresses.query, bind(query, bindings or {})), query)

    def ask(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> bool:
        """Answer an ASK query."""
        return truth_of(self._ask_server(self._addresses.query, bind(query, bindings or {})))

    def construct(self, query: str) -> tuple[str, ...]:
        """Lines of N-Triples that a CONSTRUCT or DESCRIBE query gives."""
        answer = self._send(self._addresses.query, query, "CONSTRUCT WHERE { }", TURTLE)
        return from_turtle(answer.url, answer.body, _TURTLE_RATIO * self._options.answer)

    def graphs(self) -> tuple[str, ...]:
        """IRIs of the named graphs, sorted; a server's own system graphs are left out."""
        names = (row[0].value for row in self.select(_GRAPHS).rows if row[0] is not None)
        return tuple(sorted(name for name in names if not name.startswith(_SYSTEM_GRAPHS)))

    def count(self) -> int:
        """Number of quads in these graphs."""
        rows = self.select(_COUNT).rows
        return sum(offset(n.value) or 0 for g, n in rows if g and n and not g.value.startswith(_SYSTEM_GRAPHS))

    def nquads(self) -> Iterator[str]:
        """Every quad as one line of N-Quads, one graph after the other."""
        for graph in self.graphs():
            yield from map(line_of, self._quads_of(graph))

    def as_stored(self, *, shared: bool) -> Iterator[Quad]:
        """The quads of the graphs that articles share, or of all others, one graph after the other."""
        for graph in self.graphs():
            if is_shared(graph) == shared:
                yield from self._quads_of(graph)

    def _quads_of(self, graph: str) -> Iterator[Quad]:
        for row in self.select(_TRIPLES, {"g": (Iri(graph),)}).rows:
            try:
                subject, predicate, value, name = (encode(term) for term in (*row, Iri(graph)) if term is not None)
            except ValueError as error:
                raise StoreError(f"{self.locator}, {graph}: {error}", "Mend it in the store.") from error
            yield subject, predicate, value, name

    def load(self, nquads: Iterable[str]) -> Loaded:
        """Replace (shared graphs: merge) the graphs in N-Quads pieces.

        Requests hold up to ``batch`` quads and 1 MB; each may be repeated without harm. Servers that run one request
        as one transaction (Oxigraph) replace each article atomically.
        """
        return self.load_quads(parsed(nquads))

    def load_quads(self, quads: Iterable[ox.Quad]) -> Loaded:
        """The same with quads that are known to be fit for a store."""
        require_writable(self.locator, self._writable)
        self._witnesses.clear()
        seen: set[str] = set()
        number = 0
        waiting: list[NamedGraph] = []
        size = 0
        for graph in grouped(quads):
            number += len(graph.quads)
            if graph.shared or graph.iri in seen:
                self._flush(waiting)
                waiting, size = [], 0
                self._merge(slices(graph, self._options.batch))
            elif len(graph.quads) > self._options.batch or _size(graph) > MAX_BYTES:
                self._replace_large(graph)
            else:
                if size + len(graph.quads) > self._options.batch:
                    self._flush(waiting)
                    waiting, size = [], 0
                waiting.append(graph)
                size += len(graph.quads)
            seen.add(graph.iri)
        self._flush(waiting)
        self._witnesses.check()
        return Loaded(len(seen), number)

    def remove(self, graphs: Iterable[str], orphans: Mapping[str, Sequence[str]] | None = None) -> None:
        """Remove whole named graphs."""
        require_writable(self.locator, self._writable)
        names = list(graphs)
        for update in remove_updates(names, orphans or {}):
            self._update(update)
        self._witnesses.check_removed(names, orphans or {})

    def close(self) -> None:
        """Nothing to free: each request opens its own connection."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _flush(self, graphs: Sequence[NamedGraph]) -> None:
        for update in replace_updates(graphs):
            self._update(update)
        self._witnesses.sent(graphs)

    def _merge(self, parts: Iterable[NamedGraph]) -> None:
        for part in parts:
            self._update(merge_update(part))
            self._witnesses.sent([part])

    def _replace_large(self, graph: NamedGraph) -> None:
        """Replace one graph by the Graph Store Protocol, else part by part."""
        address = self._addresses.graph_store
        if address is not None:
            request = urllib.request.Request(
                f"{address}?graph={quote(graph.iri, safe='')}",
                data=ntriples(graph.quads).encode(),
                headers={"Content-Type": "text/turtle"},
                method="PUT",
            )
            answer = self._transport.send(request)
            if answer.status in (200, 201, 204):
                self._witnesses.sent([graph])
                return
            if answer.status not in (400, 404, 405, 501):  # a server without this protocol
                raise _refused(answer, self._options)
            self._addresses = Addresses(self._addresses.query, self._addresses.update, None)
        # What is said of the article itself stands first, and is sent last: of a load that is cut off no run takes the
        # rest for the whole article.
        first, *rest = reversed(list(slices(graph, self._options.batch)))
        self._flush([first])
        self._merge(rest[:-1])
        self._witnesses.check()
        self._merge(rest[-1:])

    def _update(self, text: str) -> None:
        wrapper = _Wrapper(self._transport, self._addresses.query, self._addresses.update)
        # Recognising the kind of a long update takes SPARQLWrapper longer than sending it.
        wrapper.setQuery("INSERT DATA {}")
        wrapper.queryString = text
        wrapper.setRequestMethod(POSTDIRECTLY)
        answer = wrapper.answer()
        if not 200 <= answer.status < 300:
            raise _refused(answer, self._options)

    def _send(self, url: str, query: str, like: str, form: str) -> Answer:
        """The answer to a query of the same form as ``like``; raises where the server refuses."""
        wrapper = _Wrapper(self._transport, url, url)
        wrapper.setQuery(like)
        wrapper.setReturnFormat(form)
        wrapper.queryString = query
        # As a form: Virtuoso 7.2.5 never answers a query posted as application/sparql-query.
        wrapper.setRequestMethod(URLENCODED)
        answer = wrapper.answer()
        if answer.status != 200:
            raise _refused(answer, self._options)
        return answer

    def _ask_server(self, url: str, query: str) -> Answer:
        answer = self._send(url, query, "SELECT * {}", JSON)
        if "json" not in answer.content_type:
            kind = answer.content_type or "of no stated type"
            raise NoEndpoint(
                f"{url}: the answer is {kind}, not a SPARQL result: {answer.text!r}",
                "Give the address of the SPARQL endpoint itself; this may be a start page or a login page.",
            )
        return answer

    def _probe(self, url: str) -> Answer:
        answer = self._ask_server(url, "ASK { }")
        truth_of(answer)
        return answer


class _Wrapper(SPARQLWrapper):
    """Builds requests as SPARQLWrapper does, sends them as ``Transport`` does."""

    def __init__(self, transport: Transport, query: str, update: str) -> None:
        super().__init__(query, updateEndpoint=update, returnFormat=JSON)
        self._transport = transport
        self.setMethod(POST)
        self.setOnlyConneg(True)

    def answer(self) -> Answer:
        return self._transport.send(self._createRequest())


def _size(graph: NamedGraph) -> int:
    return len(ntriples(graph.quads).encode())


def _refused(answer: Answer, options: StoreOptions) -> EndpointError:
    url, said = answer.url, f": {answer.text}" if answer.text else ""
    match answer.status:
        case 300 | 301 | 302 | 303 | 307 | 308:
            target = answer.headers.get("Location", "")
            return NoEndpoint(f"{url}: redirects to {target!r}", "Give that address itself, if you trust it.")
        case 401 if options.user is None:
            return EndpointError(
                f"{url}: the server asks who you are", "Name the user with --user and set KG_STORE_PASSWORD."
            )
        case 401:
            return EndpointError(
                f"{url}: the server refuses user {options.user!r}", "Check the user and KG_STORE_PASSWORD."
            )
        case 403 if options.user is None and "access token" in answer.text:
            return EndpointError(f"{url}: not permitted{said}", "Set KG_STORE_PASSWORD to the token, without --user.")
        case 403:
            return EndpointError(f"{url}: not permitted{said}", "Ask for the right, or name another user with --user.")
        case 404 | 405 | 406 | 415 | 501:
            return NoEndpoint(
                f"{url}: no SPARQL endpoint (HTTP {answer.status}{said})",
                "Correct the address, or name the update address with --update-url.",
            )
        case 413 | 414:
            return EndpointError(f"{url}: the request is too long for the server", "Lower KG_ENDPOINT_BATCH.")
        case 500 if "SR186" in answer.text or "permission" in answer.text.lower():
            return EndpointError(
                f"{url}: not permitted{said}",
                "Grant the user SPARQL_UPDATE on the server, or name another user with --user.",
            )
        case 400:
            return EndpointError(f"{url}: the server does not accept the request{said}", "Look into the server's log.")
        case 429 | 502 | 503 | 504:
            return EndpointError(f"{url}: the server is busy (HTTP {answer.status}{said})", "Try again later.")
    return EndpointError(f"{url}: the server failed (HTTP {answer.status}{said})", "Look into the server's log.")
