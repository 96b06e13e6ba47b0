"""The pages of a site under their addresses; what goes wrong is a page, too."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_style_and_description_of_the_graph_have_their_types(client: TestClient) -> None:
    assert client.get("/style.css").headers["content-type"].startswith("text/css")
    assert client.get("/.well-known/void").headers["content-type"].startswith("text/turtle")


def test_wrong_address_and_wrong_method_are_pages_that_say_so(client: TestClient) -> None:
    missing, method = client.get("/nowhere?lang=en"), client.post("/timeline")
    assert (missing.status_code, method.status_code) == (404, 405)
    assert "There is no page /nowhere." in missing.text
    assert "does not take POST" in method.text


def test_only_forms_write(client: TestClient) -> None:
    assert client.get("/decide").status_code == 405
