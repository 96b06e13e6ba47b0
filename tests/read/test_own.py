"""What kg wrote itself is no article."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.read.own import is_own_output, is_quarantine
from tests.read.reading import read


def test_feed_of_our_own_facts_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.atom").write_text('<?xml version="1.0"?>\n<feed>\n<generator>kg</generator>\n</feed>')
    assert read(tmp_path).notes[0].endswith("1 file ignored (written by kg itself)")


@pytest.mark.parametrize(
    ("content", "own"),
    [
        ('{"doc": "a", "facts": []}\n', True),
        ('{"doc": "a", "source": "a.txt", "findings": [{}]}\n', True),
        ('{"id": "a", "text": "Er kam. {\\"doc\\": 1, \\"facts\\": []}"}\n', False),
        ('{"doc": "a", "text": "Er kam.", "facts": []}\n', False),
        ("", False),
    ],
)
def test_records_of_facts_and_of_a_quarantine_are_told_from_articles(content: str, own: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(content, encoding="utf-8")
    assert is_own_output(path) is own


def test_quarantine_may_be_empty_and_other_names_are_never_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\n", encoding="utf-8")
    assert is_quarantine(path)
    assert not is_own_output(path)
    assert is_quarantine(tmp_path / "missing")
