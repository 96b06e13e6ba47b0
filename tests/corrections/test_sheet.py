"""A work list as a table of a spreadsheet, edited and read back."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kg.corrections import (
    Change,
    Item,
    StatementCorrection,
    StatementRef,
    Verdict,
    from_csv,
    to_csv,
    worklist,
)
from kg.corrections.worklist import Seen
from kg.errors import CorrectionError
from kg.model import Status
from kg.store import Store
from tests.corrections.lists import EVENT, PRAISE, edited


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8-sig", ";"), ("cp1252", ";"), ("utf-16", "\t")])
def test_a_list_saved_by_a_german_spreadsheet_is_read(
    store: Store, tmp_path: Path, encoding: str, delimiter: str
) -> None:
    cells = {"verdict": "Different", "reason": "Das ist für uns nicht derselbe: Grüße aus Köln"}
    path = edited(tmp_path, worklist(store, below=0.5), **cells)
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    with path.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    (read,) = from_csv(path, by=None, date=None)
    assert (read.verdict, read.reason) == (Verdict.DIFFERENT, cells["reason"])


def test_an_event_is_accepted_rejected_or_changed(tmp_path: Path) -> None:
    (rejected,) = from_csv(edited(tmp_path, (EVENT,), verdict="reject"), by=None, date=None)
    assert isinstance(rejected, StatementCorrection)
    assert rejected.statement == PRAISE
    cells = {"verdict": "change", "change_status": "planned", "change_targets": "Cem | Dora"}
    (changed,) = from_csv(edited(tmp_path, (EVENT,), **cells), by=None, date=None)
    assert isinstance(changed, StatementCorrection)
    assert changed.change == Change(None, Status.PLANNED, None, ("Cem", "Dora"))


def test_rows_without_a_verdict_are_left_for_another_day(tmp_path: Path) -> None:
    assert from_csv(edited(tmp_path, (EVENT,)), by=None, date=None) == ()


@pytest.mark.parametrize(
    ("cells", "message"),
    [({"verdict": "rejct"}, "row 2: verdict 'rejct' is not known"), ({"verdict": "same"}, "does not fit this row")],
)
def test_a_wrong_verdict_is_refused_with_its_row(cells: dict[str, str], message: str, tmp_path: Path) -> None:
    with pytest.raises(CorrectionError, match=message):
        from_csv(edited(tmp_path, (EVENT,), **cells), by=None, date=None)


def test_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match="has no column"):
        from_csv(path, by=None, date=None)


def test_a_quote_that_nobody_closed_is_refused_with_its_line(tmp_path: Path) -> None:
    path = edited(tmp_path, (EVENT,), verdict="reject")
    path.write_text(path.read_text(encoding="utf-8-sig") + '"' + "x" * 200_000, encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"line \d+: is no CSV"):
        from_csv(path, by=None, date=None)


def test_what_looks_like_a_formula_is_none_in_a_spreadsheet_and_the_same_words_again_afterwards(tmp_path: Path) -> None:
    hostile = StatementRef("=a", "=1+1", "Praise")
    item = Item(Seen(hostile, "", "", ""), None, 0.1)
    assert ",=1+1" not in to_csv([item])
    (correction,) = from_csv(edited(tmp_path, (item,), verdict="reject"), by=None, date=None)
    assert isinstance(correction, StatementCorrection)
    assert correction.statement == hostile
