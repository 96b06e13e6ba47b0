"""Words that came once do not stay where analyses are kept: any number of articles needs the same memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.model import Article
from kg.pipeline import Knowledge, reading
from kg.pipeline.work import Work
from kg.settings import Settings


def _article(number: int) -> Article:
    name = "".join("bdfgklmnrst"[int(digit)] + "a" for digit in f"{number:03}")
    return Article(f"n{number}", f"Die Reederin Liv N{name} lobte den Kapitän Jens E{name} in B{name}hafen.", "hier")


def test_words_are_forgotten_with_their_article_once_there_are_many(
    shipped: Knowledge, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reading, "WORDS_KEPT", 0)
    take = Work(shipped, Settings(cache=str(tmp_path)), 0.0)
    take(_article(0))
    before = len(shipped.nlp.vocab.strings)
    for number in range(1, 30):
        take(_article(number))
    assert len(shipped.nlp.vocab.strings) - before < 10


def test_articles_read_the_same_whether_words_stay_or_go(
    shipped: Knowledge, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    articles = [_article(number) for number in range(40, 46)]
    found = []
    for kept in (0, 10**9, 0):
        monkeypatch.setattr(reading, "WORDS_KEPT", kept)
        found.append([Work(shipped, Settings(cache=str(tmp_path)), 0.0)(article) for article in articles])
    assert found[0] == found[1] == found[2]
    assert all(outcome.mapped and outcome.mapped.resolution.events for outcome in found[0])


def test_a_new_article_is_read_after_kept_ones(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(reading, "WORDS_KEPT", 0)
    settings = Settings(cache=str(tmp_path))
    for articles in ([_article(50)], [_article(50), _article(51)]):  # as in a second run
        take = Work(Knowledge.load(settings), settings, 0.0)
        assert all(take(article).mapped for article in articles)
