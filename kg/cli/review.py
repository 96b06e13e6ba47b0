"""``kg review``: what is doubtful in a store, one by one or as a sheet; decisions go to the corrections file."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import give, say
from kg.cli.options import LOCATOR, Command, endpoint_options, settings_in_force, settings_option, store_options
from kg.cli.stopping import wait_for_line
from kg.cli.targets import refuse_what_is_read
from kg.errors import InputError
from kg.numbers import plural

if TYPE_CHECKING:
    from kg.corrections import Correction, Item

_PAIR = {"s": "same", "d": "different", "u": "unsure"}
_EVENT = {"r": "accept", "w": "reject"}


@click.command("review", cls=Command, short_help="Decide on what is doubtful in a store.")
@click.option("--in", "store", required=True, metavar="LOCATOR", help=f"Where the graph is: {LOCATOR}.")
@click.option(
    "--below", type=click.FloatRange(0, 1), default=0.5, show_default=True, help="Events up to this confidence."
)
@click.option("--write", "target", metavar="FILE", help="Write the list to edit: .csv, .yaml; - for CSV to stdout.")
@click.option(
    "--apply", "edited", type=click.Path(path_type=Path), metavar="FILE", help="Take the verdicts of an edited list."
)
@click.option("--by", metavar="NAME", help="Who decides; goes into each correction.")
@settings_option
@endpoint_options
def review_command(
    store: str,
    below: float,
    target: str | None,
    edited: Path | None,
    by: str | None,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Go through doubtful pairs and uncertain events; decisions go to corrections.jsonl of your knowledge folder.

    Pairs: same, different or unsure. Events: right (accept) or wrong (reject); in a list also change, and to what.
    Every later kg build and kg identify obeys them. The same list applied twice is applied once.

    \b
    Example:
      kg review --in store/ --knowledge wissen/
      kg review --in store/ --write liste.csv
      kg review --in store/ --apply liste.csv --by mk --knowledge wissen/
      kg review --in store/ --write liste.yaml
    """
    settings, _ = settings_in_force(settings_file, writes=target is None)
    refuse_what_is_read(target, store)
    from kg.corrections import (
        NAME,
        from_csv,
        from_yaml,
        not_yet_said,
        read_corrections,
        refuse_unfit,
        to_csv,
        to_yaml,
        worklist,
    )
    from kg.store import open_store
    from kg.vocabulary import current_vocabulary

    if target is None and settings.knowledge is None:
        raise InputError(
            "decisions need a knowledge folder to stand in",
            "Name one with --knowledge DIR, or in kg.toml: knowledge = …",
        )
    today = dt.date.today()
    file = Path(settings.knowledge or "") / NAME
    if edited is not None:
        read = from_yaml if _is_yaml(str(edited)) else from_csv
        listed = read(edited, by=by, date=today)
        refuse_unfit(listed, current_vocabulary())
        new = not_yet_said(listed, read_corrections(file))
        if len(new) < len(listed):
            say(f"{plural(len(listed) - len(new), 'correction')} of {edited} stood there already.")
        decided: Iterable[Sequence[Correction]] = [new]
    else:
        options = store_options(store, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
        with open_store(store, options=options) as opened:
            items = worklist(opened, below=below)
        if target is not None:
            if _is_yaml(target):
                _write(to_yaml(items), target, "utf-8")
            else:
                _write(to_csv(items), target, "utf-8-sig")
            say(f"{plural(len(items), 'row')} to decide on.")
            return
        if not sys.stdin.isatty():
            raise InputError("there is nobody to ask: no terminal", "Write a list with --write FILE, then --apply it.")
        decided = ([answer] for answer in _asked(items, by, today))
    _add(file, decided)


def _is_yaml(file: str) -> bool:
    return file.casefold().endswith((".yaml", ".yml"))


def _write(text: str, target: str, encoding: str) -> None:
    if target == "-":
        give(text)
        return
    from kg.rdf.atomic import atomic_file

    with atomic_file(Path(target)) as stream:
        stream.write(text.encode(encoding))


def _add(file: Path, decided: Iterable[Sequence[Correction]]) -> None:
    """Write what comes together at once: an answer is on the disk before the next question is asked."""
    from kg.corrections import append

    added = 0
    try:
        for some in decided:
            append(file, some)
            added += len(some)
    except (click.Abort, KeyboardInterrupt, SystemExit):
        say(_added(added, file))
        raise
    say(_added(added, file))


def _added(number: int, file: Path) -> str:
    return f"{plural(number, 'correction')} added to {file}; kg identify and kg build apply them."


def _asked(items: Sequence[Item], by: str | None, today: dt.date) -> Iterator[Correction]:
    """Ask item by item until the reader has had enough."""
    from kg.corrections import decide

    for number, item in enumerate(items, 1):
        keys = _PAIR if item.other else _EVENT
        say(f"\n{number} of {len(items)}, score {item.score:.2f}" + "".join(f"; {why}" for why in item.reasons))
        for seen in filter(None, (item.one, item.other)):
            say(f"  {seen.label}  [{seen.where}]\n    {seen.sentence}")
        answer = _answer(
            ", ".join(f"{key} {name}" for key, name in keys.items()) + ", n next, q quit", {*keys, "n", "q"}
        )
        if answer == "q":
            return
        if answer in keys:
            yield decide(item, keys[answer], by=by, date=today)


def _answer(question: str, known: set[str]) -> str:
    """Ask until the reader gives one of ``known``; just Enter is ``n``, the end of the input stops."""
    while (answer := _line(f"{question} [n]: ").strip().casefold()[:1] or "n") not in known:
        say(f"{answer!r} is none of these.")
    return answer


def _line(question: str) -> str:
    click.echo(question, nl=False, err=True)
    wait_for_line(sys.stdin)
    line = sys.stdin.readline()
    if not line:
        raise click.Abort
    return line
