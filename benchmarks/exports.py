"""How much memory ``kg export`` takes, on two stores of different size: what streams must not grow with the events.

    python -m benchmarks.exports SMALL LARGE [--formats csv xlsx …]

Each export runs in a process of its own; one line for each: rows written, CPU seconds and peak memory on every store,
and what a thousand more rows took. Stores of any size: ``benchmarks.multiplied``.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

#: Formats that write a folder, and those that hold one table.
_FOLDERS = ("neo4j", "markdown")
_FORMATS = ("csv", "csv-excel", "tsv", "jsonl", "parquet", "xlsx", "sqlite", "gexf", "graphml", "neo4j", "ftm")
_MORE = ("plover", "polecat", "webannotation", "quickstatements", "atom", "facts")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one export took."""

    count: int  #: of rows, edges, entities …
    seconds: float  #: of the CPU
    memory: float  #: MiB at the most


def cost(locator: str, form: str) -> Cost:
    """Export once, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        out = f"{folder}/out/" if form in _FOLDERS else f"{folder}/out"
        command = [sys.executable, "-m", "kg", "export", "--from", locator, "--to", form, "-o", out]
        notes = Path(folder) / "notes"
        with notes.open("wb") as errors:
            process = subprocess.Popen(command, stderr=errors)
            _, status, used = os.wait4(process.pid, 0)
        said = notes.read_text(encoding="utf-8")
    found = re.search(r"([\d,]+) \S+ written", said)
    if status or not found:
        raise SystemExit(f"{form}: {said}")
    return Cost(int(found[1].replace(",", "")), used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stores", nargs=2)
    parser.add_argument("--formats", nargs="+", default=[*_FORMATS, *_MORE])
    given = parser.parse_args()
    for form in given.formats:
        small, large = (cost(store, form) for store in given.stores)
        grown = (large.memory - small.memory) / max(1, large.count - small.count) * 1000
        shown = "  ".join(f"{one.count:8,} in {one.seconds:6.1f} s, {one.memory:4.0f} MiB" for one in (small, large))
        print(f"{form:16}{shown}  {grown:6.2f} MiB per 1,000 more", flush=True)


if __name__ == "__main__":
    main()
