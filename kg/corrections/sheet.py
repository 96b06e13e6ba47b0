"""A work list as rows to edit, and back: one row a question, the verdict in the first column; CSV for spreadsheets."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

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
from kg.corrections.worklist import Item, Seen
from kg.errors import ArticleError, CorrectionError, nearest
from kg.model import Status
from kg.read.decode import decode
from kg.tables import read_raw

_SIDE = ("name", "wikidata", "article", "class", "quote", "agents", "targets", "status", "sentence")
COLUMNS = (
    *("verdict", "reason", "change_class", "change_status", "change_agents", "change_targets", "score", "why"),
    *(f"{side}_{name}" for side in ("one", "other") for name in _SIDE),
)
#: Between the names of one side.
AND = " | "


def to_csv(items: Iterable[Item]) -> str:
    """The work list as CSV with a header line; columns in COLUMNS, ``verdict`` empty."""
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows_of(items):
        writer.writerow({name: _safe(value) for name, value in row.items()})
    return stream.getvalue()


def rows_of(items: Iterable[Item]) -> Iterator[dict[str, str]]:
    """A row for each question: column → text; what is empty is left out."""
    for item in items:
        row = {"score": f"{item.score:.2f}", "why": "; ".join(item.reasons)}
        cells = row | _cells("one", item.one) | (_cells("other", item.other) if item.other else {})
        yield {name: value for name, value in cells.items() if value}


def from_csv(path: Path, *, by: str | None, date: dt.date | None) -> tuple[Correction, ...]:
    """Read an edited work list; rows without a verdict are passed over. Raises CorrectionError with the row."""
    text = _text(path)
    reader = csv.DictReader(io.StringIO(text), delimiter=_delimiter(text), strict=True)
    try:
        missing = sorted(set(COLUMNS) - set(reader.fieldnames or ()))
        if missing:
            raise CorrectionError(
                f"{path}: has no column {missing[0]!r}", "Write a new list with kg review --write FILE."
            )
        read = list(reader)
    except csv.Error as error:
        problem = f"{path}, line {reader.line_num}: is no CSV ({error})"
        raise CorrectionError(problem, "A quote may be open, or the file of another kind.") from error
    rows = ({name: _plain(value) for name, value in cells.items() if isinstance(name, str)} for cells in read)
    return corrections_of(enumerate(rows, 2), path, by, date)


def _text(path: Path) -> str:
    """The list in the encoding that a spreadsheet saved it in: Excel takes Windows-1252, or UTF-16 with tabs."""
    try:
        text, _ = decode(read_raw(path, str(path), CorrectionError), str(path))
    except ArticleError as error:
        raise CorrectionError(error.problem, "Save the file as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _delimiter(text: str) -> str:
    """A German Excel saves with semicolons, or tabs."""
    return max(",;\t", key=text.partition("\n")[0].count)


def corrections_of(
    rows: Iterable[tuple[int, Mapping[str, str]]], path: Path, by: str | None, date: dt.date | None
) -> tuple[Correction, ...]:
    """What numbered rows with all COLUMNS decide. Raises CorrectionError with the row."""
    return tuple(_corrections(path, rows, by, date))


def _corrections(
    path: Path, rows: Iterable[tuple[int, Mapping[str, str]]], by: str | None, date: dt.date | None
) -> Iterator[Correction]:
    for number, row in rows:
        place, name = f"{path.name}, row {number}", row["verdict"].casefold()
        if not name:
            continue
        if name not in set(Verdict):
            known = [verdict.value for verdict in Verdict]
            raise CorrectionError(f"{place}: verdict {name!r} is not known", nearest(name, known))
        common = (Verdict(name), by, date, row["reason"] or None, place)
        one, other = _ref("one", row), _ref("other", row)
        if common[0] in ON_PAIRS and (row["other_name"] or row["other_quote"] or row["other_wikidata"]):
            yield IdentityCorrection(*common, one, other)
        elif common[0] in ON_STATEMENTS and isinstance(one, StatementRef) and not row["other_quote"]:
            change = _change(row, place)
            _refuse_unfit_change(common[0], change, place)
            yield StatementCorrection(*common, one, change)
        else:
            raise CorrectionError(
                f"{place}: verdict {name!r} does not fit this row",
                "Pairs: same, different, unsure; events: the others.",
            )


def _plain(value: str | list[str] | None) -> str:
    """A cell as it was before it was made safe for spreadsheets."""
    text = value.strip() if isinstance(value, str) else ""
    return text[1:] if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@") else text


def _ref(side: str, row: Mapping[str, str]) -> EntityRef | StatementRef:
    def cell(name: str) -> str:
        return row[f"{side}_{name}"]

    if cell("quote"):
        status = Status(cell("status")) if cell("status") in set(Status) else None
        return StatementRef(
            cell("article"), cell("quote"), cell("class"), _names(cell("agents")), _names(cell("targets")), status
        )
    return EntityRef(cell("name"), cell("article") or None, cell("wikidata") or None)


def _change(row: Mapping[str, str], place: str) -> Change:
    wanted = row["change_status"]
    status = next((known for known in Status if known.lower() == wanted.casefold()), None)
    if wanted and status is None:
        raise CorrectionError(f"{place}: no status {wanted!r}", nearest(wanted, [known.value for known in Status]))
    agents, targets = (_names(row[f"change_{side}"]) or None for side in ("agents", "targets"))
    return Change(row["change_class"] or None, status, agents, targets)


def _refuse_unfit_change(verdict: Verdict, change: Change, place: str) -> None:
    """Raise CorrectionError where the verdict change changes nothing, or another one stands beside a change."""
    if wrong := misfit(verdict, change):
        fields = "class, status, agents or targets (change_class … in a table, under change: in YAML)"
        remedy = (
            f"Fill in what is right: {fields}; or write reject."
            if verdict is Verdict.CHANGE
            else "Write the verdict change, or empty the fields of the change."
        )
        raise CorrectionError(f"{place}: {wrong}", remedy)


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split(AND.strip()) if name.strip())


def _cells(side: str, seen: Seen) -> dict[str, str]:
    ref = seen.ref
    if isinstance(ref, EntityRef):
        found = {"name": ref.name, "wikidata": ref.wikidata or "", "article": ref.article or ""}
    else:
        found = {
            "article": ref.article,
            "class": ref.event_class,
            "quote": ref.quote,
            "agents": AND.join(ref.agents),
            "targets": AND.join(ref.targets),
            "status": ref.status.value if ref.status else "",
        }
    return {f"{side}_{name}": value for name, value in (found | {"sentence": seen.sentence}).items()}


def _safe(text: str) -> str:
    """A spreadsheet would run a cell that begins like a formula."""
    return "'" + text if text.startswith(("=", "+", "-", "@")) else text
