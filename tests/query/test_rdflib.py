"""The saved questions on rdflib, which shares no code with the stores of kg: a second opinion on each table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest
import rdflib

from kg.graph.terms import canonical as literal
from kg.store import Iri, Rows, Store, Term
from kg.store.binding import bind
from kg.store.file import FileStore
from tests.query import dataset
from tests.query.cases import GOLDEN, cases, table

# rdflib warns of its own classes when it answers a query over named graphs.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated, use Dataset.*:DeprecationWarning")


class RdflibStore(FileStore):
    """A TriG file that rdflib reads and asks."""

    def __init__(self, locator: str) -> None:
        super().__init__(locator)
        self._dataset = rdflib.Dataset()
        self._dataset.parse(data=Path(locator).read_text(encoding="utf-8"), format="trig")

    def select(self, query: str, bindings: Mapping[str, Sequence[Term]] | None = None) -> Rows:
        answer = self._dataset.query(bind(query, bindings or {}))
        columns = tuple(str(variable) for variable in answer.vars or ())
        rows = tuple(tuple(_plain(cell) for cell in cast(Sequence[object], row)) for row in answer)
        return Rows(columns, rows)


def _plain(term: object) -> Term | None:
    if isinstance(term, rdflib.Literal):
        return literal(str(term), str(term.datatype) if term.datatype else None, term.language)
    return None if term is None else Iri(str(term))


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    return RdflibStore(str(dataset.write(tmp_path_factory.mktemp("rdflib") / "news.trig", "trig")))


@pytest.mark.parametrize("name", sorted(cases()))
def test_rdflib_gives_the_golden_table(name: str, store: Store) -> None:
    query, parameters = cases()[name]
    assert table(query, parameters, store) == (Path(GOLDEN) / f"{name}.csv").read_text(encoding="utf-8")
