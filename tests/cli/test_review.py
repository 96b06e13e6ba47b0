"""``kg review``: a list out, an edited list in, the corrections in the knowledge folder."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from tests.cli.conftest import Call

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
    knowledge.mkdir()
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
    shown = call("identify", "--in", locator, "--dry-run", "--knowledge", knowledge).out
    assert shown.startswith("different 0.00 review")


def test_review_needs_a_folder_to_keep_decisions_in_and_somebody_to_ask(call: Call, tmp_path: Path) -> None:
    locator = store(call, tmp_path)
    assert "decisions need a knowledge folder" in call("review", "--in", locator).err
    (tmp_path / "wissen").mkdir()
    called = call("review", "--in", locator, "--knowledge", tmp_path / "wissen")
    assert called.code == 2
    assert "no terminal" in called.err
