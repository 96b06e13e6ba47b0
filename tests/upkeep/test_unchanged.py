"""An article that the store holds as this run would make it is passed over; any difference brings it back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.model import Article
from kg.rdf import Run
from kg.store import Store, open_store
from kg.upkeep import Unchanged
from tests.identity.making import BASE, RUN, VOCABULARY, Told, article, fill

PRAISE: Told = ("Praise", "Anna Berg", "Norwegen", {})
HELD = article(
    "a", "2024-05-01", PRAISE, publisher="Nordblatt", text="Ein Bericht mit genug Worten für eine Skizze. (dpa)"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        fill(opened, [HELD], ("dpa",))
        yield opened


def changed(store: Store, *articles: Article, run: Run = RUN, agencies: tuple[str, ...] = ("dpa",)) -> list[str]:
    unchanged = Unchanged(store, run, VOCABULARY, BASE, agencies)
    found = [each.id for each in unchanged.pass_over(articles)]
    assert unchanged.count == len(articles) - len(found)
    return found


def test_an_article_as_it_was_is_passed_over_and_a_new_one_is_not(store: Store) -> None:
    assert changed(store, HELD.article, replace(HELD.article, id="b")) == ["b"]


@pytest.mark.parametrize(
    "difference",
    [
        {"text": HELD.article.text + " Nachtrag."},
        {"published": dt.date(2024, 5, 2)},
        {"published": None},
        {"title": "Überschrift"},
        {"url": "https://nordblatt.example/a"},
        {"publisher": "Südblatt"},
    ],
    ids=lambda difference: next(iter(difference)),
)
def test_whatever_differs_in_its_record_brings_it_back(difference: dict[str, Any], store: Store) -> None:
    assert changed(store, replace(HELD.article, **difference)) == ["a"]


@pytest.mark.parametrize("name", ["software", "model", "rules"])
def test_another_program_model_or_rules_bring_it_back(name: str, store: Store) -> None:
    assert changed(store, HELD.article, run=replace(RUN, **{name: "1" * 64})) == ["a"]


def test_more_articles_than_are_asked_for_together_keep_their_order(store: Store) -> None:
    many = [replace(HELD.article, id=f"{number:03}") for number in range(250)]
    assert changed(store, *many) == [each.id for each in many]
