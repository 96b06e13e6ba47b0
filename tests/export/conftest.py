"""The articles of the queries' tests, and one with every kind of hostile text, each as a store."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kg.export import FORMATS, export_to_stream
from kg.graph.formats import FORMATS as GRAPH_FORMATS
from kg.model import Article, Entity, EntityType
from kg.rdf import GraphWriter, to_quads
from kg.store import Store, open_store
from kg.vocabulary import current_vocabulary
from tests.query import articles, dataset
from tests.query.articles import Told, day
from tests.query.dataset import BASE, RUN

Write = Callable[..., bytes]

HOSTILE_NAME = '=HYPERLINK("http://x") <b>&amp;[[Ä|ß]]\u202e\t| `x` "q" \'s'


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return dataset.write(tmp_path_factory.mktemp("graph") / "news.trig", "trig")


@pytest.fixture
def news(graph: Path) -> Iterator[Store]:
    with open_store(str(graph)) as store:
        yield store


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """One meeting whose actor, title and words are made to break out of every format."""
    monkeypatch.setitem(articles.ENTITIES, "eve", Entity("eve", HOSTILE_NAME, EntityType.PERSON, wikidata="Q1000009"))
    article = Article(
        'h,"1"',
        "",
        "h.txt",
        title='+Titel; "zitiert" <script>alert(1)</script>',
        published=dt.date(1899, 5, 6),
        publisher="@Verlag\n& Söhne",
        url="javascript:alert(1)",
    )
    told = (
        Told("-2+3 Lindqvist traf\tam Samstag <i>]]> jemanden.", "Meeting", "anna", "eve", more=(day("1899-05-04"),)),
    )
    with open_store(str(written(tmp_path / "hostile.nq", article, *told))) as store:
        yield store


def written(path: Path, article: Article, *told: Told) -> Path:
    """A graph file of one article."""
    with GraphWriter(path, GRAPH_FORMATS["nquads"], BASE, current_vocabulary().prefixes) as writer:
        writer.add(to_quads(dataset.resolution(article, told), RUN, current_vocabulary(), BASE))
    return path


@pytest.fixture
def write() -> Write:
    """What an export to a stream gives."""

    def to_bytes(store: Store, form: str, table: str = "events") -> bytes:
        stream = io.BytesIO()
        export_to_stream(store, FORMATS[form], table, stream)
        return stream.getvalue()

    return to_bytes
