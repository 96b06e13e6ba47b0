"""How long the saved questions take on a small and a large store, and how they grow beside the events.

    python -m benchmarks.multiplied GRAPH 2 small.nq; python -m benchmarks.multiplied GRAPH 8 large.nq
    kg load small.nq --to small/; kg load large.nq --to large/
    python -m benchmarks.questions small/ large/ --person NAME

One line for each question: seconds (the best of two) on each store, the growth, and the growth divided by that of the
quads: about 1 is linear, well above is worse. ``--person`` also asks the questions that somebody can be named in.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator

from kg.query import SavedQuery, run, saved_queries
from kg.store import Store, open_store

#: Of a question that must be told more than a person.
_GIVEN = {"since": "2000", "month": "2008-05"}


def _seconds(query: SavedQuery, given: dict[str, str], store: Store) -> tuple[float, int]:
    best, rows = float("inf"), 0
    for _ in range(2):
        begun = time.perf_counter()
        rows = len(run(query, given, store, ids=True).rows)
        best = min(best, time.perf_counter() - begun)
    return best, rows


def _calls(person: str, other: str) -> Iterator[tuple[SavedQuery, dict[str, str]]]:
    for query in saved_queries():
        people = [one.name for one in query.open_parameters if one.kind == "entity"]
        needed = {one.name for one in query.open_parameters if one.required}
        given = {name: _GIVEN[name] for name in needed if name in _GIVEN}
        if not needed & set(people):
            yield query, given
        if people:
            named = [name for name in people if name in needed] or people[:1]
            yield query, {**given, **dict(zip(named, (person, other), strict=False))}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("small")
    parser.add_argument("large")
    parser.add_argument("--person", required=True, help="somebody of both stores")
    parser.add_argument("--other", help="the other of two; default: the same")
    given = parser.parse_args()
    with open_store(given.small) as small, open_store(given.large) as large:
        size = large.count() / small.count()
        print(f"{small.count():,} and {large.count():,} quads: {size:.1f} times as many, the baseline")
        for query, values in _calls(given.person, given.other or given.person):
            (one, _), (two, rows) = (_seconds(query, values, store) for store in (small, large))
            asked = " ".join((query.name, *(f"--{name}" for name in values)))
            print(f"{asked:44} {one:7.3f} s {two:7.3f} s {two / one:5.1f} {two / one / size:5.2f}  {rows} rows")


if __name__ == "__main__":
    main()
