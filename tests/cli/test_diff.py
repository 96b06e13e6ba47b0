from __future__ import annotations

import json
from pathlib import Path

from kg.cli.diff import FIELDS
from kg.facts.difference import FIELDS as COMPARED
from tests.cli.conftest import Call

HEADLINES = {"hafen": "Sana Okoye lobte Piet Brodersen.\n", "markt": "Piet Brodersen kritisierte Sana Okoye.\n"}


def built(call: Call, folder: Path, name: str, **articles: str) -> str:
    texts = folder / name
    texts.mkdir()
    for article, text in articles.items():
        (texts / f"{article}.txt").write_text(text, encoding="utf-8")
    assert call("build", texts, "-o", folder / f"{name}.trig").code == 0
    return f"{name}.trig"


def test_diff_of_a_graph_with_itself_is_empty_and_says_yes(call: Call, tmp_path: Path) -> None:
    graph = built(call, tmp_path, "old", **HEADLINES)
    called = call("diff", graph, graph)
    assert called.code == 0
    assert called.err.splitlines() == ["0 rows.", "0 new, 0 gone, 0 changed, 2 same."]


def test_diff_shows_new_gone_and_changed_facts_and_says_no(call: Call, tmp_path: Path) -> None:
    old = built(call, tmp_path, "old", **HEADLINES, kai="Piet Brodersen besuchte Samoa.\n")
    new = built(call, tmp_path, "new", **HEADLINES, steg="Sana Okoye traf Piet Brodersen.\n")
    called = call("diff", old, new, "--as", "json")
    assert called.code == 1
    rows = json.loads(called.out)
    assert [(row["change"], row["article"], row["class"]) for row in rows] == [
        ("gone", "kai", "Visit"),
        ("new", "steg", "Meeting"),
    ]
    assert rows[1]["actors"] == "Sana Okoye – Piet Brodersen"
    assert called.err.splitlines()[-1] == "1 new, 1 gone, 0 changed, 2 same."


def test_diff_compares_a_file_with_a_store_and_writes_a_table(call: Call, tmp_path: Path) -> None:
    graph = built(call, tmp_path, "old", **HEADLINES)
    (tmp_path / "old" / "markt.txt").unlink()
    assert call("build", tmp_path / "old", "--to", "store/").code == 0
    called = call("diff", graph, "store/", "--ids", "-o", "changes.csv")
    assert called.code == 1
    head, row = (tmp_path / "changes.csv").read_text(encoding="utf-8-sig").splitlines()
    assert head == "change,article,class,actors,status,time,confidence,difference,sentence,event_before,event_after"
    assert row.startswith("gone,markt,Criticism,Piet Brodersen → Sana Okoye,Actual,")
    assert row.endswith(",")


def test_diff_says_where_a_graph_tells_nothing(call: Call, tmp_path: Path) -> None:
    graph = built(call, tmp_path, "old", **HEADLINES)
    (tmp_path / "foreign.ttl").write_text("<https://a.example/> <https://a.example/is> 1 .\n", encoding="utf-8")
    called = call("diff", graph, "foreign.ttl", "--limit", "1")
    assert called.code == 1
    assert "1 row." in called.err
    assert "foreign.ttl: no fact of kg in it." in called.err
    assert "old.trig: no" not in called.err


def test_diff_of_a_missing_file_is_wrong_input(call: Call) -> None:
    called = call("diff", "nix.ttl", "nix.ttl")
    assert (called.code, called.out) == (2, "")
    assert "nix.ttl: no such file" in called.err
    assert call("diff", "nix.ttl", "nix.ttl", "--limit", "0").code == 2


def test_diff_offers_the_fields_that_are_compared() -> None:
    assert list(FIELDS) == list(COMPARED)
