"""Which readings of a sentence stay: each word tells one event of a relation, and nothing is dropped in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract import Extractor
from kg.extract.explain import explain
from kg.gazetteer import Gazetteer
from kg.model import Article
from kg.relations import load_relations
from kg.vocabulary import Vocabulary
from tests.builders import doc, facts, relation_file

#: Two entries that claim each other's word.
_SANCTION = """
class = "Sanction"

[[trigger]]
lemma = "verlängern"
with = { obj = ["Embargo"] }
roles = { agent = ["nsubj"], target = ["obj>pp:gegen"] }
requires = ["target"]

[[trigger]]
lemma = "Embargo"
pos = "NOUN"
with = { "^" = ["verlängern"] }
roles = { target = ["pp:gegen"] }
requires = ["target"]

[[example]]
text = "[agent: Ada] [verlängerte] das Embargo gegen [target: Bo]."

[[example]]
text = "Nichts geschah."
none = true
"""


@pytest.fixture
def embargo(tmp_path: Path, vocabulary: Vocabulary, cues: Cues, gazetteer: Gazetteer) -> Extractor:
    relations = load_relations(relation_file(tmp_path, _SANCTION), vocabulary)
    return Extractor(relations, cues, gazetteer)


def sentence() -> tuple[Article, Doc]:
    built = doc(
        "Estland verlängerte das Embargo gegen Belarus",
        "1 1 3 1 5 3",
        "nsubj root det obj case nmod",
        "NE VVFIN ART NN APPR NE",
        lemmas={"verlängerte": "verlängern"},
        names={"Estland": "LOC", "Belarus": "LOC"},
    )
    return Article("test", built.text, "-"), built


def test_the_heavier_of_two_readings_that_claim_each_other_s_word_stays(embargo: Extractor) -> None:
    assert facts(embargo(*sentence())) == ["Sanction: Estland → Belarus"]


def test_the_reading_that_gave_way_is_explained(embargo: Extractor) -> None:
    _, (explained,) = explain(embargo, *sentence())
    assert [fired.word for fired in explained.fired] == ["verlängerte"]
    assert [(s.word, s.reason) for s in explained.silent] == [("Embargo", "its word belongs to test.toml#1")]


def test_words_of_an_entry_that_fired_are_no_event_of_their_own(nlp: Language, extractor: Extractor) -> None:
    text = "Die Kommission hat das Embargo gegen Belarus aufrechterhalten."
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert [statement.relation for statement in found] == ["Sanction"]


@pytest.mark.parametrize("verb", ["lobte", "kritisierte"])
def test_who_judges_an_act_does_not_do_it(nlp: Language, extractor: Extractor, verb: str) -> None:
    text = f"Die Opposition in Bremen {verb} den Besuch."
    relations = [s.relation for s in extractor(Article("test", text, "-"), nlp(text)).statements]
    assert len(relations) == 1
    assert "Visit" not in relations


def test_a_verb_that_tells_the_act_alone_goes_before_the_idiom_below_it(nlp: Language, extractor: Extractor) -> None:
    text = "Die Ministerin drohte Huber, er werde einen hohen Preis zahlen."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Threat: Die Ministerin → Huber"]


def test_a_meeting_that_a_noun_below_its_verb_tells_again_is_one(nlp: Language, extractor: Extractor) -> None:
    text = "Ministerin Ada Arp traf sich am Montag zu einem Gespräch mit sechs Bischöfen."
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert [text[s.trigger.start : s.trigger.end] for s in found if s.relation == "Meeting"] == ["traf"]


@pytest.mark.parametrize(("name", "found"), [("Linde AG", False), ("Eva Linde", True)])
def test_a_company_is_met_by_nobody_who_comes_to_it(
    nlp: Language, extractor: Extractor, name: str, found: bool
) -> None:
    text = (
        f"Minister Bo Arp kam zur {name} nach Ulm."
        if name.endswith("AG")
        else f"Minister Bo Arp kam zu {name} nach Ulm."
    )
    relations = [s.relation for s in extractor(Article("test", text, "-"), nlp(text)).statements]
    assert ("Meeting" in relations) is found


def test_who_ends_a_list_of_names_is_nobody(nlp: Language, extractor: Extractor) -> None:
    text = "Huber, Berg und Co. lobten die Imker."
    found = facts(extractor(Article("test", text, "-"), nlp(text)))
    assert found == ["Praise: Huber + Berg → die Imker"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der Abt bat die Gemeinde, den Chor zu unterstützen.", ["Demand: Der Abt → die Gemeinde"]),
        ("Der Abt rief die Gemeinde auf, den Chor zu loben und zu unterstützen.", ["Demand: Der Abt → die Gemeinde"]),
        (
            "Der Rat drängte den Minister, die Landrätin zu treffen.",
            ["Demand: Der Rat → den Minister", "Meeting: den Minister → die Landrätin"],
        ),
    ],
    ids=["asked", "two things asked", "an appointment"],
)
def test_what_others_are_asked_to_say_is_no_act_yet(
    text: str, expected: list[str], nlp: Language, extractor: Extractor
) -> None:
    assert sorted(facts(extractor(Article("test", text, "-"), nlp(text)))) == expected
