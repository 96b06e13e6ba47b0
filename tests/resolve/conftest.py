"""The stage under test with the shipped gazetteer and vocabulary."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from kg.annotate import annotate
from kg.extract import Extractor
from kg.gazetteer import Gazetteer
from kg.model import Article, Extraction, Resolution
from kg.read.residue import find_residue, load_residue
from kg.resolve import resolve
from kg.resolve.cast import Cast
from kg.resolve.linking.names import Names
from kg.resolve.phrases.settling import settle
from kg.resources import language_folder
from kg.vocabulary import Vocabulary
from tests.resolve.making import MakeCast, Resolve, Told, view

if TYPE_CHECKING:
    from spacy.language import Language

    from kg.cues import Cues
    from kg.frames import Relation


@pytest.fixture(scope="session")
def resolved(gazetteer: Gazetteer, vocabulary: Vocabulary) -> Resolve:
    """Resolve a hand-made extraction."""

    def run(made: Extraction) -> Resolution:
        return resolve(made, view(made), gazetteer, vocabulary)

    return run


@pytest.fixture(scope="session")
def cast(gazetteer: Gazetteer, vocabulary: Vocabulary) -> MakeCast:
    """The mentions of a hand-made extraction, names linked, nothing else read."""

    def run(made: Extraction) -> Cast:
        scene = view(made)
        found = Cast(settle(made, scene, gazetteer), scene, gazetteer, vocabulary.event_classes)
        Names(found).link_all()
        return found

    return run


@pytest.fixture(scope="session")
def told(
    nlp: Language, relations: tuple[Relation, ...], cues: Cues, gazetteer: Gazetteer, vocabulary: Vocabulary
) -> Told:
    """Read a text from its words to its events with the shipped model and knowledge."""

    extractor = Extractor(relations, cues, gazetteer)
    residue = load_residue(language_folder() / "residue.toml")

    def run(text: str, date: str | None = None) -> Resolution:
        day = dt.date.fromisoformat(date) if date else None
        article = Article("artikel", text, "-", published=day, residue=find_residue(text, residue))
        ((_, doc),) = annotate(nlp, (article,))
        found = extractor.findings(article, doc)
        return resolve(found.extraction, found.scene, gazetteer, vocabulary)

    return run
