"""The smallest clause that holds a trigger with its arguments: what is quoted as evidence."""

from __future__ import annotations

from collections.abc import Collection

from kg.extract.grammar.clauses import CLAUSAL
from kg.extract.grammar.parse import Parse
from kg.extract.grammar.quotations import QUOTES
from kg.model import Span


def clause_of(parse: Parse, trigger: int, arguments: Collection[int]) -> Span:
    """Characters of the clause, without joined and subordinate clauses that hold none of its words."""
    wanted = {trigger, *(a for a in arguments if parse.sentence[a] == parse.sentence[trigger])}
    top = trigger
    below = set(parse.subtree(top))
    while not (wanted <= below and _is_clause(parse, top)) and parse.heads[top] != top:
        top = parse.heads[top]
        below = set(parse.subtree(top))
    kept = [top]
    for token in kept:
        for child in parse.children[token]:
            clausal = parse.label[child] in CLAUSAL or (parse.label[child] == "conj" and parse.is_verb(child))
            if clausal and not wanted.intersection(parse.subtree(child)):
                continue
            kept.append(child)
    words = [token for token in kept if parse.pos[token] != "PUNCT"] or [trigger]
    first, last = min(words), max(words)
    # A quotation may reach to an end of the text, where a mark is missing.
    if first and parse.quoted[first] and parse.words[first - 1] in QUOTES:
        first -= 1
    if last + 1 < len(parse) and parse.quoted[last] and parse.words[last + 1] in QUOTES:
        last += 1
    return Span(parse.starts[first], parse.ends[last])


def _is_clause(parse: Parse, token: int) -> bool:
    if parse.heads[token] == token:
        return True
    return parse.is_verb(token) and parse.label[token] not in ("amod", "aux")
