"""One article through every stage to its quads."""

from __future__ import annotations

from kg.model import Article
from kg.pipeline.finish import Finisher
from kg.pipeline.knowledge import Knowledge
from kg.pipeline.work import Work
from kg.settings import Settings


def test_work_takes_an_article_to_its_quads(shipped: Knowledge) -> None:
    outcome = Work(shipped, Settings(), 0.0)(Article("a", "Ada Arp lobte Ben Bo.", "-"))
    assert outcome.mapped is not None
    part = Finisher(shipped, Settings(), 0.0, strict=False)([outcome])
    assert (part.kept, part.lost, part.counts.events) == (["a"], [], 1)
