"""The flat tables say the same of every kind of store, row by row, in names and types that are written down."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kg.facts import ARTICLES, ENTITIES, EVIDENCE, TABLES, read_events
from kg.store import Store, open_store
from kg.vocabulary import current_vocabulary
from tests.facts.making import event, events
from tests.facts.page import columns_as_markdown

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


def test_evidence_table_has_every_clause_with_its_rank(news: Store) -> None:
    rows = [dict(zip(EVIDENCE.names, row, strict=True)) for row in EVIDENCE.rows(news)]
    assert len({row["mention"] for row in rows}) == len(rows)
    assert {row["rank"] for row in rows} == {1}


def test_article_table_has_articles_without_events(news: Store) -> None:
    rows = [dict(zip(ARTICLES.names, row, strict=True)) for row in ARTICLES.rows(news)]
    assert [row["article"] for row in rows] == ["a", "b", "c", "d", "e", "f", "g", "runs"]
    assert (rows[7]["title"], rows[7]["published"], rows[7]["text_length"]) == ("Wetter", dt.date(2024, 7, 1), 6)


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
