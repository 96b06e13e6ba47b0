"""Stdout for data, stderr for the rest; progress only on a terminal."""

from __future__ import annotations

import codecs
import io
import logging
import re
import sys
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

import click

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def configure(*, debug: bool) -> None:
    """Set up logging and streams; without ``debug`` libraries stay silent."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    root = logging.getLogger()
    root.handlers = [logging.StreamHandler(sys.stderr) if debug else logging.NullHandler()]
    if debug:
        logging.getLogger("kg").setLevel(logging.DEBUG)
    elif not sys.warnoptions:
        warnings.simplefilter("ignore")


def say(message: str) -> None:
    """Write one message for the user to stderr; control characters of names and articles do not reach the terminal."""
    click.echo(shown(message), err=True)


def give(data: str) -> None:
    """Write data to stdout as it is, without another line end."""
    click.echo(data, nl=False)


@contextmanager
def binary_output() -> Iterator[BinaryIO]:
    """Stdout for data in bytes; on a terminal control characters of names and articles are shown, not obeyed."""
    sys.stdout.flush()
    stream = cast(BinaryIO, sys.stdout.buffer)
    yield cast(BinaryIO, _Shown(stream)) if sys.stdout.isatty() else stream
    stream.flush()


class _Shown(io.RawIOBase):
    """Passes UTF-8 on with every control character but tab and line end written out."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any, /) -> int:
        """Write bytes; a character may be spread over two calls."""
        text = self._decoder.decode(bytes(data)).replace("\r\n", "\n")
        self._stream.write(shown(text).encode("utf-8"))
        return len(data)


def shown(text: str) -> str:
    """Text with control characters written out, as in messages."""
    return _CONTROLS.sub(lambda match: repr(match[0])[1:-1], text)


def plural(number: int, noun: str, nouns: str | None = None) -> str:
    """Return "1 article", "2 articles"; ``nouns`` where an s does not do."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"


Progress = Callable[[int, str], None]


@contextmanager
def progress() -> Iterator[Progress]:
    """Give a function that shows the number of articles done and a word on what runs; silent without a terminal."""
    if not sys.stderr.isatty():
        yield lambda done, what: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    columns = (
        SpinnerColumn(),
        TextColumn("{task.completed} articles"),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("loading the language model", total=None)
        yield lambda done, what: bar.update(task, completed=done, description=escape(what))
