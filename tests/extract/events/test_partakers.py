"""Who takes part in an act: states that meet as one, two sources, those of a group that are named; no bystander."""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.model import Article
from tests.builders import facts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Das Treffen der G9 in Riga fand statt.", ["Meeting: der G9 → ?"]),
        ("Das Treffen der EU in Riga fand statt.", []),
        (
            "Kritik am Fahrplan kommt aus Bremen und von den Pendlern.",
            ["Criticism: Bremen + den Pendlern → Fahrplan"],
        ),
        (
            "Drei Verbände, unter ihnen der Mieterbund und der Bauernbund, lobten den Plan.",
            ["Praise: der Mieterbund + der Bauernbund → den Plan"],
        ),
        (
            "Mehrere Verbände, darunter der Mieterbund, lobten den Plan.",
            ["Praise: Mehrere Verbände + der Mieterbund → den Plan"],
        ),
        (
            "Die beiden Räte, Karl Ruge und Udo Stern, kritisierten den Plan.",
            ["Criticism: Karl Ruge + Udo Stern → den Plan"],
        ),
        (
            "Nicht nur die Zunft, auch die Kammer kritisierte den Plan.",
            ["Criticism: die Zunft + die Kammer → den Plan"],
        ),
    ],
    ids=[
        *("states that meet as one", "one body", "two sources", "two of a group", "one of a group"),
        *("a group with its names", "not only one"),
    ],
)
def test_who_takes_part(text: str, expected: list[str], nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tausend Schüler störten das Treffen mit Trillerpfeifen.",
        "Dreihundert Bauern blockierten das Gipfeltreffen.",
        "Die Hoteliers verdienten gut an dem Treffen.",
        "Am Bahnsteig begrüßte Bürgermeisterin Ina Brodt die Austauschschüler.",
    ],
)
def test_whoever_disturbs_or_greets_takes_no_part(text: str, nlp: Language, extractor: Extractor) -> None:
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Äbtissin, deren Rücktritt die Opposition fordert, lächelte.", "Demand: die Opposition → Die Äbtissin"),
        ("Der Chor wandte sich an Abt Odo Kern und bat um eine Orgel.", "Demand: Der Chor → Abt Odo Kern"),
        ("Die Zunft fordert, dass Lehrlinge mehr Geld bekommen.", "Demand: Die Zunft → ?"),
        ("Die Serie wird laut dem Sender von der Kirche kritisiert.", "Criticism: der Kirche → Die Serie"),
        ("Die Bank drohte mit Klage, sollte die Firma nicht zahlen.", "Threat: Die Bank → die Firma"),
        ("Die Kammer lobte den Plan. Lob kam auch von Frieda Holz.", "Praise: Frieda Holz → den Plan"),
        ("Unter den Lehrern gab es Lob für Direktor Hans Pohl.", "Praise: den Lehrern → Direktor Hans Pohl"),
    ],
    ids=["whose", "turned to", "who gets something", "behind a source", "condition", "the same plan", "among them"],
)
def test_who_is_asked_or_praised(text: str, expected: str, nlp: Language, extractor: Extractor) -> None:
    assert expected in facts(extractor(Article("test", text, "-"), nlp(text)))


def test_who_will_receive_somebody_is_told_by_the_object(nlp: Language, extractor: Extractor) -> None:
    text = "Ob die Rätin den Abt empfangen wird, ließ ihr Büro offen."
    assert facts(extractor(Article("test", text, "-"), nlp(text))) == ["Meeting: die Rätin → den Abt"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Die Wirtin Ida Holm hat Abt Emil Huber mehrmals vergeblich angerufen.", "Negated"),
        ("Ida Holm versuchte am Montag zweimal vergeblich, Emil Huber zu erreichen.", "Negated"),
        ("Ida Holm versuchte vergeblich, Emil Huber in Ulm zu treffen.", "Negated"),
        ("Ida Holm warnte Emil Huber vergeblich vor dem Bau.", None),
        ("Ida Holm und Emil Huber haben sich am Montag in Ulm lange unterhalten.", "Actual"),
        ("Ida Holm soll Emil Huber am Montag empfangen haben.", "Actual"),
        ("Ida Holm wird Emil Huber am Montag empfangen.", "Planned"),
    ],
    ids=["called", "to reach", "to meet", "warned", "talked", "said to have received", "will receive"],
)
def test_whether_two_came_together(text: str, status: str | None, nlp: Language, extractor: Extractor) -> None:
    found = extractor(Article("test", text, "-"), nlp(text)).statements
    assert [s.status.status.value for s in found if s.relation in ("Meeting", "Call")] == ([status] if status else [])


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Das für Freitag geplante Treffen von Ida Holm mit Emil Huber steht bevor.", "2024-05-17"),
        ("Ein für Freitag geplantes Treffen von Ida Holm mit Emil Huber wurde abgesagt.", "2024-05-17"),
        ("Das am Freitag vereinbarte Treffen von Ida Holm mit Emil Huber steht bevor.", None),
        ("Ida Holm reiste am Montag nach Ulm. Noch am selben Tag traf sie Emil Huber.", "2024-05-13"),
        ("Ida Holm reiste am Montag nach Ulm. Danach traf sie Emil Huber.", "2024-05-13"),
    ],
    ids=["set for", "set for and called off", "agreed on", "the same day", "later"],
)
def test_when_two_come_together(text: str, day: str | None, nlp: Language, extractor: Extractor) -> None:
    found = extractor(Article("test", text, "-", published=dt.date(2024, 5, 14)), nlp(text)).statements
    begins = [s.time.begin if s.time else None for s in found if s.relation == "Meeting"]
    assert begins == [dt.date.fromisoformat(day) if day else None]
