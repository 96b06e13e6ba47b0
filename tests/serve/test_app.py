"""The pages of a site under their addresses; what goes wrong is a page, too."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient


def test_style_and_description_of_the_graph_have_their_types(client: TestClient) -> None:
    assert client.get("/style.css").headers["content-type"].startswith("text/css")
    assert client.get("/.well-known/void").headers["content-type"].startswith("text/turtle")


def test_wrong_address_and_wrong_method_are_pages_that_say_so(client: TestClient) -> None:
    missing, method = client.get("/nowhere?lang=en"), client.post("/timeline")
    assert (missing.status_code, method.status_code) == (404, 405)
    assert "There is no page /nowhere." in missing.text
    assert "nimmt POST nicht an" in method.text


@pytest.mark.parametrize(
    ("address", "german"),
    [
        ("/nirgends", "Es gibt keine Seite /nirgends."),
        ("/entity?iri=urn:x", "Niemand in diesem Graphen hat die Adresse &#39;urn:x&#39;."),
        ("/pair?one=urn:x", "Diese Seite braucht zwei Leute"),
        ("/event?iri=urn:x%25s", "Kein Ereignis dieses Graphen hat die Adresse &#39;urn:x%s&#39;."),
        ("/article?id=<b>", "Kein Artikel dieses Graphen hat die Kennung &#39;&lt;b&gt;&#39;."),
        ("/work/nix", "Es gibt keine Arbeitsliste &#39;nix&#39;."),
    ],
)
def test_what_is_wrong_is_said_in_the_language_of_the_page(client: TestClient, address: str, german: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1>Nicht gefunden</h1>" in answer.text
    assert german in answer.text


def test_what_the_rest_of_kg_says_in_english_is_marked_so_on_a_german_page(client: TestClient) -> None:
    answer = client.get("/questions/nix")
    assert '<p role="alert" lang="en">no saved query' in answer.text


@pytest.mark.parametrize("address", ["/", "/search?q=a", "/article?id=a", "/work", "/questions", "/questions/timeline"])
def test_pages_refuse_what_they_do_not_go_by(client: TestClient, address: str) -> None:
    answer = client.get(f"{address}{'&' if '?' in address else '?'}knid=%1b%5b31m")
    assert answer.status_code == 400
    assert "this page does not go by &#39;knid&#39;" in answer.text


def test_only_forms_write(client: TestClient) -> None:
    assert client.get("/decide").status_code == 405


@pytest.mark.parametrize("address", ["/%E2%80%AEx", "/%5Cexample.org", "//example.org"], ids=["sign", "stroke", "two"])
def test_the_link_to_the_other_language_stays_on_this_server(client: TestClient, address: str) -> None:
    text = client.get(address).text
    links = re.findall(r'href="([^"]*lang=[^"]*)"', text)
    assert links
    assert all(link.startswith("/") and link[1:2] not in ("/", "\\") for link in links)
