"""The Python API: from a text to events, tables, graphs and explanations; every failure with its message."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
import rdflib

import kg
from kg.errors import ArticleError, InputError
from kg.graph.formats import FORMATS
from kg.graph.terms import line_of
from kg.model import Status
from kg.pipeline import Knowledge

TEXT = "Am Montag traf die norwegische Reederin Liv Nordahl in Bergen den Fischer Erik Strand. Sie lobte ihn."
HOSTILE = 'Anna Berg nannte Bo Lund einen "<script>alert(1)</script>" & mehr.'


@pytest.fixture(scope="module")
def pipeline() -> kg.Pipeline:
    return kg.load()


@pytest.fixture(scope="module")
def reading(pipeline: kg.Pipeline) -> kg.Reading:
    return pipeline.read(TEXT, date="2025-01-21")


def test_api_text_gives_events_with_their_entities(reading: kg.Reading) -> None:
    meeting = reading.events[0]
    labels = {reading.entity(key).label for key in (*meeting.agents, *meeting.targets)}
    assert (meeting.relation, meeting.status, labels) == ("Meeting", Status.ACTUAL, {"Liv Nordahl", "Erik Strand"})
    assert meeting.time is not None
    assert meeting.time.begin == dt.date(2025, 1, 20)
    assert reading.doc.text == reading.article.text
    assert repr(reading).endswith(f"{len(reading.events)} events, {len(reading.entities)} entities>")


def test_api_table_has_the_columns_of_the_export(reading: kg.Reading) -> None:
    table = reading.to_pandas()
    assert {"agent", "target", "status"} <= {column.split("_")[0] for column in table.columns}
    assert len(table) >= len(reading.events)
    assert len(reading.to_pandas("entities")) == len(reading.entities)


def test_api_unknown_table_is_refused(reading: kg.Reading) -> None:
    with pytest.raises(InputError, match="table 'event': unknown"):
        reading.to_pandas("event")


def test_api_graph_conforms_and_says_what_a_build_says(reading: kg.Reading, pipeline: kg.Pipeline) -> None:
    graph = reading.graph()
    assert isinstance(graph, rdflib.Graph)
    assert len(graph) == len({quad[:3] for quad in reading.quads})
    assert graph.query("ASK { ?event a kgo:Meeting ; kgo:agent ?who }").askAnswer
    assert not [f for f in reading.validate() if f.severity == "Violation"]


def test_api_build_writes_the_graph_of_the_same_readings(pipeline: kg.Pipeline, tmp_path: Path) -> None:
    source, target = tmp_path / "2025-01-21_bergen.txt", tmp_path / "graph.nq"
    source.write_text(TEXT, encoding="utf-8")
    counts = pipeline.build(source, output=target)
    [reading] = pipeline.read_all(source)
    assert counts.events == len(reading.events) > 0
    assert sorted(target.read_text(encoding="utf-8").splitlines(True)) == sorted(map(line_of, reading.quads))
    assert pipeline.read(source).events == reading.events
    assert target.suffix == FORMATS["nquads"].suffix


def test_api_explains_a_fact_and_its_absence(reading: kg.Reading, pipeline: kg.Pipeline) -> None:
    assert "trigger     traf  (meeting.toml#" in reading.explain()
    assert "No fact" in pipeline.read("Der Ball lag im Gras.").explain()


def test_api_notebook_sees_the_words_marked(reading: kg.Reading) -> None:
    shown = reading._repr_html_()
    for role, words in (("trigger", "traf"), ("agent", "Liv Nordahl"), ("target", "Erik Strand")):
        assert any(words in part and f">{role}</span>" in part for part in shown.split("<mark")), role
    assert ">Actual<" in shown


def test_api_notebook_never_runs_what_an_article_says(pipeline: kg.Pipeline) -> None:
    shown = pipeline.read(HOSTILE)._repr_html_()
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown or "No event found" in shown
    assert "No event found" in pipeline.read("Der Ball lag im Gras.")._repr_html_()


def test_api_check_answers_for_every_kind_of_file(pipeline: kg.Pipeline) -> None:
    answers = pipeline.check()
    assert [answer.name for answer in answers][:2] == ["Ontology", "Relations"]
    assert not any(answer.problems for answer in answers)


def test_api_wrong_calls_have_their_message(pipeline: kg.Pipeline, tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text('{"text": "Eins."}\n{"text": "Zwei."}\n', encoding="utf-8")
    with pytest.raises(ArticleError, match="the text is empty"):
        pipeline.read("  ")
    with pytest.raises(InputError, match="date: 'gestern' is not a day"):
        pipeline.read(TEXT, date="gestern")
    with pytest.raises(InputError, match=r"two\.jsonl: holds 2 articles"):
        pipeline.read(tmp_path / "two.jsonl")
    with pytest.raises(InputError, match="name exactly one destination"):
        pipeline.build(tmp_path)


def test_api_names_are_few_documented_and_all_there() -> None:
    assert len(kg.__all__) == 12
    for name in kg.__all__:
        assert getattr(kg, name).__doc__, name
    assert dir(kg) == sorted(kg.__all__)
    with pytest.raises(AttributeError, match="no attribute 'lod'"):
        kg.lod  # noqa: B018


def test_api_takes_knowledge_that_is_loaded_already(pipeline: kg.Pipeline) -> None:
    assert isinstance(pipeline.knowledge, Knowledge)
    assert kg.Pipeline(knowledge=pipeline.knowledge).read(TEXT).events
