from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import EXAMPLES, Call

TEXT = "Olaf Scholz traf am Montag in Berlin Emmanuel Macron.\n"


def _write(folder: Path, **contents: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in contents.items():
        (folder / f"{name}.txt").write_text(content, encoding="utf-8")
    return folder


# ── calls that are wrong ──────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "destination", [[], ["-o", "a.ttl", "--to", "store/"]], ids=["no destination", "two destinations"]
)
def test_build_takes_exactly_one_destination(call: Call, destination: list[str]) -> None:
    called = call("build", "a.txt", *destination)
    assert called.code == 2
    assert called.err.endswith("Error: Name exactly one destination: -o FILE or --to STORE.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(
            ["nix", "-o", "a.ttl"],
            "Error: nix: no such file or folder\n  Check the path, or use - for standard input.\n",
            id="input",
        ),
        pytest.param(
            ["*.txt", "-o", "a.ttl"],
            "Error: *.txt: no file matches\n  Check the pattern, or name a folder.\n",
            id="glob",
        ),
        pytest.param(
            ["in", "-o", "a.ttl", "--encoding", "utf-9"],
            "Error: encoding: 'utf-9' is not known\n  Use a name such as utf-8, cp1252, iso-8859-15 or utf-16.\n",
            id="encoding",
        ),
        pytest.param(
            ["in", "-o", "a.ttl", "--base", "example.org"],
            "Error: option: base: 'example.org' cannot start an IRI\n"
            "  Use a web address that ends in / or #, such as https://example.org/kg/.\n",
            id="base",
        ),
        pytest.param(
            ["in", "-o", "a.pdf"],
            "Error: a.pdf: the suffix '.pdf' stands for no format\n"
            "  Use one of .ttl, .trig, .nq, .nt, .jsonld, or name the format.\n",
            id="suffix",
        ),
        pytest.param(
            ["in", "-o", "a.ttl", "--settings", "nix.toml"],
            "Error: nix.toml: cannot be read (No such file or directory)\n"
            "  Check the path and its permissions, or restore the file.\n",
            id="settings file",
        ),
    ],
)
def test_build_wrong_call_has_its_message(call: Call, tmp_path: Path, arguments: list[str], message: str) -> None:
    _write(tmp_path / "in", a=TEXT)
    called = call("build", *arguments)
    assert called.code == 2
    assert called.out == ""
    assert called.err == message
    assert not (tmp_path / "a.ttl").exists()


def test_build_wrong_setting_in_the_environment_has_its_message(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_BATCH_ARTICLES", "0")
    called = call("build", "a.txt", "-o", "a.ttl")
    assert called.code == 2
    assert called.err == (
        "Error: KG_BATCH_ARTICLES: batch_articles: 0 is out of range\n  Choose a number from 1 to 10000.\n"
    )


def test_build_missing_model_is_something_kg_relies_on(call: Call, tmp_path: Path) -> None:
    (tmp_path / "kg.toml").write_text('model = "nix"', encoding="utf-8")
    _write(tmp_path / "in", a=TEXT)
    called = call("build", "in", "-o", "a.ttl")
    assert called.code == 3
    assert called.err.startswith("Error: nix")


# ── articles that are wrong ───────────────────────────────────────────────────────────────────────────────────────────


def test_build_bad_articles_are_left_out_counted_and_listed(call: Call, tmp_path: Path) -> None:
    folder = _write(tmp_path / "in", a=TEXT, b="", d=TEXT)
    (folder / "c.txt").write_bytes(b"%PDF-1.7\n\xff\xff")
    (folder / "d.md").write_text(TEXT, encoding="utf-8")
    (folder / "e.png").write_bytes(b"\x89PNG")
    called = call("build", "in", "-o", "a.trig")
    assert called.code == 0
    assert called.out == ""
    lines = called.err.splitlines()
    assert lines[:5] == [
        "in: 1 file ignored (.png)",
        "Left out:",
        "  in/b.txt: no text - Remove the article, or add its text.",
        "  in/c.txt: this is a PDF file, not text - Save the article as .txt, .html or .jsonl.",
        "  in/d.txt: the id 'd' was already used by in/d.md - Give the article another id or file name; the first one is kept.",
    ]
    assert lines[5].startswith("2 articles read, 2 skipped, 1 duplicate, ")
    assert lines[5].endswith(" 2 findings (kg validate lists them).")
    assert len(lines) == 6
    graph = (tmp_path / "a.trig").read_text(encoding="utf-8")
    assert "graph/a>" in graph
    assert "graph/d>" in graph
    assert "graph/b>" not in graph


def test_build_strict_stops_at_the_first_bad_article(call: Call, tmp_path: Path) -> None:
    _write(tmp_path / "in", a=TEXT, b="", c=TEXT)
    called = call("build", "in", "-o", "a.ttl", "--strict")
    assert called.code == 2
    assert called.err == "Error: in/b.txt: no text\n  Remove the article, or add its text.\n"
    assert not (tmp_path / "a.ttl").exists()


def test_build_without_any_article_leaves_the_old_graph(call: Call, tmp_path: Path) -> None:
    _write(tmp_path / "in", a="")
    (tmp_path / "a.ttl").write_text("# old", encoding="utf-8")
    called = call("build", "in", "-o", "a.ttl")
    assert called.code == 2
    assert called.err == (
        "Error: no article could be read\n  in/a.txt: no text\n  Remove the article, or add its text.\n"
        "  Check the inputs; nothing was written.\n"
    )
    assert (tmp_path / "a.ttl").read_text(encoding="utf-8") == "# old"


def test_build_of_nothing_german_says_so_and_names_the_first(call: Call, tmp_path: Path) -> None:
    english = "The minister said that he would not go there, and that was the end of it for all of them. " * 3
    _write(tmp_path / "in", **{f"a{number:02}": english for number in range(23)})
    called = call("build", "in", "-o", "a.ttl")
    assert called.code == 2
    assert called.err.startswith("Error: nothing here is German\n  in/a00.txt: reads as English, not as German\n")
    assert "in/a19.txt" in called.err
    assert "in/a20.txt" not in called.err
    assert "  … and 3 more\n  Check the inputs; nothing was written.\n" in called.err


def test_build_counts_articles_that_are_not_german(call: Call, tmp_path: Path) -> None:
    english = "The minister said that he would not go there, and that was the end of it for all of them. " * 3
    _write(tmp_path / "in", a=TEXT, b=english)
    assert "1 article read, 1 skipped (1 not German), " in call("build", "in", "-o", "a.ttl").err


# ── what it writes ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_build_examples_end_to_end(call: Call, tmp_path: Path) -> None:
    called = call("build", EXAMPLES, "-o", "a.trig")
    assert called.code == 0
    assert called.out == ""
    assert called.err.splitlines()[-1].startswith("12 articles read, 0 skipped, 0 duplicates, ")
    assert ", 0 quarantined, " in called.err
    assert not list(tmp_path.glob("*quarantine*"))
    assert call("validate", "a.trig").code == 0


def test_build_same_input_gives_the_same_bytes(call: Call, examples_graph: Path, tmp_path: Path) -> None:
    assert call("build", EXAMPLES, "-o", "a.ttl").code == 0
    assert (tmp_path / "a.ttl").read_bytes() == examples_graph.read_bytes()


def test_build_standard_input_takes_id_and_date(call: Call) -> None:
    text = "Olaf Scholz traf gestern in Berlin Emmanuel Macron.\n"
    called = call("build", "-", "--id", "reise", "--date", "3.2.2024", "-o", "-", stdin=text)
    assert called.code == 0
    assert "article/reise" in called.out
    assert "2024-02-02" in called.out


def test_build_date_that_is_none_is_refused(call: Call) -> None:
    called = call("build", "-", "--date", "neulich", "-o", "-", stdin="Sie kam.")
    assert called.code == 2
    assert "--date 'neulich' is no date" in called.err


def test_build_reads_stdin_and_writes_stdout(call: Call) -> None:
    called = call("build", "-", "-o", "-", stdin=TEXT)
    assert called.code == 0
    assert "@prefix kgo:" in called.out
    assert "kgo:Meeting" in called.out
    assert called.err.startswith("1 article read, 0 skipped, 0 duplicates, 0 without facts; 1 event, ")


@pytest.mark.parametrize("name", ["trig", "nquads", "ntriples", "jsonld"])
def test_build_option_format_beats_the_suffix(call: Call, tmp_path: Path, name: str) -> None:
    assert call("build", "-", "-o", "a.ttl", "--format", name, stdin=TEXT).code == 0
    first = (tmp_path / "a.ttl").read_text(encoding="utf-8").lstrip()[0]
    assert first in {"trig": "#@", "nquads": "<", "ntriples": "<", "jsonld": "{["}[name]


def test_build_base_becomes_the_start_of_every_iri(call: Call) -> None:
    called = call("build", "-", "-o", "-", "--base", "https://kg.example/x/", "--format", "nquads", stdin=TEXT)
    assert called.code == 0
    assert "<https://kg.example/x/article/stdin>" in called.out
    assert "<https://example.org/kg/article" not in called.out


def test_build_undated_article_keeps_its_time_unresolved(call: Call) -> None:
    called = call("build", "-", "-o", "-", stdin="Olaf Scholz traf gestern in Berlin Emmanuel Macron.\n")
    assert "kgo:Unresolved" in called.out
    assert "sem:hasBeginTimeStamp" not in called.out


def test_build_residue_gives_no_fact(call: Call) -> None:
    text = "Sommer in Bern\n\nDie Stadt war leer.\n\nLesen Sie auch: Olaf Scholz traf Emmanuel Macron\n"
    called = call("build", "-", "-o", "-", stdin=text)
    assert called.code == 0
    assert called.err.startswith("1 article read, 0 skipped, 0 duplicates, 1 without facts; 0 events, ")


def test_build_into_a_store_replaces_and_never_doubles(call: Call, tmp_path: Path) -> None:
    folder = _write(tmp_path / "in", a=TEXT)
    for _ in range(2):
        assert call("build", folder, "--to", "store/").code == 0
    called = call("query", "who-met-whom", "--from", "store/", "--as", "json")
    assert called.code == 0
    shutil.rmtree(tmp_path / "store")
    assert call("build", folder, "--to", "store/").code == 0
    assert json.loads(call("query", "who-met-whom", "--from", "store/", "--as", "json").out) == json.loads(called.out)
    assert json.loads(called.out)


def test_build_gives_what_the_readme_shows(examples_graph: Path) -> None:
    readme = (EXAMPLES.parent / "README.md").read_text(encoding="utf-8")
    shown = readme.split("```turtle\n")[1].split("```")[0].splitlines()
    given = {line.strip(" \t.;") for line in examples_graph.read_text(encoding="utf-8").splitlines()}
    assert len(shown) >= 20
    assert [line for line in shown if line.strip(" .;") not in given] == []


# ── workers and summaries ─────────────────────────────────────────────────────────────────────────────────────────────


def test_build_with_workers_writes_what_one_process_writes(call: Call, tmp_path: Path) -> None:
    _write(tmp_path / "in", a=TEXT, b="Petr Pavel lobte Zuzana Čaputová.\n", c="")
    one = call("build", "in", "-o", "one.ttl")
    two = call("build", "in", "-o", "two.ttl", "--workers", "2")
    assert (one.code, two.code, one.err) == (0, 0, two.err)
    assert (tmp_path / "one.ttl").read_bytes() == (tmp_path / "two.ttl").read_bytes()


def test_build_writes_its_counts_as_json(call: Call, tmp_path: Path) -> None:
    _write(tmp_path / "in", a=TEXT, b="")
    for _ in range(2):  # a summary of an earlier run is replaced
        assert call("build", "in", "-o", "a.nq", "--summary", "lauf.json").code == 0
    counts = json.loads((tmp_path / "lauf.json").read_bytes())
    assert (counts["read"], counts["skipped"], counts["events"]) == (1, 1, 1)
    assert [problem.splitlines()[0] for problem in counts["problems"]] == ["in/b.txt: no text"]


@pytest.mark.parametrize(
    ("summary", "message"),
    [
        pytest.param("in/a.txt", "in/a.txt: holds something else than a summary", id="article"),
        pytest.param("deep.json", "deep.json: holds something else than a summary", id="brackets"),
        pytest.param("a.nq", "a.nq: named for the summary and for another file", id="graph"),
        pytest.param("nix/lauf.json", "nix/lauf.json: the folder 'nix' does not exist", id="no folder"),
    ],
)
def test_build_refuses_a_summary_in_the_place_of_something_else(
    call: Call, tmp_path: Path, summary: str, message: str
) -> None:
    _write(tmp_path / "in", a=TEXT)
    (tmp_path / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    called = call("build", "in", "-o", "a.nq", "--summary", summary)
    assert called.code == 2
    assert called.err.startswith(f"Error: {message}")
    assert (tmp_path / "in" / "a.txt").read_text(encoding="utf-8") == TEXT
    assert not (tmp_path / "a.nq").exists()


def test_build_refuses_a_shard_that_is_none(call: Call, tmp_path: Path) -> None:
    _write(tmp_path / "in", a=TEXT)
    called = call("build", "in", "-o", "a.nq", "--shard", "5/4")
    assert (called.code, called.err.splitlines()[0]) == (2, "Error: shard: '5/4' is no part of a whole")
