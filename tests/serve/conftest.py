"""Small sites: the articles of the queries' tests, one hostile article, and the same in a real server on loopback."""

from __future__ import annotations

import datetime as dt
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from starlette.testclient import TestClient

from kg.graph.formats import FORMATS
from kg.model import Article, Entity, EntityType
from kg.rdf import GraphWriter, to_quads
from kg.serve import Site, application, open_site
from kg.vocabulary import current_vocabulary
from tests.query import articles, dataset
from tests.query.articles import Told
from tests.query.dataset import BASE, RUN

HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dataset.write(tmp_path_factory.mktemp("graph") / "news.trig", "trig")


@pytest.fixture
def knowledge(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    folder.mkdir()
    return folder


@pytest.fixture
def site(graph: Path, knowledge: Path) -> Iterator[Site]:
    with open_site(str(graph), knowledge=knowledge) as site:
        yield site


@pytest.fixture
def client(site: Site) -> Iterator[TestClient]:
    with TestClient(application(site, seconds=20), base_url="http://127.0.0.1:8765") as client:
        yield client


@pytest.fixture
def hostile_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One article whose title, name, sentence and address are markup."""
    monkeypatch.setitem(articles.ENTITIES, "eve", Entity("eve", f"Eve {HOSTILE}", EntityType.PERSON))
    article = Article(
        'h"><b>',
        "",
        "h.txt",
        title=HOSTILE,
        published=dt.date(2024, 5, 6),
        url="javascript:alert(1)",
        publisher=HOSTILE,
    )
    told = (Told(f"Lindqvist traf Eve {HOSTILE} im Hafen.", "Meeting", "anna", "eve"),)
    path = tmp_path / "hostile.nq"
    with GraphWriter(path, FORMATS["nquads"], BASE, current_vocabulary().prefixes) as writer:
        writer.add(to_quads(dataset.resolution(article, told), RUN, current_vocabulary(), BASE))
    return path


class Running:
    """A server on loopback in a thread of its own."""

    def __init__(self, site: Site) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        config = uvicorn.Config(application(site), log_level="error", access_log=False)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._listener]}, daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        deadline = time.monotonic() + 20
        while not self._server.started and time.monotonic() < deadline:
            time.sleep(0.02)
        return self.address

    def __exit__(self, *_: object) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        self._listener.close()
