"""The command ``kg``: reads options, calls the library, turns failures into a message and an exit code."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Sequence

import click
from click.shell_completion import shell_complete

from kg.cli.build import build_command
from kg.cli.check import check_command
from kg.cli.console import configure, say
from kg.cli.diff import diff_command
from kg.cli.eval import eval_command
from kg.cli.explain import explain_command
from kg.cli.export import export_command
from kg.cli.gazetteer import gazetteer_command
from kg.cli.identify import identify_command
from kg.cli.load import load_command
from kg.cli.query import query_command
from kg.cli.remove import remove_command
from kg.cli.review import review_command
from kg.cli.serve import report_command, serve_command
from kg.cli.stopping import stopped_by
from kg.cli.validate import validate_command
from kg.cli.watch import watch_command
from kg.errors import KgError, refusal, system_error
from kg.resources import in_force, using

__all__ = ["EXIT_CODES", "cli", "run"]

#: what the exit codes mean; README.md lists the same
EXIT_CODES = {
    0: "done, and the answer is yes",
    1: "done, and the answer is no: the graph does not conform, kg check found problems, kg diff differences",
    2: "wrong call or wrong input",
    3: "something kg relies on is missing, damaged, down or full",
    4: "a bug in kg; the message asks for a report, --debug shows the traceback",
    130: "stopped with Ctrl-C",
    141: "the reader of the output closed the pipe",
}


#: the variable by which a shell asks what may stand next; README.md says how to switch it on
COMPLETION = "_KG_COMPLETE"


def _version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        from kg import __version__

        click.echo(f"kg {__version__}")
        context.exit()


@click.group(
    cls=click.Group,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Exit codes: "
    + "; ".join(f"{code} {meaning.split(':')[0].split(';')[0]}" for code, meaning in EXIT_CODES.items() if code < 100)
    + ".",
)
@click.option("--version", is_flag=True, expose_value=False, is_eager=True, callback=_version, help="Show the version.")
@click.option("--debug", is_flag=True, help="Show the traceback of a bug, and log to stderr what kg does.")
def cli(debug: bool) -> None:
    """German news in, a validated and traceable knowledge graph out.

    \b
    Example:
      kg build artikel/ -o graph.ttl
      kg query who-met-whom --from graph.ttl
    """
    if debug:
        configure(debug=True)


for _command in (
    build_command,
    watch_command,
    validate_command,
    query_command,
    remove_command,
    review_command,
    load_command,
    export_command,
    serve_command,
    report_command,
    diff_command,
    eval_command,
    explain_command,
    identify_command,
    gazetteer_command,
    check_command,
):
    cli.add_command(_command)


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code; every failure ends here."""
    debug = "--debug" in arguments
    try:
        asked = os.environ.get(COMPLETION)
        if asked:
            return shell_complete(cli, {}, "kg", COMPLETION, asked)
        with using(in_force()):  # what a command puts in force ends with it
            code = _run(arguments, debug=debug)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        # Python flushes stdout once more at exit: give it somewhere to go.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 141
    except OSError as error:
        return _failed(system_error("standard output", "cannot be written", error, "Check where it goes."))


def _run(arguments: Sequence[str], *, debug: bool) -> int:
    configure(debug=debug)
    try:
        # Not cli.main(): that one turns a closed pipe into exit code 1.
        with cli.make_context("kg", list(arguments)) as context:
            code = cli.invoke(context)
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        say(_usage(error))
        return error.exit_code
    except click.ClickException as error:
        say(f"Error: {error.format_message()}")
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _stopped(signal.SIGINT)
    except BrokenPipeError:
        raise
    except BaseException as error:
        # An engine in Rust that panics raises what is no Exception.
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        number = stopped_by()
        if number is not None:
            return _stopped(number)
        if isinstance(error, KgError):
            return _failed(error)
        known = refusal(error)
        if known is not None and not debug:
            return _failed(known)
        if debug:
            import traceback

            say("".join(traceback.format_exception(error)).rstrip())
        if known is not None:
            return _failed(known)
        say(f"Error: this is a bug in kg ({type(error).__name__}: {error})")
        say("  Please report it with the command and the input" + ("." if debug else "; --debug shows the traceback."))
        return 4


def _stopped(number: int) -> int:
    if number == signal.SIGINT:
        say("Stopped.")
    return 128 + number


def _failed(error: KgError) -> int:
    say(f"Error: {error}")
    return error.exit_code


def _usage(error: click.UsageError) -> str:
    """What click says of a wrong call: the usage, a hint, the message."""
    shown = io.StringIO()
    error.show(shown)
    return shown.getvalue().rstrip("\n")
