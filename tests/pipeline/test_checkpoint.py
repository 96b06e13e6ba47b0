"""A run into a file that is cut off loses one batch: the next one goes on and ends with the same bytes."""

from __future__ import annotations

import dataclasses
import fcntl
import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import StoreError
from kg.grammar.parse import Parse
from kg.model import Article
from kg.pipeline import Knowledge, build
from kg.pipeline.part import Counts, Part, from_bytes, is_whole, write_part
from kg.pipeline.work import Outcome, Work
from kg.settings import Settings
from tests.builders import article_folder

PEOPLE = ("Mette Frederiksen", "Ulf Kristersson", "Alar Karis", "Egils Levits", "Petr Pavel", "Zuzana Čaputová")
SETTINGS = Settings(batch_articles=2)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    pairs = ((PEOPLE[number % 6], PEOPLE[(number + 1) % 6]) for number in range(7))
    texts = {str(number): f"{one} traf {other} in Malmö." for number, (one, other) in enumerate(pairs)}
    return article_folder(tmp_path / "artikel", texts)


class Cut(Exception):
    """Stands for whatever ends a run."""


class Worked:
    """Counts the articles that go through the stages, and ends the run after some."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[str] = []
        self.least: int | None = None
        working = Work._outcome

        def outcome(work: Work, article: Article, read: Callable[[], Parse | None]) -> Outcome:
            if self.least is not None and len(self.seen) >= self.least:
                raise Cut
            self.seen.append(article.id)
            return working(work, article, read)

        monkeypatch.setattr(Work, "_outcome", outcome)

    def cut(self, run: object, after: int) -> None:
        """End a run after so many articles."""
        self.least, self.seen = after, []
        with pytest.raises(Cut):
            run()  # type: ignore[operator]
        self.least, self.seen = None, []


@pytest.fixture
def worked(monkeypatch: pytest.MonkeyPatch) -> Worked:
    return Worked(monkeypatch)


def run(articles: Path, target: Path, knowledge: Knowledge, settings: Settings = SETTINGS, **options: object) -> Counts:
    return build([str(articles)], settings, output=str(target), knowledge=knowledge, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", [".trig", ".ttl", ".nq"])
def test_run_that_was_cut_off_is_taken_up_behind_its_last_batch_and_ends_with_the_same_bytes(
    articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked, suffix: str
) -> None:
    whole, target = tmp_path / f"whole{suffix}", tmp_path / f"graph{suffix}"
    counts = run(articles, whole, shipped)
    worked.cut(lambda: run(articles, target, shipped), after=5)
    assert not target.exists()
    again = run(articles, target, shipped)
    assert worked.seen == ["4", "5", "6"]
    assert target.read_bytes() == whole.read_bytes()
    assert again.resumed == 4
    assert dataclasses.replace(again, resumed=0) == counts
    assert [path.name for path in tmp_path.iterdir() if "kg-work" in path.name] == []


def test_what_was_set_aside_and_left_out_is_told_again(
    articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked, monkeypatch: pytest.MonkeyPatch
) -> None:
    understand = Knowledge.understand

    def fail(knowledge: Knowledge, article: Article, parse: Parse, **how: bool) -> object:
        if article.id == "0":
            raise IndexError("nothing there")
        return understand(knowledge, article, parse, **how)

    monkeypatch.setattr(Knowledge, "understand", fail)
    whole = run(articles, tmp_path / "whole.nq", shipped)
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=4)
    again = run(articles, tmp_path / "graph.nq", shipped)
    assert (again.read, again.skipped, again.problems) == (whole.read, whole.skipped, whole.problems)
    assert (again.read, again.skipped) == (6, 1)


def test_an_article_that_changed_is_read_anew_with_its_batch_alone(
    articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked
) -> None:
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=6)
    (articles / "1.txt").write_text("Petr Pavel lobte Zuzana Čaputová.", encoding="utf-8")
    run(articles, tmp_path / "graph.nq", shipped)
    assert worked.seen == ["0", "1", "6"]


def test_work_of_other_settings_is_not_used_and_said_so(
    articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked
) -> None:
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=5)
    notes: list[str] = []
    run(articles, tmp_path / "graph.nq", shipped, min_confidence=0.9, on_note=notes.append)
    assert len(worked.seen) == 7
    assert [note for note in notes if "with other rules or settings; it is not used" in note]


def test_force_begins_anew(articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked) -> None:
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=5)
    run(articles, tmp_path / "graph.nq", shipped, force=True)
    assert len(worked.seen) == 7


def test_a_damaged_part_is_made_anew(articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked) -> None:
    run(articles, tmp_path / "whole.nq", shipped)
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=5)
    for path in tmp_path.glob("*/*.part"):
        path.write_bytes(path.read_bytes()[:-30])
    run(articles, tmp_path / "graph.nq", shipped)
    assert len(worked.seen) == 7
    assert (tmp_path / "graph.nq").read_bytes() == (tmp_path / "whole.nq").read_bytes()


def test_a_second_run_to_the_same_file_leaves_the_work_of_the_first_alone(
    articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked
) -> None:
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=5)
    notes: list[str] = []
    (lock,) = tmp_path.glob("*/lock")
    with lock.open("ab") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        run(articles, tmp_path / "graph.nq", shipped, on_note=notes.append)
    assert len(worked.seen) == 7
    assert [note for note in notes if "another run is writing the same graph" in note]
    assert len(list(tmp_path.glob("*/*.part"))) == 2


def test_a_folder_where_no_work_can_be_kept_does_not_stop_the_run(
    articles: Path, tmp_path: Path, shipped: Knowledge
) -> None:
    (tmp_path / ".graph.nq.kg-work").write_text("a file of somebody's", encoding="utf-8")
    notes: list[str] = []
    counts = run(articles, tmp_path / "graph.nq", shipped, on_note=notes.append)
    assert counts.events == 7
    assert len([note for note in notes if "no work is kept" in note]) == 1
    assert (tmp_path / ".graph.nq.kg-work").read_text(encoding="utf-8") == "a file of somebody's"


def test_a_pipe_among_the_kept_work_is_not_waited_for(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    folder = tmp_path / ".graph.nq.kg-work"
    folder.mkdir()
    os.mkfifo(folder / "key")
    notes: list[str] = []
    assert run(articles, tmp_path / "graph.nq", shipped, on_note=notes.append).events == 7
    assert [note.partition("(")[2] for note in notes] == ["the folder holds something else than files)"]


def test_workers_take_up_what_one_process_left(
    articles: Path, tmp_path: Path, shipped: Knowledge, worked: Worked
) -> None:
    run(articles, tmp_path / "whole.nq", shipped)
    worked.cut(lambda: run(articles, tmp_path / "graph.nq", shipped), after=3)
    counts = run(articles, tmp_path / "graph.nq", shipped, workers=2)
    assert counts.resumed == 2
    assert (tmp_path / "graph.nq").read_bytes() == (tmp_path / "whole.nq").read_bytes()


def test_a_part_comes_back_as_it_was_written(tmp_path: Path) -> None:
    quads = [("<http://e/s>", "<http://e/p>", '"a\\nb \U0001f600 \\" . "@de', "<http://e/g>")]
    part = Part(Counts(read=-1, skipped=1, problems=["x"]), ["a"], ["b\uffff"], {"Q1": True}, ["{}\n"], quads)
    write_part(part, tmp_path / "one.part")
    assert from_bytes((tmp_path / "one.part").read_bytes()) == part
    for damaged in (b"no gzip", gzip.compress(b"[]\n"), gzip.compress(b'{"counts": {}}\n<a> <b> .\n')):
        (tmp_path / "two.part").write_bytes(damaged)
        assert not is_whole(tmp_path / "two.part")
    with pytest.raises(StoreError):
        write_part(part, tmp_path / "absent" / "one.part")


def test_a_killed_process_is_taken_up(tmp_path: Path, shipped: Knowledge) -> None:
    folder = tmp_path / "viele"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:03}.txt").write_text(f"Petr Pavel lobte am {number % 28 + 1}. Mai Alar Karis. " * 8)
    target = tmp_path / "graph.nq"
    command = [sys.executable, "-m", "kg", "build", str(folder), "-o", str(target)]
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env={**os.environ, "KG_BATCH_ARTICLES": "5"})
    end = time.monotonic() + 120
    while not list(tmp_path.glob("*/*.part")):
        assert process.poll() is None
        assert time.monotonic() < end
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait()
    settings = Settings(batch_articles=5)
    counts = run(folder, target, shipped, settings)
    assert counts.resumed >= 5
    run(folder, tmp_path / "whole.nq", shipped, settings)
    assert target.read_bytes() == (tmp_path / "whole.nq").read_bytes()
