"""Drafts against the gazetteer: what is new, what is known, what cannot be."""

from __future__ import annotations

from kg.additions.comparing import Comparing
from kg.additions.records import Draft, Fate, Outcome, Record
from kg.additions.writing import Statements
from kg.gazetteer import Gazetteer
from kg.model import EntityType
from tests.additions.making import NAMES, drafting, record


def compared(gazetteer: Gazetteer, *rows: Record) -> list[tuple[Statements | None, list[Outcome]]]:
    return list(Comparing(gazetteer, NAMES).compare(drafting(gazetteer, *rows).drafts))


def test_known_person_gets_only_what_is_new(gazetteer: Gazetteer) -> None:
    rows = record(2, id="Q567", label="Angela Merkel", type="Q5", alias="Angela Theodora Merkel")
    [(new, outcomes)] = compared(gazetteer, rows)
    assert new is not None
    assert (new.label, new.country) == (None, None)
    assert [outcome.fate for outcome in outcomes] == [Fate.MERGED]


def test_nothing_new_is_nothing_to_write(gazetteer: Gazetteer) -> None:
    [(new, outcomes)] = compared(gazetteer, record(2, id="Q567", label="Angela Merkel", type="Q5"))
    assert new is None
    assert outcomes[0].fate is Fate.UNCHANGED


def test_other_names_that_would_mislead_are_left_out(gazetteer: Gazetteer) -> None:
    for alias in ("Jette", "Angela Merkel", "Kanzlerin"):
        row = record(2, id="Q90000001", label="Jette Norling", type="Q5", alias=alias)
        [(new, outcomes)] = compared(gazetteer, row)
        assert new is not None
        assert new.aliases == []
        assert [outcome.fate for outcome in outcomes] == [Fate.ADDED, Fate.LEFT_OUT]


def test_new_entry_with_the_name_of_another_is_told_so(gazetteer: Gazetteer) -> None:
    rows = (
        record(2, id="Q90000001", label="Angela Merkel", type="Q5"),
        record(3, id="Q90000002", label="Jette Norling", type="Q5"),
        record(4, id="Q90000003", label="Jette Norling", type="Q5"),
    )
    told = [outcomes[0] for _, outcomes in compared(gazetteer, *rows)]
    assert [outcome.what.partition(", but ")[2] for outcome in told] == [
        "'Angela Merkel' is a name of Q567 already",
        "",
        "'Jette Norling' is a name of Q90000002 already",
    ]
    assert [outcome.fate for outcome in told] == [Fate.ADDED] * 3
    assert told[0].remedy.endswith("give Q567 as id.")


def test_id_of_something_else_is_refused(gazetteer: Gazetteer) -> None:
    wrong = {
        "Q30": Draft(2, "Q30", "Jette Norling", EntityType.PERSON),
        "Q567": Draft(3, "Q567", "Jette Norling", EntityType.PERSON),
    }
    found = list(Comparing(gazetteer, NAMES).compare(wrong))
    assert [new for new, _ in found] == [None, None]
    assert [outcome.what for _, [outcome] in found] == [
        "Jette Norling: Q30 is a Country already",
        "Jette Norling: Q567 is 'Angela Merkel', not 'Jette Norling'",
    ]
