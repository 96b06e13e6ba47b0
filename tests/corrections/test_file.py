"""corrections.jsonl is read strictly, appended whole, and gives back what was put in."""

from __future__ import annotations

import datetime as dt
import resource
from pathlib import Path

import pytest

from kg.corrections import (
    Change,
    Correction,
    EntityRef,
    IdentityCorrection,
    StatementCorrection,
    StatementRef,
    Verdict,
    append,
    read_corrections,
)
from kg.errors import CorrectionError, ResourceError
from kg.model import Status

STATEMENT = StatementRef("a", "Anna lobte Bo „sehr“", "Praise", ("Anna",), ("Bo",), Status.ACTUAL)


def common(verdict: Verdict, line: int) -> tuple[Verdict, str, dt.date, str, str]:
    return verdict, "mk", dt.date(2026, 5, 1), "gelesen", f"corrections.jsonl, line {line}"


@pytest.mark.parametrize(
    "correction",
    [
        StatementCorrection(*common(Verdict.REJECT, 1), STATEMENT),
        StatementCorrection(*common(Verdict.CHANGE, 1), STATEMENT, Change("Support", Status.PLANNED, (), ("Cem",))),
        StatementCorrection(
            *common(Verdict.CHANGE, 1), STATEMENT, Change(begin=dt.date(2026, 5, 1), end=dt.date(2026, 5, 2))
        ),
        IdentityCorrection(*common(Verdict.SAME, 1), EntityRef("Anna Berg", "a"), EntityRef("Anna", None, "Q7")),
        IdentityCorrection(*common(Verdict.DIFFERENT, 1), STATEMENT, STATEMENT),
    ],
    ids=["reject", "change", "time", "same", "two reports"],
)
def test_what_was_written_is_read_again(correction: Correction, tmp_path: Path) -> None:
    path = tmp_path / "new" / "corrections.jsonl"
    append(path, [correction])
    assert read_corrections(path) == (correction,)


def test_a_new_line_never_runs_into_one_that_somebody_edited(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    rejected = StatementCorrection(*common(Verdict.REJECT, 2), STATEMENT)
    append(path, [rejected])
    path.write_text(path.read_text(encoding="utf-8").rstrip("\n"), encoding="utf-8")
    append(path, [rejected])
    assert read_corrections(path)[1] == rejected


def test_a_mark_that_an_editor_put_before_the_first_line_is_no_part_of_it(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    append(path, [StatementCorrection(*common(Verdict.REJECT, 1), STATEMENT)])
    plain = read_corrections(path)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert read_corrections(path) == plain


def test_a_missing_file_holds_no_corrections(tmp_path: Path) -> None:
    assert read_corrections(tmp_path / "corrections.jsonl") == ()


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1: is no JSON"),
        ('{"verdict": "acept"}', "Did you mean 'accept'"),
        ('{"verdict": "reject"}', "'statement' is missing"),
        ('{"verdict": "reject", "statement": {"article": "a", "class": "Praise"}}', "has no 'quote'"),
        ('{"verdict": "reject", "statment": {}}', "unknown key 'statment'"),
        (
            '{"verdict": "change", "statement": {"article": "a", "quote": "q", "class": "Praise"}}',
            "the verdict change says nothing of what is to be changed",
        ),
        (
            '{"verdict": "accept", "statement": {"article": "a", "quote": "q", "class": "P"}, "change": {"class": "M"}}',
            "a change is filled in, but the verdict is accept",
        ),
        ('{"verdict": "same", "one": {"name": "A"}, "other": {"article": "b"}}', "need a 'name'"),
        ('{"verdict": "same", "one": {"name": "A"}, "other": {"article": "b", "quote": "q", "class": "C"}}', "both be"),
        ('{"verdict": "same", "date": "gestern"}', "'date' is no day"),
    ],
)
def test_a_broken_line_is_refused_with_its_number(line: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text(line + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match=message):
        read_corrections(path)


def test_a_file_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("", encoding="utf-8")
    with pytest.raises(CorrectionError, match="cannot be written"):
        append(tmp_path / "folder" / "corrections.jsonl", [StatementCorrection(*common(Verdict.REJECT, 1), STATEMENT)])


def test_decisions_that_do_not_all_fit_on_the_disk_leave_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    rejected = StatementCorrection(*common(Verdict.REJECT, 1), STATEMENT)
    append(path, [rejected])
    before = path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 300, hard))
    try:
        with pytest.raises(ResourceError, match="cannot be written"):
            append(path, [rejected] * 100)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == before
    append(path, [rejected])
    assert len(read_corrections(path)) == 2


def test_a_line_that_was_not_written_to_its_end_is_refused_and_nothing_is_written_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    rejected = StatementCorrection(*common(Verdict.REJECT, 1), STATEMENT)
    append(path, [rejected, rejected])
    path.write_bytes(path.read_bytes()[:-30])
    cut = path.read_bytes()
    with pytest.raises(CorrectionError, match=r"line 2: is cut off"):
        read_corrections(path)
    with pytest.raises(CorrectionError, match=r"last line: is cut off"):
        append(path, [rejected])
    assert path.read_bytes() == cut
    path.write_bytes(cut[: cut.index(b"\n")])  # whole, but for its line end
    append(path, [rejected])
    assert len(read_corrections(path)) == 2


@pytest.mark.parametrize("verdict", ["{}", "[]", "7", "null", "true", '["accept"]'])
def test_a_verdict_that_is_no_word_is_refused(verdict: str, tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_text(f'{{"verdict": {verdict}}}\n', encoding="utf-8")
    with pytest.raises(CorrectionError, match=r"line 1: verdict .* is not known"):
        read_corrections(path)


def test_corrections_that_are_no_text_or_have_no_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "corrections.jsonl"
    path.write_bytes(b"\xff{")
    with pytest.raises(CorrectionError, match="not UTF-8"):
        read_corrections(path)
    path.unlink()
    path.symlink_to("nirgends")
    with pytest.raises(CorrectionError, match="cannot be read"):
        read_corrections(path)
