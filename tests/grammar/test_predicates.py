"""Object and description of verbs that call somebody something."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.grammar.predicates import content_clauses, idiom_words, infinitives, opening_mark, quoted_part, takes_up_a_thing
from tests.builders import doc
from tests.extract.small import read_one, said, scene

AS = doc(
    "Ada bezeichnete Ben als Freund",
    "1 1 1 4 1",
    "nsubj root obj case obl",
    "NE VVFIN NE APPR NN",
    lemmas={"bezeichnete": "bezeichnen"},
    names={"Ada": "PER", "Ben": "PER"},
)
AS_IN_FRONT = doc(
    "Als Antwort bezeichnete Ada Ben als Freund",
    "1 2 2 2 2 6 2",
    "case obl root nsubj obj case obl",
    "APPR NN VVFIN NE NE APPR NN",
    lemmas={"bezeichnete": "bezeichnen"},
    names={"Ada": "PER", "Ben": "PER"},
)
AS_BEFORE_OBJECT = doc(
    "Ada bezeichnete als Antwort Ben als mutig",
    "1 1 3 1 1 6 4",
    "nsubj root case obl obj case acl",
    "NE VVFIN APPR NN NE APPR ADJD",
    lemmas={"bezeichnete": "bezeichnen"},
    names={"Ada": "PER", "Ben": "PER"},
)
ADJECTIVE = doc(
    "Ada nannte Ben mutig",
    "1 1 1 1",
    "nsubj root obj xcomp",
    "NE VVFIN NE ADJD",
    lemmas={"nannte": "nennen"},
    names={"Ada": "PER", "Ben": "PER"},
)
TWO_OBJECTS = doc(
    "Ada nannte Ben einen Freund",
    "1 1 1 4 1",
    "nsubj root obj det obj",
    "NE VVFIN NE ART NN",
    lemmas={"nannte": "nennen"},
    names={"Ada": "PER", "Ben": "PER"},
)
BELOW = doc(
    "Ada nannte Ben einen Freund",
    "1 1 1 4 2",
    "nsubj root obj det appos",
    "NE VVFIN NE ART NN",
    lemmas={"nannte": "nennen"},
    names={"Ada": "PER", "Ben": "PER"},
)
DEMANDED = doc(
    "Ada forderte ihn auf           , zu   gehen .",
    "1   1        1   1             6 6    1     1",
    "nsubj root   obj compound:prt  punct mark xcomp punct",
    "NE  VVFIN    PPER PTKVZ        $, PTKZU VVINF $.",
)
BEHIND = doc(
    "Sie müssten gehen , forderte Ada .",
    "2   2       2     4 2        4   2",
    "nsubj aux   root  punct parataxis nsubj punct",
    "PPER VMFIN  VVINF $, VVFIN   NE  $.",
)


@pytest.mark.parametrize(
    ("built", "epithet"),
    [
        (AS, "Freund"),
        (AS_IN_FRONT, "Freund"),
        (AS_BEFORE_OBJECT, "mutig"),
        (ADJECTIVE, "mutig"),
        (TWO_OBJECTS, "Freund"),
        (BELOW, "Freund"),
    ],
    ids=["als", "als in front", "als before the object", "adjective", "second object", "hung on the object"],
)
def test_description_is_found(built: Doc, epithet: str) -> None:
    statement = read_one(built)
    assert (statement.relation, statement.epithet) == ("Naming", epithet)


def test_infinitive_with_zu_is_what_is_demanded() -> None:
    assert said(DEMANDED, infinitives(scene(DEMANDED), 1)) == ["gehen"]
    assert content_clauses(scene(DEMANDED), 1) == []


def test_infinitive_that_hangs_on_the_noun_is_found() -> None:
    built = doc(
        "Ada bat die Wirte , zu   gehen",
        "1   1   3   1     6 6    3",
        "nsubj root det obj punct mark acl",
        "NE VVFIN ART NN   $, PTKZU VVINF",
    )
    assert said(built, infinitives(scene(built), 1)) == ["gehen"]


def test_infinitive_of_purpose_is_no_content() -> None:
    built = doc(
        "Ada rief , um   zu   loben",
        "1   1    5 5    5    1",
        "nsubj root punct mark mark advcl",
        "NE VVFIN $, KOUS PTKZU VVINF",
    )
    assert infinitives(scene(built), 1) == []


def test_words_before_a_verb_of_saying_are_its_content() -> None:
    assert said(BEHIND, content_clauses(scene(BEHIND), 4)) == ["gehen"]


def test_the_sign_of_who_wrote_is_no_content() -> None:
    built = doc(
        "( ab ) Ada forderte Geld",
        "1 4 1 4 4 4",
        "punct parataxis punct nsubj root obj",
        "$( NE $( NE VVFIN NN",
    )
    assert content_clauses(scene(built), 4) == []


@pytest.mark.parametrize(
    ("pronoun", "found"), [("PPER", ["geschlafen"]), ("PRELS", [])], ids=["what is reproached", "who reproaches"]
)
def test_a_clause_on_the_owner_of_a_noun_may_say_what_the_noun_holds(pronoun: str, found: list[str]) -> None:
    built = doc(
        "Vorwurf Bens , er    habe geschlafen",
        "0       0    5 5     5    1",
        "root    nmod punct nsubj aux acl",
        f"NN NE $, {pronoun} VAFIN VVPP",
        lemmas={"habe": "haben"},
        features={"er": "PronType=Rel" if pronoun == "PRELS" else "PronType=Prs"},
    )
    assert said(built, content_clauses(scene(built), 0)) == found


def test_what_stands_behind_a_semicolon_is_no_content_nor_is_what_stands_before() -> None:
    built = doc(
        "Ada rügte Thal ; Ben fordert Geld",
        "1   1     1    5 5   1       5",
        "nsubj root obj punct nsubj parataxis obj",
        "NE VVFIN NE $. NE VVFIN NN",
    )
    assert [content_clauses(scene(built), verb) for verb in (1, 5)] == [[], []]


@pytest.mark.parametrize(("tense", "found"), [("Past", []), ("Pres", [5])])
def test_what_was_done_behind_a_colon_is_no_content_of_a_threat(tense: str, found: list[int]) -> None:
    built = doc(
        "Ada drohte Thal : Ben rügte die Kammer",
        "1   1      1    5 5   1     7   5",
        "nsubj root iobj punct nsubj ccomp det obj",
        "NE VVFIN NE $. NE VVFIN ART NN",
        lemmas={"drohte": "drohen"},
        features={"rügte": f"Mood=Ind|Tense={tense}|VerbForm=Fin"},
    )
    assert content_clauses(scene(built), 1) == found


def test_clause_ends_where_another_begins() -> None:
    assert said(BEHIND, idiom_words(scene(BEHIND), 2)) == ["Sie", "müssten", "gehen", "."]


def test_quotation_below_a_word_is_its_highest_word() -> None:
    built = doc(
        "Ada nannte ihn „ mutigen Freund “",
        "1   1      1   5 5       1      5",
        "nsubj root obj punct amod xcomp punct",
        "NE VVFIN  PPER $( ADJA   NN     $(",
    )
    assert said(built, quoted_part(scene(built), 1)) == ["Freund"]
    assert quoted_part(scene(built), 2) == []
    assert said(built, opening_mark(scene(built), 5)) == ["„"]
    assert opening_mark(scene(built), 2) == []


def test_two_adjectives_that_the_parser_hung_side_by_side_are_one_description() -> None:
    built = doc(
        "Ada hat Ben als gesichert extrem bezeichnet",
        "6 6 6 4 6 6 6",
        "nsubj aux obj case advmod advmod root",
        "NE VAFIN NE APPR ADJD ADJD VVPP",
        lemmas={"hat": "haben", "bezeichnet": "bezeichnen"},
        names={"Ada": "PER", "Ben": "PER"},
    )
    assert read_one(built).epithet == "gesichert extrem"


def test_a_label_right_before_its_participle_is_the_description() -> None:
    built = doc(
        "Die von Ada „ Maulkorb “ genannte Regel gilt",
        "7 2 6 4 2 4 7 8 8",
        "det case nmod punct appos punct amod nsubj root",
        "ART APPR NE $( NN $( ADJA NN VVFIN",
        lemmas={"genannte": "genannt"},
        names={"Ada": "PER"},
    )
    assert read_one(built).epithet == "Maulkorb"


def test_an_infinitive_with_ohne_is_nothing_that_is_asked() -> None:
    built = doc(
        "Ada forderte , ohne zu zögern",
        "1 1 5 5 5 1",
        "nsubj root punct mark mark advcl",
        "NE VVFIN $, KOUS PTKZU VVINF",
        lemmas={"forderte": "fordern"},
    )
    assert infinitives(scene(built), 1) == []


def test_a_passive_says_what_is_said_in_its_clausal_subject() -> None:
    built = doc(
        "Kritisiert wird , dass Ada fehlt",
        "0 0 5 5 5 0",
        "root aux:pass punct mark nsubj csubj:pass",
        "VVPP VAFIN $, KOUS NE VVFIN",
    )
    assert said(built, content_clauses(scene(built), 0)) == ["fehlt"]


@pytest.mark.parametrize(
    ("words", "heads", "labels", "tags", "takes_up"),
    [
        ("Ada lobte es", "1 1 1", "nsubj root obj", "NE VVFIN PPER", True),
        (
            "Ada lobte es dass Ben kam",
            "1 1 1 5 5 1",
            "nsubj root obj mark nsubj ccomp",
            "NE VVFIN PPER KOUS NE VVFIN",
            False,
        ),
        (
            "Ada lobte es und riet Ben zu gehen",
            "1 1 1 4 1 4 7 4",
            "nsubj root obj cc conj obj mark xcomp",
            "NE VVFIN PPER KON VVFIN NE PTKZU VVINF",
            True,
        ),
    ],
    ids=["something named before", "a clause to come", "the clause of another verb"],
)
def test_an_it_takes_up_a_thing_or_tells_of_a_clause_to_come(
    words: str, heads: str, labels: str, tags: str, takes_up: bool
) -> None:
    assert takes_up_a_thing(scene(doc(words, heads, labels, tags)), 2) is takes_up
