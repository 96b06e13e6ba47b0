"""Names of the server, headers, and what may be written by whom."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.corrections import NAME, StatementCorrection, Verdict, read_corrections
from kg.serve import Site, application, open_site
from tests.serve.test_pages import event_of


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost@evil.example", "", "[::1", "a:b:c"]
)
def test_a_foreign_name_of_the_server_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "Lindqvist" not in answer.text


@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1", "[::1]:8765", "LOCALHOST"])
def test_names_of_loopback_are_served(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_told_to_listen_everywhere_addresses_are_served_but_no_foreign_names(site: Site) -> None:
    client = TestClient(application(site, hosts={"0.0.0.0", "news-desk"}), base_url="http://localhost")
    served = [
        client.get("/", headers={"host": host}).status_code for host in ("192.0.2.7:80", "news-desk", "evil.example")
    ]
    assert served == [200, 200, 421]


@pytest.mark.parametrize("page", ["/", "/style.css", "/nothing", "/sparql?query=x"])
def test_every_answer_forbids_scripts_frames_and_requests_elsewhere(client: TestClient, page: str) -> None:
    headers = client.get(page).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers


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
    assert client.post("/decide", data=form).status_code == status
    assert not (knowledge / NAME).exists()


def test_without_a_knowledge_folder_the_page_says_how_to_get_one(graph: Path) -> None:

    with open_site(str(graph)) as site:
        client = TestClient(application(site), base_url="http://localhost")
        assert "--knowledge" in client.get(event_of(client, "lobte Keller")).text
        assert client.post("/decide", data=form_of(client, site, verdict="accept")).status_code == 409
