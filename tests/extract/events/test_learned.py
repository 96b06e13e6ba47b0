"""How the reader of events joins the rules, with its scores set by hand: no network runs here."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.tokens import Doc

from kg.attributes import declare
from kg.extract.events.learned import TAKEN
from kg.model import Statement, Status
from tests.builders import doc
from tests.extract.small import read

CLASSES = ["Praise", "Meeting", "Criticism", "none"]


def heard(word: int, relation: str, chance: float, agent: int, target: int, status: str = "Actual") -> dict[str, Any]:
    """One candidate as the reader gives it; a side of -1 is nobody."""
    rest = 1 - chance
    return {
        "token": word,
        "classes": [chance if name == relation else rest if name == "none" else 0.0 for name in CLASSES],
        "status": [1.0 if name == status else 0.0 for name in ("Actual", "Planned", "Negated")],
        "sides": {"agent": [[agent, 1.0]], "target": [[target, 1.0]], "epithet": [[-1, 1.0]], "topic": [[-1, 1.0]]},
    }


def told(sentence: Doc, *words: dict[str, Any]) -> tuple[Statement, ...]:
    """The statements of a Doc of which the reader says these words."""
    declare()
    sentence._.acts = {
        "reader": "event-reader test",
        "classes": CLASSES,
        "status": ["Actual", "Planned", "Negated"],
        "read": [0],
        "words": list(words),
    }
    return read(sentence).statements


def unlisted() -> Doc:
    """A praise whose verb no relation of ``small`` lists."""
    return doc(
        "Beck bejubelte Lund .",
        "1 1 1 1",
        "nsubj root obj punct",
        "NE VVFIN NE $.",
        lemmas={"bejubelte": "bejubeln"},
        names={"Beck": "PER", "Lund": "PER"},
    )


def listed() -> Doc:
    """A praise that a rule reads."""
    return doc(
        "Beck lobte Lund .",
        "1 1 1 1",
        "nsubj root obj punct",
        "NE VVFIN NE $.",
        lemmas={"lobte": "loben"},
        names={"Beck": "PER", "Lund": "PER"},
    )


def test_an_act_that_no_rule_reads_is_taken_when_the_reader_is_sure() -> None:
    (statement,) = told(unlisted(), heard(1, "Praise", 0.99, 0, 2))
    assert (statement.relation, statement.rule) == ("Praise", "event-reader test")
    assert statement.heard == pytest.approx(0.99)


def test_a_praise_has_no_description_whatever_the_reader_hears() -> None:
    act = heard(1, "Praise", 0.99, 0, 2)
    act["sides"]["epithet"] = [[2, 1.0]]
    (statement,) = told(unlisted(), act)
    assert (statement.epithet, len(statement.targets)) == (None, 1)


def test_it_is_left_when_the_reader_doubts() -> None:
    assert not told(unlisted(), heard(1, "Praise", TAKEN - 0.01, 0, 2))


def test_it_is_left_when_a_side_is_missing_that_the_reader_does_not_miss() -> None:
    assert not told(unlisted(), heard(1, "Praise", 0.99, 0, 3))


def test_the_status_of_the_reader_stands_where_no_cue_does() -> None:
    (statement,) = told(unlisted(), heard(1, "Praise", 0.99, 0, 2, "Planned"))
    assert statement.status.status is Status.PLANNED


def test_a_meeting_needs_two_sides() -> None:
    assert not told(unlisted(), heard(1, "Meeting", 0.99, 0, -1))


def test_a_reading_of_a_rule_gets_a_second_opinion() -> None:
    (statement,) = told(listed(), heard(1, "Praise", 0.8, 0, 2))
    assert statement.heard == pytest.approx(0.8)
    assert statement.rule != "event-reader test"


def test_the_opinion_is_low_where_the_reader_sees_other_sides() -> None:
    (statement,) = told(listed(), heard(1, "Praise", 0.8, 2, 0))
    assert statement.heard is not None
    assert statement.heard < 0.01


def test_a_side_that_is_part_of_what_is_asked_for_is_no_addressee() -> None:
    built = doc(
        "Beck forderte Härte gegen Lund .",
        "1 1 1 4 2 1",
        "nsubj root obj case nmod punct",
        "NE VVFIN NN APPR NE $.",
        lemmas={"forderte": "fordern"},
        names={"Beck": "PER", "Lund": "PER"},
    )
    (statement,) = told(built, heard(1, "Demand", 0.99, 0, 4))
    assert not statement.targets


def test_what_a_criticism_is_about_is_nobody_who_voices_it() -> None:
    built = doc(
        "An Lund wurde Kritik der Härte geübt .",
        "1 6 6 6 5 3 6 6",
        "case obl aux:pass nsubj:pass det nmod root punct",
        "APPR NE VAFIN NN ART NN VVPP $.",
        lemmas={"geübt": "üben", "wurde": "werden"},
        cases={"Härte": "Gen"},
        names={"Lund": "PER"},
    )
    (statement,) = told(built, heard(6, "Criticism", 0.99, 5, 1))
    assert (statement.rule != "event-reader test", statement.agents) == (True, ())


def test_the_opinion_is_nothing_where_the_reader_saw_nothing() -> None:
    (statement,) = told(listed())
    assert statement.heard == 0


def test_a_rule_keeps_its_word_against_another_class() -> None:
    (statement,) = told(listed(), heard(1, "Meeting", 0.99, 0, 2))
    assert statement.relation == "Praise"


def test_a_word_that_a_rule_knows_and_refuses_stays_without() -> None:
    alone = doc(
        "Lund lobte .", "1 1 1", "nsubj root punct", "NE VVFIN $.", lemmas={"lobte": "loben"}, names={"Lund": "PER"}
    )
    assert not told(alone, heard(1, "Praise", 0.99, 0, -1))


def test_a_verb_that_lacks_the_noun_of_an_entry_may_tell_an_act_of_its_own() -> None:
    """The entry "üben" of ``small`` wants "Kritik"."""
    scolded = doc(
        "Beck übte Schelte an Lund .",
        "1 1 1 4 2 1",
        "nsubj root obj case nmod punct",
        "NE VVFIN NN APPR NE $.",
        lemmas={"übte": "üben"},
        names={"Beck": "PER", "Lund": "PER"},
    )
    (statement,) = told(scolded, heard(1, "Criticism", 0.99, 0, 4))
    assert (statement.relation, statement.rule) == ("Criticism", "event-reader test")


def test_a_cue_stands_above_the_status_of_the_reader_however_certain() -> None:
    sure = doc(
        "Beck will Lund bejubeln .",
        "3 3 3 3 3",
        "nsubj aux obj root punct",
        "NE VMFIN NE VVINF $.",
        lemmas={"will": "wollen"},
        names={"Beck": "PER", "Lund": "PER"},
    )
    (planned,) = told(sure, heard(3, "Praise", 0.99, 0, 2, "Planned"))
    (actual,) = told(sure, heard(3, "Praise", 0.99, 0, 2, "Actual"))
    assert (planned.status.status, actual.status.status) == (Status.PLANNED, Status.PLANNED)


def test_without_reader_there_is_no_opinion() -> None:
    (statement,) = read(listed()).statements
    assert statement.heard is None
