"""Tables go to a terminal, a pipe or a file, in the form that an option or the suffix names."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.cli.answers import FORMS, give_table

NAMES, ROWS = ("who", "events"), [("Anna Berg", 2), ("Bo Dahl", 1)]


@pytest.mark.parametrize(
    ("name", "begins"), [("a.csv", "who,events"), ("a.JSONL", '{"who"'), ("a.md", "| who"), ("a.dat", "who ")]
)
def test_suffix_names_the_form_and_none_is_a_table(
    name: str, begins: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    give_table(NAMES, ROWS, None, str(tmp_path / name))
    out, err = capsys.readouterr()
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)
    assert out == ""
    assert err.startswith(f"2 rows written to {tmp_path / name}")


def test_option_goes_before_the_suffix(tmp_path: Path) -> None:
    give_table(NAMES, ROWS, "tsv", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()[1] == "Anna Berg\t2"


def test_pipe_gets_the_whole_table_uncut(capsys: pytest.CaptureFixture[str]) -> None:
    give_table(NAMES, [("x" * 300, 1)], None, "-")
    assert "x" * 300 in capsys.readouterr().out


def test_every_form_has_a_suffix() -> None:
    assert all(suffix.startswith(".") for suffix in FORMS.values())


def test_table_turns_no_letters_around_also_through_a_pipe_or_in_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [("\u202egnurednilB", "\u2066Ort")]
    give_table(("who", "where"), rows, "table", "-")
    give_table(("who", "where"), rows, None, str(tmp_path / "t.txt"))
    for shown in (capsys.readouterr().out, (tmp_path / "t.txt").read_text(encoding="utf-8")):
        assert "\\u202egnurednilB" in shown
        assert not {"\u202e", "\u2066"} & set(shown)
