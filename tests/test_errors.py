"""Every way to fail has an exit code, a description in the list, and a message that is complete."""

from __future__ import annotations

import inspect

import pytest

from kg import errors
from kg.errors import KgError, nearest

CLASSES = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, KgError)]


def test_errors_are_as_many_as_they_were() -> None:
    assert len(CLASSES) >= 13


@pytest.mark.parametrize("kind", CLASSES)
def test_errors_message_is_problem_and_remedy(kind: type[KgError]) -> None:
    error = kind("a.txt, line 3: no text", "Add the text.")
    assert str(error) == "a.txt, line 3: no text\n  Add the text."
    assert error.exit_code in (1, 2, 3, 4)


@pytest.mark.parametrize("kind", CLASSES)
def test_errors_each_class_stands_in_the_list_at_the_top(kind: type[KgError]) -> None:
    assert kind.__name__ in (errors.__doc__ or "")
    assert kind.__doc__


@pytest.mark.parametrize(
    ("name", "known", "sentence"),
    [
        pytest.param("Meting", ["Visit", "Meeting"], "Did you mean 'Meeting'? Known: Meeting, Visit.", id="close"),
        pytest.param("xyz", ["Visit", "Meeting"], "Known: Meeting, Visit.", id="far"),
    ],
)
def test_errors_nearest_offers_a_name_or_all_of_them(name: str, known: list[str], sentence: str) -> None:
    assert nearest(name, known) == sentence
