"""What grammar says of a word is worked out once: a parse never changes, and many ask the same of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

Question = TypeVar("Question", bound=Callable[..., Any])


def once(ask: Question) -> Question:
    """A question about a parse (its first argument) that keeps its answers with it; lists are handed out as copies."""
    name = f"{ask.__module__}.{ask.__qualname__}"

    @wraps(ask)
    def answered(parse: Any, *about: Any) -> Any:
        kept = parse.answers.get(name)
        if kept is None:
            kept = parse.answers[name] = {}
        if about in kept:
            answer = kept[about]
        else:
            answer = kept[about] = ask(parse, *about)
        return answer.copy() if answer.__class__ is list else answer

    return cast(Question, answered)
