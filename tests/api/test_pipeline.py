"""Everything loaded once: reads texts, files and articles, builds and checks."""

from __future__ import annotations

from pathlib import Path

import pytest

import kg
from kg.errors import ArticleError, InputError
from kg.graph.formats import FORMATS
from kg.graph.terms import line_of
from kg.pipeline import Knowledge
from tests.api.conftest import TEXT


def test_api_build_writes_the_graph_of_the_same_readings(pipeline: kg.Pipeline, tmp_path: Path) -> None:
    source, target = tmp_path / "2025-01-21_bergen.txt", tmp_path / "graph.nq"
    source.write_text(TEXT, encoding="utf-8")
    counts = pipeline.build(source, output=target)
    [reading] = pipeline.read_all(source)
    assert counts.events == len(reading.events) > 0
    assert sorted(target.read_text(encoding="utf-8").splitlines(True)) == sorted(map(line_of, reading.quads))
    assert pipeline.read(source).events == reading.events
    assert target.suffix == FORMATS["nquads"].suffix


def test_api_check_answers_for_every_kind_of_file(pipeline: kg.Pipeline) -> None:
    answers = pipeline.check()
    assert [answer.name for answer in answers][:2] == ["Ontology", "Relations"]
    assert not any(answer.problems for answer in answers)


def test_api_wrong_calls_have_their_message(pipeline: kg.Pipeline, tmp_path: Path) -> None:
    (tmp_path / "two.jsonl").write_text('{"text": "Eins."}\n{"text": "Zwei."}\n', encoding="utf-8")
    with pytest.raises(ArticleError, match="the text is empty"):
        pipeline.read("  ")
    with pytest.raises(InputError, match="a NoneType is no article"):
        pipeline.read(None)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="date: 'gestern' is not a day"):
        pipeline.read(TEXT, date="gestern")
    with pytest.raises(InputError, match=r"two\.jsonl: holds 2 articles"):
        pipeline.read(tmp_path / "two.jsonl")
    with pytest.raises(InputError, match="name exactly one destination"):
        pipeline.build(tmp_path)


def test_api_takes_knowledge_that_is_loaded_already(pipeline: kg.Pipeline) -> None:
    assert isinstance(pipeline.knowledge, Knowledge)
    assert kg.Pipeline(knowledge=pipeline.knowledge).read(TEXT).events
