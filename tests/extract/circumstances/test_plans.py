"""The present tense tells a plan by its day, and of journeys and meetings by itself."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.tokens import Doc

from kg.cues import Cues
from kg.extract.circumstances.plans import as_plan
from kg.grammar.parse import Parse
from kg.model import EventTime, Status, StatusFinding, TimeBasis
from tests.builders import doc, parse


def labels_root(words: str, labels: str) -> str:
    """The word that is the root of a sentence."""
    return words.split()[labels.split().index("root")]


def at(built: Doc, word: str) -> tuple[Parse, int]:
    """The parse of a sentence and the number of a word in it."""
    return parse(built), [token.text for token in built].index(word)


def test_an_event_after_the_article_is_a_plan(cues: Cues) -> None:
    built = doc("Ada trifft Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    friday = EventTime("am Freitag", TimeBasis.WEEKDAY, dt.date(2025, 1, 24), dt.date(2025, 1, 25))
    found = as_plan(StatusFinding(), *at(built, "trifft"), friday, dt.date(2025, 1, 22), cues.time, appointed=False)
    assert found == StatusFinding(Status.PLANNED, "am Freitag", "time.toml")


def test_an_event_before_the_article_is_no_plan(cues: Cues) -> None:
    built = doc("Ada trifft Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    monday = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2025, 1, 20), dt.date(2025, 1, 21))
    assert (
        as_plan(StatusFinding(), *at(built, "trifft"), monday, dt.date(2025, 1, 22), cues.time, appointed=False)
        == StatusFinding()
    )


def test_the_day_that_a_call_is_for_is_not_the_day_of_the_call(cues: Cues) -> None:
    built = doc("Sie ruft auf", "1 1 1", "nsubj root compound:prt", "PPER VVFIN PTKVZ")
    saturday = EventTime("für Samstag", TimeBasis.WEEKDAY, dt.date(2025, 1, 25), dt.date(2025, 1, 26))
    assert (
        as_plan(StatusFinding(), *at(built, "ruft"), saturday, dt.date(2025, 1, 22), cues.time, appointed=False)
        == StatusFinding()
    )


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
    words: str, time: str, published: dt.date | None, expected: Status, cues: Cues
) -> None:
    tense = {words: "Tense=Pres" if words == "trifft" else "Tense=Past"}
    built = doc(f"Ada {words} Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE", features=tense)
    begin, end = (published, published + dt.timedelta(1)) if published else (None, None)
    told = EventTime(time, TimeBasis.RELATIVE, begin, end)
    found = as_plan(StatusFinding(), *at(built, words), told, published, cues.time, appointed=True, headline=True)
    assert found.status is expected
    assert (
        as_plan(StatusFinding(), *at(built, words), told, published, cues.time, appointed=False).status is Status.ACTUAL
    )


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
    assert as_plan(StatusFinding(), parsed, verb, None, None, cues.time, appointed=True).status is expected


@pytest.mark.parametrize(
    ("second", "expected"), [("verspricht", Status.ACTUAL), ("kommt", Status.PLANNED)], ids=["said there", "done there"]
)
def test_the_bare_present_beside_what_was_said_there_is_no_plan(second: str, expected: Status, cues: Cues) -> None:
    built = doc(
        f"Ada besucht Ben und {second} Geld",
        "1 1 1 4 1 4",
        "nsubj root obj cc conj obj",
        "NE VVFIN NE KON VVFIN NN",
        lemmas={"besucht": "besuchen", second: {"verspricht": "versprechen", "kommt": "kommen"}[second]},
        features=dict.fromkeys(("besucht", second), "Tense=Pres"),
    )
    parsed, verb = at(built, "besucht")
    assert as_plan(StatusFinding(), parsed, verb, None, None, cues.time, appointed=True).status is expected


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
    found = as_plan(StatusFinding(), *at(built, "empfangen"), None, None, cues.time, appointed=True)
    assert found.status is expected


def test_a_past_tense_that_the_model_takes_for_the_present_is_none(cues: Cues) -> None:
    known = {"empfingen": "empfangen"}
    tense = {"empfingen": "Tense=Pres"}
    built = doc("Sie empfingen Ada", "1 1 1", "nsubj root obj", "PPER VVFIN NE", lemmas=known, features=tense)
    parsed, verb = at(built, "empfingen")
    assert as_plan(StatusFinding(), parsed, verb, None, None, cues.time, appointed=True).status is Status.ACTUAL


def test_the_bare_present_with_a_day_that_is_past_is_no_plan(cues: Cues) -> None:
    built = doc(
        "Ada reist", "1 1", "nsubj root", "NE VVFIN", lemmas={"reist": "reisen"}, features={"reist": "Tense=Pres"}
    )
    monday = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2025, 1, 20), dt.date(2025, 1, 21))
    told = as_plan(StatusFinding(), *at(built, "reist"), monday, dt.date(2025, 1, 22), cues.time, appointed=True)
    assert told.status is Status.ACTUAL


@pytest.mark.parametrize(
    ("label", "mood", "expected"),
    [("ccomp", "Sub", Status.PLANNED), ("ccomp", "Ind", Status.ACTUAL), ("advcl", "Sub", Status.ACTUAL)],
)
def test_a_journey_in_reported_speech_is_a_plan(label: str, mood: str, expected: Status, cues: Cues) -> None:
    built = doc(
        "Ada reise ab , sagte Ben",
        "1 4 1 1 4 4",
        f"nsubj {label} advmod punct root nsubj",
        "NE VVFIN ADV $, VVFIN NE",
        lemmas={"reise": "reisen", "sagte": "sagen"},
        features={"reise": f"Mood={mood}|Tense=Pres|VerbForm=Fin"},
    )
    found = as_plan(StatusFinding(), *at(built, "reise"), None, None, cues.time, appointed=True)
    assert found.status is expected


@pytest.mark.parametrize(
    ("words", "heads", "labels", "tags", "expected"),
    [
        ("Ada trifft zunächst Ben", "1 1 1 1", "nsubj root advmod obj", "NE VVFIN ADV NE", Status.ACTUAL),
        (
            "Ada trifft am Vormittag zunächst Ben",
            "1 1 3 1 1 1",
            "nsubj root case obl advmod obj",
            "NE VVFIN APPRART NN ADV NE",
            Status.PLANNED,
        ),
    ],
    ids=["a story", "the stops of a day"],
)
def test_what_comes_first_at_a_time_of_day_is_a_plan(
    words: str, heads: str, labels: str, tags: str, expected: Status, cues: Cues
) -> None:
    built = doc(
        words, heads, labels, tags, lemmas={"trifft": "treffen"}, features={"trifft": "Tense=Pres|VerbForm=Fin"}
    )
    found = as_plan(StatusFinding(), *at(built, "trifft"), None, None, cues.time, appointed=True)
    assert found.status is expected


@pytest.mark.parametrize("habit", ["montags", "jeden Montag", "jeden zweiten Freitag"])
def test_what_comes_round_each_week_is_no_plan(habit: str, cues: Cues) -> None:
    built = doc("Ada trifft Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE")
    time = EventTime(habit, TimeBasis.UNRESOLVED)
    found = as_plan(StatusFinding(), *at(built, "trifft"), time, dt.date(2025, 1, 22), cues.time, appointed=True)
    assert found == StatusFinding()


@pytest.mark.parametrize(
    ("hour", "tense", "expected"),
    [
        ("15.30", "Pres", Status.PLANNED),
        ("15:00", "Pres", Status.PLANNED),
        ("15.32", "Pres", Status.ACTUAL),
        ("15.30", "Past", Status.ACTUAL),
    ],
)
def test_a_line_of_an_agenda_is_a_plan_the_entry_of_a_ticker_is_none(
    hour: str, tense: str, expected: Status, cues: Cues
) -> None:
    built = doc(
        f"{hour} Uhr : Ada telefoniert mit Ben",
        "1 4 4 4 4 6 4",
        "nummod parataxis punct nsubj root case obl",
        "CARD NN $. NE VVFIN APPR NE",
        lemmas={"telefoniert": "telefonieren"},
        features={"telefoniert": f"Tense={tense}|VerbForm=Fin"},
    )
    found = as_plan(StatusFinding(), *at(built, "telefoniert"), None, None, cues.time, appointed=True)
    assert found.status is expected
    named = as_plan(StatusFinding(), *at(built, "telefoniert"), None, None, cues.time, appointed=False)
    assert named.status is Status.ACTUAL


@pytest.mark.parametrize(
    ("aside", "expected"), [("l", Status.ACTUAL), ("links", Status.ACTUAL), ("SPD", Status.PLANNED)]
)
def test_the_caption_of_a_picture_tells_what_was(aside: str, expected: Status, cues: Cues) -> None:
    built = doc(
        f"Ada ( {aside} ) trifft Ben",
        "4 2 0 2 4 4",
        "nsubj punct appos punct root obj",
        "NE $( NE $( VVFIN NE",
        lemmas={"trifft": "treffen"},
        features={"trifft": "Tense=Pres|VerbForm=Fin"},
    )
    found = as_plan(StatusFinding(), *at(built, "trifft"), None, None, cues.time, appointed=True)
    assert found.status is expected
