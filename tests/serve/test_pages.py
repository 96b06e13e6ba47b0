"""Every page opens, in both languages, says what the graph says, and links to where it comes from."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from kg.serve import application, open_site
from kg.serve.pages import web_address
from tests.query.dataset import BASE
from tests.serve.conftest import HOSTILE
from tests.serve.reading import links

ANNA, BRUNO = f"{BASE}entity/anna", f"{BASE}entity/bruno"

PAGES = (
    "/",
    "/search?q=lindqvist",
    f"/entity?iri={ANNA}",
    f"/pair?one={ANNA}&two={BRUNO}",
    "/article?id=a",
    "/network",
    "/map",
    "/timeline",
    "/work",
    "/work/contradictions",
    "/work/single-source",
    "/work/unlinked-names",
    "/work/low-confidence",
    "/work/doubtful-pairs",
    "/questions",
    "/questions/who-did-what",
    "/questions/timeline-of-pair",
)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_in_german_and_english(client: TestClient, page: str) -> None:
    german = client.get(page)
    english = client.get(page, headers={"accept-language": "fr, en-GB;q=0.8, de;q=0.5"})
    assert (german.status_code, english.status_code) == (200, 200)
    assert '<html lang="de">' in german.text
    assert '<html lang="en">' in english.text
    assert client.get(page + ("&" if "?" in page else "?") + "lang=en").text.count('lang="en"') >= 1


def test_every_link_of_the_pages_leads_somewhere(client: TestClient) -> None:
    found = {link for page in PAGES for link in links(client.get(page).text)}
    broken = {link: status for link in found if (status := client.get(link).status_code) != 200}
    assert broken == {}
    assert len(found) > 40


@pytest.mark.parametrize(
    "page", ["/nothing", "/entity?iri=x", "/event?iri=%3E", "/article?id=zz", "/pair", "/work/x", "/questions/x"]
)
def test_what_is_not_there_is_said_kindly(client: TestClient, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 404
    assert 'role="alert"' in answer.text


def test_markup_of_an_article_stays_text(hostile_graph: Path) -> None:
    with open_site(str(hostile_graph)) as site, TestClient(application(site), base_url="http://localhost") as client:
        pages = ["/", "/search?q=Eve", "/network", "/timeline", "/questions/who-did-what", "/work/unlinked-names"]
        seen = {page: client.get(page) for page in pages}
        for link in {link for answer in seen.values() for link in links(answer.text)}:
            seen[link] = client.get(link)
    texts = [answer.text for answer in seen.values() if answer.headers["content-type"].startswith("text/html")]
    assert [text for text in texts if "<script" in text or "<img" in text] == []
    assert [text for text in texts if 'href="javascript:' in text] == []
    assert any("&lt;script&gt;" in text for text in texts)
    assert HOSTILE not in "".join(texts)


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://www.wikidata.org/wiki/Q1", True),
        ("http://kueste.de:8080/a?b=c#d", True),
        ("https://example.org/kg/entity/Q1", False),
        ("https://www.example.com/a", False),
        ("https://user@blatt.example/a", False),
        ("https://examples.org/a", True),
        ("javascript:alert(1)", False),
        ('https://a.de/"onclick=', False),
        (None, False),
    ],
)
def test_only_addresses_that_can_lead_somewhere_become_links(address: str | None, link: bool) -> None:
    assert (web_address(address) is not None) is link


@pytest.mark.parametrize("sent", ["\x1b[31m", "\x00", "\x9b2J", "\u202e", "\r"])
@pytest.mark.parametrize(
    "address",
    ["/search?q={}", "/article?id={}", "/questions/timeline?person={}", "/sparql?query={}", "/?{}=1", "/nix{}"],
)
def test_pages_write_out_control_characters_that_they_are_asked_for(
    client: TestClient, address: str, sent: str
) -> None:
    answer = client.get(address.format(quote(f"a{sent}b")), headers={"accept": "text/html"})
    assert sent not in answer.text


def test_lines_of_a_query_come_back_as_lines(client: TestClient) -> None:
    answer = client.get(
        f"/sparql?query={quote(chr(13).join(('SELECT *', chr(10) + '{ ?s ?p ?o } LIMIT 1')))}",
        headers={"accept": "text/html"},
    )
    assert "SELECT *\n{ ?s ?p ?o }" in answer.text
