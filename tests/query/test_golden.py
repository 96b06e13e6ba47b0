"""Each saved question gives the table that stands in ``golden/``, from every kind of store."""

from __future__ import annotations

import io

import pytest

from kg.export.dataset import write_dataset
from kg.facts.lines import export_facts
from kg.store import Store, open_store
from tests.query.cases import GOLDEN, cases, table


@pytest.mark.parametrize("name", sorted(cases()))
def test_golden_table_is_the_same_from_every_store(name: str, engine: Store) -> None:
    query, parameters = cases()[name]
    assert table(query, parameters, engine) == (GOLDEN / f"{name}.csv").read_text(encoding="utf-8")


def test_golden_facts_are_the_same_from_every_store(engine: Store, turtle: str) -> None:
    with open_store(str(turtle)) as file:
        assert list(export_facts(engine)) == list(export_facts(file))


def test_golden_quads_are_the_same_from_every_store(engine: Store) -> None:
    from tests.query import dataset

    expected = {line for piece in dataset.nquads() for line in piece.splitlines(keepends=True)}
    assert set(engine.nquads()) == expected
    assert len(engine.graphs()) == len({line.rsplit(" ", 2)[1] for line in expected}) or engine.locator.endswith(".ttl")


def test_golden_description_is_the_same_from_every_store(engine: Store, turtle: str) -> None:
    with open_store(str(turtle)) as file:
        assert _described(engine) == _described(file)


def _described(store: Store) -> list[str]:
    """The description without the address of the store and the number of triples, which a Turtle file has once."""
    stream = io.BytesIO()
    write_dataset(store, stream)
    lines = stream.getvalue().decode("utf-8").splitlines()
    return [line for line in lines if "void:triples" not in line and "sparqlEndpoint" not in line]


def test_golden_folder_has_no_table_without_a_question() -> None:
    assert {path.stem for path in GOLDEN.glob("*.csv")} == set(cases())
    assert len(cases()) >= 45
