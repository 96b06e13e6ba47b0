"""A JSON list, bare or in an object, is read record by record as its parser would read it as a whole."""

from __future__ import annotations

import gzip
import json
import os
import random
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.read.lists import Cut, Known, TooLong
from tests.read.reading import read, read_one

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


def outlined(text: str, sizes: random.Random) -> tuple[object, str]:
    """An object with its lists cut, and what is wrong in it."""
    known = Known(cut(text, sizes), 10_000)
    try:
        return known.outline(3), ""
    except json.JSONDecodeError as error:
        return None, f"{error.msg}, column {error.colno}"


def cut_by_hand(value: object, depth: int = 3) -> object:
    """What an outline should hold of a value."""
    if isinstance(value, list):
        return [{} if isinstance(first, dict) else None for first in value[:1]]
    if isinstance(value, dict) and depth:
        return {name: cut_by_hand(inner, depth - 1) for name, inner in value.items()}
    return value


def some_object(rnd: random.Random, depth: int = 4) -> dict[str, object]:
    """An object of objects and lists."""
    chosen = (rnd.choice(VALUES) if rnd.random() < 0.5 or not depth else some_object(rnd, depth - 1) for _ in range(3))
    return {rnd.choice("abcde"): value for value in chosen}


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


def test_object_is_outlined_as_its_parser_reads_it_and_each_list_is_found_again() -> None:
    rnd = random.Random(13)
    listed = 0
    for number in range(500):
        content = some_object(rnd)
        text = json.dumps(content, ensure_ascii=rnd.random() < 0.5, indent=rnd.choice((None, 1)))
        outline, problem = outlined(f"\n {text} ", rnd)
        assert (outline, problem) == (cut_by_hand(content), ""), number
        assert isinstance(outline, dict)
        for name, value in outline.items():
            if isinstance(value, Cut):
                listed += 1
                assert list(Known(cut(f"\n {text} ", rnd), 10_000).records_at(value.start)) == content[name]
    assert listed > 100


def test_damage_of_an_object_is_told_as_for_the_whole() -> None:
    rnd = random.Random(17)
    told = 0
    for number in range(1_500):
        whole = json.dumps(some_object(rnd, 2), ensure_ascii=rnd.random() < 0.5, indent=rnd.choice((None, 1)))
        place = rnd.randrange(1, len(whole))
        text = rnd.choice(
            (whole[:place], whole[:place] + rnd.choice('",[]{}:x\\7 ') + whole[place:], whole + rnd.choice(("}", " x")))
        )
        problem = outlined(text, rnd)[1]
        assert problem.replace("end of the object", "end of the list") == whole_at_once(text)[1], (
            number,
            text,
        )
        told += bool(problem)
    assert told > 1_000


@pytest.mark.parametrize("name", ["a.json", "a.json.gz"])
def test_articles_of_an_object_larger_than_a_whole_file_may_be_are_read(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.read.records.FILE_LIMIT", 5_000)
    monkeypatch.setattr("kg.read.pieces._BLOCK", 1_000)
    docs = [{"text": f"Die Stadt {number} lobt den Rat."} for number in range(500)]
    content = json.dumps({"status": "ok", "response": {"docs": docs, "found": len(docs)}}).encode()
    reading = read_one(tmp_path, name, gzip.compress(content) if name.endswith(".gz") else content)
    assert (len(reading.articles), reading.problems) == (500, ())
    assert (reading.articles[499].id, reading.articles[499].text) == ("a-500", "Die Stadt 499 lobt den Rat.")


def test_object_without_an_end_of_what_is_no_list_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.records.FILE_LIMIT", 5_000)
    for content in (json.dumps({f"a{n}": n for n in range(1_000)}), json.dumps({"articles": {"a": "x" * 6_000}})):
        problem = "a.json: larger than 64 MB\n  Split it, or turn it into .jsonl, which is read line by line."
        assert read_one(tmp_path, "a.json", content).problems == (problem,)


def test_broken_object_around_articles_gives_none_of_them_and_each_repair_is_said_once(tmp_path: Path) -> None:
    content = '{"articles": [{"text": "Die Stadt\x07 lobt den Rat."}, {"text": "Sie kam."}]'
    reading = read_one(tmp_path, "a.json", content)
    assert reading.articles == ()
    assert reading.problems[0].startswith("a.json, column 74: not JSON (Expecting ',' delimiter)")
    assert reading.notes == ("a.json: 1 control character read as space",)
    assert read_one(tmp_path, "a.json", content + "}").notes == ("a.json: 1 control character read as space",)


def test_articles_of_an_object_come_through_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.json")
    content = '{"articles": [{"text": "Die Stadt lobt den Rat."}, {"text": "Sie kam."}]}'
    writer = threading.Thread(target=(tmp_path / "a.json").write_text, args=[content])
    writer.start()
    assert [article.id for article in read(tmp_path, "a.json").articles] == ["a-1", "a-2"]
    writer.join()


def test_value_without_an_end_is_given_up() -> None:
    for text in ('["' + "a" * 300, "[" + "[" * 300, "{" + " " * 300):
        known = Known(iter([text[:50], *text[50:]]), 200)
        with pytest.raises(TooLong):
            list(known.records()) if known.begins_list() else known.whole()


@pytest.mark.parametrize("wrapped", [False, True])
def test_list_of_many_records_takes_the_memory_of_few(wrapped: bool, tmp_path: Path) -> None:
    record = json.dumps({"text": "Die Stadt lobt den Rat für den Bau der Brücke am Hafen. " * 200})
    content = f"[{', '.join([record] * 1_200)}]"  # 14 MB
    (tmp_path / "a.json").write_text(f'{{"a": {{"b": {content}}}}}' if wrapped else content)
    tracemalloc.start()
    try:
        if wrapped:
            with (tmp_path / "a.json").open(encoding="utf-8") as stream:
                outline = Known(iter(lambda: stream.read(100_000), ""), 1_000_000).outline(3)
            assert outline == {"a": {"b": [{}]}}
        with (tmp_path / "a.json").open(encoding="utf-8") as stream:
            known = Known(iter(lambda: stream.read(100_000), ""), 1_000_000)
            assert known.begins_list() is not wrapped
            found = sum(1 for _ in (known.records_at(11) if wrapped else known.records()))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == 1_200
    assert most < 3_000_000


def test_blanks_without_an_end_are_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.read.records.FILE_LIMIT", 5_000)
    with (tmp_path / "a.json").open("wb") as stream:
        stream.truncate(1 << 40)  # a terabyte of nothing
    problem = "a.json: larger than 64 MB\n  Split it, or turn it into .jsonl, which is read line by line."
    assert read(tmp_path, "a.json").problems == (problem,)
