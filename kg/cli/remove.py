"""``kg remove``: articles out of a store, with everything that was learnt from them."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import say
from kg.cli.options import LOCATOR, Command, endpoint_options, settings_in_force, settings_option, store_options
from kg.errors import InputError
from kg.numbers import plural


@click.command("remove", cls=Command, short_help="Remove articles from a store.")
@click.argument("articles", metavar="ARTICLE...", nargs=-1, required=True)
@click.option("--in", "store", required=True, metavar="LOCATOR", help=f"Where the graph is: {LOCATOR}.")
@settings_option
@endpoint_options
def remove_command(
    articles: tuple[str, ...],
    store: str,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Remove articles, named by their ids, with whatever only they spoke of; identity is worked out anew.

    \b
    Example:
      kg remove 2024-05-01_hafen --in store/
    """
    settings, _ = settings_in_force(settings_file)
    from kg.corrections import verdicts_in_force
    from kg.graph.names import Names
    from kg.graph.terms import iri
    from kg.identity import Keys, identify, keys_of, load_evidence, note, noted, waiting
    from kg.resources import in_force
    from kg.store import open_store
    from kg.store.description import keep_description
    from kg.upkeep import articles_of, remove_articles
    from kg.vocabulary import current_vocabulary

    vocabulary = current_vocabulary()
    options = store_options(store, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_store(store, writable=True, options=options) as opened:
        held = articles_of(opened, articles)
        if not held and noted(opened) == Keys(frozenset(), frozenset()):
            raise InputError(
                f"{store}: holds no article {articles[0]!r}" + (" or any other of these" if len(articles) > 1 else ""),
                "An article's id is in the column 'article' of kg query; kg query articles-without-facts lists others.",
            )
        keys = keys_of(opened, vocabulary, sorted(held.values()))
        for base in {Names.around(iri(article)).base for article in held.values()}:
            note(opened, Names(base), vocabulary, keys)
        removed = remove_articles(opened, articles)
        # While it is noted that there is more to do: the next call makes good what is cut off here.
        keep_description(opened)
        verdicts, _ = verdicts_in_force(settings.knowledge, opened, vocabulary.namespace)
        keys = waiting(opened, vocabulary, verdicts)
        identify(opened, vocabulary, load_evidence(in_force().language), keys=keys, verdicts=verdicts)
    for unknown in removed.unknown:
        say(f"{unknown}: no such article; passed over.")
    say(f"{plural(len(removed.articles), 'article')} removed, {plural(removed.orphans, 'orphan')} with them.")
