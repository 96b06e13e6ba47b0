"""Fixtures used everywhere. The language model and the knowledge files are loaded once per run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kg
from kg.resources import language_folder, ontology_folder

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.cues import Cues
    from kg.extract import Extractor
    from kg.gazetteer import Gazetteer
    from kg.relations import Relation
    from kg.vocabulary import Vocabulary


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The German language model that ships with kg."""
    return kg.load_german()


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    """The terms of ontology/news.ttl."""
    from kg.vocabulary import load_vocabulary

    return load_vocabulary(ontology_folder())


@pytest.fixture(scope="session")
def relations(vocabulary: Vocabulary) -> tuple[Relation, ...]:
    """All shipped relation files."""
    from kg.relations import load_relations

    return load_relations(language_folder() / "relations", vocabulary)


@pytest.fixture(scope="session")
def cues() -> Cues:
    """All shipped cue files."""
    from kg.cues import load_cues

    return load_cues(language_folder() / "cues")


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The shipped gazetteer."""
    from kg.gazetteer.loading import load_gazetteer

    return load_gazetteer(ontology_folder() / "gazetteer", language_folder())


@pytest.fixture(scope="session")
def extractor(relations: tuple[Relation, ...], cues: Cues, gazetteer: Gazetteer) -> Extractor:
    """Extraction with all that ships."""
    from kg.extract import Extractor

    return Extractor(relations, cues, gazetteer)
