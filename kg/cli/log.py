"""Log lines of a service on stderr: for people, or as JSON for the programs that gather logs."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping

from kg.cli.console import say

#: forms that ``--log`` takes
FORMS = ("text", "json")
#: an event, a sentence on it, and its values
Log = Callable[[str, str, Mapping[str, object]], None]


def log_as(form: str) -> Log:
    """A function that writes one line per event: what happened, in words, in values."""
    return _json if form == "json" else _text


def _text(event: str, words: str, values: Mapping[str, object]) -> None:
    say(f"{_now():%Y-%m-%d %H:%M:%S} {event}: " + " - ".join(line.strip() for line in words.splitlines()))


def _json(event: str, words: str, values: Mapping[str, object]) -> None:
    # In ASCII: what steers a terminal stays escaped, and whatever reads the line needs to know no encoding.
    line = {"time": _now().isoformat(timespec="milliseconds"), "event": event, "message": words, **values}
    say(json.dumps(line, ensure_ascii=True))


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)
