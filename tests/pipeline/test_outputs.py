"""A run never writes over what it reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.pipeline.outputs import Quarantine, refuse_overwriting
from kg.read.inputs import find_sources


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("Ein Text.", encoding="utf-8")
    return path


def test_graph_in_the_place_of_an_article_is_refused(article: Path, tmp_path: Path) -> None:
    link = tmp_path / "graph.ttl"
    link.symlink_to(article)
    found = find_sources([str(article)])
    with pytest.raises(InputError, match="the graph would take the place of this article"):
        refuse_overwriting(found, str(link), Quarantine(tmp_path / "aside.jsonl"))


def test_graph_and_quarantine_are_two_files(article: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="named for both"):
        refuse_overwriting(find_sources([str(article)]), str(tmp_path / "x"), Quarantine(tmp_path / "x"))
