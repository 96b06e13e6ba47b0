"""How many sources really stand behind several articles: prints of one report count once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.identity.records import Source
from kg.likeness import resemblance

#: From this resemblance on two texts are prints of one report.
PRINT = 0.5
#: Days within which two reports signed by the same agency come from one wire story.
_WIRE_DAYS = 2


@dataclass(frozen=True, slots=True)
class Counts:
    """Sources of one happening."""

    independent: int  #: articles, prints of one report counted once
    publishers: int  #: articles without publisher count each
    agencies: int


def count_sources(sources: Sequence[Source]) -> Counts:
    """Count the independent sources among the articles."""
    articles = sorted({source.article: source for source in sources}.values(), key=lambda source: source.article)
    origin = {source.article: source.article for source in articles}
    for one, other in combinations(articles, 2):
        if one_report(one, other):
            joined = {origin[one.article], origin[other.article]}
            origin = {article: min(joined) if first in joined else first for article, first in origin.items()}
    return Counts(
        independent=len(set(origin.values())),
        publishers=len({source.publisher or source.article for source in articles}),
        agencies=len(set().union(*(source.agencies for source in articles))),
    )


def one_report(one: Source, other: Source) -> bool:
    """Whether two articles print one report: nearly equal texts, or the same agency's mark within two days."""
    if resemblance(one.sketch, other.sketch) >= PRINT:
        return True
    if not one.agencies & other.agencies or one.published is None or other.published is None:
        return False
    return abs((one.published - other.published).days) <= _WIRE_DAYS
