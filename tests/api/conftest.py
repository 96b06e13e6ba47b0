"""The pipeline loaded once, and one article read with it."""

from __future__ import annotations

import pytest

import kg

TEXT = "Am Montag traf die norwegische Reederin Liv Nordahl in Bergen den Fischer Erik Strand. Sie lobte ihn."


@pytest.fixture(scope="session")
def pipeline() -> kg.Pipeline:
    return kg.load()


@pytest.fixture(scope="session")
def reading(pipeline: kg.Pipeline) -> kg.Reading:
    return pipeline.read(TEXT, date="2025-01-21")
