"""Queries are answered by a process of their own, which ends with its time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.resources import Data
from kg.serve.answers import JSON, Answer
from kg.serve.asking import Asker, Refused
from kg.store import StoreOptions

COUNT = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def asker(graph: Path) -> Iterator[Asker]:
    made = Asker(str(graph), StoreOptions(), Data(), 60)
    yield made
    made.close()


def test_mistake_is_refused_and_the_next_question_is_answered_by_the_same_process(asker: Asker) -> None:
    refused = asker.ask("SELECT * {", "")
    assert isinstance(refused, Refused)
    assert "not SPARQL" in refused.problem
    process = asker._process
    assert isinstance(asker.ask(COUNT, JSON), Answer)
    assert asker._process is process


def test_changed_store_is_opened_anew(asker: Asker) -> None:
    asker.ask(COUNT, "")
    process = asker._process
    asker.reopen()
    assert isinstance(asker.ask(COUNT, ""), Answer)
    assert asker._process is not process


def test_store_that_cannot_be_opened_is_the_answer(tmp_path: Path) -> None:
    found = Asker(str(tmp_path / "gone.ttl"), StoreOptions(), Data(), 60).ask(COUNT, "")
    assert isinstance(found, Refused)
    assert "no such file" in found.problem
