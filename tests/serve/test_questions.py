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


def test_questions_speak_the_language_of_the_reader(client: TestClient) -> None:
    german, english = (client.get(f"/questions/who-did-what?lang={language}").text for language in ("de", "en"))
    assert "Wer wann und wo was mit wem tat" in german
    assert "nur diese Art von Ereignissen" in german
    assert '<th scope="col">Satz</th>' in german
    assert "Who did what to whom" in english
    assert '<th scope="col">sentence</th>' in english
    assert "Was als nicht geschehen" in client.get("/questions?lang=de").text


def test_an_article_in_a_table_leads_to_its_page(client: TestClient) -> None:
    assert '<a href="/article?id=a">a</a>' in client.get("/questions/who-did-what", params={"person": "Lindqvist"}).text


def test_a_table_without_rows_is_one_sentence(client: TestClient) -> None:
    text = client.get("/questions/who-did-what?since=2100&lang=de").text
    assert "<p>Nichts gefunden.</p>" in text
    assert "<table" not in text


def test_a_question_of_any_name_that_is_none_is_not_found(client: TestClient) -> None:
    for name in ("x" * 9_000, "none", "..%2fentities", "Entities", "%00"):
        assert client.get(f"/questions/{name}").status_code == 404
