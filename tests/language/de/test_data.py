"""The word lists of German, each read once."""

from __future__ import annotations

import pytest

from kg.errors import OntologyError
from kg.language.de import data


def test_words_are_read_once() -> None:
    assert data.words() is data.words()


def test_lines_hold_no_comments() -> None:
    read = list(data.lines("plurals.txt"))
    assert read
    assert not any(line.startswith("#") for line in read)


def test_first_names_are_those_of_women_and_men_and_of_other_countries() -> None:
    assert data.first_names() >= {"Anna", "Karl"}
    assert not any(" " in name for name in data.first_names())


def test_missing_list_is_named() -> None:
    with pytest.raises(OntologyError, match=r"ontology/languages/de/words/nowhere\.txt"):
        list(data.lines("nowhere.txt"))
