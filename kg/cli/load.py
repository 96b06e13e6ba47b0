"""``kg load``: from one store into another."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import say
from kg.cli.options import Command, endpoint_options, settings_in_force, settings_option, store_options
from kg.numbers import plural


@click.command("load", cls=Command, short_help="Load a graph into a store or endpoint.")
@click.argument("graphs", nargs=-1, required=True, metavar="GRAPH...")
@click.option(
    "--to", required=True, metavar="STORE", help="Store directory (DIR/) or SPARQL endpoint (http://…) to load."
)
@settings_option
@endpoint_options
def load_command(
    graphs: tuple[str, ...],
    to: str,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Load graphs into a store: one named graph per article, replaced where the store has it already.

    Several are loaded one after the other, so that the parts of a job array become one store. A directory that is not
    there yet is filled beside its place (.NAME.kg-load) and appears whole or not at all; what a kill leaves there
    is taken away by the next load or build into the same store.

    Who is who in other articles is worked out by kg identify --in STORE afterwards; a build into a store does both.

    \b
    Example:
      kg load graph.ttl --to http://127.0.0.1:7878
      kg load graph.trig --to store/
      kg load parts/*.nq --to store/
    """
    settings, _ = settings_in_force(settings_file)
    from kg.store import fill, open_store
    from kg.store.description import keep_description
    from kg.upkeep import load_all

    given = {"user": user, "update_url": update_url, "graph_store_url": graph_store_url}
    for graph in graphs:
        with open_store(graph, options=store_options(graph, settings)) as source:
            loaded = fill(source, to)
            if loaded is None:
                with open_store(to, writable=True, options=store_options(to, settings, **given)) as target:
                    loaded = load_all(target, source)
        which = f"{graph}: " if len(graphs) > 1 else ""
        say(f"{which}{plural(loaded.quads, 'triple')} in {plural(loaded.graphs, 'graph')} loaded into {to}.")
    with open_store(to, writable=True, options=store_options(to, settings, **given)) as target:
        keep_description(target)
