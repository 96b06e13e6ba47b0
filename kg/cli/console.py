"""Stdout for data, stderr for the rest; progress only on a terminal."""

from __future__ import annotations

import codecs
import io
import logging
import re
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, cast

from kg.controls import printable
from kg.errors import ResourceError

logger = logging.getLogger(__name__)

#: messages of one kind that are said one by one
SHOWN = 20

#: user and password in an address; a password may hold blanks
_LOGIN = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*://)[^/\n]*@")


def configure(*, debug: bool) -> None:
    """Set up logging and streams; without ``debug`` libraries stay silent. Data is UTF-8 whatever the locale says."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(errors="backslashreplace")
    root = logging.getLogger()
    root.handlers = [logging.StreamHandler(sys.stderr) if debug and sys.stderr is not None else logging.NullHandler()]
    if debug:
        logging.getLogger("kg").setLevel(logging.DEBUG)
    elif not sys.warnoptions:
        warnings.simplefilter("ignore")


def say(message: str) -> None:
    """Write one message for the user to stderr, without passwords; where nobody can be told, the work goes on."""
    if sys.stderr is None:
        return
    with suppress(OSError):
        sys.stderr.write(printable(_LOGIN.sub(r"\1…@", message)) + "\n")
        sys.stderr.flush()


def say_first(messages: Sequence[str], number: int | None = None, indent: str = "") -> None:
    """Say the first of many messages of one kind, and how many there are besides.

    ``number``: how many there are where these are not all; the others were logged as they came up.
    """
    for message in messages[:SHOWN]:
        say(indent + message)
    if number is None:
        number = len(messages)
        for message in messages[SHOWN:]:
            logger.info("%s", message)
    if number > SHOWN:
        say(f"{indent}… and {number - SHOWN:,} more; --debug shows each of them")


def show(text: str) -> None:
    """Write text for people to stdout, without control characters: a pipe may lead to a pager, and so to a terminal."""
    give(printable(text))


def give(data: str) -> None:
    """Write data to stdout as it is, without another line end; to a terminal without control characters.

    Raises ResourceError where stdout is closed.
    """
    if sys.stdout is None:
        raise ResourceError("standard output is closed", "Leave it open, or name a file with -o where there is one.")
    sys.stdout.write(printable(data) if sys.stdout.isatty() else data)


@contextmanager
def binary_output() -> Iterator[BinaryIO]:
    """Stdout for data in bytes; to a terminal without control characters. Raises ResourceError where it is closed."""
    if sys.stdout is None:
        raise ResourceError("standard output is closed", "Leave it open, or name a file with -o.")
    sys.stdout.flush()
    stream = cast(BinaryIO, sys.stdout.buffer)
    yield cast(BinaryIO, _Shown(stream)) if sys.stdout.isatty() else stream
    stream.flush()


class _Shown(io.RawIOBase):
    """Passes UTF-8 on with control characters written out."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")

    def writable(self) -> bool:
        """Yes."""
        return True

    def write(self, data: Any, /) -> int:
        """Write bytes; a character may be spread over two calls."""
        text = self._decoder.decode(bytes(data)).replace("\r\n", "\n")
        self._stream.write(printable(text).encode("utf-8"))
        return len(data)


Progress = Callable[[int, str], None]


@contextmanager
def looking() -> Iterator[Callable[[int], None]]:
    """Give a function that shows how many files were looked at; silent without a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda count: None
        return
    from rich.console import Console

    with Console(stderr=True).status("looking for articles") as status:
        yield lambda count: status.update(f"looking for articles: {count:,} files looked at")


@contextmanager
def progress(total: Callable[[], int | None] = lambda: None) -> Iterator[Progress]:
    """Give a function that shows the number of articles done and a word on what runs; silent without a terminal.

    ``total`` is asked only where there is a terminal: how many articles there will be, where that can be told.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda done, what: None
        return
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.progress import Progress as Bar

    expected = total()
    columns = (
        (BarColumn(), MofNCompleteColumn(), TextColumn("articles, left"), TimeRemainingColumn())
        if expected
        else (SpinnerColumn(), TextColumn("{task.completed} articles"), TimeElapsedColumn())
    )
    with Bar(*columns, TextColumn("{task.description}"), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("loading the language model", total=expected)
        yield lambda done, what: bar.update(task, completed=done, description=escape(printable(what)))
