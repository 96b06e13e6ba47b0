"""What ships, for runs of the pipeline."""

from __future__ import annotations

import pytest

from kg.pipeline import Knowledge
from kg.settings import Settings


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    """What ships, loaded once."""
    return Knowledge.load(Settings())
