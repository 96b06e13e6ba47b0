"""The pages follow a store that changes while they are shown, and keep what they have been asked."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from starlette.applications import Starlette
from starlette.testclient import TestClient

from kg.serve import Site, application, open_site
from kg.store import open_store
from tests.query import dataset

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"


def written(folder: Path) -> Path:
    """A store directory with the articles of the queries' tests."""
    with (
        open_store(str(dataset.write(folder / "news.nq", "nquads"))) as graph,
        open_store(f"{folder}/store/", writable=True) as store,
    ):
        store.load(graph.nquads())
    return folder / "store"


def without_an_article(store: Path) -> None:
    with open_store(f"{store}/", writable=True) as open_to_write:
        gone = next(graph for graph in open_to_write.graphs() if graph.endswith("/graph/a"))
        open_to_write.remove([gone])


def looked_again(app: Starlette, client: TestClient) -> str:
    """The start page after whatever has changed was read."""
    app.state.watch._next = 0.0
    client.get("/")
    app.state.watch.wait(60)
    return client.get("/?lang=en").text


def articles(site: Site) -> int:
    return int(site.index.one("SELECT COUNT(*) FROM article"))


def test_a_store_that_is_written_to_is_seen_without_a_new_start(tmp_path: Path) -> None:
    store = written(tmp_path)
    with open_site(f"{store}/") as site:
        app = application(site)
        with TestClient(app, base_url="http://localhost") as client:
            before = articles(site)
            quads = client.get("/sparql", params={"query": COUNT}).json()["results"]["bindings"][0]["n"]["value"]
            without_an_article(store)
            assert f"<b>{before - 1}</b> articles" in looked_again(app, client)
            assert client.get("/article?id=a").status_code == 404
            now = client.get("/sparql", params={"query": COUNT}).json()["results"]["bindings"][0]["n"]["value"]
            assert int(now) < int(quads)


def test_a_file_that_is_written_anew_is_seen_and_open_forms_still_count(tmp_path: Path) -> None:
    path = dataset.write(tmp_path / "news.nq", "nquads")
    with open_site(str(path)) as site:
        app = application(site)
        with TestClient(app, base_url="http://localhost") as client:
            before = articles(site)
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            path.write_text("".join(line for line in lines if "/graph/a> ." not in line), encoding="utf-8")
            assert f"<b>{before - 1}</b> articles" in looked_again(app, client)
            assert app.state.watch.current().token == site.token


def test_a_store_that_stays_as_it_is_is_not_read_again(graph: Path) -> None:
    with open_site(str(graph)) as site:
        app = application(site)
        with TestClient(app, base_url="http://localhost") as client:
            looked_again(app, client)
            assert app.state.watch.current() is site


def test_while_a_changed_graph_is_read_the_pages_show_the_old_state_and_say_so(tmp_path: Path) -> None:
    path = dataset.write(tmp_path / "news.nq", "nquads")
    go_on = threading.Event()
    with open_site(str(path)) as site:
        renew = site.renew
        assert renew is not None

        def slowly() -> Site:
            go_on.wait(30)
            return renew()

        app = application(replace(site, renew=slowly))
        with TestClient(app, base_url="http://localhost") as client:
            path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
            app.state.watch._next = 0.0
            text = client.get("/?lang=en").text
            assert "The graph has changed" in text
            assert f"<b>{articles(site)}</b> articles" in text
            go_on.set()
            app.state.watch.wait(60)
            assert "The graph has changed" not in client.get("/?lang=en").text


def test_a_graph_that_became_unreadable_leaves_the_pages_as_they_were(tmp_path: Path) -> None:
    path = dataset.write(tmp_path / "news.nq", "nquads")
    notes: list[str] = []
    with open_site(str(path), on_note=notes.append) as site:
        app = application(site)
        with TestClient(app, base_url="http://localhost") as client:
            path.write_text("no graph\n", encoding="utf-8")
            assert f"<b>{articles(site)}</b> articles" in looked_again(app, client)
            assert "cannot be read" in notes[-1]
