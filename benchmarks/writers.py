"""Peak memory of the writers of ``kg export``, whatever the store: the events of a small graph, again and again.

    python -m benchmarks.writers GRAPH csv 20000
    python -m benchmarks.writers GRAPH csv 100000

One format and number of events a call, so that nothing is left of another.
Each time round the articles, events and unlinked people have other names.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from typing import Any

from kg.export import followthemoney, networks
from kg.export.rows import write_csv, write_jsonl
from kg.export.tables import write_parquet, write_sheets
from kg.facts import EVENTS, EntityRecord, EventRecord, read_events
from kg.facts.flat import pairs_of
from kg.store import open_store


def _renamed(entities: tuple[EntityRecord, ...], again: int) -> tuple[EntityRecord, ...]:
    return tuple(replace(one, iri=f"{one.iri}-{again}") if "/local/" in one.iri else one for one in entities)


def repeated(known: list[EventRecord], number: int) -> Iterator[EventRecord]:
    """So many events."""
    for place, event in enumerate(islice(cycle(known), number)):
        again = place // len(known)
        yield replace(
            event,
            iri=f"{event.iri}-{again}",
            agents=_renamed(event.agents, again),
            targets=_renamed(event.targets, again),
            article=replace(event.article, iri=f"{event.article.iri}-{again}", id=f"{event.article.id}-{again}"),
        )


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("graph")
    parser.add_argument("form", choices=("csv", "jsonl", "parquet", "xlsx", "gexf", "graphml", "ftm"))
    parser.add_argument("events", type=int)
    given = parser.parse_args()
    with open_store(given.graph) as store, tempfile.TemporaryFile() as out:
        known = list(read_events(store))

        def read(*_: Any) -> Iterator[EventRecord]:
            return repeated(known, given.events)

        table = replace(EVENTS, read=lambda *_: (pair for event in read() for pair in pairs_of(event)))
        for module in (networks, followthemoney):
            module.read_events = read  # type: ignore[attr-defined]
        before = _peak()
        written = {
            "csv": lambda: write_csv(table.names, table.rows(store), out),
            "jsonl": lambda: write_jsonl(table.names, table.rows(store), out),
            "parquet": lambda: write_parquet(table, store, out),
            "xlsx": lambda: write_sheets([("events", table.names, table.rows(store))], out),
            "gexf": lambda: networks.write_gexf(store, out),
            "graphml": lambda: networks.write_graphml(store, out),
            "ftm": lambda: followthemoney.write_ftm(store, out),
        }[given.form]()
    print(f"{given.form}: {given.events:,} events, {written:,} written; {before} MiB before, {_peak()} at the most")


if __name__ == "__main__":
    main()
