"""Where servers take updates and whole graphs, by the address of their queries and the headers of their answers."""

from __future__ import annotations

from http.client import HTTPMessage

import pytest

from kg.store import StoreOptions
from kg.store.addresses import Addresses, find_addresses
from kg.store.transport import Answer

HOST = "http://127.0.0.1:3030"


@pytest.mark.parametrize(
    ("address", "headers", "update", "graph_store"),
    [
        pytest.param("/news/sparql", {"Fuseki-Request-Id": "7"}, "/news/update", "/news/data", id="Fuseki, released"),
        pytest.param("/news/query", {"Fuseki-Request-Id": "7"}, "/news/update", "/news/data", id="Fuseki at query"),
        pytest.param(
            "/news/sparql", {"Server": "Apache Jena Fuseki (3.1)"}, "/news/update", "/news/data", id="Fuseki 3"
        ),
        pytest.param("/query", {}, "/update", "/store", id="Oxigraph"),
        pytest.param("/sparql", {"Server": "Virtuoso/07.20"}, "/sparql", "/sparql-graph-crud", id="Virtuoso"),
        pytest.param("/news", {"Fuseki-Request-Id": "7"}, "/news/update", "/news/data", id="Fuseki, the data set"),
        pytest.param(
            "/rdf4j-server/repositories/news",
            {},
            "/rdf4j-server/repositories/news/statements",
            "/rdf4j-server/repositories/news/rdf-graphs/service",
            id="GraphDB, RDF4J",
        ),
        pytest.param("/sparql", {"Server": "nginx"}, "/sparql", None, id="any other"),
    ],
)
def test_addresses_follow_from_that_of_queries(
    address: str, headers: dict[str, str], update: str, graph_store: str | None
) -> None:
    message = HTTPMessage()
    for name, value in headers.items():
        message[name] = value

    def probe(url: str) -> Answer:
        return Answer(url, 200, "application/sparql-results+json", message, b"{}")

    found = find_addresses(HOST + address, StoreOptions(), probe)
    assert found == Addresses(HOST + address, HOST + update, graph_store and HOST + graph_store)
