"""Network and timeline: the picture and the table say the same."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_the_filter_leaves_what_fits(client: TestClient) -> None:
    text = client.get("/timeline?kind=Meeting&status=Actual&since=2024-05&until=2024-05").text
    assert "traf am Samstag" in text
    assert "lobte" not in text


@pytest.mark.parametrize("wanted", ["kind=../../x", "since=never", "since=2025-13", "since=2025-04&until=2025-03"])
def test_a_filter_that_nothing_can_fit_is_refused_with_a_word(client: TestClient, wanted: str) -> None:
    for address in ("/timeline", "/network", "/map"):
        assert client.get(f"{address}?{wanted}").status_code == 400


def test_a_class_that_nobody_knows_is_told_with_the_nearest_one(client: TestClient) -> None:
    for address in ("/timeline", "/network", "/map"):
        answer = client.get(f"{address}?kind=Meetin")
        assert answer.status_code == 400
        assert "Meeting" in answer.text
    assert client.get("/timeline?kind=Threat").status_code == 200  # known, though nothing of the graph is one


def test_the_network_has_a_table_that_says_the_same(client: TestClient) -> None:
    text = client.get("/network").text
    assert text.count("<line ") == text.count('href="/pair?')
    assert client.get("/network?nodes=2").text.count("<circle ") == 2
