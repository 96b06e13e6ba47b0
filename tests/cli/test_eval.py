"""``kg eval``: figures on stdout, what is absent on stderr."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call


def gold(folder: Path, *facts: dict[str, object], doc: str = "kaukasus") -> Path:
    path = folder / "gold.jsonl"
    path.write_text(json.dumps({"doc": doc, "facts": facts}, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


MEETING: dict[str, object] = {"type": "MEET", "agents": ["Helmut Kohl"], "targets": ["Michail Gorbatschow"]}


def test_eval_prints_shares_with_counts_and_interval(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("eval", gold(tmp_path, MEETING), "--from", examples_graph)
    assert called.code == 0
    assert "sense    type           gold right false     P     R    F1  95 % interval" in called.out
    assert "strict   MEET              1     1" in called.out


def test_eval_errors_show_the_sentence_of_a_wrong_fact(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("eval", gold(tmp_path, MEETING | {"status": "negated"}), "--from", examples_graph, "--errors")
    assert "missed  kaukasus  MEET negated: Helmut Kohl → Michail Gorbatschow |" in called.out
    assert "Gorbatschow haben sich am Montag im Kaukasus getroffen." in called.out


def test_eval_as_json_has_the_same_figures(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("eval", gold(tmp_path, MEETING), "--from", examples_graph, "--as", "json", "--errors")
    result = json.loads(called.out)
    assert result["articles"] == 1
    assert next(line for line in result["lines"] if line["type"] == "MEET")["right"] == 1
    assert isinstance(result["errors"], list)


def test_eval_names_annotated_articles_that_the_graph_lacks(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("eval", gold(tmp_path, MEETING, doc="elsewhere"), "--from", examples_graph)
    assert called.code == 0
    assert "1 annotated article not in the graph; any facts of theirs count as missed:\n  elsewhere\n" in called.err


def test_eval_of_a_broken_gold_file_is_one_message(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    called = call("eval", gold(tmp_path, {"type": "HUG"}), "--from", examples_graph)
    assert called.code == 2
    assert "gold.jsonl, line 1, fact 1: type 'HUG' is not known" in called.err


def test_eval_compares_names_by_the_table_of_the_own_knowledge_folder(
    call: Call, examples_graph: Path, tmp_path: Path
) -> None:
    facts = gold(tmp_path, MEETING | {"agents": ["Altkanzler aus Oggersheim"]})
    own = tmp_path / "wissen"
    own.mkdir()
    (own / "comparing.toml").write_text(
        '[[same]]\nnames = ["Helmut Kohl", "Altkanzler aus Oggersheim"]\n'
        '[words]\nignored = ["der"]\norigin = ["ische"]\n',
        encoding="utf-8",
    )

    def right(*options: object) -> int:
        result = json.loads(call("eval", facts, "--from", examples_graph, "--as", "json", *options).out)
        return int(next(line for line in result["lines"] if line["type"] == "MEET")["right"])

    assert (right(), right("--knowledge", own)) == (0, 1)


def corrections(folder: Path, *lines: dict[str, object]) -> Path:
    path = folder / "corrections.jsonl"
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


KAUKASUS: dict[str, object] = {
    "article": "kaukasus",
    "quote": "Gorbatschow haben sich am Montag im Kaukasus getroffen",
    "class": "Meeting",
    "agents": ["Helmut Kohl"],
    "targets": ["Michail Gorbatschow"],
    "status": "Actual",
}


def test_eval_takes_corrections_as_annotated_facts(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    accepted = corrections(tmp_path, {"verdict": "accept", "statement": KAUKASUS})
    called = call("eval", accepted, "--from", examples_graph)
    assert called.code == 0
    assert "strict   all               1     1     0" in called.out
    rejected = corrections(tmp_path, {"verdict": "reject", "statement": KAUKASUS})
    assert "strict   all               0     0     1" in call("eval", rejected, "--from", examples_graph).out


def test_eval_says_which_corrections_it_leaves_out(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    bare = {key: KAUKASUS[key] for key in ("article", "quote", "class")}
    path = corrections(
        tmp_path,
        {"verdict": "accept", "statement": bare},
        {"verdict": "reject", "statement": KAUKASUS | {"article": "b"}},
    )
    called = call("eval", path, "--from", examples_graph)
    assert (
        "1 correction left out, without the agents, targets and status that they keep: corrections.jsonl, line 1"
        in called.err
    )


def test_eval_of_corrections_without_a_decision_on_statements_is_one_message(
    call: Call, examples_graph: Path, tmp_path: Path
) -> None:
    same: dict[str, object] = {
        "verdict": "same",
        "one": {"name": "A", "article": "a"},
        "other": {"name": "B", "article": "b"},
    }
    called = call("eval", corrections(tmp_path, same), "--from", examples_graph)
    assert called.code == 2
    assert "no decision on a statement" in called.err
