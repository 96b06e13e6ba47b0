"""QuickStatements speak of items that are there, each with a reference."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from kg.model import Article
from kg.resources import Data, using
from kg.settings import Settings
from kg.store import Store, open_store
from tests.export.conftest import Write, written
from tests.query.articles import Told, day

STATEMENT = re.compile(
    r'Q\d+\tP\d+\tQ\d+(\tP\d+\t(Q\d+|\+\d{4}-\d\d-\d\dT00:00:00Z/(9|10|11)))*(\tS\d+\t(\+[^\t]+|(\w+:)?"[^"\t]*"))+'
)


def test_quickstatements_speak_of_existing_items_with_a_reference(hostile: Store, write: Write) -> None:
    statements = write(hostile, "quickstatements").decode("utf-8").splitlines()
    assert len(statements) == 2
    assert all(STATEMENT.fullmatch(statement) for statement in statements)
    assert statements[0].startswith("Q1000001\tP793\tQ2761147\tP710\tQ1000009\tP585\t+1899-05-04T00:00:00Z/11\tS1476\t")
    assert 'S1476\tde:"+Titel; ”zitiert”' in statements[0]


def test_quickstatements_tell_a_class_whose_item_the_user_names(write: Write, tmp_path: Path) -> None:
    article = Article("c", "", "c.txt", title="Anruf", published=dt.date(2024, 5, 6), url="https://news.example/c")
    called = Told("Lindqvist rief in Bergen an.", "Call", "anna", "bergen", more=(day("2024-05-04"),))
    (tmp_path / "wissen").mkdir()
    (tmp_path / "wissen" / "calls.ttl").write_text(CALLS, encoding="utf-8")
    with open_store(str(written(tmp_path / "calls.nq", article, called))) as store:
        assert write(store, "quickstatements") == b""
        with using(Data.of(Settings(knowledge=str(tmp_path / "wissen")))):
            statements = write(store, "quickstatements").decode("utf-8").splitlines()
    assert [statement.split("\t")[1:3] for statement in statements] == [["P793", "Q77"]] * 2


CALLS = """@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
kgo:Call skos:closeMatch <http://www.wikidata.org/entity/Q77> .
"""


def test_quickstatements_create_nobody(news: Store, write: Write) -> None:
    assert write(news, "quickstatements") == b""
