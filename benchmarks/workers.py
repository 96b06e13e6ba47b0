"""What `kg build --workers N` costs and gains over one process, on the same articles in turn.

    python -m benchmarks.workers ARTICLES [--workers 2] [--rounds 3]

ARTICLES is anything `kg build` reads. Printed for each round: CPU seconds of all processes, wall seconds, and the
ratios N : 1; the graphs are compared byte by byte.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def measure(articles: str, workers: int, graph: Path) -> tuple[float, float]:
    """CPU and wall seconds of one build with everything it starts."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "kg", "build", articles, "-o", str(graph), "--workers", str(workers)]
    subprocess.run(command, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, time.perf_counter() - start


def main() -> None:
    """Print one line per round."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder) / "one.nq", Path(folder) / "many.nq"
        for _ in range(options.rounds):
            alone = measure(options.articles, 1, one)
            shared = measure(options.articles, options.workers, many)
            same = "same bytes" if one.read_bytes() == many.read_bytes() else "DIFFERENT BYTES"
            print(
                f"cpu {alone[0]:.1f} -> {shared[0]:.1f} s ({shared[0] / alone[0]:.2f})  "
                f"wall {alone[1]:.1f} -> {shared[1]:.1f} s ({shared[1] / alone[1]:.2f})  {same}"
            )


if __name__ == "__main__":
    main()
