"""Identity is data: reversible, the same in any order, the same article by article as all at once."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from kg.identity import Keys, keys_of
from kg.model import Resolution
from kg.store import Store, open_store
from tests.identity.making import BASE, VOCABULARY, article, content, fill, identity, run

STORY = (
    article("a", "2024-05-02", ("Meeting", "Sergei Lawrow", "Anna Berg", {"day": "2024-05-01"})),
    article("b", "2024-05-02", ("Meeting", "Anna Berg", "Sergej Lavrov", {"day": "2024-05-01"})),
    article("c", "2024-05-03", ("Meeting", "Sergej Lawrow", "A. Berg", {})),
    article("d", "2024-05-03", ("Praise", "Arne Berg", "Norwegen", {})),
)


def opened(folder: Path) -> Store:
    return open_store(f"{folder}/", writable=True)


def in_steps(folder: Path, articles: tuple[Resolution, ...]) -> list[str]:
    """Add the articles one by one, each time working out only what the new one touches."""
    with opened(folder) as store:
        for each in articles:
            before = keys_of(store, VOCABULARY, [f"{BASE}article/{each.article.id}"])
            fill(store, [each])
            run(store, keys=before | keys_of(store, VOCABULARY, [f"{BASE}article/{each.article.id}"]))
        return content(store)


def at_once(folder: Path) -> list[str]:
    with opened(folder) as store:
        fill(store, STORY)
        run(store)
        return content(store)


@pytest.mark.parametrize(
    "order", list(permutations(STORY))[::5], ids=lambda order: "".join(a.article.id for a in order)
)
def test_article_by_article_in_any_order_gives_what_all_at_once_gives(
    order: tuple[Resolution, ...], tmp_path: Path
) -> None:
    assert in_steps(tmp_path / "steps", order) == at_once(tmp_path / "once")


def test_without_the_graphs_of_identity_everything_is_as_before(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, STORY)
        before = content(store)
        run(store)
        assert identity(store)
        assert [line for line in content(store) if "/graph/identity/" not in line] == before


def test_a_second_run_changes_nothing_and_a_dry_run_writes_nothing(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, STORY)
        assert run(store, dry_run=True).links
        assert identity(store) == []
        run(store)
        once = content(store)
        run(store)
        assert content(store) == once


def test_what_rested_on_a_removed_article_is_gone_with_it(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        fill(store, STORY[:2])
        run(store)
        gone = f"{BASE}article/b"
        keys = keys_of(store, VOCABULARY, [gone])
        assert keys == Keys(keys.names, keys.events)
        store.remove([f"{BASE}graph/b"])
        run(store, keys=keys)
        assert identity(store) == []


def test_a_store_without_articles_has_no_identity(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert run(store).compared == 0
