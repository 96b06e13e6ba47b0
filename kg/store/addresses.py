"""Find where a SPARQL server takes queries, updates and whole graphs, from the one address a user gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPMessage
from urllib.parse import urlsplit, urlunsplit

from kg.errors import EndpointError
from kg.store.locator import StoreOptions, check_url
from kg.store.transport import Answer


@dataclass(frozen=True, slots=True)
class Addresses:
    """URLs of one server; ``graph_store`` is None where the Graph Store Protocol is not known to be offered."""

    query: str
    update: str
    graph_store: str | None


def find_addresses(url: str, options: StoreOptions, probe: Callable[[str], Answer]) -> Addresses:
    """Ask the server at ``url`` and derive its other addresses; given ones in ``options`` win.

    An address without path is tried as Oxigraph (``/query``) and Virtuoso (``/sparql``) serve it. ``probe`` sends an
    ASK query and raises ``EndpointError`` when that is not answered.
    """
    for given in (url, options.update_url, options.graph_store_url):
        if given is not None:
            check_url(given, options)
    query, answer = _query_address(url, probe)
    update, graph_store = _companions(query, answer.headers, options)
    return Addresses(query, options.update_url or update, options.graph_store_url or graph_store)


def _query_address(url: str, probe: Callable[[str], Answer]) -> tuple[str, Answer]:
    if urlsplit(url).path.strip("/"):
        return url, probe(url)
    problem = ""
    for path in ("query", "sparql", ""):
        candidate = _with_path(url, "/" + path)
        try:
            return candidate, probe(candidate)
        except NoEndpoint as error:
            problem = problem or error.problem
    raise EndpointError(
        f"{url}: no SPARQL endpoint at /query, /sparql or / ({problem})",
        "Give its full address, such as http://HOST:PORT/DATASET/sparql.",
    )


class NoEndpoint(EndpointError):
    """A server answers, but not as a SPARQL endpoint."""


def _companions(query: str, headers: HTTPMessage, options: StoreOptions) -> tuple[str, str | None]:
    """Where a server takes updates and graphs: known by what it says of itself, else by the form of its address."""
    path = urlsplit(query).path.rstrip("/")
    folder, _, last = path.rpartition("/")
    server = headers.get("Server", "").lower()
    if "virtuoso" in server:
        # Virtuoso lets only its "-auth" twins write for a user, and asks for a digest there.
        twin = "-auth" if options.user is not None else ""
        return _with_path(query, f"/sparql{twin}"), _with_path(query, f"/sparql-graph-crud{twin}")
    if "fuseki" in server or "Fuseki-Request-Id" in headers:
        data_set = folder if last in ("query", "sparql") else path
        return _with_path(query, f"{data_set}/update"), _with_path(query, f"{data_set}/data")
    if folder.endswith("/repositories"):  # RDF4J and GraphDB
        return _with_path(query, f"{path}/statements"), _with_path(query, f"{path}/rdf-graphs/service")
    if last == "query":
        return _with_path(query, f"{folder}/update"), _with_path(query, f"{folder}/store")
    return query, None


def _with_path(url: str, path: str) -> str:
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))
