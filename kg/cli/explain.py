"""``kg explain``: one text in; triggers, roles, status, links and reasons out."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import click

from kg.cli.console import show
from kg.cli.options import Command, settings_in_force, settings_option
from kg.errors import InputError

#: bytes of standard input that are read: an explanation is for a few sentences
_STDIN_LIMIT = 100_000


@click.command("explain", cls=Command, short_help="Show why a sentence gives a fact, or none.")
@click.argument("text")
@click.option(
    "--date", metavar="DAY", help="Publication date (2025-01-21), for gestern, am Montag or the US-Präsident."
)
@settings_option
def explain_command(text: str, date: str | None, settings_file: Path | None) -> None:
    """Show for a sentence (or - for stdin) the trigger, roles, status, attribution, links and rule; or why nothing.

    \b
    Example:
      kg explain "Olaf Scholz traf am Montag Emmanuel Macron."
    """
    settings, _ = settings_in_force(settings_file)
    if text == "-":
        text = "" if sys.stdin is None else sys.stdin.buffer.read(_STDIN_LIMIT).decode("utf-8", errors="replace")
    if not text.strip():
        raise InputError("TEXT is empty", 'Give a German sentence: kg explain "Olaf Scholz traf Emmanuel Macron."')
    if _is_file(text):
        raise InputError(f"{text}: a file, not a text", f"kg explain - < {shlex.quote(text)} explains what it says.")
    from kg.api import Pipeline
    from kg.read.dates import parse_date

    published = parse_date(date) if date else None
    if date and published is None:
        raise InputError(f"--date: {date!r} is not a day", "Write it as 2025-01-21.")
    show(Pipeline(settings).read(text, date=published).explain())


def _is_file(text: str) -> bool:
    """Whether the words are the path of a file; too long or odd ones are none."""
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False
