"""Annotated articles as gold facts with spans: ``python -m training.events.annotated OUT FILE… [--texts TEXTS]``.

An annotated article gives a fact's words, not their places: a ``clause`` that stands once in the text, and in it the
``trigger`` (parts of a split verb joined by " … ") and the sides, each a name or a pair of words and full name. OUT
holds the same articles as ``training.events.analyse`` takes them. Articles that carry no ``text`` take it from TEXTS.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from training.events.labels import OF_GOLD, STATUS

PARTS = " … "
KEPT = ("type", "status", "sure", "clause", "trigger", "label", "topic")
SIDES = {"agents": "agent", "targets": "target"}


class AnnotationError(ValueError):
    """An article whose facts cannot be placed in its text: which file and line, what, and what would mend it."""


def place(words: str, clause: str, since: int = 0) -> tuple[int, int]:
    """Where words first stand in a clause: as whole words, else inside a compound. Raises ValueError if nowhere."""
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)").search(clause, since)
    at = whole.start() if whole else clause.find(words, since)
    if not words or at < 0:
        raise ValueError(f"{words!r} does not stand in the clause {clause!r}; copy it from there")
    return at, at + len(words)


def trigger_places(trigger: str, clause: str) -> list[tuple[int, int]]:
    """The places of the parts of a trigger, each behind the one before."""
    found: list[tuple[int, int]] = []
    for part in trigger.split(PARTS):
        found.append(place(part, clause, found[-1][1] if found else 0))
    return found


def side(given: str | list[str | None]) -> tuple[str | None, str]:
    """The words of a side, None where the clause has none, and its full name."""
    words, name = (given, given) if isinstance(given, str) else given
    if not name:
        raise ValueError(f"the side {given!r} has no name")
    return words, name


def spanned(fact: dict[str, Any], text: str) -> dict[str, Any]:
    """A fact as gold: characters of the text for its clause, trigger and sides (None for a side without words)."""
    for key, allowed in (("type", OF_GOLD), ("status", [s.lower() for s in STATUS])):
        if fact[key] not in allowed:
            raise ValueError(f"{key} {fact[key]!r} is none of {', '.join(allowed)}")
    clause = fact["clause"]
    if (times := text.count(clause)) != 1:
        raise ValueError(f"the clause {clause!r} stands {times} times in the text; it must stand there once")
    low = text.index(clause)
    gold: dict[str, Any] = {key: fact.get(key) for key in KEPT}
    gold["span"] = [low, low + len(clause)]
    gold["trigger_spans"] = [[low + start, low + end] for start, end in trigger_places(fact["trigger"], clause)]
    for key, one in SIDES.items():
        sides = [side(given) for given in fact[key]]
        spans = [place(words, clause) if words else None for words, _ in sides]
        gold[key], gold[f"{one}_text"] = [name for _, name in sides], [words for words, _ in sides]
        gold[f"{one}_spans"] = [span and [low + span[0], low + span[1]] for span in spans]
    return gold


def converted(path: Path, texts: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The articles of a file as gold. Raises AnnotationError at the first that cannot be read."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            article = json.loads(line)
            text = article["text"] if "text" in article else texts[article["doc"]]
            facts = [spanned(fact, text) for fact in article["facts"]]
        except KeyError as error:
            raise AnnotationError(f"{path}:{number}: {error} is missing, in the article or in --texts") from error
        except (TypeError, ValueError) as error:
            raise AnnotationError(f"{path}:{number}: {error}") from error
        own = {"text": text} if "text" in article else {}
        yield {"doc": article["doc"], "date": article.get("date"), **own, "facts": facts}


def read_texts(path: Path) -> dict[str, str]:
    """The texts of JSON lines with ``id`` (or ``doc``) and ``text``, plain or .gz."""
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        return {str(r.get("doc") or r["id"]): r["text"] for r in map(json.loads, lines)}


def main(arguments: list[str] | None = None) -> None:
    """Convert the files of the command line into one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--texts", type=Path, help="JSON lines with id and text, for articles that carry none")
    args = parser.parse_args(arguments)
    texts = read_texts(args.texts) if args.texts else {}
    try:
        articles = [article for path in args.files for article in converted(path, texts)]
    except (AnnotationError, OSError) as error:
        sys.exit(f"error: {error}")
    docs = [article["doc"] for article in articles]
    if twice := sorted({doc for doc in docs if docs.count(doc) > 1}):
        sys.exit(f"error: articles given twice: {', '.join(twice)}")
    args.out.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles), encoding="utf-8")


if __name__ == "__main__":
    main()
