from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import NonConformance
from kg.findings import Finding, Severity
from kg.model import Article, Resolution
from kg.pipeline.finish import SetAside
from kg.pipeline.outputs import Mapped, Quarantine, quarantine_line

ARTICLE = Article("hafen", "Im Hafen nichts Neues.", "hafen.txt")
QUAD = ("<http://example.org/s>", "<http://example.org/p>", '"o"', "<http://example.org/g>")
MAPPED = Mapped(Resolution(ARTICLE, (), (), (), ()), (QUAD,))
FINDING = Finding(
    Severity.VIOLATION, "http://example.org/s", None, "The praise has no target.", "Praise-target", "hafen"
)


def test_quarantine_holds_id_source_findings_and_graph_of_an_article(tmp_path: Path) -> None:
    file = tmp_path / "set-aside.jsonl"
    quarantine = Quarantine(file)
    quarantine.extend([quarantine_line(SetAside(MAPPED, (FINDING,)), strict=False)])
    quarantine.write()
    record = json.loads(file.read_text(encoding="utf-8"))
    assert (record["doc"], record["source"]) == ("hafen", "hafen.txt")
    assert record["findings"][0]["message"] == "The praise has no target."
    assert record["nquads"] == ['<http://example.org/s> <http://example.org/p> "o" <http://example.org/g> .']


def test_quarantine_is_not_written_when_nothing_is_set_aside_and_a_stale_one_goes(tmp_path: Path) -> None:
    file = tmp_path / "set-aside.jsonl"
    file.write_text("{}\n", encoding="utf-8")
    Quarantine(file).write()
    assert not file.exists()


def test_quarantine_raises_in_a_strict_run() -> None:
    with pytest.raises(NonConformance) as caught:
        quarantine_line(SetAside(MAPPED, (FINDING,)), strict=True)
    assert str(caught.value) == (
        "hafen.txt: its graph does not conform: The praise has no target.\n"
        "  Run without --strict to set such events aside and go on."
    )
    assert caught.value.exit_code == 1
