"""The article of docs/graph.md as a Resolution, built by hand."""

from __future__ import annotations

import datetime as dt

from kg.model import (
    Article,
    Attribution,
    Entity,
    EntityType,
    Event,
    EventTime,
    Evidence,
    Granularity,
    Link,
    Mention,
    MentionForm,
    Office,
    Resolution,
    Span,
    Status,
    StatusFinding,
    TimeBasis,
)
from kg.rdf import Run

BASE = "https://example.org/kg/"
RUN = Run(
    software="kg 0.1.0", model="de_news 1.0", rules="e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
)
TEXT = (
    "Støre und Stubb beraten in Oslo\n\n"
    "Der norwegische Ministerpräsident Jonas Gahr Støre traf am Dienstag in Oslo den finnischen Präsidenten Alexander "
    "Stubb. Laut dem Sender NRK lobte Stubb die gemeinsame Küstenwache und nannte seinen Gastgeber einen »Freund des "
    "Nordens«. Im Mai will Støre mit der Reederin Liv Nordahl über die Fischerei telefonieren."
)
THING = "local/nordtreffen/gemeinsame-kuestenwache"
HEAD = Office("Prime Minister", "Q20", dt.date(2021, 10, 14), None, "Ministerpräsident")
OFFICES_OF_STUBB = (
    Office("Prime Minister", "Q33", dt.date(2014, 6, 24), dt.date(2015, 5, 29), "Ministerpräsident"),
    Office("President", "Q33", dt.date(2024, 3, 1), None, "Präsident"),
)
OWNER = "local/nordtreffen/liv-nordahl"


def span(words: str, occurrence: int = 0) -> Span:
    start = -1
    for _ in range(occurrence + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def mention(words: str, occurrence: int = 0, *, name: str | None = None, role: str | None = None) -> Mention:
    return Mention(span(words, occurrence), words, MentionForm.NAME, words.split()[-1], 0, name, role=role)


def resolution() -> Resolution:
    mentions = (
        mention("Der norwegische Ministerpräsident Jonas Gahr Støre"),
        mention("den finnischen Präsidenten Alexander Stubb"),
        mention("Stubb", 2),
        mention("die gemeinsame Küstenwache"),
        mention("seinen Gastgeber"),
        mention("Støre", 2),
        mention("der Reederin Liv Nordahl", name="Liv Nordahl", role="Reederin"),
    )
    keys = ("stoere", "stubb", "stubb", THING, "stoere", "stoere", OWNER)
    nrk = Attribution("dem Sender NRK", rule="reporting.toml#1")
    return Resolution(
        article=Article(
            id="nordtreffen",
            text=TEXT,
            source="nordtreffen.txt",
            title="Støre und Stubb beraten in Oslo",
            title_end=31,
            published=dt.date(2026, 3, 11),
            url="https://nordblatt.example/nordtreffen",
            publisher="Nordblatt",
        ),
        entities=(
            Entity("stoere", "Jonas Gahr Støre", EntityType.PERSON, aliases=("Støre",), country="Q20", offices=(HEAD,)),
            Entity("stubb", "Alexander Stubb", EntityType.PERSON, country="Q33", offices=OFFICES_OF_STUBB),
            Entity("Q585", "Oslo", EntityType.PLACE, wikidata="Q585"),
            Entity("nrk", "NRK", EntityType.MEDIA, wikidata="Q685833", certain=False),
            Entity(THING, "gemeinsame Küstenwache", EntityType.MATTER),
            Entity(OWNER, "Liv Nordahl", EntityType.PERSON),
        ),
        events=(
            Event(
                "Meeting",
                ("stoere",),
                ("stubb",),
                Status.ACTUAL,
                (
                    Evidence(
                        span(TEXT[33:151]),
                        span("traf"),
                        "meeting.toml#1",
                        StatusFinding(),
                    ),
                ),
                time=EventTime(
                    "am Dienstag", TimeBasis.WEEKDAY, dt.date(2026, 3, 10), dt.date(2026, 3, 11), Granularity.DAY
                ),
                place="Q585",
                channel="InPerson",
            ),
            Event(
                "Praise",
                ("stubb",),
                (THING,),
                Status.ACTUAL,
                (
                    Evidence(
                        span("Laut dem Sender NRK lobte Stubb die gemeinsame Küstenwache"),
                        span("lobte"),
                        "praise.toml#1",
                        StatusFinding(),
                        nrk,
                        "nrk",
                    ),
                ),
            ),
            Event(
                "Naming",
                ("stubb",),
                ("stoere",),
                Status.ACTUAL,
                (
                    Evidence(
                        span("nannte seinen Gastgeber einen »Freund des Nordens«"),
                        span("nannte"),
                        "naming.toml#1",
                        StatusFinding(),
                        nrk,
                        "nrk",
                    ),
                ),
                epithet="Freund des Nordens",
            ),
            Event(
                "Call",
                ("stoere",),
                (OWNER,),
                Status.PLANNED,
                (
                    Evidence(
                        span("Im Mai will Støre mit der Reederin Liv Nordahl über die Fischerei telefonieren"),
                        span("telefonieren"),
                        "call.toml#1",
                        StatusFinding(Status.PLANNED, "will", "planned.toml#2"),
                    ),
                ),
                time=EventTime(
                    "Im Mai", TimeBasis.RELATIVE, dt.date(2026, 5, 1), dt.date(2026, 6, 1), Granularity.MONTH
                ),
                channel="Telephone",
                topic="die Fischerei",
            ),
        ),
        links=tuple(Link(index, key, 1.0) for index, key in enumerate(keys)),
        mentions=mentions,
        sentences=(Span(0, 31), Span(33, 152), Span(153, 267), Span(268, 347)),
    )
