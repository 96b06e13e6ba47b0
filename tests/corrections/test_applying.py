"""Corrections find their statement by its words and change what becomes of it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kg.corrections import Applied, StatementCorrection, apply
from kg.errors import CorrectionError
from kg.model import Entity, EntityType, Review, Status
from kg.vocabulary import Vocabulary
from tests.corrections.making import ANNA, BO, CEM, DAY, correction, resolution

NORWAY = Entity("Q20", "Norwegen", EntityType.COUNTRY, wikidata="Q20")


def applied(vocabulary: Vocabulary, *corrections: StatementCorrection) -> Applied:
    return apply(resolution(), corrections, vocabulary, {"Q20": NORWAY, "Norwegen": NORWAY}.get)


def test_a_rejected_statement_is_gone_with_whoever_took_part_in_it_alone(vocabulary: Vocabulary) -> None:
    result = applied(vocabulary, correction("reject")).resolution
    assert [event.relation for event in result.events] == ["Criticism"]
    assert result.entities == (ANNA, CEM)
    assert {link.entity for link in result.links} == {ANNA.key, CEM.key}


def test_an_accepted_statement_says_who_accepted_it_and_why(vocabulary: Vocabulary) -> None:
    (praise, criticism) = applied(vocabulary, correction("accept")).resolution.events
    assert praise.review == Review("accept", "mk", DAY, "nachgelesen")
    assert criticism.review is None


@pytest.mark.parametrize(
    ("change", "field", "value"),
    [
        ({"event_class": "Support"}, "relation", "Support"),
        ({"status": Status.PLANNED}, "status", Status.PLANNED),
        ({"targets": ("Cem Lund",)}, "targets", (CEM.key,)),
        ({"targets": ("Q20",)}, "targets", ("Q20",)),
        ({"targets": ("Norwegen", "Bo Dahl")}, "targets", ("Q20", BO.key)),
        ({"agents": ("Dora Ek",)}, "agents", ("local/a/dora-ek",)),
        ({"agents": ()}, "agents", ()),
    ],
)
def test_a_change_replaces_what_it_names_and_nothing_else(
    change: dict[str, Any], field: str, value: object, vocabulary: Vocabulary
) -> None:
    before, after = resolution().events[0], applied(vocabulary, correction("change", **change)).resolution.events[0]
    assert getattr(after, field) == value
    others = ("relation", "status", "agents", "targets", "time", "evidence")
    assert all(getattr(after, name) == getattr(before, name) for name in others if name != field)


def test_a_new_name_becomes_somebody_of_the_article(vocabulary: Vocabulary) -> None:
    entities = applied(vocabulary, correction("change", targets=("Dora Ek",))).resolution.entities
    assert [entity.label for entity in entities] == ["Anna Berg", "Cem Lund", "Dora Ek"]


def test_a_corrected_time_is_explicit(vocabulary: Vocabulary) -> None:
    change = correction("change", begin=dt.date(2026, 5, 4), end=dt.date(2026, 5, 5))
    time = applied(vocabulary, change).resolution.events[0].time
    assert time is not None
    assert (time.begin, time.end, time.granularity, time.basis) == (
        dt.date(2026, 5, 4),
        dt.date(2026, 5, 5),
        "Day",
        "Explicit",
    )


def test_the_last_word_on_a_statement_counts(vocabulary: Vocabulary) -> None:
    events = applied(vocabulary, correction("reject"), correction("accept")).resolution.events
    assert [event.relation for event in events] == ["Praise", "Criticism"]


def test_better_rules_with_a_longer_clause_find_their_statement_again(vocabulary: Vocabulary) -> None:
    assert applied(vocabulary, correction("reject", "lobte Bo Dahl")).unmatched == ()


@pytest.mark.parametrize(
    "missed",
    [
        correction("reject", kind="Support"),
        correction("reject", "Dora Ek lobte niemanden"),
    ],
    ids=["another class", "other words"],
)
def test_what_matches_no_statement_is_reported(missed: StatementCorrection, vocabulary: Vocabulary) -> None:
    result = applied(vocabulary, missed)
    assert result.unmatched == (missed,)
    assert result.resolution == resolution()


def test_corrections_of_other_articles_are_no_concern(vocabulary: Vocabulary) -> None:
    assert applied(vocabulary, correction("reject", article="b")) == Applied(resolution())


def test_an_unknown_class_is_refused_with_the_line(vocabulary: Vocabulary) -> None:
    with pytest.raises(CorrectionError, match="line 1: no event class 'Prais'"):
        applied(vocabulary, correction("change", event_class="Prais"))


def test_a_change_to_an_item_that_nobody_knows_is_not_made_and_said(vocabulary: Vocabulary) -> None:
    result = applied(vocabulary, correction("change", targets=("Q20", "Q999999999")))
    assert result.resolution.events == resolution().events
    assert [item for _, item in result.unknown] == ["Q999999999"]
