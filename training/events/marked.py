"""Annotated articles as they are written by hand → the form of the gold sets, with offsets.

A hand writes words, not offsets: a fact names the ``clause`` that tells it and, inside it, ``trigger`` (parts of a
split verb joined by " … "), each side as the words that stand for it and the name they mean, ``label`` and ``topic``.
Words are looked up as whole words, within the clause, in order. The fields of the result are those of docs/gold.md,
with ``trigger_spans``, ``agent_spans`` and ``target_spans``: [start, end) characters of the text.

    python -m training.events.marked training/events/articles/made.jsonl GOLD.jsonl TEXTS.jsonl --part held

``--part``: the articles that the reader of events never learns from (``held``), the others (``learned``), or all.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from training.events.gold import fold_of

Span = tuple[int, int]
_PARTS = " … "
HELD = (0, 4)  #: the fold, of so many, that is never learnt from


def find(words: str, text: str, start: int, end: int) -> Span:
    """Where words stand as whole words in [start, end) of a text; raises ValueError where they do not."""
    pattern = rf"(?<!\w){re.escape(words)}(?!\w)"
    at = re.compile(pattern).search(text, start, end)
    if at is None:
        raise ValueError(f"{words!r} does not stand in {text[start:end]!r}")
    return at.span()


def trigger_spans(words: str, text: str, start: int, end: int) -> list[Span]:
    """The parts of a trigger, each behind the one before: "warf … vor"."""
    found: list[Span] = []
    for part in words.split(_PARTS):
        found.append(find(part, text, found[-1][1] if found else start, end))
    return found


def fact(marked: dict[str, Any], text: str) -> dict[str, Any]:
    """A fact with offsets; raises ValueError for a clause that stands not exactly once, or words not in it."""
    clause = marked["clause"]
    if text.count(clause) != 1:
        raise ValueError(f"the clause stands {text.count(clause)} times: {clause!r}")
    start = text.index(clause)
    end = start + len(clause)
    sides: dict[str, Any] = {}
    for role in ("agent", "target"):
        pairs = [(side, side) if isinstance(side, str) else tuple(side) for side in marked[f"{role}s"]]
        sides[f"{role}s"] = [name for _, name in pairs]
        sides[f"{role}_text"] = [words for words, _ in pairs]
        sides[f"{role}_spans"] = [find(words, text, start, end) if words else None for words, _ in pairs]
    return {
        "type": marked["type"],
        "status": marked["status"],
        "sure": marked["sure"],
        "clause": clause,
        "span": (start, end),
        "trigger": marked["trigger"],
        "trigger_spans": trigger_spans(marked["trigger"], text, start, end),
        **sides,
        **{name: marked.get(name) for name in ("label", "topic", "medium")},
    }


def gold(articles: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Documents of a gold set; raises ValueError with the document's name."""
    for article in articles:
        try:
            facts = [fact(marked, article["text"]) for marked in article["facts"]]
        except ValueError as error:
            raise ValueError(f"{article['doc']}: {error}") from error
        yield {"doc": article["doc"], "date": article["date"], "facts": facts}


def part_of(articles: Sequence[dict[str, Any]], part: str) -> list[dict[str, Any]]:
    """All articles, those held out of training (``held``: a quarter, by name), or the others (``learned``)."""
    return [a for a in articles if part == "all" or (fold_of(a["doc"], HELD[1]) == HELD[0]) == (part == "held")]


def main() -> None:
    """Write the gold set and its texts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("articles", type=Path)
    parser.add_argument("gold", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--part", choices=("all", "learned", "held"), default="all")
    wanted = parser.parse_args()
    articles = part_of([json.loads(line) for line in wanted.articles.read_text("utf-8").splitlines()], wanted.part)
    _write(wanted.gold, gold(articles))
    _write(wanted.texts, ({"id": a["doc"], "date": a["date"], "text": a["text"]} for a in articles))


def _write(file: Path, rows: Iterator[dict[str, Any]]) -> None:
    file.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main()
