"""``kg gazetteer add``: people, bodies and places of a file into the user's own knowledge folder."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import say, show
from kg.cli.options import Command, settings_in_force, settings_option
from kg.errors import InputError
from kg.numbers import plural

#: Values of kg.model.EntityType that may be added; the tests compare them.
KINDS = ("Person", "Organization", "Country", "Place", "Media", "Group")
#: columns that a message names
_SHOWN = 12


@click.group("gazetteer", short_help="Add people, bodies and places to your own knowledge.")
def gazetteer_command() -> None:
    """The people, bodies, countries and places that kg knows by name.

    \b
    Example:
      kg gazetteer add personen.csv --knowledge wissen/
    """


@gazetteer_command.command("add", cls=Command, short_help="Add what a table or FollowTheMoney file describes.")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--type", "kind", type=click.Choice(KINDS, case_sensitive=False), help="What rows are that say nothing.")
@click.option("--dry-run", is_flag=True, help="Report what would be added, write nothing.")
@settings_option
def add_command(file: Path, kind: str | None, dry_run: bool, settings_file: Path | None) -> int:
    """Add what FILE describes to the gazetteer of your knowledge folder.

    FILE is a CSV or TSV table (results of a Wikidata query, an OpenRefine project) or holds FollowTheMoney entities
    as JSON lines; docs/gazetteer.md lists columns.

    Each row is reported: added, merged, unchanged or refused, with the way out. The same file twice changes nothing.
    Ends with exit code 1 when a row was refused.

    \b
    Example:
      kg gazetteer add personen.csv --knowledge wissen/
      kg gazetteer add entities.ftm.json --dry-run --knowledge wissen/
    """
    settings, _ = settings_in_force(settings_file, writes=True)
    from kg.additions import Fate, add_file
    from kg.model import EntityType
    from kg.resources import in_force

    if settings.knowledge is None:
        raise InputError(
            "additions need a knowledge folder", "Name one with --knowledge DIR, or in kg.toml: knowledge = …"
        )
    report = add_file(file, in_force(), kind=EntityType(kind) if kind else None, dry_run=dry_run)
    for outcome in report.outcomes:
        if outcome.fate is not Fate.UNCHANGED:
            remedy = f"\n  {outcome.remedy}" if outcome.remedy else ""
            show(f"{file.name}, line {outcome.line}: {outcome.fate}: {outcome.what}{remedy}\n")
    if report.unread:
        named = ", ".join(map(repr, report.unread[:_SHOWN])) + (" …" if len(report.unread) > _SHOWN else "")
        say(
            f"{file.name}: not read: {plural(len(report.unread), 'column')} {named}\n  docs/gazetteer.md lists columns."
        )
    counts = ", ".join(f"{report.count(fate)} {fate}" for fate in (Fate.ADDED, Fate.MERGED, Fate.UNCHANGED))
    refused = report.count(Fate.REFUSED)
    say(f"{counts}, {plural(refused, 'row')} refused, {report.count(Fate.LEFT_OUT)} left out in part.")
    if report.count(Fate.ADDED) + report.count(Fate.MERGED):
        say(f"Nothing written (--dry-run); it would be {report.target}." if dry_run else f"Written to {report.target}.")
    return 1 if refused else 0
