"""How much time `kg build` adds to the language model, on the same articles in the same run.

    python -m benchmarks.build ARTICLES [--rounds 1]

ARTICLES is anything `kg build` reads. Each measurement runs in a process of its own: the language model alone
(read and annotate, nothing else), then the whole build to a Turtle file. Printed: CPU seconds, wall seconds, words per
second, peak memory, and the ratio build : model.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def measure_model(articles: str) -> dict[str, float]:
    """Read and annotate every article; nothing is extracted."""
    from kg.annotate import annotate, load_german
    from kg.read import read_articles

    words = 0
    nlp = load_german()
    for _, doc in annotate(nlp, read_articles([articles], on_problem=_report)):
        words += sum(not token.is_space for token in doc)
    return {"words": words}


def measure_build(articles: str) -> dict[str, float]:
    """Build the graph of every article into a Turtle file."""
    from kg.pipeline import build
    from kg.settings import Settings

    with tempfile.TemporaryDirectory() as folder:
        counts = build([articles], Settings(), output=str(Path(folder) / "graph.ttl"))
    return {"events": counts.events, "quarantined": counts.quarantined}


def _report(error: Exception) -> None:
    print(error, file=sys.stderr)


MEASUREMENTS = {"model": measure_model, "build": measure_build}


def run_alone(name: str, articles: str) -> dict[str, float]:
    """Run one measurement in a fresh process and return its figures."""
    command = [sys.executable, "-m", "benchmarks.build", articles, "--measure", name]
    return dict(json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout))


def main() -> None:
    """Print one row per measurement and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--measure", choices=MEASUREMENTS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        wall = time.perf_counter()
        figures = MEASUREMENTS[options.measure](options.articles)
        figures["wall"] = time.perf_counter() - wall
        figures["cpu"] = time.process_time()
        figures["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(figures))
        return
    for _ in range(options.rounds):
        model, build = (run_alone(name, options.articles) for name in MEASUREMENTS)
        for name, row in (("model", model), ("build", build)):
            rate = model["words"] / row["wall"]
            times = f"cpu {row['cpu']:7.1f} s  wall {row['wall']:7.1f} s  {rate:6.0f} words/s"
            print(f"{name:5}  {times}  peak {row['peak_mib']:6.0f} MiB")
        cpu, wall = build["cpu"] / model["cpu"], build["wall"] / model["wall"]
        print(f"build : model = {cpu:.2f} (CPU), {wall:.2f} (wall); {build['events']:.0f} events")


if __name__ == "__main__":
    main()
