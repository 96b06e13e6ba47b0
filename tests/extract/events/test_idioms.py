"""The fixed words of an idiom are found wherever they hang; what it says of the future plans nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract import Extractor
from kg.gazetteer import Gazetteer
from kg.model import Article, Status
from kg.relations import load_relations
from kg.vocabulary import Vocabulary
from tests.builders import doc, facts, relation_file

_THREAT = """
class = "Threat"

[[trigger]]
lemma = "stellen"
with = { obj = ["streik"], "pp:in" = ["Aussicht"] }
roles = { agent = ["nsubj"], target = ["dat"] }
planned = false

[[example]]
text = "[agent: Ada] stellte [target: Bo] einen Streik in Aussicht."

[[example]]
text = "Nichts geschah."
none = true
"""


@pytest.fixture
def prospect(tmp_path: Path, vocabulary: Vocabulary, cues: Cues, gazetteer: Gazetteer) -> Extractor:
    return Extractor(load_relations(relation_file(tmp_path, _THREAT), vocabulary), cues, gazetteer)


def announced() -> tuple[Article, Doc]:
    """The phrase "in Aussicht" hangs on the object, the lemma of "Streiks" is wrong, the verb stands in the future."""
    built = doc(
        "Estland wird Belarus Streiks in Aussicht stellen",
        "6 6 6 6 5 3 6",
        "nsubj aux iobj obj case nmod root",
        "NE VAFIN NE NN APPR NN VVINF",
        lemmas={"wird": "werden"},
        names={"Estland": "LOC", "Belarus": "LOC"},
    )
    return Article("test", built.text, "-"), built


def test_the_words_of_an_idiom_are_found_wherever_they_hang_and_however_they_end(prospect: Extractor) -> None:
    assert facts(prospect(*announced())) == ["Threat: Estland → Belarus"]


def test_the_future_within_an_expression_plans_nothing(prospect: Extractor) -> None:
    (threat,) = prospect(*announced()).statements
    assert threat.status.status is Status.ACTUAL
