"""What an event becomes in the graph, and when it becomes a plain fact."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from kg.errors import OntologyError
from kg.model import (
    Article,
    Entity,
    EntityType,
    Event,
    EventTime,
    Evidence,
    Resolution,
    Span,
    Status,
    StatusFinding,
    TimeBasis,
)
from kg.rdf import to_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN

EVIDENCE = (Evidence(Span(0, 5), Span(0, 5), "x.toml#1", StatusFinding()),)
KEYS = ("anna", "bruno", "carla")


def facts(vocabulary: Vocabulary, relation: str, agents: str, targets: str, **more: Any) -> set[tuple[str, str, str]]:
    """Map one event; return its graph with short names: ("anna", "metWith", "bruno")."""
    status = more.pop("status", Status.ACTUAL)
    event = Event(relation, tuple(agents.split()), tuple(targets.split()), status, EVIDENCE, **more)
    entities = tuple(Entity(key, key.title(), EntityType.PERSON) for key in KEYS)
    article = Article("a", "Hallo Welt.", "a.txt")
    quads = to_quads(Resolution(article, entities, (event,), (), ()), RUN, vocabulary, BASE)
    return {(short(s), short(p), short(o)) for s, p, o, g in quads if g.endswith("graph/a>")}


def short(term: str) -> str:
    return term[1:-1].replace("#", "/").rpartition("/")[2] if term.startswith("<") else term


def flat(found: set[tuple[str, str, str]]) -> set[tuple[str, str, str]]:
    return {fact for fact in found if fact[0] in KEYS and fact[1] not in ("type", "prefLabel", "nameKey")}


@pytest.mark.parametrize(
    ("relation", "agents", "targets", "expected"),
    [
        ("Praise", "anna", "bruno", {("anna", "praised", "bruno")}),
        ("Criticism", "anna bruno", "carla", {("anna", "criticized", "carla"), ("bruno", "criticized", "carla")}),
        ("Meeting", "anna", "bruno", {("anna", "metWith", "bruno"), ("bruno", "metWith", "anna")}),
        ("Call", "anna bruno", "", {("anna", "called", "bruno"), ("bruno", "called", "anna")}),
        ("Naming", "anna", "bruno", {("anna", "describedAs", "bruno")}),
        ("Sanction", "", "bruno", set()),
        ("Meeting", "anna", "anna", set()),
    ],
    ids=["one to one", "two to one", "symmetric", "both on one side", "naming", "no agent", "with oneself"],
)
def test_events_actual_event_becomes_plain_facts(
    relation: str, agents: str, targets: str, expected: set[tuple[str, str, str]], vocabulary: Vocabulary
) -> None:
    assert flat(facts(vocabulary, relation, agents, targets)) == expected


@pytest.mark.parametrize(
    "more",
    [{"status": Status.PLANNED}, {"status": Status.NEGATED}, {"hypothetical": True}],
    ids=["planned", "negated", "hypothetical"],
)
@pytest.mark.parametrize("relation", ["Meeting", "Praise"])
def test_events_what_did_not_happen_becomes_no_plain_fact(
    relation: str, more: dict[str, Any], vocabulary: Vocabulary
) -> None:
    assert flat(facts(vocabulary, relation, "anna", "bruno", **more)) == set()


def test_events_participants_are_named_on_both_sides_of_symmetric_events_only(vocabulary: Vocabulary) -> None:
    meeting = facts(vocabulary, "Meeting", "anna", "bruno")
    assert {o for _, p, o in meeting if p == "participant"} == {"anna", "bruno"}
    assert {o for _, p, o in facts(vocabulary, "Praise", "anna", "bruno") if p == "participant"} == set()


def test_events_carry_the_codes_of_their_class(vocabulary: Vocabulary) -> None:
    threat = facts(vocabulary, "Threat", "anna", "bruno")
    assert {(p, o) for _, p, o in threat if p in ("ploverType", "cameoCode")} == {
        ("ploverType", "THREATEN"),
        ("cameoCode", "130"),
    }
    assert not {p for _, p, _ in facts(vocabulary, "Naming", "anna", "bruno", epithet="x")} & {
        "ploverType",
        "cameoCode",
    }


def test_events_interval_is_half_open(vocabulary: Vocabulary) -> None:
    time = EventTime("am Montag", TimeBasis.WEEKDAY, dt.date(2026, 3, 9), dt.date(2026, 3, 10))
    found = facts(vocabulary, "Praise", "anna", "bruno", time=time)
    dates = {p: o for _, p, o in found if p in ("hasBeginTimeStamp", "hasEndTimeStamp", "timeText", "timeBasis")}
    assert dates == {
        "hasBeginTimeStamp": '"2026-03-09"^^<http://www.w3.org/2001/XMLSchema#date>',
        "hasEndTimeStamp": '"2026-03-10"^^<http://www.w3.org/2001/XMLSchema#date>',
        "timeText": '"am Montag"@de',
        "timeBasis": "Weekday",
    }
    assert ("2026-03-09", "inXSDDate", '"2026-03-09"^^<http://www.w3.org/2001/XMLSchema#date>') in found


def test_events_unresolved_time_gives_words_and_no_date(vocabulary: Vocabulary) -> None:
    found = facts(vocabulary, "Praise", "anna", "bruno", time=EventTime("unlängst", TimeBasis.UNRESOLVED))
    assert {o for _, p, o in found if p == "timeText"} == {'"unlängst"@de'}
    assert not {p for _, p, _ in found} & {"hasTime", "hasBeginTimeStamp", "hasEndTimeStamp", "granularity"}


def test_events_article_without_date_does_not_lend_its_day(vocabulary: Vocabulary) -> None:
    found = facts(vocabulary, "Praise", "anna", "bruno")
    assert not {p for _, p, _ in found} & {"hasTime", "timeText", "timeBasis", "datePublished"}


def test_events_unknown_channel_is_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(OntologyError) as caught:
        facts(vocabulary, "Call", "anna", "bruno", channel="Telefon")
    assert str(caught.value).startswith("ontology/news.ttl: term 'Telefon' is not defined\n  Did you mean 'Telephone'?")
