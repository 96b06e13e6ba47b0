"""Network and timeline: the picture and the table say the same."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_the_filter_leaves_what_fits(client: TestClient) -> None:
    text = client.get("/timeline?kind=Meeting&status=Actual&since=2024-05&until=2024-05").text
    assert "traf am Samstag" in text
    assert "lobte" not in text
    assert client.get("/timeline?kind=../../x&since=never&sources=-1&confidence=nan").status_code == 200


def test_the_network_has_a_table_that_says_the_same(client: TestClient) -> None:
    text = client.get("/network").text
    assert text.count("<line ") == text.count('href="/pair?')
    assert client.get("/network?nodes=2").text.count("<circle ") == 2
