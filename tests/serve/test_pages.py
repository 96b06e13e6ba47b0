"""Every page opens, in both languages, says what the graph says, and links to where it comes from."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.serve import Site, application, open_site
from tests.query.dataset import BASE
from tests.serve.conftest import HOSTILE

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


def links(text: str) -> set[str]:
    return {unescape(link) for link in re.findall(r'href="(/[^"#]*)', text)}


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


def test_the_start_page_counts_articles_and_events(client: TestClient, site: Site) -> None:
    text = client.get("/?lang=en").text
    assert f"<b>{site.index.one('SELECT COUNT(*) FROM event')}</b> events" in text
    assert "Anna Lindqvist" in text


@pytest.mark.parametrize("words", ["Öztürk", "oeztuerk", "OZTURK", "ozt"])
def test_search_finds_umlauts_however_they_are_typed(client: TestClient, words: str) -> None:
    assert "Carla Öztürk</a>" in client.get("/search", params={"q": words}).text


@pytest.mark.parametrize("words", ['"', "a AND", "x* OR (", "NEAR(a b)", "'; DROP TABLE words; --", "", "\u0000"])
def test_search_takes_any_words_as_words(client: TestClient, words: str) -> None:
    assert client.get("/search", params={"q": words}).status_code == 200


def test_somebody_is_shown_with_partners_and_events(client: TestClient) -> None:
    text = client.get("/entity", params={"iri": ANNA}).text
    assert "Bruno Keller" in text
    assert "A. Lindqvist" in text
    assert "https://www.wikidata.org/wiki/Q1000001" in text


def test_a_pair_is_told_in_time_with_sentences_and_sources(client: TestClient) -> None:
    text = re.sub(r"<[^>]+>", "", client.get("/pair", params={"one": ANNA, "two": BRUNO}).text)
    assert text.index("Lindqvist traf am Samstag Keller in Bergen.") < text.index(
        "Lindqvist kritisierte Keller scharf."
    )
    assert "Agentur Nord" in text


def event_of(client: TestClient, words: str) -> str:
    """The address of the page of the event that a sentence tells."""
    text = client.get("/search", params={"q": words}).text
    return next(link for link in sorted(links(text)) if link.startswith("/event"))


def test_an_event_marks_who_did_what_when_and_where(client: TestClient) -> None:
    text = client.get(event_of(client, "Samstag Bergen")).text
    assert 'class="agent"' in text
    assert 'class="target"' in text
    assert ">am Samstag</mark>" in text
    assert ">Bergen</mark>" in text


def test_the_filter_leaves_what_fits(client: TestClient) -> None:
    text = client.get("/timeline?kind=Meeting&status=Actual&since=2024-05&until=2024-05").text
    assert "traf am Samstag" in text
    assert "lobte" not in text
    assert client.get("/timeline?kind=../../x&since=never&sources=-1&confidence=nan").status_code == 200


def test_the_network_has_a_table_that_says_the_same(client: TestClient) -> None:
    text = client.get("/network").text
    assert text.count("<line ") == text.count('href="/pair?')
    assert client.get("/network?nodes=2").text.count("<circle ") == 2


def test_a_question_is_a_form_a_table_and_files(client: TestClient) -> None:
    assert "<table>" not in client.get("/questions/timeline-of-pair").text
    given = {"person": "Anna Lindqvist"}
    assert "Anna Lindqvist" in client.get("/questions/who-did-what", params=given).text
    csv = client.get("/questions/who-did-what", params={**given, "as": "csv"})
    assert csv.headers["content-type"].startswith("text/csv")
    assert csv.text.splitlines()[0].startswith("date,what,who,whom")
    assert client.get("/questions/who-did-what", params={**given, "as": "json"}).json()
    assert client.get("/questions/who-did-what", params={"person": "Nobody At All"}).status_code == 400


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


def test_the_text_of_an_article_is_shown_only_if_its_digest_fits(tmp_path: Path, graph: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "a.txt").write_text("Ein anderer Text.\n\nDer Hafen bleibt zu.", encoding="utf-8")
    notes: list[str] = []
    with open_site(str(graph), articles=str(folder), on_note=notes.append) as site:
        assert (
            TestClient(application(site), base_url="http://localhost").get("/article?id=a").text.count("Prüfsumme") == 1
        )
    assert "0 of" in notes[0]
