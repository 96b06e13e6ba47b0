"""The pages that show the graph: start, search, who, pair, event, article."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from kg.serve import Site
from tests.query.dataset import BASE
from tests.serve.reading import event_of

ANNA, BRUNO = f"{BASE}entity/anna", f"{BASE}entity/bruno"


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


def test_an_event_marks_who_did_what_when_and_where(client: TestClient) -> None:
    text = client.get(event_of(client, "Samstag Bergen")).text
    assert 'class="agent"' in text
    assert 'class="target"' in text
    assert ">am Samstag</mark>" in text
    assert ">Bergen</mark>" in text


def test_somebody_is_shown_with_offices_and_their_first_and_last_day(client: TestClient) -> None:
    text = re.sub(r"<[^>]+>", "", client.get("/entity", params={"iri": ANNA, "lang": "de"}).text)
    assert "Außenminister, Norwegen (2021-01-01 – 2024-05-31)" in text
    assert "(seit 2024-06-01)" in text
