"""What identity costs beside extraction: over a whole store, and for one more article in a large store.

    python -m benchmarks.identity_cost ARTICLES [--articles 10000] [--store 50000]
    python -m benchmarks.identity_cost ARTICLES --graph GRAPH --store 50000

ARTICLES (JSON Lines) are built once; their graph is multiplied (``benchmarks.multiplied``), so that each
key of a name or event recurs in every copy: more to compare than in as many articles of one's own. Printed are CPU
seconds and two ratios: ``kg identify`` over the store : extraction of as many articles, and what an article costs into
the store beyond the same build into a file. With GRAPH, built of ARTICLES before, only the latter is measured.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

#: Articles that come one by one into the large store.
_MORE = 5


@dataclass(frozen=True, slots=True)
class Cost:
    """What one command took."""

    cpu: float  #: seconds
    wall: float  #: seconds
    peak: float  #: MiB


def kg(*arguments: object) -> Cost:
    """Run one command of kg in a process of its own."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "kg", *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"kg {arguments[0]} ended with exit code {process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)


def articles_in(path: Path, folder: Path) -> list[Path]:
    """Every article as a file of its own, under another id."""
    files = []
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            files.append(folder / f"more-{number}.json")
            files[-1].write_text(json.dumps(json.loads(line) | {"id": f"more-{number}"}), encoding="utf-8")
    return files


def store_of(graph: Path, articles: int, wanted: int, folder: Path) -> Path:
    """A store with about ``wanted`` articles."""
    from benchmarks.multiplied import multiplied

    file, store = folder / f"{wanted}.nq", folder / f"store{wanted}"
    with file.open("w", encoding="utf-8") as out:
        lines = multiplied(str(graph), round(wanted / articles))
        out.writelines(line for line in lines if "/graph/identity> ." not in line)
    kg("load", file, "--to", f"{store}/")
    file.unlink()
    return store


def whole(graph: Path, articles: int, wanted: int, each: float | None, folder: Path) -> Path:
    """Identity over a whole store, beside ``each`` second of extraction; returns the store."""
    store = store_of(graph, articles, wanted, folder)
    cost = kg("identify", "--in", f"{store}/")
    share = f"  {cost.cpu / (each * wanted):7.1%} of extraction" if each else ""
    print(f"identify {wanted:7,} articles  {cost.cpu:8.1f} s CPU  {cost.peak:6.0f} MiB{share}", flush=True)
    return store


def one_more(store: Path, files: Sequence[Path], folder: Path) -> None:
    """Articles into the store, one by one, each against the same build into a file."""
    for file in files:
        alone = kg("build", file, "-o", folder / "alone.nq", "--force")
        stored = kg("build", file, "--to", f"{store}/")
        more = stored.cpu - alone.cpu
        print(
            f"one more  {file.stem:8}  {stored.cpu:6.2f} s CPU ({stored.wall:.1f} s)  "
            f"into a file {alone.cpu:.2f} s ({alone.wall:.1f} s)  beyond {more:+.2f} s CPU"
        )


def main() -> None:
    """Print one line per measurement."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("--articles", dest="whole", type=int, default=10_000)
    parser.add_argument("--store", type=int, default=50_000)
    parser.add_argument("--graph", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = articles_in(options.articles, folder)
        some = files[:: max(1, len(files) // _MORE)][:_MORE]
        if options.graph:
            one_more(whole(options.graph, len(files), options.store, None, folder), some, folder)
            return
        graph = folder / "graph.nq"
        built, single = kg("build", options.articles, "-o", graph), kg("build", files[0], "-o", folder / "one.nq")
        each = (built.cpu - single.cpu) / (len(files) - 1)
        print(
            f"extraction {len(files):5,} articles  {built.cpu:8.1f} s CPU  {1000 * each:.0f} ms an article", flush=True
        )
        whole(graph, len(files), options.whole, each, folder)
        store = whole(graph, len(files), options.store, each, folder)
        one_more(store, some, folder)


if __name__ == "__main__":
    main()
