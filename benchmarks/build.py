"""What `kg build` costs beside the language model, on the same articles in one run.

    python -m benchmarks.build ARTICLES

ARTICLES is anything `kg build` reads. Three processes do the same articles, a group at a time in turn, so that what
else the machine does meets all of them alike: the language model alone (read and annotate everything, nothing else),
the build with `--read-all`, which has the model read the same, and the build as it is by default, which reads what may
tell an act. Printed: CPU and wall seconds with the start, words per second, peak memory, each build as a ratio to the
model, and in how many articles the two graphs differ.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

Turn = Callable[[], None]  #: called between groups of articles: waits for the others

TOGETHER = 50  #: articles in a turn of a build, which reads as many together


def model_alone(articles: str, graph: Path, turn: Turn) -> dict[str, float]:
    """Read and annotate every article, as many together as a build takes; nothing is extracted."""
    from kg.annotate.analyser import open_analyser
    from kg.pipeline.work import groups
    from kg.read import read_articles

    words = 0
    analyser = open_analyser()
    for group in groups(read_articles([articles], on_problem=_report)):
        words += sum(not word.isspace() for parse in analyser.whole(group) for word in parse.words)
        turn()
    return {"words": words}


def build_reading(how: str) -> Callable[[str, Path, Turn], dict[str, float]]:
    """A build of the graph into a file, with this value of the setting ``reading``."""

    def whole_build(articles: str, graph: Path, turn: Turn) -> dict[str, float]:
        from kg.pipeline import build
        from kg.settings import Settings

        finished = 0

        def progress(done: int, what: str) -> None:
            nonlocal finished
            finished += 1
            if finished % TOGETHER == 0:
                turn()

        counts = build([articles], Settings(reading=how), output=str(graph), progress=progress)
        return {"events": counts.events, "quarantined": counts.quarantined}

    return whole_build


def _report(error: Exception) -> None:
    print(error, file=sys.stderr)


WAYS = {"model": model_alone, "--read-all": build_reading("all"), "default": build_reading("needed")}


def take_turns(way: str, articles: str, graph: Path) -> None:
    """One way, in a process of its own: a line to standard output after each group, going on when one comes in."""
    active, begun = 0.0, time.perf_counter()

    def turn() -> None:
        nonlocal active, begun
        active += time.perf_counter() - begun
        print("{}", flush=True)
        sys.stdin.readline()
        begun = time.perf_counter()

    figures = WAYS[way](articles, graph, turn)
    figures["wall"] = active + time.perf_counter() - begun
    figures["cpu"] = time.process_time()
    figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps(figures), flush=True)


def measure(articles: str, folder: Path) -> dict[str, dict[str, Any]]:
    """The figures of every way."""
    command = [sys.executable, "-m", "benchmarks.build", articles, "--graph"]
    found: dict[str, dict[str, Any]] = {}
    running = {}
    for way in WAYS:
        process = subprocess.Popen(
            [*command, str(folder / f"{way}.nq"), f"--way={way}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        found[way] = json.loads(_answer(process))
        running[way] = process
    order = list(WAYS)
    while running:
        order = [*order[1:], order[0]]
        for way in [way for way in order if way in running]:
            if found[way]:
                running.pop(way).communicate()
                continue
            assert running[way].stdin is not None
            running[way].stdin.write("\n")
            running[way].stdin.flush()
            found[way] = json.loads(_answer(running[way]))
    return found


def _answer(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline() or sys.exit("a measurement failed; what it says stands above")


def differing(one: Path, other: Path) -> int:
    """How many named graphs of two N-Quads files differ."""
    lines: dict[str, set[tuple[str, int]]] = defaultdict(set)
    for number, path in enumerate((one, other)):
        for line in path.read_text(encoding="utf-8").splitlines():
            lines[line.rsplit(" ", 2)[1]].add((line, number))
    return sum({line for line, n in found if n} != {line for line, n in found if not n} for found in lines.values())


def main() -> None:
    """Print one row per way."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--way", choices=WAYS, help=argparse.SUPPRESS)
    parser.add_argument("--graph", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.way:
        take_turns(options.way, options.articles, options.graph)
        return
    with tempfile.TemporaryDirectory() as folder:
        found = measure(options.articles, Path(folder))
        apart = differing(*(Path(folder) / f"{way}.nq" for way in WAYS if way != "model"))
    model = found["model"]
    for way, row in found.items():
        rate = model["words"] / row["wall"]
        times = f"cpu {row['cpu']:7.1f} s  wall {row['wall']:7.1f} s  {rate:6.0f} words/s"
        print(f"{way:10}  {times}  peak {row['peak_mib']:4.0f} MiB", end="")
        print("" if way == "model" else f"  {row['cpu'] / model['cpu']:.2f} of the model (CPU), {row['events']} events")
    print(f"{apart} graphs of the two builds differ")


if __name__ == "__main__":
    main()
