from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_explain_shows_trigger_roles_links_status_and_rule(call: Call) -> None:
    called = call("explain", "Xi bezeichnete Putin als seinen besten Freund.")
    assert called.code == 0
    lines = [" ".join(line.split()) for line in called.out.splitlines()]
    assert lines[0] == "Xi bezeichnete Putin als seinen besten Freund."
    assert lines[1] == "Naming"
    assert lines[2].startswith("trigger bezeichnete (naming.toml#")
    assert lines[3].startswith("agent Xi → Xi Jinping (Person, Q15031), score 0.")
    assert lines[4].startswith("target Putin → Wladimir Putin (Person, Q7747), score 0.")
    assert "epithet besten Freund" in lines
    assert "status Actual" in lines
    assert "attribution none: the text says so itself" in lines
    assert "evidence Xi bezeichnete Putin als seinen besten Freund" in lines
    assert any(re.fullmatch(r"heard [01]\.\d\d by the reader of events", line) for line in lines)


def test_explain_shows_the_cue_that_decided_the_status(call: Call) -> None:
    out = call("explain", "Olaf Scholz will Emmanuel Macron am Freitag treffen.", "--date", "2025-01-21").out
    assert "    status      Planned because of 'will'  (planned.toml#" in out
    assert "    time        am Freitag  → 2025-01-24 (Weekday)\n" in out


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param(
            "Es schneite.", "  No fact: none of its words is a trigger of a relation file.\n", id="no trigger"
        ),
        pytest.param(
            "Der Ball traf den Pfosten.",
            "  No fact. Tried:\n    traf  ",
            id="trigger without actors",
        ),
    ],
)
def test_explain_says_why_there_is_no_fact(call: Call, text: str, reason: str) -> None:
    called = call("explain", text)
    assert called.code == 0
    assert called.out.startswith(f"{text}\n{reason}")


def test_explain_reads_stdin(call: Call) -> None:
    called = call("explain", "-", stdin="Er trank Tee.\n")
    assert called.out.startswith("Er trank Tee.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            [" "],
            'Error: TEXT is empty\n  Give a German sentence: kg explain "Olaf Scholz traf Emmanuel Macron."\n',
            id="empty",
        ),
        pytest.param(
            ["Er kam.", "--date", "neulich"],
            "Error: --date: 'neulich' is not a day\n  Write it as 2025-01-21.\n",
            id="date",
        ),
    ],
)
def test_explain_wrong_call_has_its_message(call: Call, arguments: list[str], message: str) -> None:
    called = call("explain", *arguments)
    assert called.code == 2
    assert called.err == message


def test_explain_asked_for_a_file_says_how_to_give_its_text(call: Call, tmp_path: Path) -> None:
    article = tmp_path / "mein artikel.txt"
    article.write_text("Er trank Tee.", encoding="utf-8")
    called = call("explain", str(article))
    assert called.code == 2
    assert called.err == f"Error: {article}: a file, not a text\n  kg explain - < '{article}' explains what it says.\n"
