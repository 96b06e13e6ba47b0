"""A language answers every question of the contract."""

from __future__ import annotations

import inspect
from dataclasses import fields

import pytest

from kg.language import Language, Patterns, load_language
from kg.language.contract import ANY

QUESTIONS = sorted(Language.__abstractmethods__)


@pytest.mark.parametrize("question", QUESTIONS)
def test_question_says_what_it_asks(question: str) -> None:
    assert inspect.getdoc(getattr(Language, question)), "a language must know what to answer"


@pytest.mark.parametrize("question", QUESTIONS)
def test_german_answers_with_the_arguments_of_the_contract(question: str) -> None:
    asked, answered = (inspect.signature(getattr(kind, question)) for kind in (Language, type(load_language())))
    assert list(asked.parameters) == list(answered.parameters)


def test_every_pattern_is_there() -> None:
    patterns = load_language().patterns
    assert all(getattr(patterns, field.name).pattern for field in fields(Patterns))


def test_phrase_that_tells_nothing_may_have_any_case() -> None:
    assert load_language().cases(0, ["Rom"], ["PROPN"], [""], []) == ANY
