"""The endpoint reads, in the forms of the protocol, and a query ends when its time is up."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from kg.serve import application, open_site

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"
ENDLESS = (
    "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?a {?b ?c ?d} GRAPH ?e {?f ?g ?h} GRAPH ?i {?j ?k ?l} GRAPH ?m {?n1 ?o ?p}}"
)


@pytest.fixture(scope="module")
def client(graph: object) -> Iterator[TestClient]:

    with open_site(str(graph)) as site, TestClient(application(site, seconds=3), base_url="http://localhost") as client:
        yield client


def test_select_is_answered_as_json_csv_and_tsv(client: TestClient) -> None:
    found = client.get("/sparql", params={"query": COUNT}, headers={"accept": "application/sparql-results+json"})
    assert found.headers["content-type"].startswith("application/sparql-results+json")
    number = found.json()["results"]["bindings"][0]["n"]["value"]
    assert int(number) > 100
    csv = client.post("/sparql", data={"query": COUNT}, headers={"accept": "text/csv"})
    assert csv.text == f"n\r\n{number}\r\n"
    body = client.post(
        "/sparql",
        content=COUNT,
        headers={"content-type": "application/sparql-query", "accept": "text/tab-separated-values"},
    )
    assert body.text.startswith("?n\n")


def test_ask_and_construct_are_answered(client: TestClient) -> None:
    assert client.get("/sparql", params={"query": "ASK { GRAPH ?g { ?s ?p ?o } }"}).json()["boolean"] is True
    triples = client.get("/sparql", params={"query": "CONSTRUCT { ?s a ?t } WHERE { GRAPH ?g { ?s a ?t } } LIMIT 3"})
    assert triples.headers["content-type"].startswith("application/n-triples")
    assert triples.text.count(" .\n") == 3


@pytest.mark.parametrize(
    "query",
    [
        "DELETE WHERE { ?s ?p ?o }",
        "LOAD <http://192.0.2.1/x>",
        "SELECT * { SERVICE <http://192.0.2.1/sparql> { ?s ?p ?o } }",
        "nonsense",
        "SELECT * {",
    ],
)
def test_updates_services_and_nonsense_are_refused(client: TestClient, query: str) -> None:
    assert client.get("/sparql", params={"query": query}).status_code == 400
    assert client.post("/sparql", data={"update": query}).status_code == 400


def test_people_get_a_table(client: TestClient) -> None:
    page = client.get("/sparql", params={"query": COUNT}, headers={"accept": "text/html"})
    assert '<th scope="col">n</th>' in page.text
    assert "<textarea" in client.get("/sparql", headers={"accept": "text/html"}).text


def test_a_query_that_takes_too_long_is_ended_and_the_next_is_answered(client: TestClient) -> None:
    begun = time.monotonic()
    assert client.get("/sparql", params={"query": ENDLESS}).status_code == 504
    assert time.monotonic() - begun < 30
    process = client.app.state.asker._process  # type: ignore[attr-defined]
    assert process is None
    assert client.get("/sparql", params={"query": COUNT}).status_code == 200


def test_graph_describes_itself_for_catalogues(client: TestClient) -> None:
    found = client.get("/.well-known/void")
    assert found.headers["content-type"].startswith("text/turtle")
    number = client.get("/sparql", params={"query": COUNT}).json()["results"]["bindings"][0]["n"]["value"]
    assert f'void:triples "{number}"^^' in found.text
