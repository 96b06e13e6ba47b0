"""The language model reads what may tell an act, and all of an article that tells one: the facts stay the same."""

from __future__ import annotations

import pytest

from kg.annotate.network import Network
from kg.model import Article
from kg.pipeline.knowledge import Knowledge
from kg.pipeline.reading import reading
from kg.pipeline.work import Outcome, Work
from kg.settings import Settings

QUIET = "Der Nebel war dicht. Am Abend lagen zwölf Boote im Hafen. Die Flut begann um neun."
TOLD = (
    "Die Rektorin Eva Linde wohnt in Graz. Am Abend lagen zwölf Boote im Hafen. Der Maler Karl Ostermann lobte Linde. "
    "Die Flut begann um neun. „Das freut mich“, sagte sie."
)
TRIED = "Am Abend lagen Boote im Hafen. Dort traf ein Ball das Fenster. Die Flut begann um neun."


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sentences that went through the network."""
    seen: list[str] = []
    working = Network.analyse

    def analyse(network: Network, sentences: object) -> object:
        given = list(sentences)  # type: ignore[call-overload]
        seen.extend(" ".join(words) for words, _ in given)
        return working(network, given)

    monkeypatch.setattr(Network, "analyse", analyse)
    return seen


def _article(name: str, text: str) -> Article:
    return Article(name, text, "-")


def _quads(outcome: Outcome) -> object:
    assert outcome.mapped is not None
    return outcome.mapped.quads


def test_an_article_without_a_trigger_word_is_not_read(shipped: Knowledge, read: list[str]) -> None:
    outcome = Work(shipped, Settings(), 0.0)(_article("a", QUIET))
    assert not read
    assert outcome.mapped is not None
    assert outcome.mapped.resolution.events == ()


def test_a_sentence_without_a_trigger_word_is_not_read_when_the_others_tell_no_act(
    shipped: Knowledge, read: list[str]
) -> None:
    Work(shipped, Settings(), 0.0)(_article("a", TRIED))
    assert [sentence.split()[0] for sentence in read] == ["Dort"]


def test_an_article_with_one_act_is_read_whole_and_gives_the_same_graph(shipped: Knowledge, read: list[str]) -> None:
    needed = Work(shipped, Settings(), 0.0)(_article("a", TOLD))
    assert sorted(sentence.split()[0] for sentence in read) == ["Am", "Der", "Die", "Die", "„"]
    everything = Work(shipped, Settings(reading="all"), 0.0)(_article("a", TOLD))
    assert _quads(needed) == _quads(everything)
    assert needed.mapped is not None
    assert [event.relation for event in needed.mapped.resolution.events] == ["Praise"]


def test_an_article_gives_the_same_graph_alone_and_among_others(shipped: Knowledge) -> None:
    articles = [_article(f"n{n}", text) for n, text in enumerate((TOLD, QUIET, TRIED, TOLD.replace("lobte", "traf")))]
    work = Work(shipped, Settings(), 0.0)
    alone = [_quads(work(article)) for article in articles]
    assert [_quads(outcome) for outcome in work.together(articles)] == alone
    assert [_quads(outcome) for outcome in work.stream(articles[::-1], 3)] == alone[::-1]


def test_an_article_that_people_decided_on_is_read_whole(shipped: Knowledge, read: list[str]) -> None:
    Work(shipped, Settings(), 0.0)(Article("a", QUIET, "-", corrections="decided"))
    assert len(read) == 3


def test_one_article_that_fails_does_not_stop_those_read_with_it(
    shipped: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    working = Network.prepare

    def prepare(network: Network, words: list[str], spaces: list[bool]) -> object:
        if "Ostermann" in words:
            raise ZeroDivisionError
        return working(network, words, spaces)

    monkeypatch.setattr(Network, "prepare", prepare)
    articles = [_article("a", TOLD), _article("b", "Ada Arp lobte Ben Bo."), _article("c", QUIET)]
    outcomes = Work(shipped, Settings(), 0.0).together(articles)
    assert [outcome.error is None for outcome in outcomes] == [False, True, True]


def test_with_analyses_that_are_kept_everything_is_read(shipped: Knowledge, read: list[str], tmp_path: object) -> None:
    (parse,) = reading(shipped, Settings(cache=str(tmp_path)))([_article("a", QUIET)])
    assert parse is not None
    assert len(read) == 3
