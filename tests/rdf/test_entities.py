"""An event says which offices those on its sides held on its days, and of which country or body."""

from __future__ import annotations

import datetime as dt

import pytest

from kg.gazetteer import Gazetteer
from kg.graph.names import Names
from kg.model import (
    Article,
    Entity,
    EntityType,
    Event,
    EventTime,
    Evidence,
    Office,
    Resolution,
    Span,
    Status,
    StatusFinding,
    TimeBasis,
)
from kg.rdf import Quad, to_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN

MINISTER = Office("Foreign Minister", "Q20", dt.date(2020, 1, 1), dt.date(2024, 6, 1), "Außenminister")
PREMIER = Office("Premier", "bayern", dt.date(2024, 6, 1), None, "Ministerpräsident")
CHAIR = Office("Chair", "Q8908", dt.date(2020, 1, 1), dt.date(2024, 6, 1), "Präsident")


def facts(entity: Entity, vocabulary: Vocabulary) -> dict[str, set[tuple[str, str]]]:
    """Map one entity; return what each graph says of it."""
    resolution = Resolution(Article("a", "Text", "a.txt"), (entity,), (), (), ())
    found: dict[str, set[tuple[str, str]]] = {}
    for s, p, o, g in to_quads(resolution, RUN, vocabulary, BASE):
        if "/entity/" in s:
            found.setdefault(short(g), set()).add((short(p), short(o)))
    return found


def short(term: str) -> str:
    return term[1:-1].replace("#", "/").rpartition("/")[2] if term.startswith("<") else term


def test_entities_linked_one_is_named_in_the_article_and_described_in_the_shared_graph(vocabulary: Vocabulary) -> None:
    anna = Entity("Q7", "Anna", EntityType.PERSON, aliases=("A.", "Anna", ""), wikidata="Q7", country="Q20")
    name = {("type", "Person"), ("type", "Actor"), ("prefLabel", '"Anna"@de')}
    assert facts(anna, vocabulary) == {
        "a": name | {("nameKey", '"person ana"')},
        "entities": name | {("altLabel", '"A."@de'), ("sameAs", "Q7"), ("country", "Q20")},
    }


def test_entities_local_one_stands_in_its_article_alone(vocabulary: Vocabulary) -> None:
    anna = Entity("local/a/anna", "Anna", EntityType.PERSON, aliases=("A.",))
    assert facts(anna, vocabulary) == {
        "a": {("type", "Person"), ("type", "Actor"), ("prefLabel", '"Anna"@de'), ("altLabel", '"A."@de')}
    }


def test_entities_uncertain_wikidata_item_is_a_close_match_only(vocabulary: Vocabulary) -> None:
    anna = Entity("anna", "Anna", EntityType.PERSON, wikidata="Q7", certain=False)
    shared = facts(anna, vocabulary)["entities"]
    assert ("closeMatch", "Q7") in shared
    assert "sameAs" not in {predicate for predicate, _ in shared}


def test_entities_country_is_not_its_own_country(vocabulary: Vocabulary) -> None:
    chile = Entity("Q298", "Chile", EntityType.COUNTRY, wikidata="Q298", country="Q298")
    assert "country" not in {predicate for predicate, _ in facts(chile, vocabulary)["entities"]}


@pytest.mark.parametrize("kind", EntityType, ids=lambda kind: kind.value)
def test_entities_only_places_and_matters_do_not_act(kind: EntityType, vocabulary: Vocabulary) -> None:
    types = {o for p, o in facts(Entity("x", "X", kind), vocabulary)["a"] if p == "type"}
    assert types == {kind.value} | ({"Actor"} if kind not in (EntityType.PLACE, EntityType.MATTER) else set())


def quads(
    vocabulary: Vocabulary,
    gazetteer: Gazetteer | None,
    *offices: Office,
    days: tuple[dt.date | None, dt.date | None] | None = None,
    published: dt.date | None = None,
) -> list[Quad]:
    anna = Entity("anna", "Anna Lund", EntityType.PERSON, offices=offices)
    bo = Entity("local/a/bo", "Bo Tamm", EntityType.PERSON, country="Q35")
    time = days and EventTime("im Juni", TimeBasis.EXPLICIT, *days)
    evidence = Evidence(Span(0, 4), Span(0, 4), "praise.toml#1", StatusFinding())
    event = Event("Praise", ("anna",), (bo.key,), Status.ACTUAL, (evidence,), time=time or None)
    article = Article("a", "Ein Text.", "a.txt", published=published)
    return to_quads(Resolution(article, (anna, bo), (event,), (), ()), RUN, vocabulary, BASE, gazetteer=gazetteer)


def held(found: list[Quad]) -> list[str]:
    return [o.split('"')[1] for _, p, o, _ in found if p.endswith("roleName>")]


@pytest.mark.parametrize(
    ("first", "after", "titles"),
    [
        ("2024-05-31", "2024-06-01", ["Außenminister"]),
        ("2024-06-01", "2024-06-02", ["Ministerpräsident"]),
        ("2024-05-01", "2024-07-01", []),
        ("2019-12-31", "2020-01-01", []),
        ("2020-03-01", "2020-03-02", []),
    ],
    ids=["last day", "first day", "two offices in that time", "before", "year of which only is known that it began"],
)
def test_office_was_held_on_all_days_of_the_event(
    first: str, after: str, titles: list[str], vocabulary: Vocabulary, gazetteer: Gazetteer
) -> None:
    days = dt.date.fromisoformat(first), dt.date.fromisoformat(after)
    published = dt.date(2022, 1, 1)
    assert held(quads(vocabulary, gazetteer, MINISTER, PREMIER, days=days, published=published)) == titles


@pytest.mark.parametrize("days", [None, (None, None)], ids=["no words of time", "words that cannot be resolved"])
def test_undated_event_counts_as_of_the_day_of_publication(
    days: tuple[None, None] | None, vocabulary: Vocabulary, gazetteer: Gazetteer
) -> None:
    assert held(quads(vocabulary, gazetteer, MINISTER, days=days, published=dt.date(2022, 1, 1))) == ["Außenminister"]
    assert held(quads(vocabulary, gazetteer, MINISTER, days=days)) == []


def test_office_names_its_sector_and_the_graph_describes_its_country(
    vocabulary: Vocabulary, gazetteer: Gazetteer
) -> None:
    found = quads(vocabulary, gazetteer, PREMIER, days=(dt.date(2025, 1, 1), dt.date(2025, 1, 2)))
    names = Names(BASE)
    facts = {(s, p.rpartition("#")[2][:-1], o, g) for s, p, o, g in found}
    land, germany = names.entity("bayern"), names.entity("Q183")
    assert any(p == "organization" and o == land and g == names.graph("a") for _, p, o, g in facts)
    assert any(p == "sector" and o.endswith("#GOV>") for _, p, o, _ in facts)
    assert (land, "prefLabel", '"Bayern"@de', names.graph("a")) in facts
    assert (land, "country", germany, names.entities) in facts
    assert (germany, "notation", '"DEU"', names.entities) in facts


def test_countries_of_people_of_the_article_alone_are_described(vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
    denmark = Names(BASE).entity("Q35")
    graphs = {g for s, p, _, g in quads(vocabulary, gazetteer) if s == denmark and p.endswith("prefLabel>")}
    assert graphs == {Names(BASE).graph("a"), Names(BASE).entities}


def test_offices_of_international_bodies_have_no_sector(vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
    found = quads(vocabulary, gazetteer, CHAIR, published=dt.date(2022, 1, 1))
    assert held(found) == ["Präsident"]
    assert not [quad for quad in found if quad[1].endswith("#sector>")]


def test_office_without_a_first_day_is_not_told(vocabulary: Vocabulary, gazetteer: Gazetteer) -> None:
    unknown = Office("President", "Q20", None, None, "Präsident")
    assert held(quads(vocabulary, gazetteer, unknown, published=dt.date(2022, 1, 1))) == []
