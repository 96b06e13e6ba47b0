"""Kill kg at any moment while it writes to a store: no old graph may be lost, the next run ends as if nothing had been.

    python -m benchmarks.kills [--kills 200] [--seed 0] [--commands bulk identify]

A store of small articles is built once. Each trial copies it, begins a load, a build, a removal or an identification
in a process of its own and kills that process (SIGKILL) at a random moment. Then every named graph must be as it was or
as it is after the command, and the same command, run again, must give the bytes of a run that nobody killed. Printed
are for each command: kills that met it at work, graphs lost, and runs that did not complete to the same state.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from kg.graph.names import is_shared
from kg.graph.terms import quad_of
from kg.pipeline import build
from kg.pipeline.knowledge import Knowledge
from kg.settings import Settings

#: Known people of the old and of the new version: what articles share changes, too.
_KNOWN = {"lobte": ("Angela Merkel", "Frankreich"), "kritisierte": ("Donald Tusk", "Norwegen")}
_NAMES = ("Jette Norling", "Bo Tamm", "Malte Sund", "Ada Quist", "Emil Harder", "Rike Voss")
_DID = ("lobte", "kritisierte", "besuchte", "traf am Montag")
_ARTICLES = 20
_REMOVED = 6
#: One batch of articles: several are written in each build.
_BATCH = "4"

#: Quads of new graphs that go in by the engine's bulk loader in the trials of it.
_BULK = 40

_COMMANDS = ("load", "bulk", "build", "remove", "identify")

Graphs = dict[str, set[str]]


def texts(folder: Path, word: str, number: int) -> Path:
    """Articles of three sentences; another ``word`` is another version of each."""
    path = folder / f"{word}.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for each in range(number):
            one, other, third = (_NAMES[(each + step * (1 + each // 6)) % len(_NAMES)] for step in (0, 1, 2))
            did = _DID[(each + len(word)) % len(_DID)]
            known, land = _KNOWN[word if each % 2 else "lobte"]
            text = (
                f"{one} {did} {other} in Oslo. Am Freitag {word} {third} die Reederin {one}. {known} besuchte {land}."
            )
            record = {"id": f"a{each}", "date": f"2026-03-{1 + each % 20:02}", "text": text}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


def forked(work: Callable[[], object]) -> int:
    """Begin ``work`` in a copy of this process, with all that is loaded already; returns its number."""
    number = os.fork()
    if number == 0:
        code = 1
        with contextlib.suppress(BaseException):
            sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
            work()
            code = 0
        os._exit(code)
    return number


def done(number: int) -> int:
    """Wait for a process; returns its exit code, negative for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(number, 0)[1])


def content(store: Path) -> list[str]:
    """Every quad of a store, sorted; the store is opened in a process of its own."""
    from kg.store import open_store

    target = store.with_suffix(".nq")

    def dump() -> None:
        with open_store(f"{store}/") as opened:
            target.write_text("".join(sorted(opened.nquads())), encoding="utf-8")

    if done(forked(dump)):
        raise SystemExit(f"{store}: cannot be read any more")
    return target.read_text(encoding="utf-8").splitlines(keepends=True)


def graphs(lines: Iterable[str]) -> Graphs:
    """The lines of each graph."""
    found: Graphs = {}
    for line in lines:
        found.setdefault(quad_of(line)[3], set()).add(line)
    return found


def lost(now: Graphs, before: Graphs, after: Graphs) -> int:
    """How many old graphs are neither as before nor as after the command."""
    return sum(
        not (lines & after.get(name, set()) <= now.get(name, set()))
        if is_shared(name)
        else now.get(name, set()) not in (lines, after.get(name, set()))
        for name, lines in before.items()
    )


def cli(*arguments: object) -> Callable[[], object]:
    """A command of kg."""

    def work() -> None:
        from kg.cli import run

        if run(list(map(str, arguments))):
            raise SystemExit(1)

    return work


def in_bulk(file: Path, store: Path) -> Callable[[], object]:
    """``kg load`` as it loads large graphs: some portions by the bulk loader, replaced graphs in between."""

    def work() -> None:
        from kg.store import writing

        writing._FEW = writing.PORTION = _BULK
        cli("load", file, "--to", f"{store}/")()

    return work


def trials(
    name: str, base: Path, command: Callable[[Path], Callable[[], object]], kills: int, chance: random.Random
) -> None:
    """Kill one command again and again; prints a line."""
    whole = base.with_name("whole")
    shutil.copytree(base, whole)
    start = time.perf_counter()
    if done(forked(command(whole))):
        raise SystemExit(f"{name}: the command fails")
    length = time.perf_counter() - start
    wanted = content(whole)
    before, after = graphs(content(base)), graphs(wanted)
    met = gone = other = 0
    for _ in range(kills):
        store = base.with_name("killed")
        shutil.copytree(base, store)
        number = forked(command(store))
        time.sleep(chance.uniform(0, length))
        os.kill(number, signal.SIGKILL)
        met += done(number) == -signal.SIGKILL
        gone += lost(graphs(content(store)), before, after)
        # A removal that was done already says that there is nothing to remove.
        done(forked(command(store)))
        other += content(store) != wanted
        shutil.rmtree(store)
    shutil.rmtree(whole)
    print(
        f"{name:9} {kills:4} kills, {met} at work ({length:.1f} s): {gone} graphs lost, {other} not completed",
        flush=True,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each command."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--kills", type=int, default=200, help="of all commands together, in equal shares")
    parser.add_argument("--commands", nargs="+", choices=_COMMANDS, default=_COMMANDS)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    os.environ["KG_BATCH_ARTICLES"] = _BATCH
    chance = random.Random(options.seed)
    settings = Settings()
    knowledge = Knowledge.load(settings)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        old, new = texts(folder, "lobte", _ARTICLES), texts(folder, "kritisierte", _ARTICLES)
        base, mixed, half, file = folder / "store", folder / "mixed", folder / "half", folder / "new.nq"

        def into(store: Path, articles: Path) -> Callable[[], object]:
            return lambda: build([str(articles)], settings, to=f"{store}/", knowledge=knowledge)

        first = [into(base, old), lambda: build([str(new)], settings, output=str(file), knowledge=knowledge)]
        if any(done(forked(work)) for work in first):
            raise SystemExit("the graphs to begin with cannot be built")
        shutil.copytree(base, mixed)
        done(forked(cli("load", file, "--to", f"{mixed}/")))
        ids = [f"a{number}" for number in range(0, _REMOVED * 3, 3)]
        shutil.copytree(base, half)
        done(forked(cli("remove", *(f"a{number}" for number in range(0, _ARTICLES, 2)), "--in", f"{half}/")))
        commands: dict[str, tuple[Path, Callable[[Path], Callable[[], object]]]] = {
            "load": (base, lambda store: cli("load", file, "--to", f"{store}/")),
            "bulk": (half, lambda store: in_bulk(file, store)),
            "build": (base, lambda store: into(store, new)),
            "remove": (base, lambda store: cli("remove", *ids, "--in", f"{store}/")),
            "identify": (mixed, lambda store: cli("identify", "--in", f"{store}/")),
        }
        for place, command in enumerate(options.commands):
            share = options.kills // len(options.commands) + (place < options.kills % len(options.commands))
            trials(command, *commands[command], share, chance)


if __name__ == "__main__":
    main()
