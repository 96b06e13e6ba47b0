"""One article through every stage to its quads."""

from __future__ import annotations

import gc

from kg.annotate import annotate
from kg.model import Article
from kg.pipeline.finish import Finisher
from kg.pipeline.knowledge import Knowledge
from kg.pipeline.work import CHARACTERS, Work, groups
from kg.settings import Settings


def test_work_takes_an_article_to_its_quads(shipped: Knowledge) -> None:
    outcome = Work(shipped, Settings(), 0.0)(Article("a", "Ada Arp lobte Ben Bo.", "-"))
    assert outcome.mapped is not None
    part = Finisher(shipped, Settings(), 0.0, strict=False)([outcome])
    assert (part.kept, part.lost, part.counts.events) == (["a"], [], 1)


def test_few_long_articles_are_read_together_and_many_short_ones() -> None:
    short = [Article(str(number), "Es regnet.", "-") for number in range(125)]
    assert [len(group) for group in groups(short)] == [50, 50, 25]
    assert [len(group) for group in groups(short, 30)] == [30, 30, 30, 30, 5]
    assert [len(group) for group in groups(short, 1)] == [1] * 125
    long = [Article(str(number), "x" * (CHARACTERS // 2), "-") for number in range(5)]
    assert [len(group) for group in groups(long)] == [2, 2, 1]


def test_an_article_that_tells_nothing_has_the_same_graph_with_nobody_linked(shipped: Knowledge) -> None:
    article = Article("a", "Ada Arp wohnt in Lund. Der Fluss fließt an der Stadt vorbei.", "-")
    work = Work(shipped, Settings(), 0.0)
    outcome = work(article)
    ((_, doc),) = annotate(shipped.nlp, (article,))
    everybody = shipped.understand(article, doc)
    assert everybody.links
    assert not everybody.events
    assert outcome.mapped is not None
    assert not outcome.mapped.resolution.links
    assert list(outcome.mapped.quads) == work.quads(everybody)


def test_article_that_tells_nothing_mentions_nobody(shipped: Knowledge) -> None:
    article = Article("a", "Linde wohnt in Riga.", "a.txt")
    parse = shipped.analyser.whole([article])[0]
    assert shipped.understand(article, parse).mentions
    assert not shipped.understand(article, parse, events_only=True).mentions


def test_an_article_leaves_no_circle_behind_that_would_have_to_be_searched_for(shipped: Knowledge) -> None:
    text = (
        "Die grüne Ministerin Ada Beck lobte am Montag in Riga den Abt Bo Lund. „Er ist gut“, sagte sie. Beide trafen "
        "sich mit der französischen Volkspartei."
    )
    article, work = Article("a", text, "-"), Work(shipped, Settings(), 0.0)
    work(article)  # what is loaded at first use
    gc.collect()
    gc.disable()
    try:
        assert work(article).mapped is not None
        assert gc.collect() == 0
    finally:
        gc.enable()
