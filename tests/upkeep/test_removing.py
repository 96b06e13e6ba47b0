"""Removing an article takes with it whatever nobody else speaks of, and nothing more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg.gazetteer import Gazetteer
from kg.graph.terms import Quad, line_of
from kg.model import Resolution
from kg.rdf import to_quads
from kg.store import Store, open_store
from kg.upkeep import articles_of, forget_replaced, remove_articles
from tests.identity.making import BASE, RUN, VOCABULARY, Told, article, content, fill

VISIT: Told = ("Visit", "Olaf Scholz", "Norwegen", {})
PRAISE: Told = ("Praise", "Anna Berg", "Dänemark", {})


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        yield opened


def test_a_store_is_as_if_the_article_had_never_been_there(store: Store, tmp_path: Path) -> None:
    fill(store, [article("a", None, VISIT), article("b", None, VISIT, PRAISE)])
    removed = remove_articles(store, ["b"])
    assert (removed.articles, removed.orphans) == (("b",), 1)
    with open_store(f"{tmp_path}/never/", writable=True) as never:
        fill(never, [article("a", None, VISIT)])
        assert content(store) == content(never)


def test_removing_the_last_article_leaves_nothing(store: Store) -> None:
    fill(store, [article("a", None, VISIT), article("b", None, PRAISE)])
    remove_articles(store, ["a", "b"])
    assert content(store) == []
    assert store.graphs() == ()


def test_an_id_that_reads_like_an_address_removes_its_own_article_alone(store: Store) -> None:
    fill(store, [article("x/1", None, VISIT), article("x", None, PRAISE)])
    remove_articles(store, ["x"])
    assert list(articles_of(store)) == ["x/1"]


def test_an_unknown_id_is_said_and_changes_nothing(store: Store) -> None:
    fill(store, [article("a", None, VISIT)])
    before = content(store)
    removed = remove_articles(store, ["z"])
    assert (removed.articles, removed.unknown) == ((), ("z",))
    assert content(store) == before


def test_a_country_stays_while_somebody_of_it_stays(store: Store) -> None:
    fill(store, [article("a", None, PRAISE, countries={"Anna Berg": "Dänemark"}), article("b", None, PRAISE)])
    remove_articles(store, ["b"])
    assert any("entity/Q35" in line for line in content(store))


def test_what_only_the_old_version_of_an_article_speaks_of_is_forgotten_before_the_new_one(
    store: Store, tmp_path: Path
) -> None:
    fill(store, [article("a", None, VISIT), article("b", None, PRAISE)])
    new = article("a", None, PRAISE)
    assert forget_replaced(store, to_quads(new, RUN, VOCABULARY, BASE)) == 3
    fill(store, [new])
    with open_store(f"{tmp_path}/never/", writable=True) as never:
        fill(never, [new, article("b", None, PRAISE)])
        assert content(store) == content(never)


def test_a_country_goes_when_the_last_of_it_turns_out_to_be_of_another(
    store: Store, tmp_path: Path, gazetteer: Gazetteer
) -> None:
    def told(name: str, country: str) -> Resolution:
        found = article(name, None, ("Criticism", "Olaf Scholz", "Anna Berg", {}))
        mended = (replace(each, country=country) if each.key == "Q61053" else each for each in found.entities)
        return replace(found, entities=tuple(mended))

    def quads(each: Resolution) -> list[Quad]:
        return to_quads(each, RUN, VOCABULARY, BASE, gazetteer=gazetteer)

    old, new = [told(name, "Q20") for name in "ab"], [told(name, "Q35") for name in "ab"]
    store.load(map(line_of, (quad for each in old for quad in quads(each))))
    for each in new:
        forget_replaced(store, quads(each))
        store.load(map(line_of, quads(each)))
    with open_store(f"{tmp_path}/never/", writable=True) as never:
        never.load(map(line_of, (quad for each in new for quad in quads(each))))
        assert content(store) == content(never)
    assert not any("/Q20>" in line for line in content(store))
