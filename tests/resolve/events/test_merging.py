"""When two statements are one event, and when a statement says nothing."""

from __future__ import annotations

import pytest

from kg.model import Attribution, Certainty, Event, EventTime, Statement, Status, TimeBasis
from tests.resolve.making import PLACE, Resolve, Told, day, extraction, name, nominal, person, pronoun, sides, statement

_TEXT = "Xi Jinping traf Wladimir Putin in Peking, Donald Trump lobte China, Russland und den Handel."


def events(resolved: Resolve, *statements: Statement) -> tuple[Event, ...]:
    """Mentions: 0 Xi, 1 Putin, 2 Peking, 3 Trump, 4 China, 5 Russland, 6 trade."""
    made = extraction(
        _TEXT,
        person("Xi Jinping"),
        person("Wladimir Putin", function="obj"),
        name("Peking", PLACE, function="obl"),
        person("Donald Trump"),
        name("China", PLACE, function="obj"),
        name("Russland", PLACE, function="conj"),
        nominal("den Handel", "Handel", determiner="der", function="conj"),
        statements=statements,
        date="2024-02-08",
    )
    return resolved(made).events


def _words(text: str) -> EventTime:
    return EventTime(text, TimeBasis.UNRESOLVED)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (statement("Meeting", (0,), (1,)), statement("Meeting", (1,), (0,)), 1),
        (statement("Meeting", (0,), (1,)), statement("Meeting", (0, 1)), 1),
        (statement("Meeting", (0,), (1,)), statement("Meeting", (3,), (0, 1)), 2),
        (statement("Praise", (0,), (1,)), statement("Praise", (1,), (0,)), 2),
        (statement("Meeting", (0,), (1,)), statement("Meeting", (0,), (3,)), 2),
        (statement("Meeting", (0,), (1,)), statement("Meeting", (0,), (1,), status=Status.PLANNED), 2),
        (statement("Meeting", (0,), (1,)), statement("Meeting", (0,), (1,), status=Status.NEGATED), 2),
        (statement("Meeting", (0,), (1,), time=day("gestern", "2024-02-07")), statement("Meeting", (0,), (1,)), 1),
        (statement("Meeting", (0,), (1,), time=day("gestern", "2024-02-07")), statement("Meeting", (0,), (1,), time=day("heute", "2024-02-08")), 2),
        (statement("Meeting", (0,), (1,), time=_words("Ende Juni")), statement("Meeting", (0,), (1,), time=_words("Anfang des Jahres")), 2),
        (statement("Meeting", (0,), (1,), place=2), statement("Meeting", (0,), (1,)), 1),
        (statement("Meeting", (0,), (1,), channel="Video"), statement("Call", (0,), (1,), channel="Video"), 1),
        (statement("Call", (0,), (1,), channel="Telephone"), statement("Meeting", (0,), (1,)), 1),
        (statement("Call", (0,), (1,), channel="Telephone"), statement("Meeting", (0,), (1,), place=2), 2),
        (statement("Naming", (0,), (1,), epithet="guter Freund"), statement("Naming", (0,), (1,), epithet="Diktator"), 2),
        (statement("Naming", (0,), (1,), epithet="guten Freund"), statement("Naming", (0,), (1,), epithet="Freund"), 1),
        (statement("Demand", (0,), (4,), topic="mehr Handel zulassen"), statement("Demand", (0,), (4,), topic="Truppen abziehen"), 2),
        (statement("Demand", (0,), (4,), topic="mehr Handel zulassen"), statement("Demand", (0,), (4,)), 1),
        (statement("Criticism", (0,), (4, 5)), statement("Criticism", (0,), (4,)), 1),
        (statement("Criticism", (0,), (4,)), statement("Criticism", (), (4,)), 1),
    ],
    ids=[
        "sides of a meeting swap", "both on one side", "a third meets both", "praise has a direction", "other partner", "planned stays apart", "negated stays apart",
        "one without time", "two days", "two unresolved times", "one without place", "video meeting and video call", "the talk takes up the call",
        "talk at a place is another", "two epithets", "epithet within epithet", "two demands", "demand without topic", "one target fewer", "agent left out",
    ],
)  # fmt: skip
def test_events_merge(resolved: Resolve, one: Statement, other: Statement, count: int) -> None:
    assert len(events(resolved, one, other)) == count


def test_a_headline_in_the_present_is_the_plan_that_the_text_tells(resolved: Resolve) -> None:
    headline = statement("Meeting", (0,), (1,), timeless=True)
    plan = statement("Meeting", (0,), (1,), status=Status.PLANNED)
    (event,) = events(resolved, headline, plan)
    assert event.status is Status.PLANNED
    assert [one.status.status for one in event.evidence] == [Status.PLANNED]


def test_a_headline_names_the_country_of_the_city_that_the_text_names(resolved: Resolve) -> None:
    headline = statement("Visit", (0,), (4,), timeless=True)
    (first,) = events(resolved, headline, statement("Visit", (0,), (2,), status=Status.PLANNED))
    assert first.status is Status.PLANNED
    other, _ = events(resolved, headline, statement("Visit", (0,), (5,), status=Status.PLANNED))
    assert other.status is Status.ACTUAL


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        (statement("Meeting", (0,), (1,)), (Status.PLANNED,)),
        (statement("Meeting", (0,), (1,), timeless=True), (Status.PLANNED, Status.ACTUAL)),
        (statement("Meeting", (0,), (3,), timeless=True), (Status.PLANNED,)),
    ],
    ids=["in the past", "they have met as well", "somebody else"],
)
def test_other_headlines_tell_what_happened(resolved: Resolve, headline: Statement, told: tuple[Status, ...]) -> None:
    below = (statement("Meeting", (0,), (1,), status=status) for status in told)
    first, *_ = events(resolved, headline, *below)
    assert first.status is Status.ACTUAL


def test_who_says_of_himself_what_he_did_is_no_source(resolved: Resolve) -> None:
    own = statement("Praise", (0,), (1,), attribution=Attribution("Xi", 0, Certainty.CERTAIN, "test"))
    hedged = statement("Praise", (0,), (4,), attribution=Attribution("soll", 0, Certainty.PROBABLE, "test"))
    one, other = events(resolved, own, hedged)
    assert one.evidence[0].attribution is None
    assert other.evidence[0].attribution is not None


def test_a_pronoun_that_means_nobody_known_is_no_source(resolved: Resolve) -> None:
    told = statement("Praise", (1,), (2,), attribution=Attribution("sie", 0, Certainty.CERTAIN, "test"))
    made = extraction(
        "Sie sagte, Xi Jinping lobte China.",
        pronoun("Sie"),
        person("Xi Jinping"),
        name("China", PLACE),
        statements=(told,),
    )
    (event,) = resolved(made).events
    assert event.evidence[0].attribution is None


def test_events_merged_keep_all_evidence_and_the_richer_sides(resolved: Resolve) -> None:
    (event,) = events(
        resolved,
        statement("Criticism", (), (4,)),
        statement("Criticism", (0,), (4, 5), time=day("heute", "2024-02-08")),
    )
    assert (event.agents, event.targets) == (("Q15031",), ("Q148", "Q159"))
    assert event.time is not None


@pytest.mark.parametrize(
    "empty",
    [
        statement("Meeting", (), ()),
        statement("Praise", (), (6,)),
        statement("Meeting", (0,), ()),
        statement("Praise", (0,), (0,)),
        statement("Accusation", (0,), (6,)),
    ],
    ids=["nobody", "a thing alone", "one person meets", "himself", "a thing accused"],
)
def test_events_without_enough_actors_say_nothing(resolved: Resolve, empty: Statement) -> None:
    made = events(resolved, empty)
    assert [e.targets for e in made if e.relation != "Accusation"] == []


def test_events_symmetric_with_a_plural_group_stands_alone(resolved: Resolve) -> None:
    made = extraction(
        "Die Außenminister treffen sich.",
        nominal("Die Außenminister", "Außenminister", role="Außenminister", determiner="der", number="Plur"),
        statements=(statement("Meeting", (0,)),),
    )
    assert len(resolved(made).events) == 1


def test_events_place_that_acts_becomes_the_group_that_speaks_for_it(resolved: Resolve) -> None:
    made = extraction("Bayern lobte China.", name("Bayern", PLACE), name("China", PLACE, function="obj"), statements=(statement("Praise", (0,), (1,)),))  # fmt: skip
    entity = resolved(made).entities[0]
    assert (entity.label, entity.type.value, entity.key) == ("Bayern", "Group", "local/artikel/bayern")


def test_events_inside_a_building_is_no_participant(resolved: Resolve) -> None:
    made = extraction(
        "Donald Trump traf Xi Jinping im Weißen Haus.",
        person("Donald Trump"),
        person("Xi Jinping", function="obj"),
        name("Weißen Haus", PLACE, function="obl", modifiers=("weiß",)),
        statements=(statement("Meeting", (0,), (1, 2)),),
    )
    assert resolved(made).events[0].targets == ("Q15031",)


def test_events_unresolved_target_drops_what_needs_one(resolved: Resolve) -> None:
    made = extraction(
        "Das regnete. Olaf Scholz kritisierte das.",
        person("Olaf Scholz"),
        pronoun("das", gender="Neut", function="obj"),
        statements=(statement("Criticism", (0,), (1,)),),
    )
    assert resolved(made).events == ()


def test_a_talk_by_telephone_is_a_call(resolved: Resolve) -> None:
    told = statement("Meeting", (0,), (1,), channel="Telephone"), statement("Meeting", (0,), (3,), channel="Video")
    assert [event.relation for event in events(resolved, *told)] == ["Call", "Meeting"]


@pytest.mark.parametrize(("words", "relations"), [("Ende Juni", ["Call"]), ("Anfang des Jahres", ["Call", "Meeting"])])
def test_a_talk_at_the_time_of_a_call_is_that_call(resolved: Resolve, words: str, relations: list[str]) -> None:
    call = statement("Call", (0,), (1,), channel="Telephone", time=_words("Ende Juni"))
    talk = statement("Meeting", (0,), (1,), time=_words(words))
    assert [event.relation for event in events(resolved, call, talk)] == relations


def test_events_entities_come_in_order_of_first_use(resolved: Resolve) -> None:
    made = extraction(
        _TEXT,
        person("Xi Jinping"),
        person("Wladimir Putin", function="obj"),
        name("Peking", PLACE, function="obl"),
        statements=(statement("Meeting", (1,), (0,), place=2),),
    )
    assert [e.label for e in resolved(made).entities] == ["Wladimir Putin", "Xi Jinping", "Peking"]


def test_who_calls_himself_something_is_called_so(resolved: Resolve) -> None:
    called = statement("Naming", (0,), (0,), epithet="Retter")
    made = extraction("Ada Beispiel nannte sich Retter.", name("Ada Beispiel"), statements=(called,))
    (event,) = resolved(made).events
    assert event.agents == event.targets


def test_who_receives_somebody_unknown_does_not_meet_whoever_receives_with_him(resolved: Resolve) -> None:
    made = extraction(
        "Ada Arp und Bo Berg empfingen sie.",
        person("Ada Arp"),
        person("Bo Berg", function="conj"),
        pronoun("sie", number="Plur", function="obj"),
        statements=(statement("Meeting", (0, 1), (2,)),),
    )
    assert resolved(made).events == ()


@pytest.mark.parametrize(
    ("second", "statuses"),
    [
        ("Alle schauen auf das Treffen zwischen Macron und Scholz.", [Status.PLANNED]),
        ("Nach dem Treffen zwischen Macron und Scholz ist die Stimmung gut.", [Status.PLANNED, Status.ACTUAL]),
    ],
)
def test_a_noun_without_a_time_takes_up_what_is_planned(told: Told, second: str, statuses: list[Status]) -> None:
    result = told(f"Emmanuel Macron wird in Ulm Olaf Scholz treffen. {second}", "2023-05-08")
    assert [event.status for event in result.events] == statuses


def test_a_group_told_more_fully_is_the_same_group(told: Told) -> None:
    text = (
        "Die Stadt wirft den alten Händlern Betrug vor. Die Stadt hat den alten Händlern des Hafens Betrug vorgeworfen."
    )
    assert sides(told(text)) == [(["Stadt"], ["alte Händler"])]


def test_what_threatened_people_shall_do_is_not_what_they_are_threatened_with(told: Told) -> None:
    text = "Island droht den neuen Herrschern: Sie sollen gehen. Island hat den neuen Herrschern mit Zöllen gedroht."
    found = told(text)
    assert sides(found) == [(["Island"], ["neue Herrscher"])]
    assert found.events[0].topic == "Zöllen"


def test_an_it_that_nothing_is_known_of_does_nothing(told: Told) -> None:
    assert told("Das Gesetz gilt ab Mai. Es verpflichtet Händler, Kassen zu führen.").events == ()
    assert len(told("Das Militär tagte. Es warf Olaf Scholz Verrat vor.").events) == 1


@pytest.mark.parametrize(
    ("charge", "rejected", "accused"),
    [
        ("Die Kammer warf dem Verein Geiz vor.", "Obmann Bo Arp wies den Vorwurf der Kammer zurück.", ["Verein"]),
        ("Die Kammer warf Bo Arp Geiz vor.", "Arp wies den Vorwurf der Kammer zurück.", ["Bo Arp"]),
        (
            "Der Chor warf dem Verein Geiz vor.",
            "Obmann Bo Arp wies den Vorwurf der Kammer zurück.",
            ["Verein", "Bo Arp"],
        ),
    ],
    ids=["for another", "for himself", "another charge"],
)
def test_a_charge_that_somebody_rejects_is_the_one_just_made(
    told: Told, charge: str, rejected: str, accused: list[str]
) -> None:
    found = sides(told(f"{charge} {rejected}"), "Accusation")
    assert [target for _, targets in found for target in targets] == accused
