from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.vocabulary import current_vocabulary
from tests.cli.conftest import Call


def _append(name: str, text: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")

    return change


def test_check_what_ships_agrees(call: Call) -> None:
    called = call("check")
    assert called.err == "Everything agrees.\n"
    assert called.code == 0
    for name in ("Ontology", "Relations", "Cues", "Reading", "Shapes", "Queries", "Gazetteer"):
        assert f"\n{name}: " in called.out


def test_check_shows_the_settings_and_where_they_come_from(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kg.toml").write_text("article_limit = 5000", encoding="utf-8")
    monkeypatch.setenv("KG_BATCH_ARTICLES", "7")
    monkeypatch.setenv("KG_STORE_PASSWORD", "geheim")
    monkeypatch.setenv("KG_STORE", "http://anna:geheim@127.0.0.1:7878")
    out = call("check").out
    assert "  base = https://example.org/kg/  (default)" in out
    assert "  batch_articles = 7  (KG_BATCH_ARTICLES)" in out
    assert "  article_limit = 5000  (kg.toml)" in out
    assert "geheim" not in out


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        pytest.param(
            lambda folder: [f.unlink() for f in (folder / "ontology/languages/de/relations").glob("visit*.toml")],
            "Relations: 1 problem\n"
            "  ontology/news.ttl: no file of relations/ for the class Visit\n"
            "    Add one beside it, see ontology/README.md.\n",
            id="class without file",
        ),
        pytest.param(
            _append("ontology/languages/de/relations/visit.toml", "\n[[trigger]]\nlemma = 'x'\nrole = {}\n"),
            "Relations: 1 problem\n  ontology/languages/de/relations/visit.toml, trigger ",
            id="relation file",
        ),
        pytest.param(
            _append("ontology/languages/de/cues/negation.toml", "\n[[cue]]\nlemmma = 'x'\n"),
            "Cues: 1 problem\n  ontology/languages/de/cues/negation.toml, ",
            id="cue file",
        ),
        pytest.param(
            _append("ontology/languages/de/residue.toml", "\n[[line]]\nname = 'x'\n"),
            "Cues: 1 problem\n  ontology/languages/de/residue.toml, line ",
            id="residue file",
        ),
        pytest.param(
            _append("ontology/languages/de/reading.toml", "\n[colours]\n"),
            "Reading: 1 problem\n  ontology/languages/de/reading.toml",
            id="reading file",
        ),
        pytest.param(
            _append("ontology/languages/de/comparing.toml", "\n[colours]\n"),
            "Reading: 1 problem\n  ontology/languages/de/comparing.toml",
            id="comparing file",
        ),
        pytest.param(
            _append("ontology/news.ttl", "\nkein Turtle"),
            "Ontology: 1 problem\n  ontology/news.ttl, line ",
            id="ontology",
        ),
        pytest.param(
            _append("ontology/shapes.ttl", "\nkein Turtle"), "Shapes: 1 problem\n  ontology/shapes.ttl", id="shapes"
        ),
    ],
)
def test_check_file_that_does_not_agree_is_named(
    call: Call, own_data: Path, change: Callable[[Path], None], lines: str
) -> None:
    change(own_data)
    called = call("check")
    assert called.code == 1
    assert lines in called.out


def test_check_query_with_an_unknown_term_is_named(call: Call, own_data: Path) -> None:
    path = own_data / "queries" / "who-did-what.rq"
    path.write_text(path.read_text(encoding="utf-8").replace("kgo:Event", "kgo:Evnt"), encoding="utf-8")
    called = call("check")
    assert called.code == 1
    assert (
        "Queries: 1 problem\n  queries/who-did-what.rq: kgo:Evnt is not in ontology/news.ttl\n    Did you mean 'Event'?"
    ) in called.out


@pytest.mark.parametrize(
    ("name", "content", "problem", "remedy"),
    [
        pytest.param(
            "ontology/languages/de/relations/visit.toml",
            "class = ",
            "ontology/languages/de/relations/visit.toml: not TOML: Invalid value (at end of document)",
            "Mend the file at this place; it is TOML in UTF-8.",
            id="relation file, no TOML",
        ),
        pytest.param(
            "ontology/languages/de/relations/call.toml",
            "class = 'Calls'",
            "ontology/languages/de/relations/call.toml: class 'Calls' is not in ontology/news.ttl, nor in a .ttl file of the knowledge folder",
            f"Did you mean 'Call'? Known: {', '.join(sorted(current_vocabulary().event_classes))}.",
            id="relation file, class",
        ),
        pytest.param(
            "ontology/languages/de/cues/negation.toml",
            "[[cue]]",
            "ontology/languages/de/cues/negation.toml, cue 1: the key 'scope' is missing",
            "Known: adjective, adverb, auxiliary, determiner, governor, means, preposition, subordinator.",
            id="cue file",
        ),
        pytest.param(
            "ontology/languages/de/residue.toml",
            "",
            "ontology/languages/de/residue.toml: no entries",
            "Add at least one of [[line]], [[tail]], [[mark]].",
            id="residue file",
        ),
        pytest.param(
            "ontology/news.ttl",
            "kein Turtle",
            "ontology/news.ttl, line 1: not Turtle: Parser error at line 1 between columns 1 and 5: "
            "kein is not a valid subject or graph name",
            "Mend the file at this place.",
            id="ontology",
        ),
        pytest.param(
            "ontology/plover.ttl",
            "kein Turtle",
            "ontology/plover.ttl, line 1: not Turtle: Parser error at line 1 between columns 1 and 5: "
            "kein is not a valid subject or graph name",
            "Mend the file at this place.",
            id="codes",
        ),
        pytest.param(
            "ontology/shapes.ttl",
            "kein Turtle",
            "ontology/shapes.ttl: not Turtle: at line 1 of <>: Bad syntax (expected directive or statement) at ^ in: "
            "\"b''^b'kein Turtle'\"",
            "Mend the file at this place.",
            id="shapes",
        ),
        pytest.param(
            "ontology/gazetteer/persons.ttl",
            "kein Turtle",
            "persons.ttl, line 1: Parser error at line 1 between columns 1 and 5: "
            "kein is not a valid subject or graph name",
            "Mend the Turtle; README.md in the gazetteer folder shows the form.",
            id="gazetteer",
        ),
        pytest.param(
            "ontology/languages/de/roles.toml",
            "kein TOML",
            "roles.toml: not TOML: Expected '=' after a key in a key/value pair (at line 1, column 6)",
            "Mend the file at this place; it is TOML in UTF-8.",
            id="roles",
        ),
    ],
)
def test_check_broken_file_stops_a_build_with_its_message(
    call: Call, own_data: Path, name: str, content: str, problem: str, remedy: str
) -> None:
    (own_data / name).write_text(content, encoding="utf-8")
    called = call("build", "-", "-o", "a.ttl", stdin="Sie kam.")
    assert called.err == f"Error: {problem}\n  {remedy}\n"
    assert called.code == 2
    assert not Path("a.ttl").exists()
