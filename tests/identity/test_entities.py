"""Who is who across articles: by full name, spelling, occupation, company, country and time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.identity import Judgement
from kg.model import EntityType
from kg.store import Store, open_store
from tests.identity.making import BASE, Told, article, fill, identity, iri, judged, run

BERG: Told = ("Praise", "Anna Berg", "Bo Dahl", {})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        yield opened


def test_an_equal_full_name_is_the_same_person(store: Store) -> None:
    fill(store, [article("a", "2024-05-01", BERG), article("b", "2024-06-01", ("Visit", "Anna Berg", "Norwegen", {}))])
    assert judged(run(store)) == {("a/anna-berg", "b/anna-berg"): "Same"}


def test_spellings_of_one_name_need_company(store: Store) -> None:
    alone: Told = ("Visit", "Sergej Lavrov", "Norwegen", {})
    fill(store, [article("a", None, ("Visit", "Sergei Lawrow", "Dänemark", {})), article("b", None, alone)])
    assert judged(run(store)) == {("a/sergei-lawrow", "b/sergej-lavrov"): "Unsure"}
    fill(store, [article("a", None, ("Visit", "Sergei Lawrow", "Norwegen", {}))])
    assert judged(run(store)) == {("a/sergei-lawrow", "b/sergej-lavrov"): "Same"}


def test_a_frequent_name_alone_is_doubtful_and_with_one_title_the_same(store: Store) -> None:
    told: tuple[Told, Told] = ("Praise", "Peter Müller", "Norwegen", {}), ("Praise", "Peter Müller", "Dänemark", {})
    fill(store, [article("a", None, told[0]), article("b", None, told[1])])
    assert set(judged(run(store)).values()) == {"Unsure"}
    title = {"Peter Müller": "Pfarrer"}
    fill(store, [article("a", None, told[0], titles=title), article("b", None, told[0], titles=title)])
    assert set(judged(run(store)).values()) == {"Same"}


def test_a_bus_driver_and_a_chancellor_of_one_name_stay_apart(store: Store) -> None:
    driver = article("b", None, ("Praise", "Olaf Scholz", "Anna Berg", {}), titles={"Olaf Scholz": "Busfahrer"})
    local = driver.entities[0].__class__("local/b/olaf-scholz", "Olaf Scholz", EntityType.PERSON)
    known = article("a", None, ("Praise", "Olaf Scholz", "Norwegen", {}), titles={"Olaf Scholz": "Bundeskanzler"})
    fill(store, [known])
    from dataclasses import replace

    entities = (local, *driver.entities[1:])
    links = (replace(driver.links[0], entity=local.key), *driver.links[1:])
    events = (replace(driver.events[0], agents=(local.key,)),)
    fill(store, [replace(driver, entities=entities, links=links, events=events)])
    found = run(store)
    assert judged(found) == {("Q61053", "b/olaf-scholz"): "Different"}
    assert any("Busfahrer" in reason for link in found.links for reason in link.reasons)
    assert found.entities == 0


def test_namesakes_of_two_countries_or_two_ages_stay_apart(store: Store) -> None:
    fill(
        store,
        [
            article("a", "2024-05-01", BERG, countries={"Anna Berg": "Norwegen"}),
            article("b", "2024-05-02", BERG, countries={"Anna Berg": "Dänemark"}),
        ],
    )
    assert judged(run(store))["a/anna-berg", "b/anna-berg"] == "Different"


def test_a_name_forty_years_later_is_no_longer_enough(store: Store) -> None:
    told: tuple[Told, Told] = ("Visit", "Anna Berg", "Norwegen", {}), ("Visit", "Anna Berg", "Dänemark", {})
    fill(store, [article("a", "1980-05-01", told[0]), article("b", "2024-05-01", told[1])])
    assert judged(run(store)) == {}


def test_an_initial_never_joins_two_people(store: Store) -> None:
    both: list[Told] = [("Praise", name, "Norwegen", {}) for name in ("Anna Berg", "Arne Berg", "A. Berg")]
    fill(store, [article(letter, None, told) for letter, told in zip("abc", both, strict=True)])
    run(store)
    groups = [line for line in identity(store) if "sameEntity" in line]
    assert len(groups) == 1
    assert not any("anna" in line and "arne" in line for line in groups)


def test_bodies_are_the_same_by_name_and_generic_ones_never_compared(store: Store) -> None:
    body = {"Fischerbund Nord": EntityType.ORGANIZATION, "Fischer-Bund Nord": EntityType.ORGANIZATION}
    fill(
        store,
        [
            article("a", None, ("Praise", "Fischerbund Nord", "Norwegen", {}), kinds=body),
            article("b", None, ("Praise", "Fischer-Bund Nord", "Norwegen", {}), kinds=body),
        ],
    )
    assert judged(run(store)) == {("a/fischerbund-nord", "b/fischer-bund-nord"): "Same"}


def test_a_known_entity_represents_its_local_namesakes(store: Store) -> None:
    fill(store, [article("a", None, ("Visit", "Olaf Scholz", "Norwegen", {}))])
    fill(store, [article("b", None, ("Visit", "Olaf Scholtz", "Norwegen", {}))])
    run(store)
    assert [line for line in identity(store) if "sameEntity" in line] == [
        line
        for line in identity(store)
        if line.startswith(f"<{iri('b/olaf-scholtz')}>") and f"{BASE}entity/Q61053" in line
    ]


def test_what_somebody_decided_outweighs_every_score(store: Store) -> None:
    fill(store, [article("a", None, BERG), article("b", None, BERG)])
    pair = frozenset({iri("a/anna-berg"), iri("b/anna-berg")})
    found = run(store, verdicts={pair: Judgement.DIFFERENT})
    link = next(link for link in found.links if {link.one, link.other} == pair)
    assert (link.judgement, link.by) == (Judgement.DIFFERENT, "review")
    assert not any("anna-berg" in line for line in identity(store) if "sameEntity" in line)
