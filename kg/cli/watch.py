"""``kg watch``: keep a store up to date with a folder until told to stop."""

from __future__ import annotations

import time
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.build import in_one_line
from kg.cli.console import progress
from kg.cli.log import FORMS, Log, log_as
from kg.cli.options import (
    Command,
    confidence_option,
    endpoint_options,
    settings_in_force,
    settings_option,
    store_options,
)
from kg.errors import KgError, missing

if TYPE_CHECKING:
    from kg.pipeline.watching import Watcher

#: seconds between two tries at most, where a store cannot be reached
_LONGEST = 300.0
#: a look at a large folder takes time: this many times as long passes between two
_REST = 5


@click.command("watch", cls=Command, short_help="Keep a store up to date with a folder.")
@click.argument("folder")
@click.option("--to", required=True, metavar="STORE", help="Store directory (DIR/) or SPARQL endpoint (http://…).")
@click.option(
    "--every",
    type=click.FloatRange(0.1, 86_400),
    default=2.0,
    show_default=True,
    metavar="SECONDS",
    help="Time between two looks; a file is read when two looks find it the same.",
)
@click.option("--once", is_flag=True, help="Bring the store up to date once, and end.")
@click.option(
    "--sync", is_flag=True, help="The store is for this folder alone: at the start, remove articles it does not hold."
)
@click.option(
    "--quarantine",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where the events and articles of the last run go that do not conform; by default they are only listed.",
)
@confidence_option("0.35; 0 keeps all")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, metavar="N", help="See kg build.")
@click.option(
    "--log", "form", type=click.Choice(FORMS), default="text", show_default=True, help="Form of the lines on stderr."
)
@settings_option
@endpoint_options
def watch_command(
    folder: str,
    to: str,
    every: float,
    once: bool,
    sync: bool,
    quarantine: Path | None,
    min_confidence: float | None,
    workers: int,
    form: str,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Bring new, changed and gone articles of a folder into a store, until SIGTERM or Ctrl-C.

    A file that is still being written is left alone. The store is open for writing only while there is something to
    bring. What cannot be done now (a server is down, another process writes) is tried again.

    \b
    Example:
      kg watch artikel/ --to store/ --log json
    """
    if not Path(folder).is_dir():
        raise missing(folder, "no such folder", "Name a folder; kg build reads single files.")
    settings, _ = settings_in_force(settings_file)
    from kg.pipeline import Knowledge
    from kg.pipeline.outputs import Quarantine
    from kg.pipeline.watching import Aim, Watcher

    Quarantine(quarantine).refuse_foreign()
    options = store_options(to, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    log = log_as(form)
    with progress() as show:
        aim = Aim(to, options, quarantine, min_confidence, workers)
        watcher = Watcher(folder, aim, settings, Knowledge.load(settings), show)
        log("started", f"watching {folder} for {to}", {"folder": folder, "to": to})
        service = _Service(watcher, log)
        try:
            service.bring(sync=sync, first=True)
            log("ready", "the store is up to date", {})
            if not once:
                service.watch(every)
        except (SystemExit, KeyboardInterrupt):
            # A batch is in the store or not at all; what was not brought in is found at the next start.
            log("stopped", "asked to stop", {})


class _Service:
    """Round after round, and what is said of them."""

    def __init__(self, watcher: Watcher, log: Log) -> None:
        self._watcher = watcher
        self._log = log
        self._withheld = ""

    def watch(self, every: float) -> None:
        """Bring whatever changes, for ever."""
        pause = every
        while True:
            time.sleep(pause)
            began = time.monotonic()
            try:
                self.bring()
            except KgError as error:
                pause = min(max(every, 2 * pause), _LONGEST)
                values = {"problem": error.problem, "remedy": error.remedy, "again_in": pause}
                self._log("error", f"{error.problem}; trying again in {pause:.0f} s", values)
            else:
                pause = max(every, _REST * (time.monotonic() - began))

    def bring(self, *, sync: bool = False, first: bool = False) -> None:
        """One round."""
        began = time.monotonic()
        seen = self._watcher.look(settled=first)
        if seen.withheld != self._withheld:
            self._withheld = seen.withheld
            self._log("withheld", seen.withheld or "the folder is whole again", {})
        if not (seen.new or seen.gone or first):
            return
        counts = self._watcher.bring(seen, sync=sync, on_note=lambda note: self._log("note", note, {}))
        for problem in counts.problems:
            self._log("left_out", problem, {})
        values = {name: value for name, value in asdict(counts).items() if isinstance(value, int)}
        seconds = round(time.monotonic() - began, 3)
        more = {"files": len(seen.new), "gone": len(seen.gone), "seconds": seconds}
        self._log("run", in_one_line(counts), {**values, **more})
