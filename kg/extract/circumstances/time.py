"""Find the time of an event: the time expression that belongs to the clause of its trigger.

The publication date only resolves words such as "gestern"; it is never itself the time of an event.
"""

from __future__ import annotations

import datetime as dt

from spacy.tokens import Token

from kg.cues import Cues
from kg.extract.calendar import resolve_time
from kg.extract.dates import TimeExpression, find_times
from kg.extract.grammar.clauses import clause_verb, members
from kg.extract.grammar.verbforms import finite_verb, is_nominal, is_relative_pronoun, relation, tense_of, verb_group
from kg.model import EventTime, Status

_TRANSPARENT = frozenset(
    ("nmod", "obl", "obj", "nsubj", "advmod", "flat", "appos", "conj", "nummod", "compound", "dep", "iobj")
)
_REACH = 4  #: words between a relative pronoun and its noun: ", in der"
_DAY_KINDS = frozenset({"weekday", "deictic", "night", "date", "numeric", "iso"})


def time_of(trigger: Token, published: dt.date | None, cues: Cues, status: Status = Status.ACTUAL) -> EventTime | None:
    """When the event of a trigger took place or is to take place; None where its clause gives no time.

    ``published`` resolves relative words; without it they stay words. A planned event looks ahead ("am Freitag" = the
    next one), any other back.
    """
    best: tuple[int, int, TimeExpression] | None = None
    sent = trigger.sent
    for found in find_times(sent.text, cues.time):
        span = sent.char_span(found.start, found.end, alignment_mode="expand")
        if span is None or any(token == trigger or token.i == trigger.i for token in span):
            continue
        rank = _rank(span.root, trigger, found, cues.time.occasions)
        if rank is not None and (best is None or (rank, abs(span.root.i - trigger.i)) < best[:2]):
            best = (rank, abs(span.root.i - trigger.i), found)
    if best is None:
        told = _telling(trigger, cues.time.occasions)
        return time_of(told, published, cues, status) if told is not None else None
    found = best[2]
    text = sent.text[found.start : found.end]
    ahead = status is Status.PLANNED or _is_scheduled(trigger, found, published, cues)
    return resolve_time(found, text, published, cues.time, ahead=ahead)


def _telling(trigger: Token, occasions: tuple[str, ...]) -> Token | None:
    """The main verb of "hielten am Sonntag eine Rede, in der sie ihn lobten": saying and act are one."""
    verb = clause_verb(trigger)
    if finite_verb(verb) is None or relation(verb) not in ("acl", "ccomp", "advcl"):
        return None
    pronoun = next((word for word in members(verb) if is_relative_pronoun(word)), verb)
    before = verb.doc[max(pronoun.i - _REACH, verb.sent.start) : pronoun.i]
    noun = next((word for word in reversed(before) if is_nominal(word)), None) if pronoun != verb else verb.head
    told = noun is not None and noun.dep_ == "obj" and noun.lemma_.lower().endswith(occasions)
    return noun.head if noun is not None and told else None


def _rank(head: Token, trigger: Token, found: TimeExpression, occasions: tuple[str, ...]) -> int | None:
    """How closely an expression belongs to the trigger: 0 on it, 1 in its clause, 2 below an argument, None not."""
    verb = clause_verb(trigger)
    own = found.parts.get("prep") == "vom" or head.head.lemma_.lower().endswith(occasions)
    borrowed = found.kind in _DAY_KINDS and not own
    word, steps = head, 0
    while word.i not in (trigger.i, verb.i):
        governor = word.head
        if governor == word or (steps and (relation(word) not in _TRANSPARENT or word.pos_ == "VERB")):
            return 3 if (steps <= 1 or borrowed) and _is_shared(word, verb, head) else None
        word, steps = governor, steps + 1
    if steps > 1:
        return 2 if borrowed else None
    return 0 if word.i == trigger.i else 1


def _is_shared(word: Token, verb: Token, head: Token) -> bool:
    """A time before the first of two conjoined verbs holds for both: "Am Montag traf er X und lobte Y"."""
    first = verb
    while first.dep_ == "conj" or (relation(first) == "xcomp" and not is_nominal(first)):
        first = first.head
        if first.i == word.i:
            opening = first if finite_verb(verb) is None or verb_group(verb) else finite_verb(first) or first
            return head.i < opening.i
    return False


def _is_scheduled(trigger: Token, found: TimeExpression, published: dt.date | None, cues: Cues) -> bool:
    """The present tense with a weekday that is nearer ahead than behind speaks of what is to come."""
    if published is None or found.kind != "weekday" or tense_of(clause_verb(trigger)) != "Pres":
        return False
    weekday = cues.time.weekdays[found.parts["weekday"]]
    ahead, back = (weekday - published.weekday()) % 7, (published.weekday() - weekday) % 7
    return 0 < ahead <= back
