"""How far an event reaches in the text: the phrases of its sides, and the clause that is quoted as evidence.

The parser hangs on a noun phrase what the act itself has taken: "nahm die Leiharbeit aufs Korn" speaks of "die
Leiharbeit", "wurde der Plan von der Partei gerügt" of "der Plan".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from kg.extract.events.readings import Reading
from kg.extract.mentions.drafts import Draft, Mentions
from kg.extract.mentions.nounphrase import span_of
from kg.frames import ACTOR_ROLES
from kg.grammar.clauses import CLAUSAL
from kg.grammar.parse import Parse
from kg.grammar.quotations import QUOTES
from kg.model import MentionForm, Span

_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM", "ADV"))


def trim(readings: Iterable[Reading], mentions: Mentions) -> None:
    """Cut the phrases that fill the sides of acts before words of the act's idiom and before its other sides."""
    for reading in readings:
        for role in ACTOR_ROLES:
            others = {
                mentions.units.head[key[0]] for other in ACTOR_ROLES if other != role for key in reading.keys(other)
            }
            topics = set(reading.roles["topic"].tokens) if "topic" in reading.roles else set()
            for key in reading.keys(role):
                draft = mentions.drafts[key]
                if draft.form is MentionForm.NOMINAL:
                    acts = draft.entity_type is not None  # "drohte den Mitgliedern der Kammer mit Klage"
                    taken = others | (topics if acts else set())
                    mentions.drafts[key] = _cut(draft, reading.claimed | {reading.token}, taken, mentions.parse)


def _cut(draft: Draft, claimed: frozenset[int], others: set[int], parse: Parse) -> Draft:
    for token in range(draft.token + 1, len(parse)):
        if parse.ends[token] > draft.span.end:
            break
        first, governed = _first_word(parse, _first_joined(parse, token, draft.token), draft.token)
        taken = token in others and (governed or parse.label[token] == "nmod")  # "gratulierte der Chor der Chefin"
        if token in claimed or taken:
            last = first - 1
            while last > draft.token and parse.pos[last] in ("PUNCT", "CCONJ", "ADV"):
                last -= 1
            return replace(draft, span=replace(draft.span, end=span_of(parse, last, last).end))
    return draft


def _first_joined(parse: Parse, noun: int, head: int) -> int:
    """The first of the nouns that one is joined to: "Wut" in "mit Wut und Entsetzen"."""
    while parse.label[noun] == "conj" and head < parse.heads[noun] < noun:
        noun = parse.heads[noun]
    return noun


def _first_word(parse: Parse, noun: int, head: int) -> tuple[int, bool]:
    """Where the phrase of a noun behind ``head`` begins, and whether that is a preposition."""
    first = noun
    while first - 1 > head and (parse.pos[first - 1] in _BEFORE_NOUN or parse.words[first - 1] in QUOTES):
        first -= 1
    governed = first - 1 > head and parse.pos[first - 1] == "ADP"
    return (first - 1, True) if governed else (first, False)


def evidence_span(parse: Parse, trigger: int, arguments: Collection[int]) -> Span:
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
