"""Tables to a terminal, a pipe or a file, in the form that an option or the file's suffix names."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from kg.cli.console import binary_output, say, show
from kg.controls import printable
from kg.errors import InputError
from kg.numbers import plural

if TYPE_CHECKING:
    from kg.facts import Cell
    from kg.store import Store

#: Form → suffix of its files.
FORMS = {
    "table": ".txt",
    "csv": ".csv",
    "csv-excel": ".csv",
    "tsv": ".tsv",
    "json": ".json",
    "jsonl": ".jsonl",
    "markdown": ".md",
    "html": ".html",
    "xlsx": ".xlsx",
}
_BY_SUFFIX = {suffix: form for form, suffix in reversed(FORMS.items())}


def table_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options of every command that answers with a table."""
    for option in (
        click.option("--limit", type=int, metavar="N", help="Show the first N rows only."),
        click.option(
            "-o", "output", default="-", show_default=True, metavar="FILE", help="File to write, - for stdout."
        ),
        click.option(
            "--as",
            "form",
            type=click.Choice(list(FORMS)),
            help="Form of the table. [default: by the suffix of the file, else table]",
        ),
    ):
        function = option(function)
    return function


def say_left_out(*stores: Store) -> None:
    """Say of which classes no event is read, as no data file in force defines them."""
    from kg.facts import unknown_classes

    if unknown := sorted({name for store in stores for name in unknown_classes(store)}):
        say(
            f"Events of {', '.join(unknown)} are left out: the data files in force define no such class.\n"
            "  Name the folder that does with --knowledge."
        )


def give_table(names: Sequence[str], rows: Sequence[Sequence[Cell]], form: str | None, output: str) -> None:
    """Write a table where the user wants it, and say how many rows it has.

    Raises InputError for a workbook where no file is named.
    """
    form = form or (_BY_SUFFIX.get(Path(output).suffix.lower()) if output != "-" else None) or "table"
    if output == "-":
        if form == "table":
            from kg.export.text import to_text

            show(to_text(names, rows, shutil.get_terminal_size().columns if _on_terminal() else None))
        elif form == "xlsx" and _on_terminal():
            raise InputError("--as xlsx is nothing for a terminal", "Name a file with -o FILE.xlsx.")
        else:
            with binary_output() as stream:
                _write(names, rows, form, stream)
    else:
        from kg.rdf.atomic import atomic_file

        with atomic_file(Path(output)) as stream:
            _write(names, rows, form, stream)
    say(plural(len(rows), "row") + ("." if output == "-" else f" written to {output}."))


def _write(names: Sequence[str], rows: Sequence[Sequence[Cell]], form: str, stream: BinaryIO) -> None:
    from kg.export.rows import WRITERS
    from kg.export.tables import write_xlsx
    from kg.export.text import to_text

    if form == "table":
        stream.write(printable(to_text(names, rows)).encode("utf-8", "replace"))
    elif form == "xlsx":
        write_xlsx(names, rows, stream)
    else:
        WRITERS[form](names, rows, stream)


def _on_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()
