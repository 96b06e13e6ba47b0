"""The person that a name means: each piece of evidence moves the score and says why."""

from __future__ import annotations

import pytest

from kg.model import Entity, EntityType
from kg.resolve.cast import Cast
from kg.resolve.evidence import ACCEPT, Judged, NameContext, decide, judge
from tests.resolve.making import MakeCast, Told, extraction, linked, person


@pytest.fixture
def article(cast: MakeCast) -> Cast:
    return cast(extraction("Ada Beispiel kam.", person("Ada Beispiel"), date="2023-05-04"))


@pytest.fixture
def macron(article: Cast) -> Entity:
    return next(e for e in article.gazetteer.find("Emmanuel Macron") if e.type is EntityType.PERSON)


def test_full_name_of_a_famous_person_is_enough(article: Cast, macron: Entity) -> None:
    judged = judge(macron, NameContext(), False, article)
    assert judged.score >= ACCEPT
    assert judged.reasons[0] == "The full name is that of Emmanuel Macron."


def test_another_country_speaks_against_a_person(article: Cast, macron: Entity) -> None:
    scores = {
        label: judge(macron, NameContext(countries=frozenset({entity.key})), False, article).score
        for label in ("Frankreich", "Polen")
        for entity in article.gazetteer.find(label)
    }
    assert scores["Frankreich"] > judge(macron, NameContext(), False, article).score > scores["Polen"]


def test_last_name_says_less_than_the_full_name(article: Cast, macron: Entity) -> None:
    assert (
        judge(macron, NameContext(full=False), False, article).score
        < judge(macron, NameContext(), False, article).score
    )


def choices(*scores: float) -> list[Judged]:
    return [Judged(Entity(str(i), str(i), EntityType.PERSON), score, ()) for i, score in enumerate(scores)]


@pytest.mark.parametrize(
    ("scores", "chosen"),
    [((0.9, 0.6), "0"), ((0.9, 0.88), None), ((0.4,), None), ((), None)],
    ids=["clearly ahead", "too close", "too weak", "nobody"],
)
def test_somebody_is_chosen_only_when_clearly_ahead(scores: tuple[float, ...], chosen: str | None) -> None:
    best = decide(choices(*scores))
    assert (best.entity.key if best else None) == chosen


@pytest.mark.parametrize(("body", "accepted"), [("EVP", True), ("Nato", False)])
def test_a_party_of_several_countries_has_members_in_each(article: Cast, body: str, accepted: bool) -> None:
    [known] = [e for e in article.gazetteer.find("Manfred Weber") if e.type is EntityType.PERSON]
    [union] = article.gazetteer.find(body)
    judged = judge(known, NameContext(countries=frozenset({union.key})), False, article)
    assert (judged.score >= ACCEPT) == accepted


def test_a_minister_is_not_the_namesake_of_whom_nothing_but_a_seat_is_known(told: Told) -> None:
    text = "Gesundheitsminister Peter Müller kritisierte die Bäcker."
    assert linked(told(text, "2025-05-06")) == []


@pytest.mark.parametrize("title", ["Vereinsvorsitzender", "Wehrleiter", "Kommandant", "Schiedsrichter", "Präsident"])
def test_a_title_of_a_village_makes_a_full_name_that_of_a_namesake(told: Told, title: str) -> None:
    assert linked(told(f"{title} Robert Habeck lobte die Wirte.", "2024-05-10")) == []


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Direktor Merz lobte die Wirte.", []),
        ("Staatsanwalt Kickl lobte die Wirte.", []),
        ("Im Gemeinderat wird gestritten. Frau Merkel lobte die Wirte.", []),
        ("In Berlin wird gestritten. Frau Merkel lobte die Wirte.", ["Angela Merkel"]),
        ("CDU-Chef Merz lobte die Wirte.", ["Friedrich Merz"]),
        ("Kremlsprecher Peskow lobte die Wirte.", ["Dmitri Peskow"]),
        ("Im Gemeinderat wird gestritten. Ministerin Baerbock lobte die Wirte.", ["Annalena Baerbock"]),
    ],
)
def test_a_last_name_alone_is_nobodys_whom_no_such_title_introduces(told: Told, text: str, known: list[str]) -> None:
    assert linked(told(text, "2024-05-10")) == known
