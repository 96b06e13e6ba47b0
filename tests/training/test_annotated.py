"""Annotated articles become gold facts whose spans are the annotated words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from training.events.annotated import converted, main, place, spanned, trigger_places

TEXT = "Der Rat tagte. Er warf der Reederei vor, dass der Kai verfällt. Die Hafenkritik wies Elin Sund ab."
CLAUSE = "Er warf der Reederei vor, dass der Kai verfällt"


def fact(**changed: Any) -> dict[str, Any]:
    given: dict[str, Any] = {"type": "ACCUSE", "status": "actual", "sure": True, "clause": CLAUSE}
    given |= {"trigger": "warf … vor", "agents": [["Er", "Rat von Tromvik"]], "targets": ["Reederei"]}
    return given | {"label": None, "topic": "dass der Kai verfällt"} | changed


def words(spans: list[list[int]], text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_spans_cover_the_annotated_words() -> None:
    gold = spanned(fact(), TEXT)
    assert words([gold["span"]]) == [CLAUSE]
    assert words(gold["trigger_spans"]) == ["warf", "vor"]
    assert words(gold["agent_spans"]) == ["Er"]
    assert words(gold["target_spans"]) == ["Reederei"]


def test_a_side_has_its_words_and_its_full_name() -> None:
    gold = spanned(fact(), TEXT)
    assert (gold["agent_text"], gold["agents"]) == (["Er"], ["Rat von Tromvik"])
    assert (gold["target_text"], gold["targets"]) == (["Reederei"], ["Reederei"])


def test_a_side_that_the_clause_does_not_name_has_no_span() -> None:
    gold = spanned(fact(agents=[[None, "Rat von Tromvik"]]), TEXT)
    assert (gold["agents"], gold["agent_spans"]) == (["Rat von Tromvik"], [None])


def test_a_pronoun_is_found_as_a_word_not_inside_another() -> None:
    assert place("er", "der Makler lobte, was er sah") == (22, 24)


def test_a_trigger_inside_a_compound_is_found() -> None:
    assert place("kritik", "Die Hafenkritik wies sie ab") == (9, 15)


def test_the_parts_of_a_trigger_follow_each_other() -> None:
    assert trigger_places("vor … vor", "vor Gericht warf sie ihm vor") == [(0, 3), (25, 28)]
    with pytest.raises(ValueError, match="warf"):
        trigger_places("vor … warf", "sie warf ihm vor")


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"clause": "Er warf dem Hafen"}, "stands 0 times"),
        ({"clause": "der"}, "stands 3 times"),
        ({"targets": ["Werft"]}, "'Werft' does not stand in the clause"),
        ({"type": "BLAME"}, "type 'BLAME' is none of MEET"),
        ({"status": "maybe"}, "status 'maybe' is none of actual"),
        ({"agents": [["Er", None]]}, "has no name"),
    ],
)
def test_a_fact_that_cannot_be_placed_is_refused_with_the_reason(changed: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        spanned(fact(**changed), TEXT)


def write(path: Path, *articles: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path


def test_an_article_without_text_takes_it_from_the_texts(tmp_path: Path) -> None:
    given = write(tmp_path / "given.jsonl", {"doc": "page-7", "facts": [fact()]})
    texts = write(tmp_path / "texts.jsonl", {"id": "page-7", "text": TEXT})
    main([str(tmp_path / "gold.jsonl"), str(given), "--texts", str(texts)])
    (article,) = map(json.loads, (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines())
    assert article["doc"] == "page-7"
    assert "text" not in article
    assert words(article["facts"][0]["trigger_spans"]) == ["warf", "vor"]


def test_an_own_article_keeps_its_text_and_one_without_facts_stays(tmp_path: Path) -> None:
    given = write(tmp_path / "given.jsonl", {"doc": "own", "date": "2019-02-03", "text": TEXT, "facts": []})
    assert list(converted(given, {})) == [{"doc": "own", "date": "2019-02-03", "text": TEXT, "facts": []}]


def test_a_fault_names_file_and_line_and_writes_nothing(tmp_path: Path) -> None:
    good, bad = {"doc": "a", "text": TEXT, "facts": []}, {"doc": "b", "text": TEXT, "facts": [fact(trigger="lobte")]}
    given = write(tmp_path / "given.jsonl", good, bad)
    with pytest.raises(SystemExit, match=r"given\.jsonl:2: 'lobte' does not stand"):
        main([str(tmp_path / "gold.jsonl"), str(given)])
    assert not (tmp_path / "gold.jsonl").exists()


def test_an_article_given_twice_is_refused(tmp_path: Path) -> None:
    given = write(tmp_path / "given.jsonl", {"doc": "a", "text": TEXT, "facts": []})
    with pytest.raises(SystemExit, match="given twice: a"):
        main([str(tmp_path / "gold.jsonl"), str(given), str(given)])


def test_the_shipped_articles_convert(tmp_path: Path) -> None:
    made = Path(__file__).parents[2] / "training" / "events" / "made.jsonl"
    articles = list(converted(made, {}))
    assert len(articles) == len({article["doc"] for article in articles}) > 300
