"""The articles of ``dataset`` in every kind of store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Store, StoreOptions, open_store
from tests.query import dataset
from tests.store.servers import jena, oxigraph, virtuoso

ENGINES = ("ttl", "trig", "nq", "jsonld", "directory", "oxigraph", "virtuoso", "jena")


@pytest.fixture(scope="session")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dataset.write(tmp_path_factory.mktemp("graph") / "news.ttl", "turtle")


@pytest.fixture
def news(turtle: Path) -> Iterator[Store]:
    """The articles from a Turtle file."""
    with open_store(str(turtle)) as store:
        yield store


@pytest.fixture(scope="session", params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """The same articles in each kind of store in turn."""
    folder = tmp_path_factory.mktemp(request.param)
    match request.param:
        case "directory":
            _fill(f"{folder}/store/")
            with open_store(f"{folder}/store/") as store:
                yield store
        case "oxigraph":
            with oxigraph() as url:
                _fill(url)
                with open_store(url) as store:
                    yield store
        case "virtuoso":
            with virtuoso(folder) as url:
                _fill(url, StoreOptions(user="dba", password="dba"))
                with open_store(url) as store:
                    yield store
        case "jena":
            with jena(folder) as url:
                _fill(url)
                with open_store(url) as store:
                    yield store
        case suffix:
            form = {"ttl": "turtle", "trig": "trig", "nq": "nquads", "jsonld": "jsonld"}[suffix]
            with open_store(str(dataset.write(folder / f"news.{suffix}", form))) as store:
                yield store


def _fill(locator: str, options: StoreOptions | None = None) -> None:
    with open_store(locator, writable=True, options=options) as store:
        store.load(dataset.nquads())
