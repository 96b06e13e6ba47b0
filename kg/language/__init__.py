"""Languages: what a word is, how it is bent, where a sentence begins. Stages ask; ``kg.language.<code>`` answers."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from kg.errors import OntologyError
from kg.graph.terms import LANGUAGE
from kg.language.contract import ACC, ANY, DAT, GEN, MAX_TOKENS, NOM, Language, Patterns
from kg.language.timewords import Anchor, Edge, Feast, TimeExpression, TimeWords, load_time_words
from kg.language.words import Words

__all__ = [
    "ACC",
    "ANY",
    "DAT",
    "GEN",
    "MAX_TOKENS",
    "NOM",
    "Anchor",
    "Edge",
    "Feast",
    "Language",
    "Patterns",
    "TimeExpression",
    "TimeWords",
    "Words",
    "load_language",
    "load_time_words",
]


@cache
def load_language(code: str = LANGUAGE) -> Language:
    """The language with this code, read once; raises OntologyError when there is none, or a list of words is broken."""
    try:
        module = import_module(f"kg.language.{code}")
    except ModuleNotFoundError as error:
        raise OntologyError(f"{code!r}: no such language", "docs/add-a-language.md says what one needs.") from error
    language: Language = module.load()
    return language
