"""The time of an event comes from its own clause, never from a neighbour's or from the article."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from kg.cues import Cues
from kg.extract.circumstances.time import heading_time, time_of
from kg.model import EventTime, Granularity, Status, TimeBasis
from tests.builders import doc, parse

#: A Wednesday.
PUBLISHED = dt.date(2025, 1, 22)
TUESDAY = EventTime("am Dienstag", TimeBasis.WEEKDAY, dt.date(2025, 1, 21), dt.date(2025, 1, 22), Granularity.DAY)

CASES = [
    (
        "the phrase on the verb",
        "Ada traf Ben am Dienstag",
        "1 1 1 4 1",
        "nsubj root obj case obl",
        "NE VVFIN NE APPRART NN",
        "traf",
        "am Dienstag",
    ),
    (
        "the phrase on the noun",
        "Das Treffen am Dienstag half",
        "1 4 3 1 4",
        "det nsubj case nmod root",
        "ART NN APPRART NN VVFIN",
        "Treffen",
        "am Dienstag",
    ),
    (
        "the day that the parser hung on the object",
        "Ada traf Ben am Dienstag",
        "1 1 1 4 2",
        "nsubj root obj case nmod",
        "NE VVFIN NE APPRART NN",
        "traf",
        "am Dienstag",
    ),
    (
        "not the time of a relative clause",
        "Ada traf Ben , der am Dienstag kam",
        "1 1 1 7 7 6 7 2",
        "nsubj root obj punct nsubj case obl acl:relcl",
        "NE VVFIN NE $, PRELS APPRART NN VVFIN",
        "traf",
        None,
    ),
    (
        "not the time of the verb of saying",
        "Cem sagte am Dienstag , Ada traf Ben",
        "1 1 3 1 6 6 1 6",
        "nsubj root case obl punct nsubj ccomp obj",
        "NE VVFIN APPRART NN $, NE VVFIN NE",
        "traf",
        None,
    ),
    (
        "a time before two verbs holds for both",
        "Am Dienstag traf Ada Ben und lobte Cem",
        "1 2 2 2 2 6 2 6",
        "case obl root nsubj obj cc conj obj",
        "APPRART NN VVFIN NE NE KON VVFIN NE",
        "lobte",
        "Am Dienstag",
    ),
    (
        "a time after the first of two verbs is the first's",
        "Ada war am Dienstag krank und lobte Ben",
        "4 4 3 4 4 6 4 6",
        "nsubj cop case obl root cc conj obj",
        "NE VAFIN APPRART NN ADJD KON VVFIN NE",
        "lobte",
        None,
    ),
    (
        "a year on a noun is the noun's",
        "Ada lobte den Gipfel 2014",
        "1 1 3 1 3",
        "nsubj root det obj nmod",
        "NE VVFIN ART NN CARD",
        "lobte",
        None,
    ),
    (
        "when the last such act was",
        "Ada traf Ben erstmals seit August",
        "1 1 1 1 5 1",
        "nsubj root obj advmod case obl",
        "NE VVFIN NE ADV APPR NN",
        "traf",
        None,
    ),
    (
        "since when something goes on",
        "Ada lobt Ben seit August",
        "1 1 1 4 1",
        "nsubj root obj case obl",
        "NE VVFIN NE APPR NN",
        "lobt",
        "seit August",
    ),
    ("no words of time", "Ada traf Ben", "1 1 1", "nsubj root obj", "NE VVFIN NE", "traf", None),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_words_of_time(case: tuple[str, ...], cues: Cues) -> None:
    _, words, heads, labels, tags, trigger, expected = case
    built = doc(words, heads, labels, tags)
    found = time_of(parse(built), words.split().index(trigger), PUBLISHED, cues)
    assert (found.text if found else None) == expected


def test_the_words_become_an_interval(cues: Cues) -> None:
    built = doc("Ada traf Ben am Dienstag", "1 1 1 4 1", "nsubj root obj case obl", "NE VVFIN NE APPRART NN")
    assert time_of(parse(built), 1, PUBLISHED, cues) == TUESDAY


def test_a_plan_looks_ahead(cues: Cues) -> None:
    built = doc(
        "Ada will Ben am Dienstag treffen", "5 5 5 4 5 5", "nsubj aux obj case obl root", "NE VMFIN NE APPRART NN VVINF"
    )
    found = time_of(parse(built), 5, PUBLISHED, cues, Status.PLANNED)
    assert found is not None
    assert found.begin == dt.date(2025, 1, 28)


def test_a_plan_is_for_no_day_since_when_it_was_made(cues: Cues) -> None:
    built = doc(
        "Ada will Ben seit August treffen", "5 5 5 4 5 5", "nsubj aux obj case obl root", "NE VMFIN NE APPR NN VVINF"
    )
    assert time_of(parse(built), 5, PUBLISHED, cues, Status.PLANNED) is None


def test_without_the_article_s_date_the_words_stay_words(cues: Cues) -> None:
    built = doc("Ada traf Ben am Dienstag", "1 1 1 4 1", "nsubj root obj case obl", "NE VVFIN NE APPRART NN")
    assert time_of(parse(built), 1, None, cues) == EventTime("am Dienstag", TimeBasis.UNRESOLVED)


def test_a_day_is_better_than_a_vague_word(cues: Cues) -> None:
    built = doc(
        "Zuvor traf Ada Ben am Dienstag", "1 1 1 1 5 1", "advmod root nsubj obj case obl", "ADV VVFIN NE NE APPRART NN"
    )
    assert time_of(parse(built), 1, PUBLISHED, cues) == TUESDAY


def test_since_a_weekday_looks_back_though_the_next_one_is_nearer(cues: Cues) -> None:
    built = doc(
        "Ada berät seit Donnerstag",
        "1 1 3 1",
        "nsubj root case obl",
        "NE VVFIN APPR NN",
        features={"berät": "Tense=Pres|VerbForm=Fin"},
    )
    found = time_of(parse(built), 1, PUBLISHED, cues, appointed=True)
    assert found is not None
    assert found.begin is not None
    assert found.begin < PUBLISHED


@pytest.mark.parametrize(("appointed", "day"), [(True, dt.date(2025, 1, 28)), (False, dt.date(2025, 1, 21))])
def test_the_present_of_an_appointment_with_a_weekday_looks_ahead(appointed: bool, day: dt.date, cues: Cues) -> None:
    built = doc(
        "Ada trifft Ben am Dienstag",
        "1 1 1 4 1",
        "nsubj root obj case obl",
        "NE VVFIN NE APPRART NN",
        features={"trifft": "Tense=Pres|VerbForm=Fin"},
    )
    found = time_of(parse(built), 1, PUBLISHED, cues, appointed=appointed)
    assert found is not None
    assert found.begin == day


@pytest.mark.parametrize(("tense", "year"), [("Pres", 2025), ("Past", 2024)])
def test_the_present_with_a_season_that_is_near_looks_ahead(tense: str, year: int, cues: Cues) -> None:
    built = doc(
        "Ada besucht Ben im Sommer",
        "1 1 1 4 1",
        "nsubj root obj case obl",
        "NE VVFIN NE APPRART NN",
        features={"besucht": f"Tense={tense}|VerbForm=Fin"},
    )
    found = time_of(parse(built), 1, PUBLISHED, cues)
    assert found is not None
    assert found.begin == dt.date(year, 6, 1)


@pytest.mark.parametrize(
    ("status", "day"), [(Status.ACTUAL, dt.date(2024, 3, 3)), (Status.PLANNED, None)], ids=["an act", "a plan"]
)
def test_a_day_before_a_colon_dates_what_happened_in_its_paragraph(
    status: Status, day: dt.date | None, cues: Cues
) -> None:
    built = doc("3. März : Ada lobte Ben", "4 0 0 4 4 4", "dep flat punct nsubj root obj", "ADJA NN $. NE VVFIN NE")
    found = heading_time(parse(built), 4, PUBLISHED, cues, status)
    assert (found.begin if found else None) == day
    assert time_of(parse(built), 4, PUBLISHED, cues) is None


def test_a_day_beyond_which_something_lasts_is_not_when_it_was_told(cues: Cues) -> None:
    built = doc(
        "Ada verlangt Hilfe über den 3. März hinaus",
        "1 1 1 6 6 6 1 6",
        "nsubj root obj case det amod obl advmod",
        "NE VVFIN NN APPR ART ADJA NN ADV",
    )
    assert time_of(parse(built), 1, PUBLISHED, cues) is None


def test_what_is_counted_was_not_since_its_last(nlp: Language, cues: Cues) -> None:
    parsed = parse(nlp("Es war das dritte Treffen der beiden seit vier Jahren."))
    assert time_of(parsed, parsed.words.index("Treffen"), dt.date(2024, 5, 17), cues) is None
