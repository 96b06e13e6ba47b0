"""Terms and codes stand under a namespace that can be set; a graph of another one is refused, not asked in vain."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import kg
from kg.errors import SettingsError, StoreError
from kg.pipeline import build
from kg.query import find_query, run, saved_queries
from kg.resources import Data, ontology_folder, queries_folder, using
from kg.settings import NAMESPACE, Settings, load_settings
from kg.store import open_store
from kg.store.asking import query_text
from kg.validate import validate_quads
from kg.validate.checks import load_checks
from kg.vocabulary import current_vocabulary
from tests.cli.conftest import Call

OWN = "https://terms.example.org/neu/"
SETTINGS = Settings(namespace=OWN)
TEXT = "Konrad Adenauer traf am Montag in Paris Charles de Gaulle."
PACKAGE = Path(kg.__file__).parent
#: Wherever the name of a term of ours begins, in a query or a graph.
TERM = re.compile(r"<(https?://[^>]*)ontology#")

QUERIES = sorted([*PACKAGE.rglob("sparql/*.rq"), *queries_folder().glob("*.rq"), *ontology_folder().rglob("*.rq")])


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph of one article under a namespace of the user's own."""
    folder = tmp_path_factory.mktemp("namespace")
    (folder / "1963-01-23_paris.txt").write_text(TEXT, encoding="utf-8")
    path = folder / "graph.trig"
    build([str(folder / "1963-01-23_paris.txt")], SETTINGS, output=str(path))
    return path


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_queries_that_ship_name_terms_of_the_shipped_namespace_only(path: Path) -> None:
    assert set(TERM.findall(path.read_text(encoding="utf-8"))) <= {NAMESPACE}


def test_queries_are_asked_in_the_namespace_in_force() -> None:
    with using(Data.of(SETTINGS)):
        texts = [query_text(str(path.parent.parent / "x.py"), path.stem) for path in PACKAGE.rglob("sparql/*.rq")]
        texts += [query.text for query in saved_queries()]
        texts += [check.query for check in load_checks(Data.of(SETTINGS).ontology)]
        assert current_vocabulary().kgo("Event") == f"{OWN}ontology#Event"
    assert len(texts) > 60
    assert {found for text in texts for found in TERM.findall(text)} == {OWN}


def test_graph_has_terms_and_codes_of_the_namespace_set_and_data_of_its_base(graph: Path) -> None:
    text = graph.read_text(encoding="utf-8")
    assert NAMESPACE not in text
    assert f"@prefix kgo: <{OWN}ontology#> ." in text
    assert f"@prefix plover: <{OWN}plover/0.8#> ." in text
    assert f"@base <{Settings().base}> ." in text


def test_graph_of_a_namespace_of_ones_own_conforms_and_answers_questions(graph: Path) -> None:
    with using(Data.of(SETTINGS)), open_store(str(graph)) as store:
        findings = list(validate_quads(store.as_stored, Data.of(SETTINGS).ontology, batch=10))
        table = run(find_query("who-met-whom"), {}, store)
    assert findings == []
    assert [row[table.columns.index("who")] for row in table.rows] == ["Konrad Adenauer"]


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("query", "who-met-whom", "--from", "{graph}"), id="query"),
        pytest.param(("query", "events", "--from", "{store}"), id="query a store"),
        pytest.param(("validate", "{graph}"), id="validate"),
        pytest.param(("load", "{graph}", "--to", "new/"), id="load"),
        pytest.param(("export", "--from", "{graph}", "--to", "jsonl"), id="export"),
        pytest.param(("identify", "--in", "{store}"), id="identify"),
        pytest.param(("remove", "a", "--in", "{store}"), id="remove"),
        pytest.param(("review", "--in", "{store}", "--knowledge", "wissen"), id="review"),
        pytest.param(("report", "{graph}", "-o", "new.html"), id="report"),
        pytest.param(("serve", "{store}"), id="serve"),
        pytest.param(("diff", "{graph}", "{graph}"), id="diff"),
    ],
)
def test_commands_refuse_a_graph_of_another_namespace(
    arguments: tuple[str, ...], graph: Path, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = f"{tmp_path}/store/"
    with open_store(store, writable=True) as opened, using(Data.of(SETTINGS)), open_store(str(graph)) as source:
        opened.load(source.nquads())
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wissen").mkdir()
    answer = call(*(part.format(graph=graph, store=store) for part in arguments))
    named = store if "{store}" in arguments else str(graph)
    assert answer.code == 2
    assert (
        f"Error: {named}: written under the namespace {OWN}, in force is {NAMESPACE}\n"
        f'  Build it anew from its articles, or read it as it is with the setting namespace = "{OWN}".\n'
    ) in answer.err
    assert not list(tmp_path.glob("new*"))


def test_build_into_a_store_of_another_namespace_is_refused_before_anything_is_read(
    graph: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    build([str(tmp_path / "a.txt")], SETTINGS, to=f"{tmp_path}/store/")
    with pytest.raises(StoreError, match=f"written under the namespace {OWN}"):
        build([str(tmp_path / "a.txt")], Settings(), to=f"{tmp_path}/store/")


def test_sparql_of_ones_own_may_ask_a_graph_of_any_namespace(graph: Path, call: Call) -> None:
    text = f"SELECT ?e {{ GRAPH ?g {{ ?e a <{OWN}ontology#Meeting> }} }}"
    answer = call("query", "--sparql", text, "--from", str(graph), "--as", "csv")
    assert answer.code == 0
    assert answer.out.count("/event/") == 1


def test_foreign_article_classes_are_nobodys_namespace(tmp_path: Path) -> None:
    path = tmp_path / "foreign.nt"
    path.write_text("<http://a.example/1> a <http://a.example/terms#Article> .\n".replace(" a ", f" <{TYPE}> "))
    with open_store(str(path)) as store:
        assert store.count() == 1


TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.mark.parametrize("value", ["w3id.org/kg-news/", "https://terms.example.org/neu#", "https://a b/"])
def test_namespaces_that_no_iri_can_begin_with_are_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="namespace"):
        load_settings({"namespace": value}, {})
