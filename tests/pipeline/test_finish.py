"""Outcomes of articles become one finished part."""

from __future__ import annotations

import pytest

from kg.errors import ArticleError
from kg.pipeline.finish import Finisher
from kg.pipeline.knowledge import Knowledge
from kg.pipeline.work import Outcome
from kg.settings import Settings


def test_article_that_fails_is_counted_and_listed(shipped: Knowledge) -> None:
    failed = Outcome("a", error=ArticleError("a.txt: broken", "Mend it."))
    part = Finisher(shipped, Settings(), 0.0, strict=False)([failed])
    assert (part.counts.skipped, part.kept) == (1, [])
    assert part.counts.problems[0].startswith("a.txt: broken")


def test_strict_run_ends_with_the_failure(shipped: Knowledge) -> None:
    failed = Outcome("a", error=ArticleError("a.txt: broken", "Mend it."))
    with pytest.raises(ArticleError):
        Finisher(shipped, Settings(), 0.0, strict=True)([failed])
