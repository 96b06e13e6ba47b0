"""Words that the parser hung elsewhere: the fixed ones of an idiom, and the only phrase of a preposition."""

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

[[trigger]]
lemma = "pochen"
roles = { agent = ["nsubj"], target = ["pp:von"] }
requires = ["agent", "target"]

[[trigger]]
lemma = "Drohung"
pos = "NOUN"
roles = { agent = ["poss"], target = ["ccomp>nsubj"] }
requires = ["agent", "target"]

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


def pounded(*phrases: str) -> tuple[Article, Doc]:
    """A verb with a noun on which a phrase with "von" hangs, or two such phrases."""
    built = doc(
        " ".join(("Estland pochte vor Wochen", *phrases)),
        " ".join(("1 1 3 1", *(f"{4 + 2 * i + 1} 3" for i, _ in enumerate(phrases)))),
        " ".join(("nsubj root case obl", *("case nmod" for _ in phrases))),
        " ".join(("NE VVFIN APPR NN", *("APPR NE" for _ in phrases))),
        lemmas={"pochte": "pochen"},
        names={"Estland": "LOC", **{phrase.split()[1]: "LOC" for phrase in phrases}},
    )
    return Article("test", built.text, "-"), built


def test_the_only_phrase_of_its_preposition_belongs_to_the_verb_that_requires_it(prospect: Extractor) -> None:
    assert facts(prospect(*pounded("von Belarus"))) == ["Threat: Estland → Belarus"]


def test_of_two_phrases_that_hang_elsewhere_none_belongs_to_the_verb(prospect: Extractor) -> None:
    assert facts(prospect(*pounded("von Belarus", "von Tonga"))) == []


@pytest.mark.parametrize(
    ("word", "expected"), [("Belarus", ["Threat: Estlands → Belarus"]), ("das", [])], ids=["content", "relative"]
)
def test_a_clause_without_relative_pronoun_is_what_the_noun_says(
    word: str, expected: list[str], prospect: Extractor
) -> None:
    built = doc(
        f"Estlands Drohung , {word} falle , wirkt",
        "1 6 4 4 1 4 6",
        "nmod nsubj punct nsubj acl:relcl punct root",
        f"NE NN $, {'NE' if word == 'Belarus' else 'PRELS'} VVFIN $, VVFIN",
        lemmas={"falle": "fallen", "wirkt": "wirken"},
        features={"Estlands": "Case=Gen", "falle": "VerbForm=Fin"}
        | ({} if word == "Belarus" else {"das": "PronType=Rel"}),
        names={"Estlands": "LOC"} | ({"Belarus": "LOC"} if word == "Belarus" else {}),
    )
    assert facts(prospect(Article("test", built.text, "-"), built)) == expected
