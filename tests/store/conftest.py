"""Where the tests put a store."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def place(tmp_path: Path) -> str:
    return f"{tmp_path}/store/"
