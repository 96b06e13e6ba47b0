"""How long the saved questions take on store directories of several sizes, and how they grow beside the events.

    python -m benchmarks.multiplied GRAPH 2 small.nq; python -m benchmarks.multiplied GRAPH 8 large.nq
    kg load small.nq --to small/; kg load large.nq --to large/
    python -m benchmarks.questions small/ large/ --person NAME

One line for each question: CPU seconds (the best of two) on each store, and the growth from the first to the last
divided by that of the quads: about 1 is linear, well above is worse. ``--person`` also asks the questions that somebody
can be named in.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator
from contextlib import ExitStack

from kg.query import SavedQuery, run, saved_queries
from kg.store import Store, open_store

#: Of a question that must be told more than a person.
_GIVEN = {"since": "2000", "month": "2008-05"}


def _seconds(query: SavedQuery, given: dict[str, str], store: Store) -> tuple[float, int]:
    best, rows = float("inf"), 0
    for _ in range(2):
        begun = time.process_time()
        rows = len(run(query, given, store, ids=True).rows)
        best = min(best, time.process_time() - begun)
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
    parser.add_argument("stores", nargs="+", help="store directories, the smallest first")
    parser.add_argument("--person", required=True, help="somebody of all stores")
    parser.add_argument("--other", help="the other of two; default: the same")
    parser.add_argument("--only", nargs="+", help="names of the questions to ask; default: all")
    given = parser.parse_args()
    with ExitStack() as stack:
        stores = [stack.enter_context(open_store(name)) for name in given.stores]
        sizes = [store.count() for store in stores]
        size = sizes[-1] / sizes[0]
        print(f"{', '.join(f'{count:,}' for count in sizes)} quads: {size:.1f} times as many, the baseline")
        for query, values in _calls(given.person, given.other or given.person):
            if given.only and query.name not in given.only:
                continue
            took = [_seconds(query, values, store) for store in stores]
            asked = " ".join((query.name, *(f"--{name}" for name in values)))
            seconds = "".join(f"{each:8.3f}" for each, _ in took)
            growth = took[-1][0] / max(took[0][0], 0.001) / size
            print(f"{asked:40} {seconds} s {growth:5.2f}  {took[-1][1]} rows", flush=True)


if __name__ == "__main__":
    main()
