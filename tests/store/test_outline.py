"""What a graph says of nodes that other graphs may speak of, too."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph.formats import FORMATS
from kg.store import open_store, outline_of
from kg.store.file import FileStore
from kg.store.outline import Outline
from tests.query import dataset


@pytest.mark.parametrize("form", ["nquads", "trig", "turtle"])
def test_outline_is_the_same_from_every_form_of_a_graph(form: str, tmp_path: Path) -> None:
    with open_store(str(dataset.write(tmp_path / f"news{FORMATS[form].suffix}", form))) as store:
        assert outline_of(store) == Outline.of(dataset.quads())


def test_outline_of_a_file_that_is_fit_for_a_store_needs_no_further_reading(tmp_path: Path) -> None:
    path = dataset.write(tmp_path / "news.nq", "nquads")
    with open_store(str(path)) as store:
        assert isinstance(store, FileStore)
        assert store.outline() is None
        store.fit_quads()
        path.unlink()
        assert outline_of(store) == Outline.of(dataset.quads())
