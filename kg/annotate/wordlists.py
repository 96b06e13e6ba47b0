"""The German words that the rules of this folder need, from ``words.toml``; read once, at first use."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import Any

from kg.resources import language_folder


@cache
def _content() -> dict[str, Any]:
    return tomllib.loads((language_folder() / "words" / "words.toml").read_text(encoding="utf-8"))


@cache
def word_list(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(str(_content()[name]).split())


@cache
def longest_first(name: str) -> tuple[str, ...]:
    """The words of one list, longest first and then by alphabet: for prefixes."""
    return tuple(sorted(word_list(name), key=lambda word: (-len(word), word)))


@cache
def word_map(name: str) -> dict[str, str]:
    """One table: word to words."""
    return {str(key): str(value) for key, value in _content()[name].items()}


@cache
def function_words() -> dict[str, str]:
    """Forms of articles, pronouns and determiners to lemma."""
    return {form: lemma for lemma, forms in word_map("function_words").items() for form in forms.split()}
