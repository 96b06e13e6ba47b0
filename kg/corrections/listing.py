"""A work list as a YAML file to edit by hand, and back: the rows of a sheet with their two sides set apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.corrections.records import Correction
from kg.corrections.sheet import AND, COLUMNS, corrections_of, rows_of
from kg.corrections.worklist import Item
from kg.errors import CorrectionError
from kg.tables import read_utf8

_HEAD = """\
# Write a verdict where you have decided: same, different or unsure of two; accept, reject or change of one.
# change: what it should be (class, status, agents, targets). What has no verdict is left for another day.
"""
#: What is written as a mapping: its name stands in front of the names of its columns.
_PARTS = ("one", "other", "change")
_LISTS = ("agents", "targets")
_REMEDY = "Write a new list with kg review --write FILE.yaml."


def to_yaml(items: Iterable[Item]) -> str:
    """The work list as YAML, ``verdict`` empty."""
    import yaml

    listed = [_nested(row) for row in rows_of(items)]
    if not listed:
        return _HEAD + "[]\n"
    text: str = yaml.safe_dump(listed, allow_unicode=True, sort_keys=False, width=100)
    return _HEAD + text.replace("- verdict: ''\n", "- verdict:\n")


def _nested(row: dict[str, str]) -> dict[str, object]:
    found: dict[str, object] = {"verdict": ""}
    for name, value in row.items():
        part, _, column = name.partition("_")
        if part in _PARTS and column:
            side = found.setdefault(part, {})
            assert isinstance(side, dict)
            side[column] = value.split(AND) if column in _LISTS else value
        else:
            found[name] = value
    return found


def from_yaml(path: Path, *, by: str | None, date: dt.date | None) -> tuple[Correction, ...]:
    """Read an edited work list; what has no verdict is passed over. Raises CorrectionError with the place."""
    import yaml

    try:
        # The base loader makes texts, lists and mappings, and nothing else.
        listed = yaml.load(read_utf8(path, str(path), CorrectionError), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{path.name}, line {mark.line + 1}" if mark else path.name
        raise CorrectionError(f"{place}: no YAML ({getattr(error, 'problem', None) or error})", _REMEDY) from error
    if not isinstance(listed, list):
        raise CorrectionError(f"{path.name}: no list of questions", _REMEDY)
    return corrections_of(enumerate((_row(each, path) for each in listed), 1), path, by, date)


def _row(entry: object, path: Path) -> dict[str, str]:
    if not isinstance(entry, dict):
        shown = repr(entry[:60]) if isinstance(entry, str) else "a list"
        raise CorrectionError(f"{path.name}: {shown} is no question", _REMEDY)
    row = dict.fromkeys(COLUMNS, "")
    for name, value in _flat(entry):
        if name not in row:
            raise CorrectionError(f"{path.name}: {name!r} is no field of a question", _REMEDY)
        listed = value if isinstance(value, list) else [value or ""]
        # Lists in lists, which aliases may nest without end, are no answer.
        texts = [text for text in listed if isinstance(text, str)]
        if len(texts) < len(listed):
            raise CorrectionError(f"{path.name}: {name!r} is neither a text nor a list of texts", _REMEDY)
        row[name] = AND.join(texts).strip()
    return row


def _flat(entry: dict[str, object]) -> Iterator[tuple[str, object]]:
    for name, value in entry.items():
        if name in _PARTS and isinstance(value, dict):
            yield from ((f"{name}_{column}", each) for column, each in value.items())
        elif not (name in _PARTS and value == ""):
            yield name, value
