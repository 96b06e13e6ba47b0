"""Names of the server, headers, and what may be written by whom."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from kg.serve import Site, application


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::1", "a:b:c"]
)
def test_a_foreign_name_of_the_server_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "Lindqvist" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1", "[::1]:8765", "LOCALHOST"])
def test_names_of_loopback_are_served(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_told_to_listen_everywhere_addresses_are_served_but_no_foreign_names(site: Site) -> None:
    client = TestClient(application(site, hosts={"0.0.0.0", "news-desk"}), base_url="http://localhost")
    served = [
        client.get("/", headers={"host": host}).status_code for host in ("192.0.2.7:80", "news-desk", "evil.example")
    ]
    assert served == [200, 200, 421]


@pytest.mark.parametrize("page", ["/", "/style.css", "/nothing", "/sparql?query=x"])
def test_every_answer_forbids_scripts_frames_and_requests_elsewhere(client: TestClient, page: str) -> None:
    headers = client.get(page).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


@pytest.mark.parametrize("page", ["/decide", "/sparql"])
def test_forms_on_the_pages_of_others_are_refused(client: TestClient, page: str) -> None:
    for site, status in (("cross-site", 403), ("same-site", 403)):
        assert client.post(page, data={"query": "ASK {}"}, headers={"sec-fetch-site": site}).status_code == status
    own = client.post("/sparql", data={"query": "ASK { }"}, headers={"sec-fetch-site": "same-origin"})
    assert own.json()["boolean"] is True


def test_what_is_refused_is_not_repeated_at_any_length(client: TestClient) -> None:
    assert len(client.get("/entity", params={"iri": "x" * 30_000}).text) < 40_000
