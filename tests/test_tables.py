"""Every mistake in a data file gives one message: where, what, way out; the same for every kind of file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import CueError, SettingsError
from kg.model import Status
from kg.tables import Table, read_table, read_utf8

TABLE = Table(
    "a.toml",
    {
        "name": "Anna",
        "blank": " ",
        "flag": True,
        "number": 7,
        "words": ["a", "b"],
        "word": "a",
        "none": [],
        "status": "Planned",
        "table": {"inner": 1},
        "rows": [{"x": 1}, {"x": 2}],
    },
    CueError,
)


def test_tables_give_values_by_kind() -> None:
    assert (TABLE.text("name"), TABLE.flag("flag"), TABLE.number("number", 1, 9)) == ("Anna", True, 7)
    assert (TABLE.words("words"), TABLE.words("word", one=True), TABLE.words("none")) == (("a", "b"), ("a",), ())
    assert TABLE.choice("status", Status) is Status.PLANNED
    assert [row.value("x") for row in TABLE.entries("rows")] == [1, 2]


def test_tables_missing_keys_have_defaults() -> None:
    assert (TABLE.text("x", default="-"), TABLE.flag("x"), TABLE.number("x", 0, 9, 3)) == ("-", False, 3)
    assert (TABLE.words("x"), TABLE.entries("x"), list(TABLE.table("x"))) == ((), (), [])
    assert TABLE.choice("x", Status, Status.ACTUAL) is Status.ACTUAL
    assert TABLE.one_of("x", ("a", "b"), "b") == "b"


BROKEN: dict[str, tuple[Callable[[Table], object], str]] = {
    "unknown key": (
        lambda t: Table("a.toml", {"lema": 1}, CueError).know(("lemma", "pos")),
        "a.toml: unknown key 'lema'\n  Did you mean 'lemma'? Known: lemma, pos.",
    ),
    "no text": (lambda t: t.text("x", '"Rat"'), "a.toml: the key 'x' is missing\n  Write x = \"Rat\"."),
    "blank text": (lambda t: t.text("blank"), "a.toml: blank = ' ' is no text\n  Write blank = \"…\"."),
    "text for a flag": (
        lambda t: t.flag("name"),
        "a.toml: name = 'Anna' is neither true nor false\n  Write name = true, or leave it out.",
    ),
    "flag for a number": (
        lambda t: t.number("flag", 1, 12),
        "a.toml: flag = True is no whole number from 1 to 12\n  Use 1 to 12.",
    ),
    "number out of range": (
        lambda t: t.number("number", 1, 5),
        "a.toml: number = 7 is no whole number from 1 to 5\n  Use 1 to 5.",
    ),
    "one word for a list": (
        lambda t: t.words("word"),
        'a.toml: word = \'a\' is not a list of words\n  Write word = ["word", "word"].',
    ),
    "empty list": (lambda t: t.some_words("none", '["Rat"]'), "a.toml: 'none' has no words\n  Write none = [\"Rat\"]."),
    "unknown choice": (
        lambda t: t.choice("name", Status),
        "a.toml: name 'Anna' is unknown\n  Known: Actual, Negated, Planned.",
    ),
    "no choice": (lambda t: t.one_of("x", ("a", "b")), "a.toml: the key 'x' is missing\n  Known: a, b."),
    "no table": (lambda t: t.table("flag"), "a.toml: 'flag' is not a table\n  Write flag = { … }."),
    "no list of tables": (
        lambda t: t.entries("table"),
        "a.toml: 'table' is not a list of tables\n  Write [[table]] above each entry.",
    ),
    "in a row": (
        lambda t: t.entries("rows", "line")[1].text("x"),
        'a.toml, line 2: x = 2 is no text\n  Write x = "…".',
    ),
    "in a table": (lambda t: t.table("table").words("inner"), "a.toml, table: inner = 1 is not a list of words\n"),
}


@pytest.mark.parametrize(("ask", "message"), BROKEN.values(), ids=BROKEN)
def test_tables_refuse_what_is_wrong(ask: Callable[[Table], object], message: str) -> None:
    with pytest.raises(CueError) as refused:
        ask(TABLE)
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"a = 1\nb =", "f.toml: not TOML: Invalid value (at end of document)\n  Mend the file"),
        (b'a = "\xff"', "f.toml: not TOML: 'utf-8' codec can't decode byte 0xff in position 5"),
        (b"a = " + b"1" * 5000, "f.toml: not TOML: Exceeds the limit (4300 digits)"),
    ],
    ids=["syntax", "encoding", "a number of 5,000 digits"],
)
def test_tables_broken_file_is_refused(content: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "f.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError) as refused:
        read_table(path, "f.toml", SettingsError)
    assert str(refused.value).startswith(message)


def test_tables_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CueError) as refused:
        read_table(tmp_path / "f.toml", "f.toml", CueError)
    remedy = "Check the path and its permissions, or restore the file."
    assert str(refused.value) == f"f.toml: cannot be read (No such file or directory)\n  {remedy}"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xffa", "a.rq: not UTF-8 (invalid start byte at byte 0)\n  Save the file as UTF-8."),
        (None, "a.rq: cannot be read (No such file or directory)\n  Check the path"),
    ],
)
def test_a_text_that_cannot_be_read_says_why(content: bytes | None, message: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "a.rq").write_bytes(content)
    with pytest.raises(CueError) as caught:
        read_utf8(tmp_path / "a.rq", "a.rq", CueError)
    assert str(caught.value).startswith(message)


def test_a_text_without_an_end_is_refused_and_line_ends_are_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.tables._LONGEST_LIST", 1024 * 1024)
    with pytest.raises(CueError, match="larger than 1 MB"):
        read_utf8(Path("/dev/zero"), "x", CueError)
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfa\r\nb\rc")
    assert read_utf8(tmp_path / "a.txt", "x", CueError) == "a\nb\nc"
