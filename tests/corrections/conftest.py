"""A store with one doubtful pair."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Store, open_store
from tests.identity.making import article, fill, run


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two spellings of one name in different company: a doubtful pair."""
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        fill(
            opened,
            [
                article("a", "2024-05-01", ("Visit", "Sergei Lawrow", "Dänemark", {})),
                article("b", "2024-05-02", ("Visit", "Sergej Lavrov", "Norwegen", {})),
            ],
        )
        run(opened)
        yield opened
