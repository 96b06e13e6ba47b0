from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

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
    for name in ("Ontology", "Relations", "Cues", "Shapes", "Queries", "Gazetteer"):
        assert f"\n{name}: " in called.out


def test_check_shows_the_settings_and_where_they_come_from(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kg.toml").write_text("article_limit = 5000", encoding="utf-8")
    monkeypatch.setenv("KG_BATCH_ARTICLES", "7")
    monkeypatch.setenv("KG_STORE_PASSWORD", "geheim")
    out = call("check").out
    assert "  base = https://example.org/kg/  (default)" in out
    assert "  batch_articles = 7  (KG_BATCH_ARTICLES)" in out
    assert "  article_limit = 5000  (kg.toml)" in out
    assert "geheim" not in out


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        pytest.param(
            lambda folder: (folder / "ontology/relations/visit.toml").unlink(),
            "Relations: 1 problem\n"
            "  ontology/relations/: no file for the class Visit\n"
            "    Add one, see ontology/relations/README.md.\n",
            id="class without file",
        ),
        pytest.param(
            _append("ontology/relations/visit.toml", "\n[[trigger]]\nlemma = 'x'\nrole = {}\n"),
            "Relations: 1 problem\n  ontology/relations/visit.toml, trigger ",
            id="relation file",
        ),
        pytest.param(
            _append("ontology/cues/negation.toml", "\n[[cue]]\nlemmma = 'x'\n"),
            "Cues: 1 problem\n  ontology/cues/negation.toml, ",
            id="cue file",
        ),
        pytest.param(
            _append("ontology/residue.toml", "\n[[line]]\nname = 'x'\n"),
            "Cues: 1 problem\n  ontology/residue.toml, line ",
            id="residue file",
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
    path = own_data / "queries" / "who-met-whom.rq"
    path.write_text(path.read_text(encoding="utf-8").replace("kgo:Meeting", "kgo:Meting"), encoding="utf-8")
    called = call("check")
    assert called.code == 1
    assert (
        "Queries: 1 problem\n"
        "  queries/who-met-whom.rq: kgo:Meting is not in ontology/news.ttl\n"
        "    Did you mean 'Meeting'?"
    ) in called.out


def test_check_broken_relation_file_stops_a_build(call: Call, own_data: Path) -> None:
    (own_data / "ontology" / "relations" / "visit.toml").write_text("class = ", encoding="utf-8")
    called = call("build", "-", "-o", "a.ttl", stdin="Sie kam.")
    assert called.code == 2
    assert called.err.startswith("Error: ontology/relations/visit.toml")
    assert len(called.err.splitlines()) == 2
