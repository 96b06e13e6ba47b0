"""What may be written by whom: a verdict goes to the corrections file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.corrections import NAME, StatementCorrection, Verdict, read_corrections
from kg.serve import Site, application, open_site
from tests.serve.reading import event_of


def form_of(client: TestClient, site: Site, **more: str) -> dict[str, str]:
    page = event_of(client, "lobte Keller")
    iri = str(client.get(page).url.params["iri"])
    return {"token": site.token, "event": iri, "by": "mk", **more}


def test_a_verdict_is_written_to_the_corrections_file_and_shown(
    client: TestClient, site: Site, knowledge: Path
) -> None:
    form = form_of(client, site, verdict="reject", reason="Ironie")
    answer = client.post("/decide", data=form)
    assert answer.status_code == 200
    assert "Gespeichert" in answer.text
    assert "Ironie" in answer.text
    (one,) = read_corrections(knowledge / NAME)
    assert isinstance(one, StatementCorrection)
    assert (one.verdict, one.by, one.reason) == (Verdict.REJECT, "mk", "Ironie")
    assert (one.statement.article, one.statement.event_class) == ("a", "Praise")
    assert one.statement.agents == ("Anna Lindqvist",)


def test_a_relabelling_says_only_what_changes(client: TestClient, site: Site, knowledge: Path) -> None:
    form = form_of(
        client, site, verdict="change", status="Actual", agents="Anna Lindqvist", targets="Q183; Carla Öztürk"
    )
    client.post("/decide", data={**form, "class": "Support"})
    (one,) = read_corrections(knowledge / NAME)
    assert isinstance(one, StatementCorrection)
    assert one.change.event_class == "Support"
    assert one.change.targets == ("Q183", "Carla Öztürk")
    assert (one.change.status, one.change.agents) == (None, None)


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"token": "guessed"}, 403),
        ({"token": ""}, 403),
        ({"verdict": "perhaps"}, 400),
        ({"verdict": "change"}, 400),
        ({"verdict": "change", "class": "Sneeze"}, 400),
        ({"event": "https://example.org/kg/event/none"}, 400),
    ],
)
def test_what_is_no_form_of_these_pages_writes_nothing(
    client: TestClient, site: Site, knowledge: Path, more: dict[str, str], status: int
) -> None:
    form = form_of(client, site, verdict="accept") | more
    answer = client.post("/decide", data=form)
    assert answer.status_code == status
    assert re.search(r'role="alert">[A-ZÄÖÜ].+\.</p>', answer.text)
    assert not (knowledge / NAME).exists()


def test_a_form_of_thousands_of_fields_is_none_of_these_pages(client: TestClient, knowledge: Path) -> None:
    answer = client.post("/decide", content=b"&" * 2_000)
    assert answer.status_code == 403
    assert not (knowledge / NAME).exists()


def test_without_a_knowledge_folder_the_page_says_how_to_get_one(graph: Path) -> None:

    with open_site(str(graph)) as site:
        client = TestClient(application(site), base_url="http://localhost")
        assert "--knowledge" in client.get(event_of(client, "lobte Keller")).text
        assert client.post("/decide", data=form_of(client, site, verdict="accept")).status_code == 409
