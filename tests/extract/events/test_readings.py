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


def test_a_rare_particle_belongs_to_its_verb(nlp: Language, extractor: Extractor) -> None:
    text = "Die Kommission erhielt die Sanktionen gegen Belarus aufrecht."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Sanction: Die Kommission → Belarus"]


@pytest.mark.parametrize("verb", ["lobte", "kritisierte"])
def test_who_judges_an_act_does_not_do_it(nlp: Language, extractor: Extractor, verb: str) -> None:
    text = f"Die Opposition in Bremen {verb} den Besuch."
    relations = [s.relation for s in extractor(Article("test", text, "-"), nlp(text)).statements]
    assert len(relations) == 1
    assert "Visit" not in relations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Äbtissin sprach dem Gärtner ihren Dank und ihre Anerkennung aus.", "Praise: Die Äbtissin → dem Gärtner"),
        ("Die Äbtissin spendete den beiden Gärtnern Beifall.", "Praise: Die Äbtissin → den beiden Gärtnern"),
        ("Beifall bekam der Gärtner von der Äbtissin.", "Praise: der Äbtissin → der Gärtner"),
    ],
    ids=["joined to another noun", "dative before a bare noun", "von with an article is no owner"],
)
def test_support_verbs_find_their_noun_and_its_people(
    text: str, expected: str, nlp: Language, extractor: Extractor
) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == [expected]


def test_what_a_relative_clause_calls_for_is_the_noun_before_it(nlp: Language, extractor: Extractor) -> None:
    text = "Der Umzug, zu dem die Gewerkschaft aufgerufen hatte, fiel aus."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (statement.relation, statement.topic) == ("Demand", "Der Umzug")


def test_a_phrase_belongs_to_the_verb_behind_a_possessive_relative(nlp: Language, extractor: Extractor) -> None:
    text = "Die Werft, deren Betriebsrat auf neue Kräne drängt, schweigt."
    (statement,) = extractor(Article("test", text, "-"), nlp(text)).statements
    assert (statement.relation, statement.topic) == ("Demand", "neue Kräne")


def test_a_description_may_stand_behind_an_infinitive_in_commas(nlp: Language, extractor: Extractor) -> None:
    text = "Die Zeitung schmähte den Abt, ohne ihn anzuhören, als „Papagei“."
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert ("Naming", "Papagei") in [(statement.relation, statement.epithet) for statement in found]


def test_a_word_that_a_condition_names_may_be_the_target_where_nothing_else_is(
    nlp: Language, extractor: Extractor
) -> None:
    text = "Der Konzern bekannte sich zum Standort."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Support: Der Konzern → Standort"]
