"""``kg serve`` and ``kg report``: a graph as web pages, and as one file."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.answers import say_left_out
from kg.cli.console import progress, say
from kg.cli.options import Command, endpoint_options, settings_in_force, settings_option, store_options
from kg.cli.targets import refuse_what_is_read
from kg.errors import InputError, system_error
from kg.numbers import plural

if TYPE_CHECKING:
    from kg.serve import Site


@click.command("serve", cls=Command, short_help="Look at a graph in a browser.")
@click.argument("store", metavar="STORE|FILE")
@click.option("--articles", metavar="FOLDER", help="The articles the graph was built from, to show their texts.")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="Port; 0: any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--quarantine", type=click.Path(path_type=Path), metavar="FILE", help="What kg build set aside.")
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 3600),
    default=30.0,
    show_default=True,
    help="Time that a query of the SPARQL page may take.",
)
@click.option("--to-folder", "folder", type=click.Path(path_type=Path), metavar="DIR", help="Write the pages as files.")
@click.option("--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Language of the files.")
@settings_option
@endpoint_options
def serve_command(
    store: str,
    articles: str | None,
    port: int,
    host: str,
    quarantine: Path | None,
    seconds: float,
    folder: Path | None,
    lang: str,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Show a graph as web pages, on this machine only: who, with whom, when, and the sentence that says so.

    With a knowledge folder (--knowledge DIR) readers can accept, reject and change what was found; decisions go to its
    corrections.jsonl. The graph itself is never written.

    \b
    Example:
      kg serve graph.trig --articles articles/
      kg serve store/ --knowledge knowledge/ --port 9000
      kg serve store/ --to-folder site/
    """
    settings, _ = settings_in_force(settings_file)
    refuse_what_is_read(folder, store)
    from kg.serve import open_site, write_folder

    options = store_options(store, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    say(f"Reading {store} …")
    with ExitStack() as stack:
        with progress() as show:
            opened = open_site(
                store,
                options=options,
                settings=settings,
                articles=articles,
                knowledge=_folder(settings.knowledge),
                quarantine=quarantine or _beside(store),
                on_note=say,
                on_progress=show,
            )
            site = stack.enter_context(opened)
        say_left_out(site.store)
        if folder is None:
            _answer(site, host, port, seconds)
        else:
            count = write_folder(site, folder, language=lang)
            say(f"{plural(count, 'file')} written to {folder}; open {folder / 'index.html'}.")


def _answer(site: Site, host: str, port: int, seconds: float) -> None:
    from kg.serve import application, run_server

    with _listening(host, port) as listener:
        if not _is_loopback(host):
            say(f"Everybody who reaches {host} can read these pages and, with a knowledge folder, decide.")
        name = f"[{host}]" if ":" in host else host
        say(f"http://{name}:{listener.getsockname()[1]}/  (Ctrl-C ends it)")
        names = {host} if _is_loopback(host) else {host, socket.gethostname()}
        run_server(application(site, hosts=names, seconds=seconds), listener)


def _folder(knowledge: str | None) -> Path | None:
    return Path(knowledge) if knowledge else None


def _beside(store: str) -> Path | None:
    """The quarantine file that kg build writes beside a graph file."""
    if store.startswith(("http://", "https://")):
        return None
    return Path(f"{store}.quarantine.jsonl")


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _listening(host: str, port: int) -> socket.socket:
    """A socket that listens; raises InputError with a way out where the address is taken or is none of this machine."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=64)
    except OSError as error:
        raise system_error(
            f"{host}:{port}", "cannot be listened on", error, "Name another --port or --host.", InputError
        ) from error


@click.command("report", cls=Command, short_help="Write a graph as one HTML file.")
@click.argument("store", metavar="STORE|FILE")
@click.option(
    "-o", "output", type=click.Path(path_type=Path), required=True, metavar="FILE", help="HTML file to write."
)
@click.option(
    "--lang", type=click.Choice(["de", "en"]), default="de", show_default=True, help="Language of the report."
)
@click.option("--limit", type=click.IntRange(1), default=500, show_default=True, help="Facts to tell, newest first.")
@settings_option
@endpoint_options
def report_command(
    store: str,
    output: Path,
    lang: str,
    limit: int,
    settings_file: Path | None,
    user: str | None,
    update_url: str | None,
    graph_store_url: str | None,
) -> None:
    """Write one HTML file to send on: overview, network, timeline, facts with their sentences. It loads nothing.

    \b
    Example:
      kg report graph.trig -o bericht.html
      kg report store/ -o report.html --lang en --limit 2000
    """
    settings, _ = settings_in_force(settings_file)
    refuse_what_is_read(output, store)
    from kg.rdf.atomic import atomic_file
    from kg.serve import open_site, write_report

    options = store_options(store, settings, user=user, update_url=update_url, graph_store_url=graph_store_url)
    with open_site(store, options=options) as site, atomic_file(output) as stream:
        say_left_out(site.store)
        count = write_report(site, stream, language=lang, facts=limit)
    say(f"{plural(count, 'fact')} written to {output}.")
