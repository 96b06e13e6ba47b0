"""``kg check``: whether the data files agree, and which settings are in force."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import say, show
from kg.cli.options import Command, settings_in_force, settings_option
from kg.numbers import plural


@click.command("check", cls=Command, short_help="Check that ontology, relations, cues and queries agree.")
@settings_option
def check_command(settings_file: Path | None) -> int:
    """Check that ontology, relations, cues, shapes, queries and gazetteer agree, and show settings and files in force.

    The examples of relation files of your own are read. Ends with exit code 1 when they do not agree.

    \b
    Example:
      kg check
      kg check --knowledge wissen/
    """
    _, origins = settings_in_force(settings_file)
    from kg.store.locator import shown

    show("Settings in force\n")
    for setting in origins:
        value = "not set" if setting.value is None else shown(str(setting.value))
        show(f"  {setting.name} = {value}  ({setting.origin}) - {setting.about}\n")
    from kg.agreement import check_all, files_in_force

    show("Files in force\n")
    for line in files_in_force():
        show(f"  {line}\n")

    problems = 0
    for found in check_all():
        problems += len(found.problems)
        show(f"{found.name}: {found.summary if not found.problems else plural(len(found.problems), 'problem')}\n")
        for problem in found.problems:
            show("  " + problem.replace("\n", "\n  ") + "\n")
    say("Everything agrees." if not problems else f"{plural(problems, 'problem')} found.")
    return 1 if problems else 0
