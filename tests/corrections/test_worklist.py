"""What is doubtful becomes a list, the edited list becomes corrections, and the corrections decide."""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.corrections import (
    Change,
    EntityRef,
    IdentityCorrection,
    Item,
    StatementCorrection,
    StatementRef,
    Verdict,
    decide,
    from_csv,
    from_yaml,
    to_csv,
    to_yaml,
    verdicts_of,
    worklist,
)
from kg.corrections.sheet import COLUMNS
from kg.corrections.worklist import Seen
from kg.errors import CorrectionError
from kg.model import Status
from kg.store import Store, open_store
from tests.identity.making import VOCABULARY, article, fill, judged, run

DAY = dt.date(2026, 5, 1)
PRAISE = StatementRef("a", "Anna lobte Bo", "Praise", ("Anna", "Eva"), ("Bo",), Status.ACTUAL)
EVENT = Item(Seen(PRAISE, "Praise actual: Anna, Eva → Bo", "a, 2024-05-01", "Anna lobte Bo."), None, 0.3)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Two spellings of one name in different company: a doubtful pair."""
    with open_store(f"{tmp_path}/store/", writable=True) as opened:
        fill(
            opened,
            [
                article("a", "2024-05-01", ("Visit", "Sergei Lawrow", "Dänemark", {})),
                article("b", "2024-05-02", ("Visit", "Sergej Lavrov", "Norwegen", {})),
            ],
        )
        run(opened)
        yield opened


def edited(folder: Path, items: tuple[Item, ...], **cells: str) -> Path:
    rows = list(csv.DictReader(io.StringIO(to_csv(items))))
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS)
    writer.writeheader()
    writer.writerows({**row, **cells} for row in rows)
    path = folder / "list.csv"
    path.write_text(stream.getvalue(), encoding="utf-8-sig")
    return path


def test_a_doubtful_pair_is_shown_with_names_articles_and_reasons(store: Store) -> None:
    (item,) = worklist(store, below=0.5)
    assert item.other is not None
    assert (item.one.label, item.other.label) == ("Sergei Lawrow", "Sergej Lavrov")
    assert item.one.where == "a, 2024-05-01"
    assert item.reasons == ("spellings of one name",)


def test_a_verdict_in_the_list_decides_the_pair(store: Store, tmp_path: Path) -> None:
    path = edited(tmp_path, worklist(store, below=0.5), verdict="same", reason="nachgeschlagen")
    corrections = from_csv(path, by="mk", date=DAY)
    assert isinstance(corrections[0], IdentityCorrection)
    assert (corrections[0].by, corrections[0].date, corrections[0].reason) == ("mk", DAY, "nachgeschlagen")
    verdicts, _ = verdicts_of(corrections, store, VOCABULARY.namespace)
    assert set(judged(run(store, verdicts=verdicts)).values()) == {"Same"}
    assert worklist(store, below=0.5) == ()


def test_a_list_saved_by_a_german_spreadsheet_is_read(store: Store, tmp_path: Path) -> None:
    path = edited(tmp_path, worklist(store, below=0.5), verdict="Different")
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows(rows)
    assert [correction.verdict for correction in from_csv(path, by=None, date=None)] == [Verdict.DIFFERENT]


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


def test_what_looks_like_a_formula_is_none_in_a_spreadsheet_and_the_same_words_again_afterwards(tmp_path: Path) -> None:
    hostile = StatementRef("=a", "=1+1", "Praise")
    item = Item(Seen(hostile, "", "", ""), None, 0.1)
    assert ",=1+1" not in to_csv([item])
    (correction,) = from_csv(edited(tmp_path, (item,), verdict="reject"), by=None, date=None)
    assert isinstance(correction, StatementCorrection)
    assert correction.statement == hostile


def test_an_answer_becomes_the_correction_of_its_item(store: Store) -> None:
    (pair,) = worklist(store, below=0.5)
    decided = decide(pair, "different", by="mk", date=DAY)
    assert isinstance(decided, IdentityCorrection)
    assert decided.one == EntityRef("Sergei Lawrow", "a")
    assert isinstance(decide(EVENT, "accept", by=None, date=None), StatementCorrection)


def written(folder: Path, items: tuple[Item, ...], **verdicts: str) -> Path:
    """A list in YAML, edited as people do: by putting words behind a colon."""
    text = to_yaml(items)
    for field, value in verdicts.items():
        text = text.replace(f"{field}:", f"{field}: {value}", 1)
    path = folder / "list.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_verdict_in_a_yaml_list_decides_as_one_in_a_sheet(store: Store, tmp_path: Path) -> None:
    items = (*worklist(store, below=0.5), EVENT)
    path = written(tmp_path, items, verdict="same")
    (pair,) = from_yaml(path, by="mk", date=DAY)
    (same,) = from_csv(edited(tmp_path, items[:1], verdict="same"), by="mk", date=DAY)
    assert isinstance(pair, IdentityCorrection)
    assert isinstance(same, IdentityCorrection)
    assert (pair.verdict, pair.one, pair.other, pair.by) == (same.verdict, same.one, same.other, "mk")


def test_a_change_in_a_yaml_list_has_lists_of_names(tmp_path: Path) -> None:
    path = written(tmp_path, (EVENT,), verdict="change\n  change: {status: planned, targets: [Cem, Dora]}")
    (changed,) = from_yaml(path, by=None, date=None)
    assert isinstance(changed, StatementCorrection)
    assert (changed.statement, changed.change) == (PRAISE, Change(None, Status.PLANNED, None, ("Cem", "Dora")))


@pytest.mark.parametrize("text", ["=1+1", "No", "2024-05-01", "- a: b", "'", "\u0085 *x &y", "null"])
def test_words_that_mean_something_to_yaml_come_back_as_they_were(text: str, tmp_path: Path) -> None:
    hostile = StatementRef(text.strip(), text.strip(), "Praise", (text.strip(),))
    path = written(tmp_path, (Item(Seen(hostile, "", "", text), None, 0.1),), verdict="reject")
    (correction,) = from_yaml(path, by=None, date=None)
    assert isinstance(correction, StatementCorrection)
    assert correction.statement == hostile


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- verdict: [", "list.yaml, line 2: no YAML"),
        ("verdict: same", "no list of questions"),
        ("- same", "'same' is no question"),
        ("- verdict: same\n  two: {name: x}", "'two' is no field of a question"),
        ("- verdict: rejct\n  one: {quote: x}", "row 1: verdict 'rejct' is not known"),
    ],
)
def test_another_yaml_is_refused_with_its_place(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "list.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match=re.escape(message)):
        from_yaml(path, by=None, date=None)


def test_a_list_of_nothing_decides_nothing(tmp_path: Path) -> None:
    assert from_yaml(written(tmp_path, ()), by=None, date=None) == ()
