"""What grammar says of a word is worked out once for a parse."""

from __future__ import annotations

from dataclasses import replace

from kg.grammar.once import once
from kg.grammar.parse import Parse
from tests.grammar.sentences import kept_up

ASKED: list[tuple[int, str]] = []


@once
def below(parse: Parse, word: int, label: str = "obj") -> list[int]:
    ASKED.append((word, label))
    return parse.of(word, label)


def test_the_same_question_is_answered_once_and_every_answer_is_a_list_of_its_own() -> None:
    parse, before = kept_up(), len(ASKED)
    first = below(parse, 2)
    first.append(99)
    assert below(parse, 2) == [4]
    assert below(parse, 2, "nsubj") == [1]
    assert ASKED[before:] == [(2, "obj"), (2, "nsubj")]


def test_a_changed_copy_of_a_parse_is_asked_anew() -> None:
    parse = kept_up()
    below(parse, 2)
    assert below(replace(parse, label=("obj",) * len(parse)), 2) == [1, 4, 5]
