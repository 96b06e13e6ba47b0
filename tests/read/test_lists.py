"""A JSON list is read record by record as its parser would read it as a whole."""

from __future__ import annotations

import json
import random
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.read.lists import Known, TooLong
from tests.read.reading import read_one

VALUES: tuple[object, ...] = (
    {"id": "a", "text": "Die Stadt [Kiel] lobte „Ada“, den \\ Rat."},
    [1.5, -20, 3e30, None, True, False],
    'ein " und \n und ☃ und 😀',
    17,
    {},
    [],
)


def cut(text: str, sizes: random.Random) -> Iterator[str]:
    """The text in small pieces."""
    place = 0
    while place < len(text):
        size = sizes.randint(1, 9)
        yield text[place : place + size]
        place += size


def streamed(text: str, sizes: random.Random) -> tuple[list[object], str]:
    """The records of a list, and what is wrong behind them."""
    known = Known(cut(text, sizes), 10_000)
    assert known.begins_list()
    found: list[object] = []
    try:
        found.extend(known.records())
    except json.JSONDecodeError as error:
        return found, f"{error.msg}, column {error.colno}"
    return found, ""


def whole_at_once(text: str) -> tuple[object, str]:
    """The same by the parser itself."""
    try:
        return json.loads(text), ""
    except json.JSONDecodeError as error:
        message = error.msg.replace("Extra data", "more behind the end of the list")
        return None, f"{message}, column {error.colno}"


def test_list_in_pieces_gives_the_records_of_the_whole() -> None:
    rnd = random.Random(7)
    for number in range(300):
        chosen = [rnd.choice(VALUES) for _ in range(rnd.randint(0, 6))]
        text = json.dumps(chosen, ensure_ascii=rnd.random() < 0.5, indent=rnd.choice((None, 1)))
        assert streamed(f" {text}\n", rnd) == (chosen, ""), number


def test_damage_of_a_list_is_told_as_for_the_whole_and_what_stands_before_is_read() -> None:
    rnd = random.Random(11)
    told = 0
    for number in range(1_500):
        chosen = [rnd.choice(VALUES) for _ in range(rnd.randint(1, 5))]
        whole = json.dumps(chosen, ensure_ascii=rnd.random() < 0.5, indent=rnd.choice((None, 1)))
        place = rnd.randrange(1, len(whole))
        text = rnd.choice(
            (whole[:place], whole[:place] + rnd.choice('",[]{}:x\\7 ') + whole[place:], whole + rnd.choice(("]", " x")))
        )
        found, problem = streamed(text, rnd)
        content, expected = whole_at_once(text)
        assert problem == expected, (number, text)
        assert expected or found == content, (number, text)
        told += bool(expected)
    assert told > 1_000


def test_records_before_a_damage_are_read_and_the_damage_is_said(tmp_path: Path) -> None:
    reading = read_one(tmp_path, "a.json", '[{"text": "Die Stadt lobt den Rat."}, {"text": "Kiel')
    assert [article.id for article in reading.articles] == ["a-1"]
    assert reading.problems[0].startswith("a.json, column 48: not JSON (Unterminated string starting at)")


def test_value_without_an_end_is_given_up() -> None:
    for text in ('["' + "a" * 300, "[" + "[" * 300, "{" + " " * 300):
        known = Known(iter([text[:50], *text[50:]]), 200)
        with pytest.raises(TooLong):
            list(known.records()) if known.begins_list() else known.whole()


def test_list_of_many_records_takes_the_memory_of_few(tmp_path: Path) -> None:
    record = json.dumps({"text": "Die Stadt lobt den Rat für den Bau der Brücke am Hafen. " * 200})
    content = f"[{', '.join([record] * 1_200)}]".encode()  # 14 MB
    (tmp_path / "a.json").write_bytes(content)
    found = 0
    with (tmp_path / "a.json").open(encoding="utf-8") as stream:
        known = Known(iter(lambda: stream.read(100_000), ""), 1_000_000)
        tracemalloc.start()
        try:
            assert known.begins_list()
            for _ in known.records():
                found += 1
            most = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
    assert found == 1_200
    assert most < 3_000_000
