"""A file of entities → records: a CSV or TSV table, or FollowTheMoney entities as JSON lines."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from pathlib import Path

from kg.additions.drafting import item_of
from kg.additions.names import FIELDS, Names, plain
from kg.additions.records import Record, RefusedRow
from kg.errors import ArticleError, InputError, system_error
from kg.read.decode import decode

_DELIMITERS = ",;\t|"
_LARGEST = 256 * 1024 * 1024  #: bytes
_LARGEST_CELL = 1024 * 1024
_SHOWN = 12
_SEVERAL = re.compile(r"[|;\n]")
_JSON = (".json", ".jsonl", ".ndjson", ".ftm")


def read_records(path: Path, names: Names, unread: Callable[[str], None]) -> list[Record | RefusedRow]:
    """The rows of a file in their order; ``unread`` gets each column that holds nothing kg knows of.

    Raises InputError for a file that is no table of entities.
    """
    try:
        if path.exists() and not path.is_file():
            raise InputError(f"{path}: no regular file", "Name a file; a pipe or device has no end.")
        if path.stat().st_size > _LARGEST:
            raise InputError(f"{path}: larger than {_LARGEST // 1024**2} MB", "Split it.")
        text, _ = decode(path.read_bytes(), str(path))
    except OSError as error:
        raise system_error(str(path), "cannot be read", error, "Check the path and its permissions.") from error
    except ArticleError as error:
        raise InputError(error.problem, error.remedy) from error
    if path.suffix.casefold() in _JSON:
        return _follow_the_money(text, names)
    try:
        return list(_table(path, text, names, unread))
    except csv.Error as error:
        raise InputError(f"{path}: no table ({error})", "Save it as CSV or TSV in UTF-8.") from error


def _table(path: Path, text: str, names: Names, unread: Callable[[str], None]) -> Iterator[Record | RefusedRow]:
    text = text.lstrip("\ufeff\r\n")
    first = text.partition("\n")[0]
    csv.field_size_limit(_LARGEST_CELL)
    rows = csv.reader(StringIO(text), delimiter=max(_DELIMITERS, key=first.count))
    written = next(rows, [])
    header = [plain(cell) for cell in written]
    columns = {field: [header.index(name) for name in names.fields[field] if name in header] for field in FIELDS}
    if not columns["label"]:
        shown = ", ".join(first.split(max(_DELIMITERS, key=first.count))[:_SHOWN])[:500]
        raise InputError(f"{path}: no column for names ({shown})", "Call it 'label'; docs/gazetteer.md lists columns.")
    known = {place for places in columns.values() for place in places}
    for place, cell in enumerate(written):
        if place not in known and cell.strip():
            unread(cell.strip())
    while True:
        line = rows.line_num + 1
        row = next(rows, None)
        if row is None:
            return
        if not any(cell.strip() for cell in row):
            continue
        if len(row) > len(header):
            yield RefusedRow(line, f"has {len(row)} cells, the header {len(header)}", "Quote cells that hold commas.")
            continue
        cells = {
            field: tuple(
                value
                for place in places
                if place < len(row)
                for value in _values(field, row[place], commas=header[place] in names.commas)
            )
            for field, places in columns.items()
        }
        yield Record(line, cells)


def _values(field: str, cell: str, *, commas: bool) -> list[str]:
    """The values of a cell: only other names are lists."""
    parts = [cell]
    if field == "alias":
        parts = [part for piece in _SEVERAL.split(cell) for part in (piece.split(", ") if commas else [piece])]
    return [value for part in parts if (value := " ".join(part.split()))]


def _follow_the_money(text: str, names: Names) -> list[Record | RefusedRow]:
    """Entities in the order of the file; who held a position stands in entities of its own (Occupancy, Position)."""
    found: list[Record | RefusedRow] = []
    lines: dict[str, tuple[int, dict[str, tuple[str, ...]]]] = {}
    occupancies: list[dict[str, tuple[str, ...]]] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            entity, schema, values = _entity(json.loads(line))
        except (ValueError, RecursionError):
            remedy = "Each line is one FollowTheMoney entity: id, schema, properties."
            found.append(RefusedRow(number, "is no entity in JSON", remedy))
            continue
        if schema == "occupancy":
            occupancies.append(values)
            continue
        lines[entity] = (number, {"schema": (schema,), "ftmid": (entity,), **values})
    for held in occupancies:
        found += _occupancy(held, lines, names)
    people = [Record(n, _fields(values, names)) for n, values in lines.values() if values["schema"] != ("position",)]
    found += people
    return sorted(found, key=lambda row: row.line if isinstance(row, Record) else row.outcome.line)


def _entity(record: object) -> tuple[str, str, dict[str, tuple[str, ...]]]:
    if not isinstance(record, dict) or not isinstance(record.get("id"), str):
        raise ValueError
    properties, schema = record.get("properties"), record.get("schema")
    if not isinstance(properties, dict) or not isinstance(schema, str):
        raise ValueError
    values = {
        plain(name): tuple(" ".join(value.split()) for value in given if isinstance(value, str) and value.strip())
        for name, given in properties.items()
        if isinstance(given, list)
    }
    return record["id"], plain(schema), values


def _occupancy(
    held: Mapping[str, tuple[str, ...]],
    lines: Mapping[str, tuple[int, dict[str, tuple[str, ...]]]],
    names: Names,
) -> Iterator[Record]:
    """Records that give each holder of a post an office; whom or what the file does not describe is passed over."""
    for holder in held.get("holder", ()):
        for post in held.get("post", ()):
            if holder in lines and post in lines:
                number, values = lines[holder]
                position = _fields(lines[post][1], names)
                office = {
                    "role": position.get("label", ()),
                    "of": position.get("country", ()),
                    "begin": held.get("startdate", ()),
                    "end": held.get("enddate", ()),
                    "seen": tuple(day for name in names.fields["seen"] for day in held.get(name, ())),
                }
                person = {k: v for k, v in _fields(values, names).items() if k in ("id", "label", "type", "country")}
                yield Record(number, person | office)


def _fields(values: Mapping[str, tuple[str, ...]], names: Names) -> dict[str, tuple[str, ...]]:
    found = {
        field: tuple(value for name in names.fields[field] for value in values.get(name, ()))
        for field in FIELDS
        # An office there is a free text without days; a person's own days are others.
        if field not in ("role", "of", "begin", "end", "seen")
    }
    # The file's own id counts where it is that of an item.
    if not found["id"]:
        found["id"] = tuple(filter(item_of, values["ftmid"]))
    # The first name is the label, the others lead to it, too.
    found["alias"] = (*found["label"][1:], *found["alias"])
    return found
