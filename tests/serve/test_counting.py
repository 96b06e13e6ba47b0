"""Numbers, ties and lists that the pages show, by the filter in force."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.graph.formats import FORMATS
from kg.model import Article, Entity, EntityType
from kg.rdf import GraphWriter, to_quads
from kg.serve import Site, counting, open_site
from kg.serve.filters import Filter
from kg.vocabulary import current_vocabulary
from tests.query import articles, dataset
from tests.query.articles import Told
from tests.query.dataset import BASE

ALL = Filter()
ANNA = f"{BASE}entity/anna"


def test_classes_and_months_count_every_event_once(site: Site) -> None:
    events = counting.totals(site.index)["events"]
    assert sum(row["events"] for row in counting.by_class(site.index, ALL)) == events
    dated = events - counting.totals(site.index)["undated"]
    assert sum(row["events"] for row in counting.by_month(site.index, ALL)) == dated
    assert counting.how_many(site.index, ALL) == events


def test_filter_and_people_leave_what_fits(site: Site) -> None:
    wanted = Filter(kind="Meeting", status="Actual")
    rows = counting.events(site.index, wanted, [ANNA])
    assert rows
    assert {(row["kind"], row["status"]) for row in rows} == {("Meeting", "Actual")}
    assert len(rows) == counting.how_many(site.index, wanted, [ANNA])
    days = [row["day"] for row in counting.events(site.index, ALL, newest=False) if row["day"]]
    assert days == sorted(days)


def test_ties_are_strongest_first_and_only_between_those_asked_for(site: Site) -> None:
    ties = counting.ties(site.index, ALL)
    assert [tie.events for tie in ties] == sorted((tie.events for tie in ties), reverse=True)
    assert all(tie.one < tie.two for tie in ties)
    both = [ties[0].one, ties[0].two]
    assert counting.ties(site.index, ALL, both) == [ties[0]]
    assert {row["iri"] for row in counting.partners(site.index, ANNA)} >= {
        other for tie in ties if ANNA in (tie.one, tie.two) for other in (tie.one, tie.two) if other != ANNA
    }


def test_the_place_of_an_event_is_nobody_it_was_with(site: Site) -> None:
    kinds = {row["kind"] for row in counting.partners(site.index, ANNA)}
    assert "Person" in kinds
    assert "Place" not in kinds


def test_countries_and_places_count_events(site: Site) -> None:
    assert all(country.events >= 1 and len(country.iso3) == 3 for country in counting.countries(site.index, ALL))
    assert all(row["one"] != row["two"] for row in counting.between_countries(site.index, ALL))
    assert all(row["events"] >= 1 for row in counting.places(site.index, ALL))


@pytest.mark.parametrize("words", ["Öztürk", "oeztuerk", "carla öz", "Ozturk", "OZTUERK", "carla oz"])
def test_search_finds_words_in_any_spelling(words: str, site: Site) -> None:
    assert [row["label"] for row in counting.search(site.index, words)["entity"]] == ["Carla Öztürk"]


@pytest.mark.parametrize(
    ("written", "typed", "found"),
    [
        ("Søren Groß", "Soren", True),
        ("Søren Groß", "soeren gros", True),
        ("Søren Groß", "Sören GROSS", True),
        ("Soren Gross", "Sören", True),
        ("Soren Gross", "Soeren Groß", True),
        ("Soeren Gross", "Soren", True),
        ("Łukasz Wałęsa", "lukasz walesa", True),
        ("Zoé Bauer", "zoe baue", True),
        ("Baur", "Bauer", True),
        ("Søren Groß", "Saren", False),
    ],
)
def test_search_finds_names_as_any_keyboard_types_them(
    written: str, typed: str, found: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(articles.ENTITIES, "eve", Entity("eve", written, EntityType.PERSON))
    told = (Told("Lindqvist kam.", "Meeting", "anna", "eve"),)
    with GraphWriter(tmp_path / "g.nq", FORMATS["nquads"], BASE, current_vocabulary().prefixes) as writer:
        resolution = dataset.resolution(Article("a", "", "a.txt"), told)
        writer.add(to_quads(resolution, dataset.RUN, current_vocabulary(), BASE))
    with open_site(str(tmp_path / "g.nq")) as site:
        assert [row["label"] for row in counting.search(site.index, typed)["entity"]] == [written] * found


@pytest.mark.parametrize("words", ["", " - ", '"', "_", "́"])
def test_search_without_words_finds_nothing(words: str, site: Site) -> None:
    assert not any(counting.search(site.index, words).values())
