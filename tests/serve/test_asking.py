"""Queries are answered by a process of their own, which ends with its time."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import DamagedStore
from kg.resources import Data, using
from kg.serve.answers import JSON, Answer
from kg.serve.asking import Asker, Refused, _serve
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


def test_store_whose_damage_fills_the_memory_is_the_answer_and_ends_the_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fills(locator: str, options: StoreOptions) -> None:
        assert options.on_damage is not None
        options.on_damage(DamagedStore(f"{locator}: its files are damaged", "Build it again."))

    def ended(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr("kg.serve.asking.open_store", fills)
    monkeypatch.setattr(os, "_exit", ended)
    ours, theirs = multiprocessing.Pipe()
    with pytest.raises(SystemExit, match="3"), using(Data()):
        _serve(theirs, "store/", StoreOptions(), Data())
    assert ours.recv() == Refused("store/: its files are damaged", "Build it again.")
