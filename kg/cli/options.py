"""Options that more than one command has, and how they become settings and store options."""

from __future__ import annotations

import netrc
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

import click

from kg.cli.limit import end_with
from kg.graph.formats import SUFFIXES
from kg.resources import Data, put_in_force
from kg.settings import Setting, Settings, load_settings

if TYPE_CHECKING:
    from kg.store import StoreOptions

Function = TypeVar("Function", bound=Callable[..., Any])

#: the three forms of --from and --to, said once
LOCATOR = f"a graph file ({' '.join(SUFFIXES)}), a store directory (DIR/) or an endpoint (http://…)"


_KNOWLEDGE = "kg.knowledge"


class Command(click.Command):
    """A command that also takes ``--debug`` behind its name, where people type it."""

    def __init__(self, *arguments: Any, **keywords: Any) -> None:
        super().__init__(*arguments, **keywords)
        self.params.append(
            click.Option(["--debug"], is_flag=True, expose_value=False, help="Show the traceback of a bug.")
        )


def settings_option(function: Function) -> Function:
    """Add ``--settings FILE`` and ``--knowledge DIR``; the latter is kept in the context for ``settings_in_force``."""
    function = click.option(
        "--knowledge",
        metavar="DIR",
        expose_value=False,
        callback=_keep_knowledge,
        help="Folder of your own data files, laid over those that ship with kg.",
    )(function)
    return click.option(
        "--settings",
        "settings_file",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Settings file; without it kg.toml of the working directory where there is one.",
    )(function)


def _keep_knowledge(context: click.Context, _option: click.Parameter, folder: str | None) -> None:
    if folder is not None:
        context.meta[_KNOWLEDGE] = folder


def from_option(function: Function) -> Function:
    """Add ``--from LOCATOR``; without it the setting ``store`` names the graph."""
    return click.option(
        "--from",
        "source",
        metavar="LOCATOR",
        callback=_store_of_the_settings,
        help=f"Where the graph is: {LOCATOR}; without it the setting store.",
    )(function)


def _store_of_the_settings(context: click.Context, option: click.Parameter, value: str | None) -> str | None:
    if value is not None or context.resilient_parsing:
        return value
    # Options that were given come first, so --settings is known by now.
    settings, _ = settings_in_force(context.params.get("settings_file"))
    if settings.store is None:
        raise click.MissingParameter('Or name the graph once for all: store = "…" in kg.toml.', context, option)
    return settings.store


def confidence_option(default: str) -> Callable[[Function], Function]:
    """``--min-confidence SHARE``; ``default`` says what holds without it."""
    return click.option(
        "--min-confidence",
        type=click.FloatRange(0, 1),
        metavar="SHARE",
        help=f"Leave out events whose confidence (0 to 1, see docs/graph.md) is below this.  [default: {default}]",
    )


def user_option(function: Function) -> Function:
    """Add ``--user NAME``."""
    return click.option(
        "--user",
        metavar="NAME",
        envvar="KG_STORE_USER",
        show_envvar=True,
        help="User of the endpoint; the password comes from KG_STORE_PASSWORD or ~/.netrc, never from an option.",
    )(function)


def endpoint_options(function: Function) -> Function:
    """Add the options that only endpoints need."""
    for option in (
        click.option(
            "--graph-store-url",
            metavar="URL",
            help="Graph Store Protocol address, where kg does not find it by itself.",
        ),
        click.option("--update-url", metavar="URL", help="SPARQL Update address, where it is not the query address."),
        user_option,
    ):
        function = option(function)
    return function


def settings_in_force(
    file: Path | None, *, writes: bool = False, **options: str | int | None
) -> tuple[Settings, tuple[Setting, ...]]:
    """Settings and their origins from defaults, file, environment and options; their data files are in force now.

    ``writes``: the command writes into the knowledge folder, which need not be there yet.
    """
    context = click.get_current_context(silent=True)
    given = {"knowledge": context.meta.get(_KNOWLEDGE) if context else None}
    given.update({name: value for name, value in options.items() if value is not None})
    settings, origins = load_settings(given, os.environ, file)
    put_in_force(Data.of(settings, new=writes))
    return settings, origins


def store_options(
    locator: str,
    settings: Settings,
    *,
    user: str | None = None,
    update_url: str | None = None,
    graph_store_url: str | None = None,
) -> StoreOptions:
    """How to reach a store; user and password from option and environment, else ~/.netrc names them for the host."""
    from kg.store import StoreOptions

    password = os.environ.get("KG_STORE_PASSWORD")
    if locator.startswith(("http://", "https://")) and password is None:
        login, secret = _netrc(locator)
        if user is None or user == login:
            user, password = user or login, secret
    return StoreOptions(
        user=user,
        password=password,
        update_url=update_url,
        graph_store_url=graph_store_url,
        timeout=float(settings.endpoint_timeout),
        retries=settings.endpoint_retries,
        answer=settings.endpoint_answer * 1024**2,
        batch=settings.endpoint_batch,
        on_damage=end_with,
    )


def _netrc(locator: str) -> tuple[str | None, str | None]:
    """User and password that ~/.netrc names for the host itself; its default entry is for other programs."""
    try:
        host = urlsplit(locator).hostname
        entry = netrc.netrc().hosts.get(host or "")
    except (OSError, ValueError, netrc.NetrcParseError):
        return None, None
    return (entry[0] or None, entry[2]) if entry else (None, None)
