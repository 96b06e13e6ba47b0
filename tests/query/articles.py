"""Eight small articles with traps for every saved question, as the pipeline would write them.

Entities occur in several articles, one meeting is reported twice, a call is planned and later made, a criticism is denied
in one article and reported, none too surely, in another, a visit is merely imagined, one article has neither date nor publisher nor facts.
Somebody whom no gazetteer knows is the same in three articles; a meeting is told by three, one of which denies it; praise is
printed twice from one wire; a denial of 2010 has nothing to do with a meeting of 2024.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from kg.model import (
    Article,
    Certainty,
    Entity,
    EntityType,
    EventTime,
    Granularity,
    Office,
    Status,
    TimeBasis,
)

OFFICES = (
    Office("Foreign Minister", "Q20", dt.date(2021, 1, 1), dt.date(2024, 6, 1), "Außenminister"),
    Office("Premier", "nordrhein-westfalen", dt.date(2024, 6, 1), None, "Ministerpräsident"),
)
ENTITIES = {
    "anna": Entity(
        "anna", "Anna Lindqvist", EntityType.PERSON, aliases=("A. Lindqvist",), wikidata="Q1000001", offices=OFFICES
    ),
    "bruno": Entity("bruno", "Bruno Keller", EntityType.PERSON, aliases=("Keller-Bruno",), country="sund"),
    "carla": Entity("carla", "Carla Öztürk", EntityType.PERSON, wikidata="Q1000003", certain=False),
    "sund": Entity("sund", "Sundland", EntityType.COUNTRY, aliases=("Republik Sundland",)),
    "union": Entity("union", "Nordische Union", EntityType.ORGANIZATION),
    "agentur": Entity("agentur", "Agentur Nord", EntityType.MEDIA),
    "bergen": Entity("bergen", "Bergen", EntityType.PLACE, wikidata="Q26793"),
    "local/d/dora-sand": Entity("local/d/dora-sand", "Dora Sand", EntityType.PERSON),
    "local/f/dora-sand": Entity("local/f/dora-sand", "Dora Sand", EntityType.PERSON),
    "local/g/frau-sand": Entity("local/g/frau-sand", "D. Sand", EntityType.PERSON),
    "local/d/emil": Entity("local/d/emil", 'Emil "Der Fisch" Bø', EntityType.PERSON),
    "local/a/vertrag": Entity("local/a/vertrag", "neuer Vertrag", EntityType.MATTER),
    "local/c/hafen": Entity("local/c/hafen", "Ausbau des Hafens", EntityType.MATTER),
}


@dataclass(frozen=True)
class Told:
    """One sentence and the event it tells; ``agents`` and ``targets`` are keys separated by blanks."""

    sentence: str
    relation: str
    agents: str
    targets: str
    status: Status = Status.ACTUAL
    more: tuple[tuple[str, Any], ...] = ()
    cue: str | None = None
    said_by: tuple[str, str | None, Certainty] | None = None  #: words, key, certainty


def day(text: str) -> tuple[str, EventTime]:
    begin = dt.date.fromisoformat(text)
    return "time", EventTime("am Samstag", TimeBasis.WEEKDAY, begin, begin + dt.timedelta(days=1), Granularity.DAY)


JUNE = ("time", EventTime("im Juni", TimeBasis.RELATIVE, dt.date(2024, 6, 1), dt.date(2024, 7, 1), Granularity.MONTH))
VAGUE = ("time", EventTime("neulich", TimeBasis.UNRESOLVED))
IMAGINED = ("hypothetical", True)
PHONE = ("channel", "Telephone")

ARTICLES: tuple[tuple[Article, tuple[Told, ...]], ...] = (
    (
        Article(
            "a", "", "a.txt", published=dt.date(2024, 5, 6), publisher="Küstenpost", url="https://kueste.example/a"
        ),
        (
            Told(
                "Lindqvist traf am Samstag Keller in Bergen.",
                "Meeting",
                "anna",
                "bruno",
                more=(day("2024-05-04"), ("place", "bergen"), ("channel", "InPerson")),
            ),
            Told(
                "Lindqvist lobte Keller.",
                "Praise",
                "anna",
                "bruno",
                more=(("confidence", 0.7),),
                said_by=("der Agentur Nord", "agentur", Certainty.CERTAIN),
            ),
            Told("Lindqvist würdigte den neuen Vertrag.", "Praise", "anna", "local/a/vertrag"),
            Told(
                "Sundland soll die Union unterstützt haben.",
                "Support",
                "sund",
                "union",
                more=(("topic", "Küstenschutz"),),
                said_by=("Beobachtern", None, Certainty.PROBABLE),
            ),
        ),
    ),
    (
        Article("b", "", "b.txt", published=dt.date(2024, 5, 7), publisher="Tagblatt Süd"),
        (
            Told("Keller traf am Samstag Lindqvist.", "Meeting", "bruno", "anna", more=(day("2024-05-04"),)),
            Told(
                "Im Juni will Lindqvist mit Öztürk telefonieren.",
                "Call",
                "anna",
                "carla",
                Status.PLANNED,
                (JUNE, PHONE),
                "will",
            ),
            Told(
                "Keller nannte Lindqvist eine »alte Freundin«.",
                "Naming",
                "bruno",
                "anna",
                more=(("epithet", "alte Freundin"),),
            ),
            Told("Lindqvist kritisierte Keller nicht.", "Criticism", "anna", "bruno", Status.NEGATED, cue="nicht"),
            Told("Die Union will Sundland besuchen.", "Visit", "union", "sund", Status.PLANNED, cue="will"),
        ),
    ),
    (
        Article("c", "", "c.txt", published=dt.date(2024, 6, 20), publisher="Küstenpost"),
        (
            Told(
                "Lindqvist sprach am Dienstag mit Öztürk am Telefon.",
                "Call",
                "carla",
                "anna",
                more=(day("2024-06-18"), PHONE),
            ),
            Told("Lindqvist kritisierte Keller scharf.", "Criticism", "anna", "bruno", more=(("confidence", 0.4),)),
            Told("Falls Keller nach Sundland reiste, wäre das neu.", "Visit", "bruno", "sund", more=(IMAGINED,)),
            Told("Gegen Sundland wurden Sanktionen verhängt.", "Sanction", "", "sund", more=(JUNE,)),
            Told("Die Union verhängte Sanktionen gegen Sundland.", "Sanction", "union", "sund", more=(JUNE,)),
            Told("Keller warf Öztürk Betrug vor.", "Accusation", "bruno", "carla", more=(("topic", "Betrug"),)),
            Told("Die Union drohte Sundland mit Zöllen.", "Threat", "union", "sund", more=(("topic", "Zölle"),)),
            Told(
                "Lindqvist forderte den Ausbau des Hafens.",
                "Demand",
                "anna",
                "",
                more=(("topic", "Ausbau des Hafens"),),
            ),
            Told("Öztürk unterstützte den Ausbau des Hafens.", "Support", "carla", "local/c/hafen"),
            Told("Keller gratulierte Öztürk.", "Congratulation", "bruno", "carla"),
            Told("Lindqvist besuchte Sundland.", "Visit", "anna", "sund", more=(day("2024-06-15"),)),
        ),
    ),
    (
        Article("d", "", "d.txt"),
        (
            Told(
                "=SUMME(1) sagten Lindqvist und Sand, die sich neulich trafen.",
                "Meeting",
                "anna local/d/dora-sand",
                "",
                more=(VAGUE,),
            ),
            Told('Emil "Der Fisch" Bø lobte Sand.', "Praise", "local/d/emil", "local/d/dora-sand"),
        ),
    ),
    (
        Article("e", "", "e.txt", published=dt.date(2010, 3, 2), publisher="Tagblatt Süd"),
        (Told("Lindqvist traf Keller nicht.", "Meeting", "anna", "bruno", Status.NEGATED, cue="nicht"),),
    ),
    (
        Article("f", "", "f.txt", published=dt.date(2024, 5, 9), publisher="Nordblatt"),
        (
            Told(
                "Am Samstag hat Keller Lindqvist nicht getroffen.",
                "Meeting",
                "bruno",
                "anna",
                Status.NEGATED,
                (day("2024-05-04"),),
                "nicht",
            ),
            Told("Keller wurde von Lindqvist gelobt.", "Praise", "anna", "bruno", more=(("confidence", 0.8),)),
            Told("Sand kritisierte Öztürk.", "Criticism", "local/f/dora-sand", "carla"),
            Told("Sand will Keller besuchen.", "Visit", "local/f/dora-sand", "bruno", Status.PLANNED, cue="will"),
        ),
    ),
    (
        Article("g", "", "g.txt", published=dt.date(2024, 5, 15), publisher="Küstenpost"),
        (
            Told("Sand kritisierte Öztürk nie.", "Criticism", "local/g/frau-sand", "carla", Status.NEGATED, cue="nie"),
            Told("Sand besuchte Keller.", "Visit", "local/g/frau-sand", "bruno"),
        ),
    ),
    (Article("runs", "", "runs.txt", published=dt.date(2024, 7, 1), title="Wetter"), ()),
)
