"""What a build gains from reading articles together, and only where an act may be told; all ways in turn.

    python -m benchmarks.reading ARTICLES [--articles 200] [--min-confidence 0.35]

ARTICLES is anything `kg build` reads. Twenty articles at a time go through all stages to their quads: every sentence
read, article by article; every sentence read, the twenty together (`--read-all`); what may tell an act, together (the
default). Printed: CPU seconds, the ratio to the first way, and what the graphs differ in.
"""

from __future__ import annotations

import argparse
import sys
import time
from itertools import islice

from kg.confidence import LEAST
from kg.pipeline.knowledge import Knowledge
from kg.pipeline.work import TOGETHER, Outcome, Work
from kg.read import read_articles
from kg.resources import put_in_force
from kg.settings import Settings

WAYS = ("all, one by one", "all, together", "needed, together")


def _events(outcomes: list[Outcome]) -> int:
    return sum(len(outcome.mapped.resolution.events) for outcome in outcomes if outcome.mapped)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--articles", type=int, default=200, dest="number")
    parser.add_argument("--min-confidence", type=float, default=LEAST)
    options = parser.parse_args()
    knowledge = Knowledge.load(Settings())
    put_in_force(knowledge.data)
    every, needed = (Work(knowledge, Settings(reading=how), options.min_confidence) for how in ("all", "needed"))
    source = read_articles([options.articles], on_problem=lambda problem: print(problem, file=sys.stderr))
    articles = list(islice(source, options.number))
    ways = [
        lambda group: [every(article) for article in group],
        every.together,
        needed.together,
    ]
    for way in ways:  # word lists and caches are filled before anything is measured
        way(articles[:3])
    seconds = [0.0, 0.0, 0.0]
    found: list[list[Outcome]] = [[], [], []]
    for turn, start in enumerate(range(0, len(articles), TOGETHER)):
        group = articles[start : start + TOGETHER]
        for step in range(3):
            number = (turn + step) % 3
            begun = time.process_time()
            found[number] += ways[number](group)
            seconds[number] += time.process_time() - begun
    for name, spent, outcomes in zip(WAYS, seconds, found, strict=True):
        graphs = zip(found[0], outcomes, strict=True)
        other = sum((a.mapped and a.mapped.quads) != (b.mapped and b.mapped.quads) for a, b in graphs)
        rate = f"{len(articles) / spent:5.1f} articles a CPU second  {spent:7.1f} s  {spent / seconds[0]:.2f}"
        print(f"{name:18} {rate}  {_events(outcomes)} events, {other} graphs differ from the first way")


if __name__ == "__main__":
    main()
