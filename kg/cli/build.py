"""``kg build``: articles in, graph out."""

from __future__ import annotations

import datetime as dt
import json
import os
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import looking, progress, say, say_first
from kg.cli.options import (
    Command,
    confidence_option,
    endpoint_options,
    settings_in_force,
    settings_option,
    store_options,
)
from kg.cli.stopping import past_stopping
from kg.cli.targets import refuse_what_is_read
from kg.errors import InputError
from kg.graph.formats import FORMATS
from kg.numbers import plural
from kg.settings import SETTINGS_FILE

if TYPE_CHECKING:
    from kg.pipeline.part import Counts


@click.command("build", cls=Command, short_help="Read articles, write a validated graph.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option("-o", "output", metavar="FILE", help="Graph file to write, - for stdout. Either this or --to.")
@click.option(
    "--to", metavar="STORE", help="Store directory (DIR/) or SPARQL endpoint (http://…) to load. Either this or -o."
)
@click.option(
    "--format",
    "graph_format",
    type=click.Choice(list(FORMATS)),
    help="Format of FILE; by default its suffix decides, and Turtle goes to stdout.",
)
@click.option("--encoding", metavar="NAME", help="Encoding of the articles; by default it is found for each file.")
@click.option("--base", metavar="IRI", help="Start of every IRI of the data.  [default: https://example.org/kg/]")
@click.option("--id", "article_id", metavar="ID", help="Id of the article on standard input.  [default: stdin]")
@click.option("--date", metavar="DATE", help="Day of the article on standard input, where it states none.")
@click.option("--strict", is_flag=True, help="Stop at the first article that cannot be read or does not conform.")
@click.option(
    "--quarantine",
    metavar="FILE",
    help="Where events and articles go that do not conform; by default beside FILE as FILE.quarantine.jsonl.",
)
@confidence_option("0.35; 0 keeps all")
@click.option(
    "--force",
    is_flag=True,
    help="Read all articles anew, also those that the store holds unchanged or that a run which was cut off finished.",
)
@click.option("--sync", is_flag=True, help="Remove articles from the store that the inputs no longer hold.")
@click.option("--no-identity", is_flag=True, help="Do not work out who and what is the same in other articles.")
@click.option(
    "--workers",
    type=click.IntRange(1, 10_000),
    metavar="N",
    help="Processes that read articles side by side; what is written is the same for any number.  [default: 1]",
)
@click.option(
    "--cluster",
    metavar="ADDRESS",
    help="Read the articles on a Ray cluster (local: on this machine), --workers tasks at a time (docs/scale.md).",
)
@click.option(
    "--shard",
    default="1/1",
    metavar="I/N",
    help="Take only the I-th of N parts of the articles, for jobs that share an input (docs/scale.md).",
)
@click.option(
    "--cache",
    metavar="DIR",
    help="Keep the language model's analyses there: after a change of relations or names a build takes a fraction.",
)
@click.option(
    "--read-all",
    is_flag=True,
    help="Read every sentence, also of articles whose words tell no act (docs/scale.md): slower, a few acts more.",
)
@click.option("--summary", metavar="FILE", help="Write what the run counted and left out as JSON.")
@settings_option
@endpoint_options
def build_command(
    inputs: tuple[str, ...],
    output: str | None,
    to: str | None,
    graph_format: str | None,
    encoding: str | None,
    base: str | None,
    article_id: str | None,
    date: str | None,
    strict: bool,
    quarantine: str | None,
    min_confidence: float | None,
    force: bool,
    sync: bool,
    no_identity: bool,
    workers: int | None,
    cluster: str | None,
    shard: str,
    cache: str | None,
    read_all: bool,
    summary: str | None,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Read articles (files, folders, globs, or - for stdin) and write a validated graph.

    Reads text, saved pages, records, tables, feeds and documents (README, "What it reads"). What cannot be read is
    skipped, counted and listed at the end.

    \b
    Example:
      kg build artikel/ -o graph.ttl
      kg build artikel/*.html archiv.jsonl --to store/
      cat artikel.txt | kg build - --id reise --date 2025-01-21 -o -
    """
    if (output is None) == (to is None):
        raise click.UsageError("Name exactly one destination: -o FILE or --to STORE.")
    if to is None and (sync or no_identity):
        raise click.UsageError("--sync and --no-identity go with --to STORE: a file is written as a whole.")
    if summary is not None:
        _refuse_summary(Path(summary), (output, quarantine or quarantine_beside(output, to)))
    for written in (output, summary, quarantine):
        refuse_what_is_read(written, settings_file or SETTINGS_FILE)
    reading = "all" if read_all else None
    settings, _ = settings_in_force(settings_file, base=base, encoding=encoding, cache=cache, reading=reading)
    from kg.pipeline import build
    from kg.read import find_sources
    from kg.read.expected import expected

    with looking() as looked:
        found = find_sources(inputs, looked)
    with progress(lambda: expected(found)) as show:
        counts = build(
            found,
            settings,
            output=output,
            to=to,
            format=graph_format,
            strict=strict,
            quarantine=quarantine or quarantine_beside(output, to),
            store_options=store_options(
                to or "", settings, user=user, update_url=update_url, graph_store_url=graph_store_url
            ),
            progress=show,
            on_note=say,
            min_confidence=min_confidence,
            force=force,
            sync=sync,
            identity=not no_identity,
            workers=workers,
            cluster=cluster,
            shard=shard,
            article_id=article_id,
            published=_day(date),
            before_replacing=past_stopping,
        )
    if summary is not None:
        _write_summary(Path(summary), counts)
    say_first([f"Correction that fits nothing: {missed}" for missed in counts.unmatched])
    if counts.problems:
        say("Left out:")
        left_out = [" - ".join(line.strip() for line in problem.splitlines()) for problem in counts.problems]
        say_first(left_out, counts.skipped + counts.duplicates + counts.set_aside + counts.quarantined, "  ")
    say(in_one_line(counts))


def _day(date: str | None) -> dt.date | None:
    """The day that the user names; raises InputError where it is none."""
    from kg.read.dates import parse_date

    day = parse_date(date) if date else None
    if date and day is None:
        raise InputError(f"--date {date[:100]!r} is no date", "Write it as 2025-01-21.")
    return day


def quarantine_beside(output: str | None, to: str | None) -> str | None:
    """The quarantine file where none is named: beside the graph file, else in the working directory if that is open."""
    if output is not None and output != "-":
        return f"{output}.quarantine.jsonl" if Path(output).is_file() or not Path(output).exists() else None
    return "kg.quarantine.jsonl" if os.access(".", os.W_OK) else None


def _refuse_summary(path: Path, others: tuple[str | None, ...]) -> None:
    """Raise where the summary would take the place of an article, a graph or whatever else is no summary."""
    from kg.rdf.atomic import refuse_unwritable

    refuse_unwritable(path)
    if os.path.realpath(path) in {os.path.realpath(other) for other in others if other}:
        raise InputError(f"{path}: named for the summary and for another file", "Name two files.")
    if path.is_file() and not _is_summary(path):
        raise InputError(f"{path}: holds something else than a summary", "It would be overwritten: name another file.")


def _is_summary(path: Path) -> bool:
    from kg.pipeline.part import Counts

    try:
        held = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return False
    return isinstance(held, dict) and {"read", "problems"} <= held.keys() <= asdict(Counts()).keys()


def _write_summary(path: Path, counts: Counts) -> None:
    from kg.rdf.atomic import atomic_file

    with atomic_file(path) as stream:
        stream.write((json.dumps(asdict(counts), ensure_ascii=False, indent=2) + "\n").encode("utf-8"))


def in_one_line(counts: Counts) -> str:
    """Everything a run did, in one line."""
    articles = [
        f"{plural(counts.read, 'article')} read",
        f"{counts.skipped} skipped" + (f" ({counts.foreign} not German)" if counts.foreign else ""),
        plural(counts.duplicates, "duplicate"),
        f"{counts.empty} without facts",
    ]
    others = (
        ("unchanged", counts.unchanged),
        ("replaced (other text under the same id)", counts.replaced),
        ("finished before", counts.resumed),
        ("removed", counts.removed),
        ("corrected", counts.corrected),
    )
    doubtful = [f"{counts.doubtful} below the confidence asked for"] if counts.doubtful else []
    articles += [f"{number} {what}" for what, number in others if number]
    graph = [
        plural(counts.events, "event"),
        *doubtful,
        f"{plural(counts.entities, 'entity', 'entities')} ({counts.linked} linked)",
        *([f"{plural(counts.set_aside, 'event')} set aside"] if counts.set_aside else []),
        f"{counts.quarantined} quarantined",
        plural(counts.findings, "finding") + (" (kg validate lists them)" if counts.findings else ""),
    ]
    return f"{', '.join(articles)}; {', '.join(graph)}."
