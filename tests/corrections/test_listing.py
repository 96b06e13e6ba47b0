"""A work list in YAML, edited by hand and read back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.corrections import (
    Change,
    IdentityCorrection,
    Item,
    StatementCorrection,
    StatementRef,
    from_csv,
    from_yaml,
    to_yaml,
    worklist,
)
from kg.corrections.worklist import Seen
from kg.errors import CorrectionError
from kg.model import Status
from kg.store import Store
from tests.corrections.lists import EVENT, PRAISE, edited
from tests.corrections.making import DAY


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
        ("- verdict: accept\n  one: {agents: [[a]]}", "'one_agents' is neither a text nor a list of texts"),
        ("- verdict: {same: same}", "'verdict' is neither a text nor a list of texts"),
        ("- [[same]]", "a list is no question"),
        ("- verdict: rejct\n  one: {quote: x}", "row 1: verdict 'rejct' is not known"),
    ],
)
def test_another_yaml_is_refused_with_its_place(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "list.yaml"
    path.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(CorrectionError, match=re.escape(message)):
        from_yaml(path, by=None, date=None)


def test_aliases_that_nest_without_end_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "list.yaml"
    levels = (f"&l{level} [{', '.join([f'*l{level - 1}'] * 9)}]" if level else "&l0 [x]" for level in range(40))
    path.write_text("".join(f"- one: {{agents: {level}}}\n" for level in levels), encoding="utf-8")
    with pytest.raises(CorrectionError, match="neither a text nor a list of texts"):
        from_yaml(path, by=None, date=None)


def test_a_list_of_nothing_decides_nothing(tmp_path: Path) -> None:
    assert from_yaml(written(tmp_path, ()), by=None, date=None) == ()
