"""What it costs to start: CPU seconds of whole commands that read one sentence, each against importing spaCy alone.

    python -m benchmarks.start [--rounds 5]

The best of some rounds, the baseline in every round. Before the first one the command runs once, so that what is kept
in the cache folder is there, as it is from the second start on.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

_TEXT = "Olaf Scholz traf am Montag Emmanuel Macron."


def _seconds(arguments: list[str], folder: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=folder, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    rounds = parser.parse_args().rounds
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "a.txt").write_text(_TEXT, encoding="utf-8")
        calls = {
            "import spacy": ["-c", "import spacy"],
            "kg --help": ["-m", "kg", "--help"],
            "kg explain": ["-m", "kg", "explain", _TEXT],
            "kg build": ["-m", "kg", "build", "a.txt", "-o", "a.ttl"],
        }
        for call in calls.values():
            _seconds(call, folder)
        found = [[_seconds(call, folder) for call in calls.values()] for _ in range(rounds)]
    best = dict(zip(calls, map(min, zip(*found, strict=True)), strict=True))
    for name, seconds in best.items():
        print(f"{name:14s} {seconds:5.2f} s {seconds / best['import spacy']:5.2f}")


if __name__ == "__main__":
    main()
