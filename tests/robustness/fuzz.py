"""Hostile inputs by the thousand: whatever comes, kg answers with a result or one message, never with a traceback.

``python -m tests.robustness.fuzz --number 5000 --seed 7`` runs each target as often; the quick part is a test.
Everything is drawn from the seed, so a failure is run again by its target, seed and number.
"""

from __future__ import annotations

import argparse
import io
import os
import random
import re
import resource
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from functools import cache
from pathlib import Path
from unittest.mock import patch

from kg.cli import run
from kg.pipeline import Knowledge
from kg.settings import Settings
from tests.robustness import pages
from tests.robustness.calls import Case, folder
from tests.robustness.cases import TARGETS
from tests.store.responder import responder

#: CPU seconds that one small input may take; far above what any of them needs
PATIENCE = 30.0
#: bytes of memory that a process of its own may reserve
_MEMORY = 8 << 30
_ROOT = str(Path(__file__).parents[2])
#: requests to one server before another takes its place
_A_SERVER = 50
_FINE = (0, 1, 2, 3)
_BUGS = ("this is a bug in kg", "kg failed on", "kg failed to read", "Traceback (most recent call last)")
#: for servers that never answer
_IMPATIENT = {"KG_ENDPOINT_TIMEOUT": "3", "KG_ENDPOINT_RETRIES": "0"}
#: what steers a terminal
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def failures(target: str, seed: int, numbers: range) -> Iterator[str]:
    """Run the cases of a target with these numbers; one line for each that fails."""
    _load_once()
    if target == "pages":
        yield from pages.failures(seed, numbers)
        return
    for number in numbers:
        case = TARGETS[target](random.Random(f"{target} {seed} {number}"))
        problem = _problem(case)
        if problem:
            yield f"{target}, seed {seed}, number {number}: {problem}"


def _problem(case: Case) -> str | None:
    with folder() as place, ExitStack() as stack:
        for name, content in case.files:
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            (place / name).write_bytes(content)
        arguments = case.arguments
        if case.server:
            stack.enter_context(patch.dict(os.environ, _IMPATIENT))
            url, _ = stack.enter_context(responder(case.server))
            arguments = tuple(each.replace("{server}", url.removesuffix("/sparql")) for each in arguments)
        if (place / "a.jsonl").exists():
            _called(("build", "a.jsonl", "-o", "g.nq"))
        begun = time.process_time()
        code, out, said = _called_apart(arguments) if case.apart else _called(arguments)
        if code not in _FINE or any(bug in said for bug in _BUGS):
            return f"{arguments}: exit {code}: {said[-600:]}"
        if time.process_time() - begun > PATIENCE:
            return f"{arguments}: took {time.process_time() - begun:.0f} s"
        if _CONTROLS.search(said) or (arguments[-1] == "table" and _CONTROLS.search(out)):
            return f"{arguments}: control characters reach a terminal: {said[-600:]!r}"
        if (place / "in/gut.txt").exists() and not _is_built(place):
            return f"{arguments}: the good article beside it is lost: {said[-600:]}"
    return None


def _is_built(place: Path) -> bool:
    graph = place / "g.nq"
    return not graph.exists() or b"graph/gut>" in graph.read_bytes()


def _called(arguments: Sequence[str]) -> tuple[object, str, str]:
    """Exit code, standard output and standard error of one call; what escapes it is its exit code."""
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    streams = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = io.TextIOWrapper(io.BytesIO(b"Sie kam.")), out, err
    try:
        code: object = run(arguments)
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        code = "".join(traceback.format_exception(error))[-600:]
    finally:
        sys.stdin, sys.stdout, sys.stderr = streams
    if code == 130:
        raise KeyboardInterrupt
    shown = [stream.buffer.getvalue().decode("utf-8", "replace") for stream in (out, err)]
    return code, shown[0], shown[1]


def _called_apart(arguments: Sequence[str]) -> tuple[object, str, str]:
    """The same of one call in a process of its own, whose memory has a bound."""
    known = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [_ROOT, *sys.path]))}
    try:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *arguments],
            env=known,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=10 * PATIENCE,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY)),
        )
    except subprocess.TimeoutExpired:
        return "no end", "", ""
    return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")


@cache
def _load_once() -> None:
    """Keep the language model for all calls that name neither one nor data files of their own."""
    load = Knowledge.load
    known = load(Settings())
    Knowledge.load = classmethod(  # type: ignore[method-assign, assignment]
        lambda cls, settings: known if settings.model is settings.knowledge is None else load(settings)
    )


def main() -> int:
    """Run all targets; the exit code is 1 where something failed."""
    parser = argparse.ArgumentParser(description="Feed kg with hostile inputs.")
    parser.add_argument("--number", type=int, default=1_000, help="cases of each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("targets", nargs="*", default=[*TARGETS, "pages"])
    given = parser.parse_args()
    failed = tried = 0
    with suppress(KeyboardInterrupt):  # stopped early, it still tells how many it had
        for number in range(given.number):
            for target in given.targets:
                step = _A_SERVER if target == "pages" else 1
                if number % step:
                    continue
                numbers = range(number, min(number + step, given.number))
                for line in failures(target, given.seed, numbers):
                    failed += 1
                    sys.stderr.write(f"{line}\n")
                tried += len(numbers)
    sys.stdout.write(f"{tried - failed} of {tried} survived\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
