"""``kg validate``: whether a graph meets its shapes."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import click

from kg.cli.console import give, say, show
from kg.cli.options import Command, endpoint_options, settings_in_force, settings_option, store_options
from kg.errors import InputError
from kg.findings import Severity
from kg.graph.terms import Quad

#: a graph without articles conforms to every shape, which says nothing
_ARTICLE = "<https://schema.org/NewsArticle>"
#: articles validated together at least: what is set up for each batch costs more than its memory
_BATCH = 250


@click.command("validate", cls=Command, short_help="Check a graph against its shapes (SHACL).")
@click.argument("graph", metavar="GRAPH")
@click.option(
    "--as", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the findings."
)
@click.option("--reference", is_flag=True, help="Ask pySHACL, the reference engine: the same findings, slower.")
@settings_option
@endpoint_options
def validate_command(
    graph: str,
    form: str,
    reference: bool,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> int:
    """Check a graph against its shapes; each finding names the article, the sentence and the rule.

    Ends with exit code 1 when there is a violation; warnings alone do not make a graph fail.

    \b
    Example:
      kg validate graph.ttl
    """
    settings, _ = settings_in_force(settings_file)
    from kg.facts import unknown_classes
    from kg.resources import in_force
    from kg.store import open_store
    from kg.store.locator import shown
    from kg.validate import to_text, validate_quads

    options = store_options(graph, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_store(graph, options=options) as store:
        has_articles = False

        def quads(*, shared: bool) -> Iterator[Quad]:
            nonlocal has_articles
            found = store.as_stored(shared=shared)
            for quad in found:
                yield quad
                if has_articles := has_articles or quad[2] == _ARTICLE:
                    break
            yield from found

        size = max(_BATCH, settings.batch_articles)
        findings = tuple(validate_quads(quads, in_force().ontology, batch=size, reference=reference))
        if not has_articles:
            raise InputError(f"{shown(graph)}: no article of kg in it", "Name a graph that kg built.")
        if findings and (unknown := unknown_classes(store)):
            say(
                f"The data files in force define no class {', '.join(unknown)}.\n"
                "  Name the folder that does with --knowledge."
            )
    if form == "json":
        give("".join(json.dumps(asdict(finding), ensure_ascii=False) + "\n" for finding in findings))
    else:
        show(to_text(findings) + "\n")
    return 1 if any(finding.severity is Severity.VIOLATION for finding in findings) else 0
