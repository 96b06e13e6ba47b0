"""Who is said to say it: verbs of saying over and beside a clause, phrases, "so"."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.attribution import attribution_of
from kg.extract.circumstances.reports import frames, is_reported, reporter, source_named
from kg.extract.circumstances.sources import named_after, owner_of, source_of
from kg.extract.circumstances.speech import direct_speech
from kg.grammar.parse import Parse
from kg.model import Attribution
from tests.builders import doc, parse

SAID = parse(
    doc(
        "Ada sagte , dass Ben Rom lobte",
        "1 1 6 6 6 6 1",
        "nsubj root punct mark nsubj obj ccomp",
        "NE VVFIN $, KOUS NE NE VVFIN",
        lemmas={"sagte": "sagen", "lobte": "loben"},
    )
)
LISTED = parse(
    doc(
        "Das reicht , so der Sprecher der Polizei .",
        "1 1 5 5 5 1 7 5 1",
        "nsubj root punct advmod det parataxis det nmod punct",
        "PDS VVFIN $, ADV ART NN ART NN $.",
        cases={"Polizei": "Gen"},
    )
)
LEMMAS = {
    "sagte": "sagen",
    "traf": "treffen",
    "berichtete": "berichten",
    "habe": "haben",
    "soll": "sollen",
    "lobte": "loben",
}

#: name, words, heads, labels, tags, trigger, source
CASES = [
    (
        "laut",
        "Laut Reuters traf Ada Ben",
        "1 2 2 2 2",
        "case obl root nsubj obj",
        "APPR NE VVFIN NE NE",
        "traf",
        "Reuters",
    ),
    (
        "nach Angaben von",
        "Nach Angaben von Reuters traf Ada Ben",
        "1 4 3 1 4 4 4",
        "case obl case nmod root nsubj obj",
        "APPR NN APPR NE VVFIN NE NE",
        "traf",
        "Reuters",
    ),
    (
        "nach alone is no source",
        "Nach Wien traf Ada Ben",
        "1 2 2 2 2",
        "case obl root nsubj obj",
        "APPR NE VVFIN NE NE",
        "traf",
        None,
    ),
    (
        "a verb of saying above",
        "Cem sagte , Ada habe Ben getroffen",
        "1 1 6 6 6 6 1",
        "nsubj root punct nsubj aux obj ccomp",
        "NE VVFIN $, NE VAFIN NE VVPP",
        "getroffen",
        "Cem",
    ),
    (
        "a verb of saying beside",
        "Ada habe Ben getroffen , sagte Cem",
        "3 3 3 3 5 3 5",
        "nsubj aux obj root punct parataxis nsubj",
        "NE VAFIN NE VVPP $, VVFIN NE",
        "getroffen",
        "Cem",
    ),
    (
        "wie",
        "Wie Reuters berichtete , traf Ada Ben",
        "2 2 4 2 4 4 4",
        "mark nsubj advcl punct root nsubj obj",
        "KOUS NE VVFIN $, VVFIN NE NE",
        "traf",
        "Reuters",
    ),
    (
        "so",
        "Ada traf Ben , so Reuters",
        "1 1 1 5 5 1",
        "nsubj root obj punct advmod parataxis",
        "NE VVFIN NE $, ADV NE",
        "traf",
        "Reuters",
    ),
    (
        "not the subject of a main clause with another verb",
        "Während Ada Ben lobte , sagte Cem ab",
        "3 3 3 5 5 5 5 5",
        "mark nsubj obj advcl punct root nsubj compound:prt",
        "KOUS NE NE VVFIN $, VVFIN NE PTKVZ",
        "lobte",
        None,
    ),
    ("nobody", "Ada traf Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE", "traf", None),
]


def words(made: Parse, tokens: list[int | None]) -> list[str | None]:
    return [None if token is None else made.words[token] for token in tokens]


def test_clause_under_a_verb_of_saying_is_reported(cues: Cues) -> None:
    assert is_reported(SAID, 6, cues)
    assert not is_reported(SAID, 1, cues)
    assert words(SAID, [frame.source for frame in frames(SAID, 6, cues)]) == ["Ada"]


def test_source_of_a_verb_is_its_subject() -> None:
    assert words(SAID, [source_of(SAID, 1), source_of(SAID, 6)]) == ["Ada", "Ben"]


def test_so_is_followed_by_who_says_it() -> None:
    assert words(LISTED, [named_after(LISTED, 3), named_after(LISTED, 0)]) == ["Sprecher", None]


def test_words_are_of_the_genitive_behind_them() -> None:
    assert words(LISTED, [owner_of(LISTED, 5), owner_of(LISTED, 7)]) == ["Polizei", "Polizei"]


def source(built: Doc, trigger: int, cues: Cues) -> Attribution | None:
    read = parse(built)
    return attribution_of(read, trigger, cues, direct_speech(read, cues).speaker, lambda token: token)


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_the_source(case: tuple[str, ...], cues: Cues) -> None:
    _, words, heads, labels, tags, trigger, expected = case
    built = doc(words, heads, labels, tags, lemmas={word: LEMMAS[word] for word in words.split() if word in LEMMAS})
    found = source(built, words.split().index(trigger), cues)
    assert (found.text if found else None) == expected


@pytest.mark.parametrize(("verb", "mood", "expected"), [("müsse", "Sub", "Ada"), ("muss", "Ind", None)])
def test_the_reporter_of_a_clause_in_the_subjunctive(verb: str, mood: str, expected: str | None, cues: Cues) -> None:
    built = doc(
        f"Rom {verb} zahlen , sagte Ada",
        "2 2 4 2 4 4",
        "nsubj aux ccomp punct root nsubj",
        "NE VMFIN VVINF $, VVFIN NE",
        lemmas={verb: "müssen", "sagte": "sagen"},
        features={verb: f"VerbForm=Fin|Mood={mood}"},
    )
    read = parse(built)
    assert words(read, [reporter(read, 1, cues)]) == [expected]


@pytest.mark.parametrize(("verb", "mood", "expected"), [("müsse", "Sub", "Ada"), ("muss", "Ind", None)])
def test_whoever_acts_before_a_clause_in_the_subjunctive_goes_on_speaking(
    verb: str, mood: str, expected: str | None, cues: Cues
) -> None:
    built = doc(
        f"Ada lobte Ben ; Rom {verb} zahlen .",
        "1 1 1 1 6 6 1 1",
        "nsubj root obj punct nsubj aux parataxis punct",
        "NE VVFIN NE $. NE VMFIN VVINF $.",
        lemmas={verb: "müssen", "lobte": "loben"},
        features={verb: f"VerbForm=Fin|Mood={mood}|Tense=Pres"},
    )
    read = parse(built)
    assert words(read, [reporter(read, 5, cues)]) == [expected]


def test_whoever_stands_behind_a_verb_after_the_clause_says_it(cues: Cues) -> None:
    built = doc(
        "Rom müsse zahlen , schimpfte Ada .",
        "2 2 4 2 4 4 4",
        "nsubj aux ccomp punct root nsubj punct",
        "NE VMFIN VVINF $, VVFIN NE $.",
        lemmas={"müsse": "müssen", "schimpfte": "schimpfen"},
        features={"müsse": "VerbForm=Fin|Mood=Sub|Tense=Pres"},
    )
    read = parse(built)
    assert words(read, [reporter(read, 1, cues)]) == ["Ada"]


def test_a_statement_that_nobody_owns_names_no_source() -> None:
    said = parse(
        doc(
            "Es heißt in der Mitteilung",
            "1 1 4 4 1",
            "expl root case det obl",
            "PPER VVFIN APPR ART NN",
            lemmas={"heißt": "heißen"},
        )
    )
    assert source_of(said, 1) is None


def test_who_says_so_in_the_same_sentence_is_named_in_whatever_mood(cues: Cues) -> None:
    told = parse(doc("Laut Cem lobte Ada Rom", "1 2 2 2 2", "case obl root nsubj obj", "APPR NE VVFIN NE NE"))
    assert source_named(told, 2, cues) == 1
    assert source_named(SAID, 6, cues) == 0
    assert source_named(SAID, 1, cues) is None
