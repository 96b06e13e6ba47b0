"""``kg export``: a graph as lines of facts."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import give, plural, say
from kg.cli.options import Command, endpoint_options, from_option, settings_in_force, settings_option, store_options
from kg.errors import InputError


@click.command("export", cls=Command, short_help="Write a graph as lines of facts.")
@from_option
@click.option(
    "--to",
    "form",
    type=click.Choice(["facts"]),
    required=True,
    help="facts: JSON Lines, one article with its facts a line.",
)
@click.option("-o", "output", default="-", show_default=True, metavar="FILE", help="File to write, - for stdout.")
@settings_option
@endpoint_options
def export_command(
    source: str,
    form: str,
    output: str,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Write a graph as lines of facts: one JSON object per article.

    \b
    Example:
      kg export --from graph.ttl --to facts -o facts.jsonl
    """
    settings, _ = settings_in_force(settings_file)
    from kg.facts.lines import export_facts, to_jsonl
    from kg.store import open_store

    options = store_options(source, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_store(source, options=options) as store:
        lines = [line if line.endswith("\n") else line + "\n" for line in to_jsonl(export_facts(store))]
    if output == "-":
        give("".join(lines))
    else:
        try:
            Path(output).write_text("".join(lines), encoding="utf-8")
        except OSError as error:
            raise InputError(f"{output}: cannot be written ({error.strerror})", "Name another file with -o.") from error
    say(f"{plural(len(lines), 'article')} written.")
