"""The stage under test with the shipped gazetteer and vocabulary."""

from __future__ import annotations

import pytest

from kg.gazetteer import Gazetteer
from kg.model import Extraction, Resolution
from kg.resolve import resolve
from kg.vocabulary import Vocabulary
from tests.resolve.making import Resolve


@pytest.fixture(scope="session")
def resolved(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Resolve:
    """Resolve a hand-made extraction."""

    def run(made: Extraction) -> Resolution:
        return resolve(made, gazetteer, vocabulary)

    return run
