"""``kg export``: a graph in the files that other tools read."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.answers import say_left_out
from kg.cli.console import binary_output, say, show
from kg.cli.options import (
    Command,
    confidence_option,
    endpoint_options,
    from_option,
    settings_in_force,
    settings_option,
    store_options,
)
from kg.cli.targets import refuse_what_is_read
from kg.errors import InputError
from kg.numbers import plural

#: Names of kg.export.FORMATS and kg.facts.TABLES; the tests compare them, so that --help need not import either.
FORMS = (
    *("facts", "csv", "csv-excel", "tsv", "jsonl", "xlsx", "parquet", "sqlite", "gexf", "graphml", "neo4j", "ftm"),
    *("plover", "polecat", "quickstatements", "markdown", "webannotation", "void", "atom"),
)
TABLE_NAMES = ("events", "entities", "evidence", "articles")


def _show_list(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from kg.export import FORMATS

    width = max(map(len, FORMATS))
    show("".join(f"{form.name:{width}}  {form.about}\n" for form in FORMATS.values()))
    context.exit()


@click.command("export", cls=Command, short_help="Write a graph for other tools.")
@from_option
@click.option(
    "--list",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_show_list,
    help="List the formats, and for whom.",
)
@click.option(
    "--to", "form", type=click.Choice(FORMS), metavar="FORMAT", required=True, help="One of: " + ", ".join(FORMS) + "."
)
@click.option(
    "-o",
    "output",
    default="-",
    show_default=True,
    metavar="FILE|DIR/",
    help="File to write, - for stdout; a folder (DIR/) for all tables, and for neo4j and markdown.",
)
@click.option(
    "--table",
    type=click.Choice(TABLE_NAMES),
    default="events",
    show_default=True,
    help="Table to write into one file, where the format holds one.",
)
@confidence_option("all")
@settings_option
@endpoint_options
def export_command(
    source: str,
    form: str,
    output: str,
    table: str,
    min_confidence: float | None,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Write a graph for spreadsheets, databases, network tools, wikis and other programs.

    An export that fails leaves the old file as it was. What each format holds stands in docs/exports.md.

    \b
    Example:
      kg export --from graph.ttl --to csv-excel -o events.csv
      kg export --from store/ --to csv -o tables/
      kg export --from graph.ttl --to gexf -o network.gexf
      kg export --from graph.ttl --to facts -o facts.jsonl
    """
    settings, _ = settings_in_force(settings_file)
    refuse_what_is_read(output, source)
    from kg.export import FORMATS, export_to_file, export_to_folder, export_to_stream
    from kg.store import open_store

    chosen = FORMATS[form]
    to_folder = output != "-" and (output.endswith("/") or Path(output).is_dir())
    if output == "-" and chosen.binary and sys.stdout.isatty():
        raise InputError(f"--to {form} is nothing for a terminal", f"Name a file with -o FILE{chosen.suffix}.")
    options = store_options(source, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_store(source, options=options) as store:
        say_left_out(store)
        if to_folder:
            count = export_to_folder(store, chosen, Path(output), min_confidence)
        elif output != "-":
            count = export_to_file(store, chosen, table, Path(output), min_confidence)
        else:
            with binary_output() as stream:
                count = export_to_stream(store, chosen, table, stream, min_confidence)
    say(
        f"{plural(count, chosen.counted, _PLURALS.get(chosen.counted))} written."
        + (f"\n  {chosen.takes}" if chosen.takes and not count else "")
    )


_PLURALS = {"entity": "entities", "entry": "entries"}
