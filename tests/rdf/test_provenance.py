from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from kg.rdf import Names, Run, rules_digest, run_quads
from kg.vocabulary import Vocabulary
from tests.rdf.example import BASE, RUN


@pytest.mark.parametrize(
    "change", [{"software": "kg 9"}, {"model": "de 9"}, {"rules": "0"}], ids=lambda c: next(iter(c))
)
def test_provenance_another_version_is_another_run(change: dict[str, str]) -> None:
    assert dataclasses.replace(RUN, **change).id != RUN.id
    assert Run(RUN.software, RUN.model, RUN.rules).id == RUN.id


def test_provenance_run_states_versions_and_no_clock(vocabulary: Vocabulary) -> None:
    quads = run_quads(RUN, vocabulary, Names(BASE))
    assert {quad[3] for quad in quads} == {"<https://example.org/kg/graph/runs>"}
    assert {quad[2] for quad in quads} == {
        "<http://www.w3.org/ns/prov#Activity>",
        '"kg 0.1.0"',
        '"de_news 1.0"',
        f'"{RUN.rules}"',
    }


RULES = (
    "news.ttl",
    "gazetteer/people.ttl",
    "checks/a.rq",
    *(
        f"languages/de/{name}"
        for name in ("relations/praise.toml", "cues/time.toml", "residue.toml", "words/words.toml")
    ),
)


@pytest.mark.parametrize("name", RULES)
def test_provenance_digest_changes_with_every_rule_file(name: str, tmp_path: Path) -> None:
    for file in RULES:
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text("alt", encoding="utf-8")
    before = rules_digest(tmp_path)
    (tmp_path / "README.md").write_text("egal", encoding="utf-8")
    assert rules_digest(tmp_path) == before
    (tmp_path / name).write_text("neu", encoding="utf-8")
    assert rules_digest(tmp_path) != before
