"""``kg query``: a question in, a table out. Each saved question is a sub-command, its parameters are options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from kg.cli.answers import give_table, say_left_out, table_options
from kg.cli.console import show
from kg.cli.limit import time_limit
from kg.cli.options import Command, endpoint_options, from_option, settings_in_force, settings_option, store_options
from kg.cli.targets import refuse_what_is_read
from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.query import SavedQuery, Table
    from kg.settings import Settings
    from kg.store import Store

#: The name under which ``kg query --sparql …`` runs.
_TYPED = "sparql"
_EVENTS = "events"


class _Questions(click.Group):
    """The saved questions as commands, files of SPARQL by their path; each is read only when it is called or listed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """``--sparql`` may stand anywhere: it is a question, too."""
        if _given(args, "--sparql") is not None and args[:1] != [_TYPED]:
            args = [_TYPED, *args]
        # The data files are in force before the questions are looked up: the options may stand behind a name.
        if not ctx.resilient_parsing:
            file = _given(args, "--settings")
            settings_in_force(Path(file) if file else None, knowledge=_given(args, "--knowledge"))
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        from kg.query import saved_queries

        return sorted([_EVENTS, *(query.name for query in saved_queries())])

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The questions under all their names."""
        from kg.query import saved_queries

        names = {_EVENTS, *(name for query in saved_queries() for name in (query.name, *query.aliases))}
        offered = [CompletionItem(name) for name in sorted(names) if name.startswith(incomplete)]
        return [*offered, *click.Command.shell_complete(self, ctx, incomplete)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Build the command of one question; raises QueryError with the nearest name."""
        from kg.query import find_query, query_of_text, read_query

        if cmd_name == _TYPED:
            return _typed_command(query_of_text)
        if cmd_name == _EVENTS:
            return _events_command()
        if _is_file(cmd_name):
            query = read_query(Path(cmd_name))
            return _plain_command(query) if query.plain else _saved_command(query)
        return _saved_command(find_query(cmd_name))


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
    width = max(len(name) for query in queries for name in (query.name, *query.aliases))
    show(f"{_EVENTS:{width}}  The event table: one row per event and pair, columns of docs/tables.md\n")
    for query in queries:
        parameters = " ".join(
            f"--{parameter.name}" if parameter.required else f"[--{parameter.name}]" for parameter in query.parameters
        )
        show(f"{query.name:{width}}  {query.summary}" + (f"\n{'':{width}}  {parameters}" if parameters else "") + "\n")
        for alias, fixed in query.aliases.items():
            show(f"{alias:{width}}  {query.name} {' '.join(f'--{name} {value}' for name, value in fixed.items())}\n")
    context.exit()


@click.group(
    "query",
    cls=_Questions,
    short_help="Ask a question of a graph.",
    subcommand_metavar="NAME|FILE.rq|--sparql TEXT --from LOCATOR [OPTIONS]...",
)
@click.option(
    "--list", is_flag=True, expose_value=False, is_eager=True, callback=_show_list, help="List the saved questions."
)
@settings_option
@click.option("--debug", is_flag=True, expose_value=False, help="Show the traceback of a bug.")
def query_command(settings_file: Path | None) -> None:
    """Ask a question of a graph and get a table: a saved one, one of a file, or SPARQL.

    ``kg query NAME --help`` shows the parameters of one question.

    \b
    Example:
      kg query --list
      kg query who-met-whom --from graph.ttl --person "Angela Merkel" --as csv
      kg query events --from graph.ttl -o events.xlsx
      kg query --sparql "SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 5" --from graph.ttl
    """


#: What a question gives, once its store is open.
_Answer = Callable[["Store", int | None], "Table"]


def _answered(
    answer: _Answer,
    *,
    source: str,
    form: str | None,
    output: str,
    limit: int | None,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
    any_terms: bool = False,
) -> None:
    settings, _ = settings_in_force(settings_file)
    refuse_what_is_read(output, source, *_asked_file())
    from kg.store import look_for_damage, open_store
    from kg.store.locator import shown

    options = store_options(source, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with (
        time_limit(_seconds(source, settings), shown(source), lambda: look_for_damage(source)),
        open_store(source, options=options, any_terms=any_terms) as store,
    ):
        table = answer(store, limit)
    give_table(table.columns, table.rows, form, output)


def _asked_file() -> tuple[str, ...]:
    """The file of the question, where it stands in one."""
    name = click.get_current_context().info_name or ""
    return (name,) if _is_file(name) else ()


def _is_file(name: str) -> bool:
    return name.endswith(".rq") or "/" in name


def _seconds(source: str, settings: Settings) -> float:
    """How long a question may take; a server has a limit of its own for each request."""
    from kg.store.locator import Kind, kind_of

    return settings.query_timeout if kind_of(source) is not Kind.ENDPOINT else 20 * settings.endpoint_timeout


def _common(function: Callable[..., None]) -> Callable[..., None]:
    """Options that every question has."""
    options: tuple[Callable[[Any], Any], ...] = (settings_option, endpoint_options, table_options, from_option)
    for option in options:
        function = option(function)
    return function


def _saved_command(query: SavedQuery) -> click.Command:
    """The command of one saved question."""
    parameters = query.open_parameters

    @_common
    @click.option("--per-mention", is_flag=True, help="A row for each sentence of an event, not only for the best.")
    @click.option("--ids", is_flag=True, help="Show the IRIs behind the names, too.")
    def ask(ids: bool, per_mention: bool, **values: Any) -> None:
        from kg.query import run

        given = {one.name: values.pop(f"parameter_{number}") for number, one in enumerate(parameters)}
        known = {name: value for name, value in given.items() if value is not None}

        def answer(store: Store, limit: int | None) -> Table:
            return run(query, known, store, limit=limit, ids=ids, per_mention=per_mention)

        _answered(answer, **values)

    for number, parameter in reversed(list(enumerate(parameters))):
        ask = click.option(
            f"--{parameter.name}",
            f"parameter_{number}",
            required=parameter.required,
            metavar=parameter.kind.upper(),
            help=parameter.description[:1].upper() + parameter.description[1:] + ".",
        )(ask)
    needed = "".join(f" --{parameter.name} …" for parameter in parameters if parameter.required)
    fixed = "".join(f" --{name} {value}" for name, value in query.fixed.items())
    about = f"{query.summary}." + (f"\n\nShort for who-did-what{fixed}." if fixed else "")
    help_text = f"{about}\n\n\b\nExample:\n  kg query {query.name} --from graph.ttl{needed}"
    return click.command(query.name, cls=Command, help=help_text, short_help=query.summary)(ask)


_PARAM = click.option(
    "--param",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="Value of the variable ?NAME, bound as an RDF term: an IRI, a Wikidata item (Q567), a number, a day, or text.",
)


def _plain_command(query: SavedQuery) -> click.Command:
    """The command of a file of SPARQL without header."""

    @_common
    @_PARAM
    def ask(params: Sequence[str], **values: Any) -> None:
        _ask_plainly(query, params, values)

    about = "Ask the SPARQL of a file: SELECT gives a table, ASK yes or no. Nothing is written to the store."
    return click.command(query.name, cls=Command, help=about)(ask)


def _typed_command(query_of_text: Callable[[str], SavedQuery]) -> click.Command:
    @_common
    @_PARAM
    @click.option("--sparql", "text", required=True, metavar="TEXT", help="The question: SELECT or ASK.")
    def ask(text: str, params: Sequence[str], **values: Any) -> None:
        _ask_plainly(query_of_text(text), params, values)

    about = "Ask a question in SPARQL: SELECT gives a table, ASK yes or no. Nothing is written to the store."
    return click.command(_TYPED, cls=Command, help=about)(ask)


def _ask_plainly(query: SavedQuery, params: Sequence[str], values: dict[str, Any]) -> None:
    from kg.query import run

    given = {}
    for param in params:
        name, sign, value = param.partition("=")
        if not sign or not name:
            raise QueryError(f"--param {param!r}: not NAME=VALUE", "Write --param person=Q567.")
        given[name.strip("?$ ")] = value
    # Whoever writes SPARQL may ask a graph with terms of any kind.
    _answered(lambda store, limit: run(query, given, store, limit=limit), any_terms=True, **values)


def _events_command() -> click.Command:
    """The event table; its filters are those of ``who-did-what``."""
    from kg.query import find_query

    wanted = ("class", "person", "status", "since", "until", "min-confidence")
    parameters = [one for one in find_query("who-did-what").parameters if one.name in wanted]

    @_common
    @click.option("--ids", is_flag=True, help="Show the columns of IRIs, too.")
    @click.option("--columns", metavar="NAMES", help="Only these columns, separated by commas (docs/tables.md).")
    def ask(columns: str | None, ids: bool, **values: Any) -> None:
        from kg.query.events import event_table

        given = {one.name: values.pop(f"parameter_{number}") for number, one in enumerate(parameters)}
        known = {name: value for name, value in given.items() if value is not None}
        # A terminal has no room for all of them.
        narrow = values["output"] == "-" and values["form"] in (None, "table")
        names = columns.split(",") if columns else None

        def answer(store: Store, limit: int | None) -> Table:
            say_left_out(store)
            return event_table(store, known, columns=names, ids=ids, narrow=narrow, limit=limit)

        _answered(answer, **values)

    for number, parameter in reversed(list(enumerate(parameters))):
        ask = click.option(
            f"--{parameter.name}",
            f"parameter_{number}",
            metavar=parameter.kind.upper(),
            help=parameter.description[:1].upper() + parameter.description[1:] + ".",
        )(ask)
    about = (
        "The event table: one row per event and pair of actors, planned, denied and imagined ones included.\n\n"
        "A terminal shows some columns, a file all; docs/tables.md describes them.\n\n"
        "\b\nExample:\n  kg query events --from graph.ttl --class Meeting -o meetings.csv"
    )
    return click.command(_EVENTS, cls=Command, help=about, short_help="The event table.")(ask)
