"""Records for other programs, judged by those programs' own readers where there is one."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any, cast

import feedparser
import pytest
import rdflib
from followthemoney import model
from followthemoney.proxy import EntityProxy
from rdflib import DCAT, DCTERMS, OWL, RDF, SKOS, VOID
from rdflib.term import Node

from kg.errors import InputError
from kg.export import FORMATS, export_to_folder, export_to_stream
from kg.export.coders import POLECAT_COLUMNS
from kg.export.notes import file_names
from kg.facts import EntityRecord, read_events
from kg.model import Article
from kg.resources import Data, using
from kg.settings import Settings
from kg.store import Store, open_store
from tests.export.conftest import HOSTILE_NAME, Write, written
from tests.query.articles import Told, day
from tests.query.dataset import BASE


def lines(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.decode("utf-8").splitlines()]


@pytest.mark.parametrize("kind", ["news", "hostile"])
def test_ftm_entities_are_valid_for_their_own_library(kind: str, write: Write, request: pytest.FixtureRequest) -> None:
    entities = lines(write(request.getfixturevalue(kind), "ftm"))
    ids = {entity["id"] for entity in entities}
    assert len(ids) == len(entities) >= 5
    for entity in entities:
        proxy = model.get_proxy(entity, cleaned=False)
        assert isinstance(proxy, EntityProxy)
        proxy.schema.validate(cast(Any, entity))
        for name, values in entity["properties"].items():
            if kind == "news" and name not in ("sourceUrl", "wikidataId"):
                assert sorted(proxy.get(name)) == sorted(set(values)), (entity["schema"], name)
            if model.get(entity["schema"]).get(name).type.name == "entity":  # type: ignore[union-attr]
                assert set(values) <= ids, (entity["schema"], name)


def test_ftm_has_events_with_proof_and_links_between_actors(news: Store, write: Write) -> None:
    entities = lines(write(news, "ftm"))
    by_schema: dict[str, list[dict[str, Any]]] = {}
    for entity in entities:
        by_schema.setdefault(entity["schema"], []).append(entity["properties"])
    [meeting] = [one for one in by_schema["Event"] if one["summary"][0].startswith("Lindqvist traf")]
    assert (meeting["name"], meeting["date"], meeting["location"]) == (
        ["Treffen: Anna Lindqvist – Bruno Keller"],
        ["2024-05-04"],
        ["Bergen"],
    )
    assert {"Planned", "Negated"}.isdisjoint(str(entities))
    happened = [event for event in read_events(news) if event.happened]
    assert len(by_schema["Event"]) == len(happened)
    assert len(by_schema["UnknownLink"]) >= 8
    assert [one["full"] for one in by_schema["Address"]] == [["Bergen"]]


def test_plover_records_have_the_fields_of_the_manual(news: Store, write: Write) -> None:
    records = lines(write(news, "plover"))
    assert len({record["id"] for record in records}) == len(records)
    for record in records:
        assert {"id", "date", "source", "event"} <= record.keys()
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", record["date"])
        assert record["quad_code"] in (1, 2, 3, 4)
        assert re.fullmatch("[A-Z]+", record["event"][0])
    [meeting] = [record for record in records if record["text"].startswith("Lindqvist traf")]
    assert [actor["identifier_text"] for actor in meeting["source"]] == ["Anna Lindqvist", "Bruno Keller"]
    assert (meeting["recipient"], meeting["event_loc"]["name"], meeting["date_basis"]) == ([], "Bergen", "event")
    [threat] = [record for record in records if record["event"] == ["THREATEN"]]
    assert (threat["date"], threat["date_basis"]) == ("2024-06-20", "published")


@pytest.mark.parametrize("kind", ["news", "hostile"])
def test_polecat_has_forty_well_formed_columns(kind: str, write: Write, request: pytest.FixtureRequest) -> None:
    text = write(request.getfixturevalue(kind), "polecat").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(POLECAT_COLUMNS) == len(set(POLECAT_COLUMNS)) == 40
    assert rows
    assert all(set(row) == set(POLECAT_COLUMNS) and None not in row.values() for row in rows)
    assert len({row["Event ID"] for row in rows}) == len(rows)


def test_polecat_row_names_actor_recipient_and_quad_class(news: Store, write: Write) -> None:
    rows = list(
        csv.DictReader(io.StringIO(write(news, "polecat").decode("utf-8")), delimiter="\t", quoting=csv.QUOTE_NONE)
    )
    [threat] = [row for row in rows if row["Event Type"] == "THREATEN"]
    assert (threat["Actor Name"], threat["Recipient Name"], threat["Quad Code"], threat["Event Date"]) == (
        "Nordische Union",
        "Sundland",
        "VERBAL CONFLICT",
        "2024-06-20",
    )


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


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_webannotation_is_json_ld_that_quotes_the_text(news: Store, write: Write) -> None:
    data = write(news, "webannotation").decode("utf-8")
    graph = rdflib.Graph().parse(data=data, format="json-ld")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    annotations = list(graph.subjects(rdflib.RDF.type, oa.Annotation))
    assert len(annotations) == len(json.loads(data)["@graph"]) >= 30
    for annotation in annotations:
        assert graph.value(annotation, oa.hasBody) is not None
        target = graph.value(annotation, oa.hasTarget)
        kinds = {graph.value(selector, rdflib.RDF.type) for selector in graph.objects(target, oa.hasSelector)}
        assert kinds == {oa.TextPositionSelector, oa.TextQuoteSelector}
        assert str(graph.value(target, oa.hasSource)).startswith("https://example.org/kg/article/")
    motivations = {graph.value(annotation, oa.motivatedBy) for annotation in annotations}
    assert motivations == {oa.classifying, oa.identifying}


@pytest.mark.parametrize("kind", ["news", "hostile"])
def test_atom_is_read_by_a_feed_reader(kind: str, write: Write, request: pytest.FixtureRequest) -> None:
    feed = feedparser.parse(io.BytesIO(write(request.getfixturevalue(kind), "atom")))
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert feed.feed.id.startswith("urn:uuid:")
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) >= 1
    assert all(entry.title and entry.updated_parsed and entry.content[0].value for entry in feed.entries)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    assert not [entry for entry in feed.entries if entry.get("link", "").startswith("javascript")]


def test_neo4j_files_join_by_their_ids(news: Store, tmp_path: Path) -> None:
    export_to_folder(news, FORMATS["neo4j"], tmp_path / "neo")
    files = {}
    for path in (tmp_path / "neo").iterdir():
        with path.open(encoding="utf-8", newline="") as stream:
            files[path.stem] = list(csv.DictReader(stream))
    assert sorted(files) == ["acts", "articles", "entities", "events", "roles", "told"]
    ids = [row["iri:ID"] for name in ("entities", "events", "articles") for row in files[name]]
    assert len(set(ids)) == len(ids)
    for name in ("acts", "roles", "told"):
        assert files[name]
        assert all(
            {row[":START_ID"], row[":END_ID"]} <= set(ids) and row[":TYPE"].isidentifier() for row in files[name]
        )
    assert {row["status"] for row in files["events"]} == {"Actual", "Planned", "Negated"}


def test_markdown_notes_link_to_each_other_and_only_to_notes_that_are_there(news: Store, tmp_path: Path) -> None:
    count = export_to_folder(news, FORMATS["markdown"], tmp_path / "vault")
    notes = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "vault").glob("*.md")}
    assert len(notes) == count
    for name, text in notes.items():
        assert text.startswith('---\nkind: "')
        assert set(re.findall(r"\[\[([^]|]+)\]\]", text)) <= set(notes) - {name}
    assert (
        "- 2024-05-04 · **Treffen** mit [[Bruno Keller]] in [[Bergen]]: Lindqvist traf am Samstag"
        in notes["Anna Lindqvist"]
    )
    assert "**Lob** ← [[Anna Lindqvist]]" in notes["Bruno Keller"]
    assert "(geplant)" in notes["Carla Öztürk"]
    assert "(verneint)" in notes["Bruno Keller"]
    assert "laut Agentur Nord" in notes["Bruno Keller"]


def test_markdown_notes_of_hostile_names_stay_in_their_folder(hostile: Store, tmp_path: Path) -> None:
    export_to_folder(hostile, FORMATS["markdown"], tmp_path / "vault")
    [odd] = [path for path in (tmp_path / "vault").iterdir() if "HYPERLINK" in path.name]
    assert not set(odd.stem) & set('\\/:*?"<>|#^[]')
    text = odd.read_text(encoding="utf-8")
    assert "<script>" not in text
    assert "](<javascript" not in text


def test_markdown_notes_of_namesakes_have_names_of_their_own() -> None:
    twins = [
        EntityRecord("urn:1", "Emil Bø", "Person"),
        EntityRecord("urn:2", "emil bø", "Person", wikidata="Q5"),
        EntityRecord("urn:3", "Emil Bø", "Person"),
        EntityRecord("urn:4", "../..", "Person"),
    ]
    names = file_names(twins)
    assert names["urn:2"] == "emil bø (Q5)"
    assert (names["urn:1"], names["urn:3"]) == ("Emil Bø", "Emil Bø (2)")
    assert "/" not in names["urn:4"]
    assert names["urn:4"].strip(".")


def test_hostile_name_is_in_every_format_that_holds_names(hostile: Store, write: Write) -> None:
    assert json.dumps(HOSTILE_NAME, ensure_ascii=False).encode() in write(hostile, "jsonl")


def test_void_counts_what_the_graph_holds(write: Write, news: Store) -> None:
    graph = rdflib.Graph().parse(write(news, "void"), format="turtle")
    [dataset] = graph.subjects(RDF.type, VOID.Dataset)
    assert (dataset, RDF.type, DCAT.Dataset) in graph
    assert str(dataset) == BASE + "dataset"

    def one(node: Node, about: rdflib.URIRef) -> str:
        return str(graph.value(node, about))

    assert int(one(dataset, VOID.triples)) == news.count()
    counts = {
        one(part, VOID["class"]).rpartition("#")[2]: int(one(part, VOID.entities))
        for part in graph.objects(dataset, VOID.classPartition)
    }
    events = list(read_events(news))
    assert counts["Event"] == len(events)
    assert counts["Visit"] == sum(event.kind == "Visit" for event in events)
    assert counts["Article"] == 8
    [period] = graph.objects(dataset, DCTERMS.temporal)
    assert [one(period, day) for day in (DCAT.startDate, DCAT.endDate)] == ["2010-03-02", "2024-07-01"]
    links = graph.objects(dataset, VOID.subset)
    assert {one(part, VOID.linkPredicate): one(part, VOID.triples) for part in links} == {
        str(OWL.sameAs): "4",
        str(SKOS.closeMatch): "1",
    }


def test_void_of_a_part_of_a_graph_is_refused(news: Store) -> None:
    with pytest.raises(InputError, match="describes the whole graph"):
        export_to_stream(news, FORMATS["void"], "events", io.BytesIO(), 0.5)


def test_polecat_has_the_offices_held_at_the_time(news: Store, write: Write) -> None:
    [met] = [event for event in read_events(news) if event.best.sentence.startswith("Lindqvist traf am Samstag")]
    [office] = met.offices
    assert (office.person, met.offices_of(met.targets[0]), met.offices_of(None)) == (met.agents[0].iri, (), ())
    text = write(news, "polecat").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE))
    [row] = [row for row in rows if row["Event ID"].startswith(met.iri)]
    assert (row["Actor Title"], row["Primary Actor Sector"], row["Actor Sectors"]) == ("Außenminister", "GOV", "GOV")
    assert (row["Recipient Title"], row["Recipient Sectors"]) == ("None", "None")


def test_neo4j_has_one_node_for_whoever_is_the_same_in_several_articles(news: Store, tmp_path: Path) -> None:
    export_to_folder(news, FORMATS["neo4j"], tmp_path / "neo")
    with (tmp_path / "neo/entities.csv").open(encoding="utf-8", newline="") as file:
        nodes = {row["iri:ID"]: row for row in csv.DictReader(file)}
    [sand] = [row for row in nodes.values() if "Sand" in row["label"]]
    assert set(sand["aliases:string[]"].split(";")) | {sand["label"]} == {"Dora Sand", "D. Sand"}
    for name in ("acts", "roles"):
        with (tmp_path / f"neo/{name}.csv").open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert {row[":END_ID"] for row in rows} <= set(nodes)
        assert sand["iri:ID"] in {row[":END_ID"] for row in rows} | {row[":START_ID"] for row in rows}


def test_notes_have_one_for_whoever_is_the_same_in_several_articles(news: Store, tmp_path: Path) -> None:
    export_to_folder(news, FORMATS["markdown"], tmp_path / "vault")
    [sand] = (tmp_path / "vault").glob("*Sand*.md")
    text = sand.read_text(encoding="utf-8")
    for sentence in ("lobte Sand", "Sand will Keller besuchen", "Sand besuchte Keller"):
        assert sentence in text
    assert f"[[{sand.stem}]]" in (tmp_path / "vault/Bruno Keller.md").read_text(encoding="utf-8")
    assert f"[[{sand.stem}]]" not in text
