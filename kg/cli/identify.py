"""``kg identify``: who is who, and which reports tell of one event, in a store."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.answers import say_left_out
from kg.cli.console import say, say_first, show
from kg.cli.options import LOCATOR, Command, endpoint_options, settings_in_force, settings_option, store_options
from kg.numbers import plural

if TYPE_CHECKING:
    from kg.identity import Identified


@click.command("identify", cls=Command, short_help="Find who is who, and which reports tell of one event.")
@click.option("--in", "store", required=True, metavar="LOCATOR", help=f"Where the graph is: {LOCATOR}.")
@click.option("--dry-run", is_flag=True, help="Show every judgement with its score and reasons, and write nothing.")
@settings_option
@endpoint_options
def identify_command(
    store: str,
    dry_run: bool,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Compare the people, bodies and events of all articles of a store, and write who and what is the same.

    The judgements stand in graphs of their own (graph/identity/…), with score and reasons; nothing else is changed.
    A graph file can only be looked at (--dry-run): it is written as a whole.

    \b
    Example:
      kg identify --in store/ --dry-run
    """
    settings, _ = settings_in_force(settings_file)
    from kg.corrections import verdicts_in_force
    from kg.identity import Judgement, identify, load_evidence
    from kg.resources import in_force
    from kg.store import open_store
    from kg.vocabulary import current_vocabulary

    vocabulary = current_vocabulary()
    options = store_options(store, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_store(store, writable=not dry_run, options=options) as opened:
        say_left_out(opened)
        verdicts, unmatched = verdicts_in_force(settings.knowledge, opened, vocabulary.namespace)
        found = identify(
            opened,
            vocabulary,
            load_evidence(in_force().language),
            verdicts=verdicts,
            dry_run=dry_run,
        )
    say_first([f"Correction that fits nothing: {missed}" for missed in unmatched])
    if dry_run:
        show(_listed(found))
    same, unsure = found.number(Judgement.SAME), found.number(Judgement.UNSURE)
    say(
        f"{plural(found.compared, 'key')} compared: {plural(same, 'pair')} the same, {unsure} doubtful; "
        f"{plural(found.entities, 'entity', 'entities')} and {plural(found.happenings, 'event')} "
        "told by several articles."
    )


def _listed(found: Identified) -> str:
    """One line a judgement, surest first."""
    ordered = sorted(found.links, key=lambda link: (-link.score, link.one, link.other))
    return "".join(
        f"{link.judgement.lower():9} {link.score:.2f} {link.by:10} {_short(link.one)} = {_short(link.other)}"
        f" ({'; '.join(link.reasons)})\n"
        for link in ordered
    )


def _short(iri: str) -> str:
    """The end of an IRI, from entity/ or event/ on."""
    for part in ("/entity/", "/event/"):
        if part in iri:
            return iri[iri.rindex(part) + 1 :]
    return iri
