"""corrections.jsonl ↔ records: one JSON object a line, appended, never rewritten."""

from __future__ import annotations

import datetime as dt
import io
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Any, NoReturn

from kg.corrections.records import (
    ON_PAIRS,
    ON_STATEMENTS,
    Change,
    Correction,
    EntityRef,
    IdentityCorrection,
    StatementCorrection,
    StatementRef,
    Verdict,
    misfit,
)
from kg.errors import CorrectionError, nearest, system_error
from kg.model import Status
from kg.tables import read_utf8
from kg.vocabulary import Vocabulary

#: The file's name in a knowledge folder.
NAME = "corrections.jsonl"
_DOCUMENTED = "docs/corrections.md describes the format."
_COMMON = {"verdict", "by", "date", "reason"}


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """Read all corrections, oldest first; none where the file is missing. Raises CorrectionError with the line."""
    if not os.path.lexists(path):
        return ()
    found, lines = [], read_utf8(path, str(path), CorrectionError).split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            place = f"{path.name}, line {number}"
            if number == len(lines):
                _refuse_cut_off(place, line)
            found.append(_Line(place).read(line))
    return tuple(found)


def refuse_unknown_classes(corrections: Iterable[Correction], vocabulary: Vocabulary) -> None:
    """Raise CorrectionError for the first one that names a class which the data files in force do not define."""
    for correction in corrections:
        for name in _classes(correction):
            if name not in vocabulary.event_classes:
                meant = vocabulary.class_called(name)
                remedy = f"Write {meant.name!r}." if meant else nearest(name, vocabulary.event_classes)
                raise CorrectionError(f"{correction.place}: no event class {name!r}", remedy)


def refuse_unfit(corrections: Iterable[Correction], vocabulary: Vocabulary) -> None:
    """Raise CorrectionError for the first one that the file could not be read with: no later build would start."""
    for correction in corrections:
        _Line(correction.place).read(to_line(correction))
        refuse_unknown_classes((correction,), vocabulary)


def _classes(correction: Correction) -> Iterator[str]:
    if isinstance(correction, StatementCorrection):
        yield correction.statement.event_class
        if correction.change.event_class is not None:
            yield correction.change.event_class
    elif isinstance(correction, IdentityCorrection):
        yield from (side.event_class for side in (correction.one, correction.other) if isinstance(side, StatementRef))


def append(path: Path, corrections: Iterable[Correction]) -> None:
    """Add corrections to the end of the file; where they cannot all be written (a full disk), none is."""
    lines = "".join(to_line(correction) for correction in corrections).encode("utf-8")
    if not lines:
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a+b", buffering=0) as stream:
            end = stream.seek(0, os.SEEK_END)
            # A file that somebody edited may lack its last line end.
            stream.seek(max(0, end - 1))
            if stream.read(1) not in (b"", b"\n"):
                _refuse_cut_off(f"{path.name}, last line", path.read_bytes().rpartition(b"\n")[2])
                lines = b"\n" + lines
            try:
                _write(stream, lines)
            except OSError:
                stream.truncate(end)
                raise
    except OSError as error:
        raise system_error(str(path), "cannot be written", error, "Check its permissions.", CorrectionError) from error


def _refuse_cut_off(place: str, line: str | bytes) -> None:
    """Raise CorrectionError where a line without an end is no JSON: the machine stopped while it was written."""
    try:
        json.loads(line)
    except (ValueError, RecursionError) as error:
        remedy = "Take the line away, or complete it: docs/corrections.md describes the format."
        raise CorrectionError(f"{place}: is cut off", remedy) from error


def _write(stream: io.FileIO, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[stream.write(rest) :]
    os.fsync(stream.fileno())


def to_line(correction: Correction) -> str:
    """One correction as a line of the file; what is not known is left out."""
    record: dict[str, Any] = {"verdict": correction.verdict.value}
    if isinstance(correction, StatementCorrection):
        record["statement"] = _plain(correction.statement)
        record["change"] = _plain(correction.change)
    elif isinstance(correction, IdentityCorrection):
        record |= {"one": _plain(correction.one), "other": _plain(correction.other)}
    record |= {
        "by": correction.by,
        "date": correction.date and correction.date.isoformat(),
        "reason": correction.reason,
    }
    return json.dumps({key: value for key, value in record.items() if value}, ensure_ascii=False) + "\n"


def _plain(record: StatementRef | EntityRef | Change) -> dict[str, Any]:
    def plain(value: object) -> object:
        return value.isoformat() if isinstance(value, dt.date) else list(value) if isinstance(value, tuple) else value

    known = {("class" if key == "event_class" else key): plain(value) for key, value in asdict(record).items()}
    # A change may empty a side; elsewhere an empty list says nothing.
    empty: tuple[object, ...] = (None,) if isinstance(record, Change) else (None, [])
    return {key: value for key, value in known.items() if value not in empty}


def _values(names: type[StrEnum]) -> list[str]:
    return [member.value for member in names]


class _Line:
    """One line while it is read; every refusal names it."""

    def __init__(self, place: str) -> None:
        self._place = place

    def read(self, text: str) -> Correction:
        try:
            record = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise CorrectionError(f"{self._place}: is no JSON", _DOCUMENTED) from error
        if not isinstance(record, dict):
            self._refuse("is no object")
        name = record.get("verdict")
        if not isinstance(name, str) or name not in set(Verdict):
            self._refuse(f"verdict {name!r} is not known", nearest(str(name), _values(Verdict)))
        verdict = Verdict(name)
        common = (
            verdict,
            self._text(record, "by"),
            self._date(record, "date"),
            self._text(record, "reason"),
            self._place,
        )
        if verdict in ON_STATEMENTS:
            self._know(record, _COMMON | {"statement", "change"})
            change = Change(**self._change(record.get("change", {})))
            if wrong := misfit(verdict, change):
                self._refuse(wrong)
            return StatementCorrection(*common, self._statement(record.get("statement")), change)
        assert verdict in ON_PAIRS
        self._know(record, _COMMON | {"one", "other"})
        one, other = self._side(record.get("one")), self._side(record.get("other"))
        if type(one) is not type(other):
            self._refuse("'one' and 'other' must both be entities or both be statements")
        return IdentityCorrection(*common, one, other)

    def _side(self, record: Any) -> EntityRef | StatementRef:
        if isinstance(record, dict) and "quote" in record:
            return self._statement(record)
        if not isinstance(record, dict) or not (record.get("name") or record.get("wikidata")):
            self._refuse("'one' and 'other' need a 'name' (and the 'article' it stands in) or a 'quote'")
        self._know(record, {"name", "article", "wikidata"})
        texts = [self._text(record, key) for key in ("name", "article", "wikidata")]
        return EntityRef(texts[0] or "", texts[1], texts[2])

    def _statement(self, record: Any) -> StatementRef:
        if not isinstance(record, dict):
            self._refuse("'statement' is missing")
        self._know(record, {"article", "quote", "class", "agents", "targets", "status"})
        for key in ("article", "quote", "class"):
            if not self._text(record, key):
                self._refuse(f"the statement has no {key!r}")
        agents, targets = (self._names(record, key) or () for key in ("agents", "targets"))
        return StatementRef(record["article"], record["quote"], record["class"], agents, targets, self._status(record))

    def _change(self, record: Any) -> dict[str, Any]:
        if not isinstance(record, dict):
            self._refuse("'change' is no object")
        self._know(record, {"class", "status", "agents", "targets", "begin", "end"})
        begin, end = self._date(record, "begin"), self._date(record, "end")
        if (begin is None) != (end is None) or (begin and end and begin >= end):
            self._refuse("a time needs 'begin', the first day, and 'end', the day after the last")
        return {
            "event_class": self._text(record, "class"),
            "status": self._status(record),
            "agents": self._names(record, "agents"),
            "targets": self._names(record, "targets"),
            "begin": begin,
            "end": end,
        }

    def _status(self, record: Mapping[str, Any]) -> Status | None:
        name = self._text(record, "status")
        if name is None:
            return None
        for status in Status:
            if status.value.casefold() == name.casefold():
                return status
        self._refuse(f"status {name!r} is not known", nearest(name, _values(Status)))

    def _names(self, record: Mapping[str, Any], key: str) -> tuple[str, ...] | None:
        value = record.get(key)
        if value is None:
            return None
        if not isinstance(value, list) or not all(isinstance(name, str) and name.strip() for name in value):
            self._refuse(f"{key!r} is not a list of names")
        return tuple(value)

    def _text(self, record: Mapping[str, Any], key: str) -> str | None:
        value = record.get(key)
        if value is not None and not isinstance(value, str):
            self._refuse(f"{key!r} is no text")
        return value

    def _date(self, record: Mapping[str, Any], key: str) -> dt.date | None:
        value = self._text(record, key)
        try:
            return dt.date.fromisoformat(value) if value else None
        except ValueError:
            self._refuse(f"{key!r} is no day such as 2026-05-01")

    def _know(self, record: Mapping[str, Any], known: set[str]) -> None:
        for key in record:
            if key not in known:
                self._refuse(f"unknown key {key!r}", nearest(key, known))

    def _refuse(self, problem: str, remedy: str = _DOCUMENTED) -> NoReturn:
        raise CorrectionError(f"{self._place}: {problem}", remedy)
