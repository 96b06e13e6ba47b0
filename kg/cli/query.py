"""``kg query``: a saved question in, a table out. Each saved query is a sub-command, its parameters are options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli.console import give, say
from kg.cli.options import Command, endpoint_options, from_option, settings_in_force, settings_option, store_options
from kg.numbers import plural

if TYPE_CHECKING:
    from kg.query import SavedQuery

_FORMS = ("table", "csv", "json")


class _SavedQueries(click.Group):
    """The saved queries as commands; each is read only when it is called or listed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the data files in force before the questions are looked up: the options may stand behind a name."""
        if not ctx.resilient_parsing:
            file = _given(args, "--settings")
            settings_in_force(Path(file) if file else None, knowledge=_given(args, "--knowledge"))
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        from kg.query import saved_queries

        return [query.name for query in saved_queries()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Build the command of one saved query; raises QueryError with the nearest name."""
        from kg.query import find_query

        return _command(find_query(cmd_name))


def _given(arguments: list[str], option: str) -> str | None:
    for place, argument in enumerate(arguments):
        if argument == option:
            return next(iter(arguments[place + 1 :]), None)
        if argument.startswith(option + "="):
            return argument.partition("=")[2]
    return None


def _show_list(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if not wanted or context.resilient_parsing:
        return
    from kg.query import saved_queries

    queries = saved_queries()
    width = max(len(query.name) for query in queries)
    for query in queries:
        parameters = " ".join(
            f"--{parameter.name}" if parameter.required else f"[--{parameter.name}]" for parameter in query.parameters
        )
        give(f"{query.name:{width}}  {query.summary}" + (f"\n{'':{width}}  {parameters}" if parameters else "") + "\n")
    context.exit()


@click.group(
    "query",
    cls=_SavedQueries,
    short_help="Ask a saved question of a graph.",
    subcommand_metavar="NAME --from LOCATOR [OPTIONS]...",
)
@click.option(
    "--list", is_flag=True, expose_value=False, is_eager=True, callback=_show_list, help="List the saved questions."
)
@settings_option
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of a bug.")
def query_command(settings_file: Path | None) -> None:
    """Ask a saved question of a graph and get a table.

    ``kg query NAME --help`` shows the parameters of one question.

    \b
    Example:
      kg query --list
      kg query who-met-whom --from graph.ttl --person "Angela Merkel" --as csv
    """


def _command(query: SavedQuery) -> click.Command:
    """The command of one saved query."""

    @settings_option
    @endpoint_options
    @click.option("--limit", type=int, metavar="N", help="Show the first N rows only.")
    @click.option(
        "--as", "form", type=click.Choice(_FORMS), default="table", show_default=True, help="Form of the table."
    )
    @from_option
    def ask(
        source: str,
        form: str,
        limit: int | None,
        settings_file: Path | None,
        user: str | None,
        update_url: str | None,
        graph_store_url: str | None,
        **values: Any,
    ) -> None:
        settings, _ = settings_in_force(settings_file)
        from kg.query import run
        from kg.query.table import to_csv, to_json, to_text
        from kg.store import open_store

        parameters = {
            parameter.name: values[f"parameter_{number}"]
            for number, parameter in enumerate(query.parameters)
            if values[f"parameter_{number}"] is not None
        }
        options = store_options(source, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
        with open_store(source, options=options) as store:
            table = run(query.name, parameters, store, limit=limit)
        give({"table": to_text, "csv": to_csv, "json": to_json}[form](table))
        say(plural(len(table.rows), "row") + ".")

    for number, parameter in reversed(list(enumerate(query.parameters))):
        ask = click.option(
            f"--{parameter.name}",
            f"parameter_{number}",
            required=parameter.required,
            metavar=parameter.kind.upper(),
            help=parameter.description[:1].upper() + parameter.description[1:] + ".",
        )(ask)
    needed = "".join(f" --{parameter.name} …" for parameter in query.parameters if parameter.required)
    help_text = f"{query.summary}.\n\n\b\nExample:\n  kg query {query.name} --from graph.ttl{needed}"
    return click.command(query.name, cls=Command, help=help_text, short_help=query.summary)(ask)
