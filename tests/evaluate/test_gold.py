"""Annotated articles are read strictly: a slip in a gold file would look like an error of the program."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.evaluate import GoldArticle, read_gold

TYPES = ("MEET", "PRAISE")
SHIPPED = Path(__file__).parent.parent.parent / "evaluation" / "wikinews.gold.jsonl"


def read(folder: Path, text: str) -> tuple[GoldArticle, ...]:
    path = folder / "gold.jsonl"
    path.write_text(text, encoding="utf-8")
    return read_gold([path], TYPES)


def test_a_fact_has_its_side_first_and_alternatives_behind_it(tmp_path: Path) -> None:
    fact = {"type": "MEET", "agents": ["Anna"], "targets": ["Bruno"], "accept_targets": [["Cem"], []], "sure": False}
    (article,) = read(tmp_path, json.dumps({"doc": "a", "facts": [fact]}))
    assert article.facts[0].targets == (("Bruno",), ("Cem",), ())
    assert (article.facts[0].status, article.facts[0].sure) == ("actual", False)


def test_a_side_may_be_written_as_the_export_of_facts_writes_it(tmp_path: Path) -> None:
    fact = {"type": "MEET", "agents": [{"label": "Anna", "aliases": [], "wikidata": None}], "targets": ["Bruno"]}
    (article,) = read(tmp_path, json.dumps({"doc": "a", "facts": [fact]}))
    assert article.facts[0].agents == (("Anna",),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "line 1: is no JSON"),
        ("[]", "line 1: is no object"),
        ('{"facts": []}', "'doc' must be"),
        ('{"doc": "a", "facts": [{"type": "HUG"}]}', "line 1, fact 1: type 'HUG' is not known"),
        ('{"doc": "a", "facts": [{"type": "MEET", "status": "maybe"}]}', "status 'maybe' is not known"),
        ('{"doc": "a", "facts": [{"type": "MEET", "agents": "Anna"}]}', "'agents' must be a list"),
        ('{"doc": "a", "facts": [{"type": "MEET", "accept_agents": 3}]}', "'agents' must be a list"),
        ('{"doc": "a", "facts": [{"type": "MEET", "agents": [{"label": []}]}]}', "'agents' must be a list"),
        ('{"doc": "a", "facts": [{"type": ["MEET"]}]}', "'type' must be text"),
        ('{"doc": "a", "facts": [{"type": "MEET", "status": {}}]}', "'status' must be text"),
        ('{"doc": "a", "facts": [{"type": "MEET", "label": 3}]}', "'label' must be text"),
        ('{"doc": "a"}\n\n{"doc": "a"}', "line 3: article 'a' is annotated twice"),
        ("\n", "no annotated article"),
    ],
)
def test_what_breaks_the_format_is_said_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        read(tmp_path, text)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.jsonl: cannot be read"):
        read_gold([tmp_path / "none.jsonl"], TYPES)
    (tmp_path / "old.jsonl").write_bytes(b'{"doc": "\xe4"}')
    with pytest.raises(InputError, match="not UTF-8"):
        read_gold([tmp_path / "old.jsonl"], TYPES)


def test_the_shipped_gold_set_is_sound_and_rests_on_its_texts() -> None:
    from kg.vocabulary import current_vocabulary

    articles = read_gold([SHIPPED], (kind.fact_type for kind in current_vocabulary().event_classes.values()))
    lines = SHIPPED.with_name("wikinews.texts.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {record["id"]: record["text"] for record in map(json.loads, lines)}
    assert len(articles) == 120
    assert {article.doc for article in articles} == set(texts)
    assert sum(fact.sure for article in articles for fact in article.facts) == 188
