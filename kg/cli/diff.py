"""``kg diff``: what two graphs tell differently, fact by fact."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.answers import give_table, say_left_out, table_options
from kg.cli.console import say
from kg.cli.options import Command, settings_in_force, settings_option, store_options, user_option
from kg.cli.targets import refuse_what_is_read
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.facts import Cell
    from kg.facts.difference import Difference

#: Names of kg.facts.difference.FIELDS; the tests compare them, so that --help need not import it.
FIELDS = ("actors", "status", "time", "place", "channel", "epithet", "topic", "source", "confidence")
_COLUMNS = ("change", "article", "class", "actors", "status", "time", "confidence", "difference", "sentence")
_IDS = ("event_before", "event_after")


@click.command("diff", cls=Command, short_help="Compare two graphs, fact by fact.")
@click.argument("before", metavar="OLD")
@click.argument("after", metavar="NEW")
@click.option(
    "--ignore",
    "ignored",
    type=click.Choice(FIELDS),
    multiple=True,
    metavar="FIELD",
    help="A difference that does not count, repeatable: " + ", ".join(FIELDS) + ".",
)
@click.option("--ids", is_flag=True, help="Show the IRIs of the events, too.")
@table_options
@settings_option
@user_option
def diff_command(
    before: str,
    after: str,
    ignored: tuple[str, ...],
    ids: bool,
    limit: int | None,
    output: str,
    form: str | None,
    settings_file: Path | None,
    user: str | None,
) -> int:
    """Show which facts of NEW are not in OLD, which of OLD are not in NEW, and which are told otherwise.

    A fact is changed where both have one of the same class from the same sentence (or, where that was written anew,
    of the same actors), but with other actors, status, time or confidence. Each graph is a file, a store directory
    or an endpoint. Exit code 1 says that they differ.

    \b
    Example:
      kg diff yesterday.ttl graph.ttl
      kg diff graph.ttl store/ --ignore confidence -o changes.csv
    """
    settings, _ = settings_in_force(settings_file)
    if limit is not None and limit < 1:
        raise InputError(f"--limit: {limit} rows cannot be shown", "Give 1 or more, or leave it out for all rows.")
    refuse_what_is_read(output, before, after)
    from kg.facts.difference import Change, compare
    from kg.store import open_store
    from kg.store.locator import shown

    old = store_options(before, settings, user=user)
    new = store_options(after, settings, user=user)
    count: Counter[Change] = Counter()
    rows: list[tuple[Cell, ...]] = []
    with open_store(before, options=old) as one, open_store(after, options=new) as other:
        say_left_out(one, other)
        for found in compare(one, other, ignored=ignored):
            count[found.change] += 1
            if found.change is not Change.SAME and (limit is None or len(rows) < limit):
                rows.append(_row(found, ids))
    give_table((*_COLUMNS, *(_IDS if ids else ())), rows, form, output)
    say(", ".join(f"{count[change]} {change}" for change in Change) + ".")
    for locator, only in ((before, Change.NEW), (after, Change.GONE)):
        if count.total() == count[only]:
            say(f"{shown(locator)}: no fact of kg in it.")
    return 0 if count.total() == count[Change.SAME] else 1


def _row(found: Difference, ids: bool) -> tuple[Cell, ...]:
    from kg.facts.difference import FIELDS as COMPARED

    event = found.event
    said: list[Cell] = [COMPARED[name].text(event) or None for name in ("actors", "status", "time")]
    said.append(event.confidence)
    what = "; ".join(f"{name}: {old or '–'} ⇒ {new or '–'}" for name, old, new in found.details)
    iris: tuple[Any, ...] = (getattr(found.before, "iri", None), getattr(found.after, "iri", None)) if ids else ()
    return (found.change.value, event.article.id, event.kind, *said, what or None, event.best.sentence, *iris)
