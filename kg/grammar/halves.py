"""Halves of a clause that share its verb: "Huber lobte Linde, Berg dagegen Thal"."""

from __future__ import annotations

from kg.grammar.parse import Parse


def halves(parse: Parse, verb: int) -> list[int]:
    """The heads of the halves that have no verb of their own."""
    return [c for c in parse.of(verb, "conj") if not parse.is_verb(c) and parse.of(c, "orphan")]


def denied(parse: Parse, verb: int) -> list[int]:
    """Who is only said not to have done what a verb tells: "Huber lobte den Rat, Berg dagegen nicht" → Berg."""
    return parse.of(verb, "orphan") if parse.is_verb(verb) else []


def phrases_of(parse: Parse, half: int) -> list[int]:
    """The heads of the phrases of such a half, in order of the text."""
    return sorted([half, *parse.of(half, "orphan")])


def halved(parse: Parse, verb: int) -> frozenset[int]:
    """All words of such halves."""
    return frozenset(word for half in halves(parse, verb) for word in parse.subtree(half))
