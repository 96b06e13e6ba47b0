"""Shards: each article in exactly one, whatever the order and the machine."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.pipeline import Knowledge, build
from kg.pipeline.run import Shard
from kg.settings import Settings
from kg.store import open_store
from kg.store.description import keep_description

TEXT = "Die Reederin Liv Nordahl lobte am {}. Mai 2021 den Kapitän Jens Ekberg."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "artikel"
    folder.mkdir()
    for day in range(1, 7):
        (folder / f"meldung-{day}.txt").write_text(TEXT.format(day), encoding="utf-8")
    return folder


@pytest.mark.parametrize("text", ["", "3", "0/4", "5/4", "a/b", "-1/4", "1/0", "1/4/2", "1/99999999"])
def test_shard_that_is_no_part_of_a_whole_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"shard: .* is no part of a whole"):
        Shard.parse(text)


def test_every_article_is_in_exactly_one_shard() -> None:
    shards = [Shard.parse(f"{number}/7") for number in range(1, 8)]
    names = [f"artikel-{number}" for number in range(700)]
    assert [sum(name in shard for shard in shards) for name in names] == [1] * 700
    assert min(sum(name in shard for name in names) for shard in shards) > 60


def test_shards_decide_by_the_id_alone() -> None:
    """Fixed for good: jobs of different versions and machines must agree."""
    assert [next(n for n in range(1, 4) if name in Shard(n, 3)) for name in ("a", "b", "c", "ä")] == [2, 2, 3, 2]


def test_parts_loaded_together_are_the_store_of_one_run(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    (articles / "leer.txt").write_text("", encoding="utf-8")
    (articles / "mehr.jsonl").write_text('{"id": "meldung-3", "text": "Es regnet."}\n', encoding="utf-8")
    whole = build([str(articles)], Settings(), to=f"{tmp_path}/whole/", knowledge=shipped, identity=False)
    parts = []
    with open_store(f"{tmp_path}/parts/", writable=True) as store:
        for number in range(1, 4):
            part = tmp_path / f"part{number}.nq"
            parts.append(build([str(articles)], Settings(), output=str(part), knowledge=shipped, shard=f"{number}/3"))
            store.load(part.read_text(encoding="utf-8").splitlines(keepends=True))
        keep_description(store)
        held = sorted(store.nquads())
    with open_store(f"{tmp_path}/whole/") as store:
        assert held == sorted(store.nquads())
    for what in ("read", "events", "skipped", "duplicates", "empty"):
        assert sum(getattr(part, what) for part in parts) == getattr(whole, what), what
    assert (whole.read, whole.skipped, whole.duplicates) == (6, 1, 1)


def test_shard_without_an_article_is_an_empty_graph(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    names = [path.stem for path in articles.iterdir()]
    empty = next(n for n in range(1, 100) if not any(name in Shard(n, 99) for name in names))
    counts = build(
        [str(articles)], Settings(), output=str(tmp_path / "leer.nq"), knowledge=shipped, shard=f"{empty}/99"
    )
    assert (counts.read, counts.skipped) == (0, 0)
    assert (tmp_path / "leer.nq").read_bytes() == b""


def test_sync_with_a_shard_is_refused(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    with pytest.raises(InputError, match="sync goes with all articles"):
        build([str(articles)], Settings(), to=f"{tmp_path}/s/", knowledge=shipped, sync=True, shard="1/2")
