"""Scope of cues on hand-built trees: what reaches the trigger, and what must not."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.status import as_appointment, status_of, with_time
from kg.grammar.parse import Parse
from kg.model import EventTime, Status, StatusFinding, TimeBasis
from tests.builders import doc, parse

LEMMAS = {
    "lobte": "loben",
    "traf": "treffen",
    "trifft": "treffen",
    "getroffen": "treffen",
    "will": "wollen",
    "soll": "sollen",
    "wird": "werden",
    "hat": "haben",
    "weigerte": "weigern",
    "plant": "planen",
    "kam": "kommen",
    "bestritt": "bestreiten",
    "Treffens": "Treffen",
    "keine": "kein",
}


def sentence(words: str, heads: str, labels: str, tags: str) -> Doc:
    return doc(words, heads, labels, tags, lemmas={word: LEMMAS[word] for word in words.split() if word in LEMMAS})


def labels_root(words: str, labels: str) -> str:
    """The word that is the root of a sentence."""
    return words.split()[labels.split().index("root")]


def at(built: Doc, word: str) -> tuple[Parse, int]:
    """The parse of a sentence and the number of a word in it."""
    return parse(built), [token.text for token in built].index(word)


#: name, words, heads, labels, tags, trigger, status
CASES = [
    (
        "a plain verb happened",
        "Ada traf Ben",
        "1 1 1",
        "nsubj root obj",
        "NE VVFIN NE",
        "traf",
        "Actual",
    ),
    (
        "nicht on the verb negates",
        "Ada traf Ben nicht",
        "1 1 1 1",
        "nsubj root obj advmod",
        "NE VVFIN NE PTKNEG",
        "traf",
        "Negated",
    ),
    (
        "nicht in a relative clause does not leak",
        "Ada lobte Ben , der nicht kam",
        "1 1 1 6 6 6 2",
        "nsubj root obj punct nsubj advmod acl:relcl",
        "NE VVFIN NE $, PRELS PTKNEG VVFIN",
        "lobte",
        "Actual",
    ),
    (
        "a modal plans",
        "Ada will Ben treffen",
        "3 3 3 3",
        "nsubj aux obj root",
        "NE VMFIN NE VVINF",
        "treffen",
        "Planned",
    ),
    (
        "a modal that the parser made the head plans as well",
        "Ada will Ben treffen",
        "1 1 3 1",
        "nsubj root obj xcomp",
        "NE VMFIN NE VVINF",
        "treffen",
        "Planned",
    ),
    (
        "a modal holds for a conjoined infinitive",
        "Ada will Ben treffen und loben",
        "3 3 3 3 5 3",
        "nsubj aux obj root cc conj",
        "NE VMFIN NE VVINF KON VVINF",
        "loben",
        "Planned",
    ),
    (
        "a negation does not hold for a conjoined finite verb",
        "Ada traf Ben nicht und lobte Cem",
        "1 1 1 1 5 1 5",
        "nsubj root obj advmod cc conj obj",
        "NE VVFIN NE PTKNEG KON VVFIN NE",
        "lobte",
        "Actual",
    ),
    (
        "wird with a participle is a passive",
        "Ben wird von Ada getroffen",
        "4 4 3 4 4",
        "nsubj:pass aux:pass case obl:agent root",
        "NE VAFIN APPR NE VVPP",
        "getroffen",
        "Actual",
    ),
    (
        "a refusal negates its infinitive",
        "Ada weigerte sich , Ben zu treffen",
        "1 1 1 6 6 6 1",
        "nsubj root expl:pv punct obj mark xcomp",
        "NE VVFIN PRF $, NE PTKZU VVINF",
        "treffen",
        "Negated",
    ),
    (
        "a negated plan does not happen",
        "Ada plant nicht , Ben zu treffen",
        "1 1 1 6 6 6 1",
        "nsubj root advmod punct obj mark xcomp",
        "NE VVFIN PTKNEG $, NE PTKZU VVINF",
        "treffen",
        "Negated",
    ),
    (
        "a noun of intention plans",
        "Ada hat Pläne eines Treffens",
        "1 1 1 4 2",
        "nsubj root obj det nmod",
        "NE VVFIN NN ART NN",
        "Treffens",
        "Planned",
    ),
    (
        "a negated noun of intention negates",
        "Ada hat keine Pläne eines Treffens",
        "1 1 3 1 5 3",
        "nsubj root det obj det nmod",
        "NE VVFIN PIAT NN ART NN",
        "Treffens",
        "Negated",
    ),
    (
        "a condition plans",
        "Falls Ada Ben trifft , lobte Cem",
        "3 3 3 5 3 5 5",
        "mark nsubj obj advcl punct root nsubj",
        "KOUS NE NE VVFIN $, VVFIN NE",
        "trifft",
        "Planned",
    ),
    (
        "a finite conjunct below an infinitive is not planned with it",
        "Ada plant , Ben zu treffen , und lobte Cem",
        "1 1 5 5 5 1 8 8 5 8",
        "nsubj root punct obj mark xcomp punct cc conj obj",
        "NE VVFIN $, NE PTKZU VVINF $, KON VVFIN NE",
        "lobte",
        "Actual",
    ),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_status(case: tuple[str, ...], cues: Cues) -> None:
    _, words, heads, labels, tags, trigger, expected = case
    assert status_of(*at(sentence(words, heads, labels, tags), trigger), cues).status == expected


def test_the_cue_and_its_rule_are_named(cues: Cues) -> None:
    built = sentence("Ada traf Ben nicht", "1 1 1 1", "nsubj root obj advmod", "NE VVFIN NE PTKNEG")
    assert status_of(*at(built, "traf"), cues) == StatusFinding(Status.NEGATED, "nicht", "negation.toml#1")


def test_a_trigger_may_be_a_plan_by_itself(cues: Cues) -> None:
    built = sentence("Ada traf Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    assert status_of(*at(built, "traf"), cues, Status.PLANNED).status is Status.PLANNED


def test_an_event_after_the_article_is_a_plan(cues: Cues) -> None:
    built = sentence("Ada trifft Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    friday = EventTime("am Freitag", TimeBasis.WEEKDAY, dt.date(2025, 1, 24), dt.date(2025, 1, 25))
    found = with_time(StatusFinding(), *at(built, "trifft"), friday, dt.date(2025, 1, 22))
    assert found == StatusFinding(Status.PLANNED, "am Freitag", "time.toml")


def test_an_event_before_the_article_is_no_plan(cues: Cues) -> None:
    built = sentence("Ada trifft Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    monday = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2025, 1, 20), dt.date(2025, 1, 21))
    assert with_time(StatusFinding(), *at(built, "trifft"), monday, dt.date(2025, 1, 22)) == StatusFinding()


def test_the_day_that_a_call_is_for_is_not_the_day_of_the_call() -> None:
    built = doc("Sie ruft auf", "1 1 1", "nsubj root compound:prt", "PPER VVFIN PTKVZ")
    saturday = EventTime("für Samstag", TimeBasis.WEEKDAY, dt.date(2025, 1, 25), dt.date(2025, 1, 26))
    assert with_time(StatusFinding(), *at(built, "ruft"), saturday, dt.date(2025, 1, 22)) == StatusFinding()


@pytest.mark.parametrize(
    ("words", "time", "published", "expected"),
    [
        ("trifft", "heute", dt.date(2025, 1, 22), Status.PLANNED),
        ("trifft", "am Freitag", None, Status.PLANNED),
        ("traf", "heute", dt.date(2025, 1, 22), Status.ACTUAL),
        ("traf", "am Freitag", None, Status.ACTUAL),
        ("trifft", "heute Abend", dt.date(2025, 1, 22), Status.PLANNED),
        ("trifft", "seit heute", dt.date(2025, 1, 22), Status.ACTUAL),
    ],
)
def test_the_present_of_a_meeting_with_its_day_is_an_appointment(
    words: str, time: str, published: dt.date | None, expected: Status
) -> None:
    tense = {words: "Tense=Pres" if words == "trifft" else "Tense=Past"}
    built = doc(f"Ada {words} Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE", features=tense)
    begin, end = (published, published + dt.timedelta(1)) if published else (None, None)
    told = EventTime(time, TimeBasis.RELATIVE, begin, end)
    found = with_time(StatusFinding(), *at(built, words), told, published, frozenset({"heute", "freitag"}))
    assert found.status is expected
    assert with_time(StatusFinding(), *at(built, words), told, published).status is Status.ACTUAL


@pytest.mark.parametrize(
    ("words", "heads", "labels", "tags", "expected"),
    [
        ("Ada reist nach Riga", "1 1 3 1", "nsubj root case obl", "NE VVFIN APPR NE", Status.PLANNED),
        ("Ada reiste nach Riga", "1 1 3 1", "nsubj root case obl", "NE VVFIN APPR NE", Status.ACTUAL),
        ("Ada reist derzeit", "1 1 1", "nsubj root advmod", "NE VVFIN ADV", Status.ACTUAL),
        ("Ada reist jeden Tag", "1 1 3 1", "nsubj root det obl", "NE VVFIN PIAT NN", Status.ACTUAL),
        ("Ada soll reisen", "2 2 2", "nsubj aux root", "NE VMFIN VVINF", Status.ACTUAL),
    ],
    ids=["bare present", "past", "goes on", "comes round again", "verb with an auxiliary"],
)
def test_the_bare_present_of_a_journey_is_a_plan(
    words: str, heads: str, labels: str, tags: str, expected: Status, cues: Cues
) -> None:
    tense = {
        word: "Tense=Past" if word == "reiste" else "Tense=Pres"
        for word in words.split()
        if word in ("reist", "reiste", "soll")
    }
    lemmas = {word: "reisen" for word in words.split() if word in ("reist", "reiste")}
    parsed, verb = at(doc(words, heads, labels, tags, lemmas=lemmas, features=tense), labels_root(words, labels))
    assert as_appointment(StatusFinding(), parsed, verb, None, None, cues.time).status is expected


@pytest.mark.parametrize(
    ("form", "tense", "expected"), [("wird", "Pres", Status.PLANNED), ("wurde", "Past", Status.ACTUAL)]
)
def test_the_present_passive_of_a_meeting_is_a_plan(form: str, tense: str, expected: Status, cues: Cues) -> None:
    built = doc(
        f"Ada {form} von Ben empfangen",
        "4 4 3 4 4",
        "nsubj:pass aux:pass case obl:agent root",
        "NE VAFIN APPR NE VVPP",
        lemmas={form: "werden", "empfangen": "empfangen"},
        features={form: f"Tense={tense}|VerbForm=Fin"},
    )
    found = as_appointment(StatusFinding(), *at(built, "empfangen"), None, None, cues.time)
    assert found.status is expected


def test_a_past_tense_that_the_model_takes_for_the_present_is_none(cues: Cues) -> None:
    known = {"empfingen": "empfangen"}
    tense = {"empfingen": "Tense=Pres"}
    built = doc("Sie empfingen Ada", "1 1 1", "nsubj root obj", "PPER VVFIN NE", lemmas=known, features=tense)
    parsed, verb = at(built, "empfingen")
    assert as_appointment(StatusFinding(), parsed, verb, None, None, cues.time).status is Status.ACTUAL


def test_the_bare_present_with_a_day_that_is_past_is_no_plan(cues: Cues) -> None:
    built = doc(
        "Ada reist", "1 1", "nsubj root", "NE VVFIN", lemmas={"reist": "reisen"}, features={"reist": "Tense=Pres"}
    )
    monday = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2025, 1, 20), dt.date(2025, 1, 21))
    told = as_appointment(StatusFinding(), *at(built, "reist"), monday, dt.date(2025, 1, 22), cues.time)
    assert told.status is Status.ACTUAL


def test_an_adverb_that_tells_an_act_shares_the_mood_of_its_verb(cues: Cues) -> None:
    built = sentence(
        "Ada will Ben telefonisch treffen", "4 4 4 4 4", "nsubj aux obj advmod root", "NE VMFIN NE ADJD VVINF"
    )
    assert status_of(*at(built, "telefonisch"), cues).status is Status.PLANNED
