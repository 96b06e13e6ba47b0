"""A saved question is a form, a table and files."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_a_question_is_a_form_a_table_and_files(client: TestClient) -> None:
    assert "<table>" not in client.get("/questions/timeline-of-pair").text
    given = {"person": "Anna Lindqvist"}
    assert "Anna Lindqvist" in client.get("/questions/who-did-what", params=given).text
    csv = client.get("/questions/who-did-what", params={**given, "as": "csv"})
    assert csv.headers["content-type"].startswith("text/csv")
    assert csv.text.splitlines()[0].startswith("date,what,who,whom")
    assert client.get("/questions/who-did-what", params={**given, "as": "json"}).json()
    assert client.get("/questions/who-did-what", params={"person": "Nobody At All"}).status_code == 400
