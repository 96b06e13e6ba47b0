"""The flat tables say the same of every kind of store, row by row, in names and types that are written down."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from kg.facts import ARTICLES, ENTITIES, EVENTS, EVIDENCE, TABLES, Entities, read_events, read_events_named
from kg.facts.codes import country_names, quad_class
from kg.facts.columns import columns_as_markdown
from kg.facts.records import best_first
from kg.store import Iri, Store, open_store
from kg.vocabulary import current_vocabulary

ROOT = Path(__file__).parents[2]
ANNA, BRUNO = "https://example.org/kg/entity/anna", "https://example.org/kg/entity/bruno"
TYPES = {
    "text": str,
    "iri": str,
    "integer": int,
    "number": float,
    "boolean": bool,
    "date": dt.date,
}


def events(store: Store) -> list[dict[str, Any]]:
    return [dict(zip(EVENTS.names, row, strict=True)) for row in EVENTS.rows(store)]


def event(store: Store, sentence: str) -> dict[str, Any]:
    [found] = [row for row in events(store) if row["sentence"].startswith(sentence)]
    return found


def test_tables_are_the_same_from_every_store(engine: Store, turtle: Path) -> None:
    with open_store(str(turtle)) as file:
        for table in TABLES.values():
            rows = list(table.rows(file))
            assert len(rows) >= 5
            assert list(table.rows(engine)) == rows, table.name


def test_tables_hold_the_types_that_they_state(news: Store) -> None:
    for table in TABLES.values():
        for row in table.rows(news):
            for column, cell in zip(table.columns, row, strict=True):
                assert cell is None or type(cell) is TYPES[column.type], (table.name, column.name, cell)


def test_tables_are_documented_column_by_column() -> None:
    assert columns_as_markdown() in (ROOT / "docs/tables.md").read_text(encoding="utf-8")


def test_tables_name_each_column_once() -> None:
    for table in TABLES.values():
        assert len(set(table.names)) == len(table.names) >= 8


def test_event_table_meeting_has_its_actors_codes_time_place_and_words(news: Store) -> None:
    row = event(news, "Lindqvist traf am Samstag Keller in Bergen.")
    assert {name: row[name] for name in ("class", "class_label", "plover", "cameo", "quad_class", "status")} == {
        "class": "Meeting",
        "class_label": "Treffen",
        "plover": "CONSULT",
        "cameo": "040",
        "quad_class": 1,
        "status": "Actual",
    }
    assert (row["agent"], row["agent_label"], row["agent_wikidata"]) == (ANNA, "Anna Lindqvist", "Q1000001")
    assert (row["target"], row["target_label"], row["target_words"]) == (BRUNO, "Bruno Keller", "Keller")
    assert (row["date"], row["date_end"], row["date_bound"]) == (dt.date(2024, 5, 4), dt.date(2024, 5, 4), "on")
    assert (row["date_unit"], row["date_basis"], row["date_text"]) == ("Day", "Weekday", "am Samstag")
    assert (row["place_label"], row["place_wikidata"], row["channel"]) == ("Bergen", "Q26793", "InPerson")
    assert (row["article"], row["publisher"], row["url"]) == ("a", "Küstenpost", "https://kueste.example/a")
    assert (row["start"], row["end"], row["trigger"], row["rule"]) == (0, 43, "Lindq", "meeting.toml#1")


def test_event_table_month_is_bounded_by_its_first_and_last_day(news: Store) -> None:
    row = event(news, "Im Juni will Lindqvist")
    assert (row["date"], row["date_end"], row["date_bound"]) == (dt.date(2024, 6, 1), dt.date(2024, 6, 30), "within")
    assert (row["status"], row["status_cue"]) == ("Planned", "will")


def test_event_table_day_to_count_by_says_what_it_rests_on(news: Store) -> None:
    dated = event(news, "Lindqvist besuchte Sundland.")
    undated = event(news, "Keller gratulierte")
    neither = event(news, "=SUMME(1)")
    names = ("date", "date_or_published", "date_or_published_basis")
    assert [dated[name] for name in names] == [dt.date(2024, 6, 15), dt.date(2024, 6, 15), "event"]
    assert [undated[name] for name in names] == [None, dt.date(2024, 6, 20), "published"]
    assert [neither[name] for name in names] == [None, None, None]


def test_event_table_says_who_says_so(news: Store) -> None:
    named, words = event(news, "Lindqvist lobte Keller."), event(news, "Sundland soll die Union")
    assert (named["source_label"], named["source_text"], named["source_certainty"]) == (
        "Agentur Nord",
        "der Agentur Nord",
        "Certain",
    )
    assert (words["source"], words["source_text"], words["source_certainty"]) == (None, "Beobachtern", "Probable")


def test_event_table_side_that_nobody_fills_is_empty(news: Store) -> None:
    row = event(news, "Gegen Sundland wurden Sanktionen")
    assert (row["agent"], row["agent_label"], row["target_label"], row["pair"]) == (None, None, "Sundland", 1)
    demand = event(news, "Lindqvist forderte den Ausbau")
    assert (demand["agent_label"], demand["target"], demand["topic"]) == ("Anna Lindqvist", None, "Ausbau des Hafens")


def test_event_table_imagined_event_is_marked(news: Store) -> None:
    row = event(news, "Falls Keller")
    assert (row["status"], row["hypothetical"]) == ("Actual", True)


def test_event_table_meeting_without_sides_gives_each_pair_once(news: Store) -> None:
    rows = [row for row in events(news) if row["sentence"].startswith("=SUMME(1)")]
    assert [(row["agent_label"], row["target_label"], row["pair"]) for row in rows] == [
        ("Anna Lindqvist", "Dora Sand", 1)
    ]


def test_events_can_be_read_by_their_iris_in_the_order_asked_for(engine: Store) -> None:
    known = list(read_events(engine))
    wanted = [known[5].iri, "urn:unknown", known[2].iri]
    assert [found.iri for found in read_events_named(engine, wanted)] == [known[5].iri, known[2].iri]
    assert read_events_named(engine, wanted)[0] == known[5]


def test_entity_table_counts_events_and_articles(news: Store) -> None:
    rows = {row[0]: dict(zip(ENTITIES.names, row, strict=True)) for row in ENTITIES.rows(news)}
    assert (rows[ANNA]["aliases"], rows[ANNA]["events"], rows[ANNA]["articles"]) == ("A. Lindqvist", 15, 6)
    assert (rows[BRUNO]["country"], rows[BRUNO]["kind"]) == ("Sundland", "Person")
    assert rows["https://example.org/kg/entity/carla"]["wikidata_close"] == "Q1000003"


def test_evidence_table_has_every_clause_with_its_rank(news: Store) -> None:
    rows = [dict(zip(EVIDENCE.names, row, strict=True)) for row in EVIDENCE.rows(news)]
    assert len({row["mention"] for row in rows}) == len(rows)
    assert {row["rank"] for row in rows} == {1}


def test_article_table_has_articles_without_events(news: Store) -> None:
    rows = [dict(zip(ARTICLES.names, row, strict=True)) for row in ARTICLES.rows(news)]
    assert [row["article"] for row in rows] == ["a", "b", "c", "d", "e", "f", "g", "runs"]
    assert (rows[7]["title"], rows[7]["published"], rows[7]["text_length"]) == ("Wetter", dt.date(2024, 7, 1), 6)


FOREIGN = """
@prefix kgo: <https://w3id.org/kg-news/ontology#> .
@prefix gaf: <http://groundedannotationframework.org/gaf#> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix schema: <https://schema.org/> .
@prefix sem: <http://semanticweb.cs.vu.nl/2009/11/sem/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
<urn:article> a kgo:Article ; schema:identifier "x" ; schema:datePublished "gestern" .
<urn:call> a kgo:Call ; kgo:status kgo:Actual ; kgo:agent <urn:who> , [] ; gaf:denotedBy <urn:clause> ;
  sem:hasBeginTimeStamp "99999999999999999999"^^xsd:integer ; sem:hasEndTimeStamp "0001-01-01"^^xsd:date .
<urn:strange> a <urn:Dance> ; kgo:status kgo:Actual ; gaf:denotedBy <urn:clause> .
<urn:clause> oa:hasSource <urn:article> ; oa:hasSelector <urn:position> .
<urn:position> oa:start "abc" ; oa:end "-4"^^xsd:integer .
"""


def test_event_table_of_a_foreign_graph_leaves_empty_what_it_cannot_read(tmp_path: Path) -> None:
    (tmp_path / "foreign.ttl").write_text(FOREIGN, encoding="utf-8")
    left_out: list[str] = []
    with open_store(str(tmp_path / "foreign.ttl")) as store:
        [read] = read_events(store, left_out=left_out)
        [row] = events(store)
    assert left_out == ["urn:strange"]
    assert (read.iri, read.begin, read.last_day, read.article.published) == ("urn:call", None, None, None)
    assert (row["agent"], row["agent_label"], row["start"], row["end"], row["sentence"]) == (
        "urn:who",
        "urn:who",
        None,
        None,
        "",
    )


def test_event_table_is_read_page_by_page_where_the_server_cuts_answers(turtle: Path) -> None:
    from kg.facts.asking import everything, sparql
    from kg.store import AnswerCut

    class Cutting:
        """The store behind a server that gives at most three rows."""

        def __init__(self, store: Store) -> None:
            self._store = store

        def select(self, query: str, bindings: Any = None) -> Any:
            rows = self._store.select(query.replace("LIMIT 1000", "LIMIT 2"), bindings)
            if len(rows.rows) > 3:
                raise AnswerCut("the server cut the answer", "Ask for less.")
            return rows

    with open_store(str(turtle)) as store:
        for query in ("articles", "entities"):
            whole = store.select(sparql(query)).rows
            assert len(whole) > 3
            assert sorted(map(str, everything(Cutting(store), query))) == sorted(map(str, whole))  # type: ignore[arg-type]
        with pytest.raises(AnswerCut):
            list(read_events(Cutting(store)))  # type: ignore[arg-type]


def test_event_clauses_that_name_most_actors_come_first(news: Store) -> None:
    [told] = [one for one in read_events(news) if one.best.sentence.startswith("Keller traf am Samstag")]
    from dataclasses import replace

    short = replace(told.best, iri="urn:headline", sentence="Treffen am Meer", start=0)
    assert [clause.iri for clause in best_first([short, told.best], list(told.agents))] == [
        told.best.iri,
        "urn:headline",
    ]


def test_entities_are_looked_up_once(news: Store) -> None:
    asked: list[str] = []

    class Counting:
        def select(self, query: str, bindings: Any = None) -> Any:
            asked.append(query)
            return news.select(query, bindings)

    entities = Entities(Counting())  # type: ignore[arg-type]
    assert entities.get([Iri(ANNA)]) == entities.get([Iri(ANNA)])
    first = len(asked)
    entities.get([Iri(ANNA)])
    assert len(asked) == first


def test_codes_every_class_with_a_plover_type_has_a_quad_class() -> None:
    for kind in current_vocabulary().event_classes.values():
        if kind.plover:
            assert quad_class(kind.plover.rsplit("#", 1)[-1]) in (1, 2, 3, 4), kind.name
    assert quad_class("CONSULT-visit") == 1
    assert quad_class("DANCE") is None


def test_codes_country_that_a_graph_only_mentions_has_name_and_code() -> None:
    assert (country_names("Q212").label, country_names("Q212").iso2, country_names("Q212").iso3) == (
        "Ukraine",
        "UA",
        "UKR",
    )
    assert country_names("Q1").label is None


def test_event_table_names_the_happening_and_its_independent_sources(turtle: Path, tmp_path: Path) -> None:
    with open_store(str(turtle)) as store:
        one, *_ = (event for event in read_events(store) if event.kind == "Support")
    kgo = current_vocabulary().namespace
    text = turtle.read_text(encoding="utf-8")
    more = f"<urn:happening> <{kgo}report> <{one.iri}> ; <{kgo}independentSources> 2 .\n<{ANNA}> <{kgo}sameEntity> <{BRUNO}> .\n"
    (tmp_path / "linked.ttl").write_text(text + more, encoding="utf-8")
    with open_store(str(tmp_path / "linked.ttl")) as store:
        [row] = [row for row in events(store) if row["event"] == one.iri]
        assert (row["happening"], row["sources"]) == ("urn:happening", 2)
        [anna] = [row for row in ENTITIES.rows(store) if row[0] == ANNA]
        assert anna[ENTITIES.names.index("same_as")] == BRUNO
