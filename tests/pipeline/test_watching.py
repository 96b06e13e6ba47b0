"""What is new, changed or gone in a folder is so in the store after the next round."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import InputError, StoreError
from kg.pipeline import Knowledge, build
from kg.pipeline.watching import Aim, Watcher
from kg.settings import Settings
from kg.store import StoreOptions, open_store
from tests.builders import article_folder

TEXTS = {
    "a": "Mette Frederiksen traf Ulf Kristersson in Malmö.",
    "b": "Die Reederin Liv Nordahl lobte den Kapitän Jens Ekberg.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return article_folder(tmp_path / "artikel", TEXTS)


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"{tmp_path}/store/"


@pytest.fixture
def watcher(folder: Path, store: str, shipped: Knowledge) -> Watcher:
    watcher = Watcher(str(folder), Aim(store, StoreOptions()), Settings(), shipped)
    watcher.bring(watcher.look(settled=True))
    return watcher


@pytest.fixture
def articles(store: str) -> Callable[[], list[str]]:
    def held() -> list[str]:
        with open_store(store) as opened:
            return sorted(graph.rpartition("/graph/")[2] for graph in opened.graphs() if "/graph/" in graph)

    return lambda: [
        name for name in held() if name not in ("dataset", "entities", "runs") and not name.startswith("identity")
    ]


def settle(watcher: Watcher) -> None:
    """Two looks, so that what changed counts as complete."""
    watcher.look()
    seen = watcher.look()
    if seen.new or seen.gone:
        watcher.bring(seen)


def test_file_with_other_words_of_the_same_length_and_time_is_read_again(watcher: Watcher, folder: Path) -> None:
    path = folder / "b.txt"
    before = path.stat()
    path.write_text(TEXTS["b"].replace("Nordahl", "Sundahl"), encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    watcher.look()
    assert list(watcher.look().new) == [path]


def test_store_that_is_taken_away_is_filled_anew(
    watcher: Watcher, folder: Path, store: str, articles: Callable[[], list[str]]
) -> None:
    shutil.rmtree(store)
    settle(watcher)
    assert articles() == ["a", "b"]


def test_files_of_the_start_are_in_the_store_and_nothing_more_is_to_do(
    watcher: Watcher, articles: Callable[[], list[str]]
) -> None:
    assert articles() == ["a", "b"]
    seen = watcher.look()
    assert (seen.new, seen.gone, seen.unsettled) == ({}, [], 0)


def test_new_changed_and_gone_files_are_brought_in(
    watcher: Watcher, folder: Path, store: str, articles: Callable[[], list[str]]
) -> None:
    (folder / "c.txt").write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    (folder / "b.txt").write_text("Die Reederin Liv Nordahl kritisierte den Kapitän Jens Ekberg.", encoding="utf-8")
    (folder / "a.txt").unlink()
    settle(watcher)
    assert articles() == ["b", "c"]
    with open_store(store) as opened:
        lines = list(opened.nquads())
    assert any("ontology#Criticism>" in line for line in lines)
    assert not any("Frederiksen" in line for line in lines)


def test_store_is_that_of_one_build_over_the_folder(
    watcher: Watcher, folder: Path, store: str, tmp_path: Path, shipped: Knowledge
) -> None:
    (folder / "c.txt").write_text("Am Abend kritisierte Liv Nordahl den Kapitän Jens Ekberg.", encoding="utf-8")
    settle(watcher)
    build([str(folder)], Settings(), to=f"{tmp_path}/whole/", knowledge=shipped)
    with open_store(store) as watched, open_store(f"{tmp_path}/whole/") as whole:
        assert sorted(watched.nquads()) == sorted(whole.nquads())


def test_file_that_is_still_being_written_is_left_alone(watcher: Watcher, folder: Path) -> None:
    with (folder / "c.txt").open("w", encoding="utf-8") as stream:
        for _ in range(3):
            stream.write("Petr Pavel lobte Zuzana Čaputová. ")
            stream.flush()
            seen = watcher.look()
            assert (seen.new, seen.unsettled) == ({}, 1)
    assert [path.name for path in watcher.look().new] == ["c.txt"]


def test_records_that_left_their_file_leave_the_store(
    watcher: Watcher, folder: Path, articles: Callable[[], list[str]]
) -> None:
    records = [f'{{"id": "r{number}", "text": "Petr Pavel lobte Zuzana Čaputová."}}\n' for number in range(3)]
    (folder / "r.jsonl").write_text("".join(records), encoding="utf-8")
    settle(watcher)
    assert articles() == ["a", "b", "r0", "r1", "r2"]
    (folder / "r.jsonl").write_text(records[1], encoding="utf-8")
    settle(watcher)
    assert articles() == ["a", "b", "r1"]


def test_file_that_cannot_be_read_any_more_keeps_its_articles(
    watcher: Watcher, folder: Path, articles: Callable[[], list[str]]
) -> None:
    (folder / "a.txt").write_bytes(b"")
    settle(watcher)
    assert articles() == ["a", "b"]
    (folder / "a.txt").write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    settle(watcher)
    (folder / "a.txt").unlink()
    settle(watcher)
    assert articles() == ["b"]


def test_second_article_of_an_id_waits_until_the_first_is_gone(
    watcher: Watcher, folder: Path, store: str, articles: Callable[[], list[str]]
) -> None:
    (folder / "z.jsonl").write_text('{"id": "a", "text": "Petr Pavel lobte Zuzana Čaputová."}\n', encoding="utf-8")
    watcher.look()
    counts = watcher.bring(watcher.look())
    assert (counts.read, counts.duplicates) == (0, 1)
    assert "the id 'a' is that of an article in" in counts.problems[0]
    (folder / "a.txt").unlink()
    settle(watcher)
    settle(watcher)
    assert articles() == ["a", "b"]
    with open_store(store) as opened:
        assert any("Pavel" in line for line in opened.nquads())


def test_file_of_the_same_name_in_another_folder_makes_two_articles(
    watcher: Watcher, folder: Path, articles: Callable[[], list[str]]
) -> None:
    (folder / "kultur").mkdir()
    (folder / "kultur" / "a.txt").write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    settle(watcher)
    settle(watcher)
    assert len(articles()) == 3
    assert "b" in articles()


def test_folder_that_is_suddenly_empty_takes_nothing_out_of_the_store(
    watcher: Watcher, folder: Path, articles: Callable[[], list[str]]
) -> None:
    for path in folder.iterdir():
        path.unlink()
    seen = watcher.look()
    assert (seen.gone, seen.withheld) == ([], "the folder is empty; 2 files missing, not taken for gone")
    shutil.rmtree(folder)
    with pytest.raises(InputError):
        watcher.look()
    assert articles() == ["a", "b"]


def test_round_that_failed_is_done_by_the_next_one(
    watcher: Watcher, folder: Path, store: str, articles: Callable[[], list[str]]
) -> None:
    (folder / "a.txt").unlink()
    (folder / "c.txt").write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    watcher.look()
    with open_store(store, writable=True), pytest.raises(StoreError):
        watcher.bring(watcher.look())
    watcher.bring(watcher.look())
    assert articles() == ["b", "c"]


def test_sync_removes_what_the_folder_does_not_hold(
    folder: Path, store: str, shipped: Knowledge, tmp_path: Path, articles: Callable[[], list[str]]
) -> None:
    other = tmp_path / "alt.txt"
    other.write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    build([str(other)], Settings(), to=store, knowledge=shipped)
    for sync, left in ((False, ["a", "alt", "b"]), (True, ["a", "b"])):
        watcher = Watcher(str(folder), Aim(store, StoreOptions()), Settings(), shipped)
        watcher.bring(watcher.look(settled=True), sync=sync)
        assert articles() == left
