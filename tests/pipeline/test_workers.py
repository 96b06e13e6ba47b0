"""Several processes write what one writes; one that dies takes at most its article with it."""

from __future__ import annotations

import dataclasses
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from spacy.tokens import Doc

from kg.errors import ArticleError, InputError
from kg.extract import Extractor, Findings
from kg.model import Article
from kg.pipeline import Knowledge, build
from kg.pipeline.part import Counts
from kg.pipeline.work import Work
from kg.pipeline.workers import Workers, _Task
from kg.settings import Settings
from kg.store import open_store
from tests.builders import article_folder

TEXTS = {
    "a": "Mette Frederiksen traf Ulf Kristersson in Malmö. " * 12,
    "b": "Alar Karis telefonierte mit Egils Levits.",
    "c": "Petr Pavel lobte Zuzana Čaputová.",
    "d": "Die Reederin Liv Nordahl kritisierte den Kapitän Jens Ekberg.",
    "e": "Am Deich blieb es ruhig.",
}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return article_folder(tmp_path / "artikel", TEXTS)


def _kill_worker(monkeypatch: pytest.MonkeyPatch, fatal: str, only_once: Path | None = None) -> None:
    """Have the system kill whatever process extracts from one article."""
    working = Extractor.findings

    def findings(extractor: Extractor, article: Article, doc: Doc, **options: bool) -> Findings:
        if article.id == fatal and not (only_once and only_once.exists()):
            if only_once:
                only_once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return working(extractor, article, doc, **options)

    monkeypatch.setattr(Extractor, "findings", findings)


def _built(articles: Path, output: Path, knowledge: Knowledge, workers: int, **options: object) -> Counts:
    return build([str(articles)], Settings(), output=str(output), knowledge=knowledge, workers=workers, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("suffix", [".ttl", ".nq"])
def test_workers_write_the_same_file_as_one_process(
    articles: Path, tmp_path: Path, shipped: Knowledge, suffix: str
) -> None:
    (articles / "f.txt").write_text("", encoding="utf-8")
    one = _built(articles, tmp_path / f"one{suffix}", shipped, 1)
    three = _built(articles, tmp_path / f"three{suffix}", shipped, 3)
    assert (tmp_path / f"one{suffix}").read_bytes() == (tmp_path / f"three{suffix}").read_bytes()
    assert dataclasses.asdict(one) == dataclasses.asdict(three)
    assert (three.read, three.skipped, three.empty) == (5, 1, 1)


def test_workers_fill_a_store_as_one_process_does(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    held = []
    for workers in (1, 2):
        store = f"{tmp_path}/store{workers}/"
        build([str(articles)], Settings(), to=store, knowledge=shipped, workers=workers)
        with open_store(store) as opened:
            held.append(sorted(opened.nquads()))
    assert held[0] == held[1]
    assert len(held[0]) > 100


def test_worker_that_is_killed_once_loses_nothing(
    articles: Path, tmp_path: Path, shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    _built(articles, tmp_path / "whole.nq", shipped, 1)
    _kill_worker(monkeypatch, "b", only_once=tmp_path / "killed")
    counts = _built(articles, tmp_path / "killed.nq", shipped, 2)
    assert (counts.read, counts.skipped) == (5, 0)
    assert (tmp_path / "killed").exists()
    assert (tmp_path / "killed.nq").read_bytes() == (tmp_path / "whole.nq").read_bytes()


def test_article_that_kills_its_workers_is_left_out_and_listed(
    articles: Path, tmp_path: Path, shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    _kill_worker(monkeypatch, "b")
    counts = _built(articles, tmp_path / "graph.nq", shipped, 2)
    assert (counts.read, counts.skipped) == (4, 1)
    assert counts.problems[0].startswith(
        f"{articles / 'b.txt'}: the worker's process ended on this article, 2 times (signal 9)"
    )
    (articles / "b.txt").unlink()
    _built(articles, tmp_path / "without.nq", shipped, 1)
    assert (tmp_path / "graph.nq").read_bytes() == (tmp_path / "without.nq").read_bytes()


def test_strict_run_stops_at_an_article_that_kills_its_workers(
    articles: Path, tmp_path: Path, shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    _kill_worker(monkeypatch, "b")
    with pytest.raises(ArticleError, match="ended on this article"):
        _built(articles, tmp_path / "graph.nq", shipped, 2, strict=True)
    assert not (tmp_path / "graph.nq").exists()


def test_bug_crosses_from_a_worker_to_a_strict_run(
    articles: Path, tmp_path: Path, shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def findings(extractor: Extractor, article: Article, doc: Doc, **options: bool) -> Findings:
        raise IndexError(article.id)

    monkeypatch.setattr(Extractor, "findings", findings)
    with pytest.raises(IndexError, match=r"^a$"):
        _built(articles, tmp_path / "graph.nq", shipped, 2, strict=True)


def test_outcomes_keep_the_order_of_the_articles_however_long_one_takes(
    shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    articles = [Article(id=f"n{number}", text="Es regnet.", source="hier") for number in range(80)]
    working = Work.together

    def together(work: Work, articles: list[Article]) -> object:
        if articles[0].id == "n0":
            time.sleep(1)
        return working(work, articles)

    monkeypatch.setattr(Work, "together", together)
    with Workers(2, shipped, Settings(), 0.0) as workers:
        assert [outcome.article for outcome in workers.outcomes(articles)] == [article.id for article in articles]


def test_worker_that_is_spawned_loads_what_it_needs(shipped: Knowledge) -> None:
    article = Article(id="c", text=TEXTS["c"], source="hier")
    with Workers(1, shipped, Settings(), 0.0, method="spawn") as workers:
        (spawned,) = workers.outcomes([article])
    assert spawned == Work(shipped, Settings(), 0.0)(article)
    assert spawned.mapped is not None


def test_worker_that_misses_the_signal_to_end_is_ended_all_the_same(
    shipped: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def together(_work: Work, _articles: list[Article]) -> object:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        (tmp_path / "begun").touch()
        time.sleep(600)
        return None

    monkeypatch.setattr(Work, "together", together)
    monkeypatch.setattr("kg.pipeline.workers._PATIENCE", 0.1)
    article = Article(id="c", text=TEXTS["c"], source="hier")
    with Workers(1, shipped, Settings(), 0.0) as workers:
        workers._give(_Task(0, [article]))
        _wait_for((tmp_path / "begun").exists, 60)
        (worker,) = workers._workers
    assert worker.process.exitcode == -signal.SIGKILL


def test_fewer_than_one_worker_is_refused(articles: Path, tmp_path: Path, shipped: Knowledge) -> None:
    with pytest.raises(InputError, match="workers: 0 is too few"):
        _built(articles, tmp_path / "graph.nq", shipped, 0)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_worker_outlives_a_run_that_is_ended(tmp_path: Path, number: signal.Signals) -> None:
    folder = tmp_path / "lang"
    folder.mkdir()
    for name in range(40):
        (folder / f"{name}.txt").write_text("Petr Pavel lobte am Montag Zuzana Čaputová in Prag. " * 200)
    command = [sys.executable, "-m", "kg", "build", str(folder), "-o", str(tmp_path / "graph.nq"), "--workers", "2"]
    run = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    try:
        _wait_for(lambda: len(_session(run.pid)) == 3, 60)
        run.send_signal(number)
        run.wait(timeout=30)
        _wait_for(lambda: not _session(run.pid), 30)
    finally:
        if run.poll() is None:
            run.kill()
    assert not list(tmp_path.glob("*graph*"))


def _session(leader: int) -> list[int]:
    """The living processes of a session (Linux)."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == leader and fields[0] != "Z":
                found.append(int(entry.name))
    return found


def _wait_for(holds: object, seconds: float) -> None:
    end = time.monotonic() + seconds
    while not holds():  # type: ignore[operator]
        assert time.monotonic() < end, "it does not come to pass"
        time.sleep(0.1)
