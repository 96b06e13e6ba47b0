"""``kg review``: a list out, an edited list in, the corrections in the knowledge folder."""

from __future__ import annotations

import csv
import json
import os
import pty
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.corrections.lists import EVENT, edited

SPELLED = [
    {"id": "a", "date": "2024-05-02", "text": "Die Reederin Ljudmila Antonowa besuchte am Mittwoch Dänemark."},
    {"id": "b", "date": "2024-05-09", "text": "Die Malerin Lyudmila Antonova besuchte am Mittwoch Norwegen."},
]


def store(call: Call, folder: Path) -> str:
    source = folder / "reports.jsonl"
    source.write_text("".join(json.dumps(report) + "\n" for report in SPELLED), encoding="utf-8")
    assert call("build", source, "--to", f"{folder}/store/").code == 0
    assert call("identify", "--in", f"{folder}/store/").code == 0
    return f"{folder}/store/"


def test_a_doubtful_pair_is_decided_in_a_list_and_stays_decided(call: Call, tmp_path: Path) -> None:
    locator, sheet, knowledge = store(call, tmp_path), tmp_path / "liste.csv", tmp_path / "wissen"
    assert call("review", "--in", locator, "--write", sheet).err == "1 row to decide on.\n"
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    with sheet.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, rows[0])
        writer.writeheader()
        writer.writerows({**row, "verdict": "different"} for row in rows)
    applied = call("review", "--in", locator, "--apply", sheet, "--by", "mk", "--knowledge", knowledge)
    assert applied.code == 0
    assert "1 correction added" in applied.err
    assert json.loads((knowledge / "corrections.jsonl").read_text(encoding="utf-8"))["by"] == "mk"
    before = (knowledge / "corrections.jsonl").read_bytes()
    again = call("review", "--in", locator, "--apply", sheet, "--by", "mk", "--knowledge", knowledge)
    assert f"1 correction of {sheet} stood there already.\n0 corrections added" in again.err
    assert (again.code, (knowledge / "corrections.jsonl").read_bytes()) == (0, before)
    shown = call("identify", "--in", locator, "--dry-run", "--knowledge", knowledge).out
    assert shown.startswith("different 0.00 review")


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"change_class": "Prais"}, "row 2: no event class 'Prais'\n  Did you mean 'Praise'?"),
        ({"change_class": "Lob"}, "row 2: no event class 'Lob'\n  Write 'Praise'."),
        ({"change_status": "gemunkelt"}, "row 2: no status 'gemunkelt'\n  "),
        (
            {},
            "row 2: the verdict change says nothing of what is to be changed\n  Fill in what is right: class, status,",
        ),
        (
            {"change_status": "planned", "verdict": "accept"},
            "row 2: a change is filled in, but the verdict is accept\n  Write the verdict change, or empty",
        ),
        ({"change_status": "planned", "one_article": ""}, "row 2: the statement has no 'article'"),
    ],
)
def test_a_change_that_no_build_could_read_is_refused_with_its_row(
    cells: dict[str, str], message: str, call: Call, tmp_path: Path
) -> None:
    edited(tmp_path, (EVENT,), **{"verdict": "change", **cells})
    (tmp_path / "wissen").mkdir()
    done = call("review", "--in", "s/", "--apply", tmp_path / "list.csv", "--knowledge", tmp_path / "wissen")
    assert done.code == 2
    assert message in done.err
    assert list((tmp_path / "wissen").iterdir()) == []


def test_review_needs_a_folder_to_keep_decisions_in_and_somebody_to_ask(call: Call, tmp_path: Path) -> None:
    locator = store(call, tmp_path)
    assert "decisions need a knowledge folder" in call("review", "--in", locator).err
    (tmp_path / "wissen").mkdir()
    called = call("review", "--in", locator, "--knowledge", tmp_path / "wissen")
    assert called.code == 2
    assert "no terminal" in called.err


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_what_was_decided_outlasts_whatever_ends_the_asking(number: int, call: Call, tmp_path: Path) -> None:
    if number != signal.SIGKILL and signal.getsignal(number) is signal.SIG_IGN:
        pytest.skip("run in the background, where this signal is ignored")
    (tmp_path / "a.txt").write_text("Alar Karis traf Egils Levits. Egils Levits lobte Alar Karis.", encoding="utf-8")
    assert call("build", tmp_path / "a.txt", "-o", tmp_path / "g.nq").code == 0
    decided = tmp_path / "wissen/corrections.jsonl"
    decided.parent.mkdir()
    command = [sys.executable, "-m", "kg", "review", "--in", "g.nq", "--below", "1", "--knowledge", "wissen"]
    ours, theirs = pty.openpty()  # somebody is asked only at a terminal
    with subprocess.Popen(
        command, cwd=tmp_path, stdin=theirs, stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        threading.Timer(60, process.kill).start()
        os.write(ours, b"r\n")
        assert process.stderr is not None
        told = b""
        while b"2 of 2" not in told:
            line = process.stderr.readline()
            assert line, told
            told += line
        process.send_signal(number)
        _, told = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    assert [json.loads(line)["verdict"] for line in decided.read_text(encoding="utf-8").splitlines()] == ["accept"]
    if number != signal.SIGKILL:
        assert (process.returncode, b"1 correction added" in told) == (128 + number, True)


def test_an_event_whose_status_nobody_knows_is_on_the_list(call: Call, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Alar Karis traf Egils Levits.", encoding="utf-8")
    assert call("build", tmp_path / "a.txt", "-o", tmp_path / "g.nq").code == 0
    graph = (tmp_path / "g.nq").read_text(encoding="utf-8")
    (tmp_path / "g.nq").write_text(re.sub(r"<\S+#Actual>", '"gemunkelt"', graph), encoding="utf-8")
    assert call("review", "--in", tmp_path / "g.nq", "--below", 1, "--write", tmp_path / "l.yaml").code == 0
    assert "Alar Karis traf Egils Levits" in (tmp_path / "l.yaml").read_text(encoding="utf-8")
