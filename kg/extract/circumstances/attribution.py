"""Tell who reports an event, other than the article itself, with what certainty."""

from __future__ import annotations

from collections.abc import Callable

from spacy.tokens import Token

from kg.cues import Cues, Scope
from kg.extract.circumstances.quotes import direct_speech
from kg.extract.circumstances.reports import Frame, earlier_frame, frames
from kg.extract.grammar.clauses import clause_verb
from kg.extract.grammar.verbforms import form_of, is_finite, relation, verb_group
from kg.model import Attribution, Certainty


def attribution_of(trigger: Token, cues: Cues, mention_at: Callable[[Token], int | None]) -> Attribution | None:
    """The source of the statement around a trigger, or None where the article itself vouches for it.

    ``mention_at`` gives the index of the mention that a head word belongs to. The source may be the agent of the event
    itself ("Er lobe sie, sagte er"): the caller knows the roles and drops it.
    """
    certainty, hedge, rule = _certainty(trigger, cues)
    frame = next((frame for frame in frames(trigger, cues) if frame.source is not None), None)
    if frame is not None and frame.source is not None and frame.word != trigger:
        return Attribution(_phrase(frame), mention_at(frame.source), certainty, frame.cue.id)
    spoken = _speaker(trigger, cues)
    if spoken is None and (earlier := earlier_frame(trigger, cues)) is not None:
        spoken, rule = earlier.source, earlier.cue.id
    if spoken is not None:
        return Attribution(_nominal(spoken), mention_at(spoken), certainty, rule)
    if hedge is not None:
        return Attribution(hedge, None, certainty, rule)
    return None


def _certainty(trigger: Token, cues: Cues) -> tuple[Certainty, str | None, str | None]:
    """The weakest certainty at the trigger with its word and cue."""
    found: list[tuple[Certainty, str, str]] = []
    verb = clause_verb(trigger)
    form = form_of(verb)
    for word in verb_group(verb):
        for cue in cues.find(Scope.AUXILIARY, word.lemma_, word.text):
            if cue.certainty is not None and is_finite(word) and (not cue.over or form in cue.over):
                found.append((cue.certainty, word.text, cue.id))
    for head in {trigger.i: trigger, verb.i: verb}.values():
        for child in head.children:
            scope = {"advmod": Scope.ADVERB, "amod": Scope.ADJECTIVE}.get(relation(child))
            for cue in cues.find(scope, child.lemma_, child.text) if scope is not None else ():
                if cue.certainty is not None:
                    found.append((cue.certainty, child.text, cue.id))
    order = (Certainty.POSSIBLE, Certainty.PROBABLE)
    for certainty in order:
        for value, text, rule in found:
            if value is certainty:
                return value, text, rule
    return Certainty.CERTAIN, None, None


def _phrase(frame: Frame) -> str:
    assert frame.source is not None
    return _nominal(frame.source)


def _nominal(head: Token) -> str:
    """The words of a noun phrase without clauses, appositions in commas and its preposition."""
    words = []
    stack = [head]
    while stack:
        word = stack.pop()
        words.append(word.i)
        for child in word.children:
            outer = child.dep_ in ("punct", "case") and (word == head or word.dep_ == "amod")
            so = child.dep_ == "advmod" and word == head
            if not outer and not so and relation(child) not in ("acl", "advcl", "parataxis"):
                stack.append(child)
    return head.doc[min(words) : max(words) + 1].text


def _speaker(trigger: Token, cues: Cues) -> Token | None:
    for quote in direct_speech(trigger.doc, cues):
        if quote.span.start <= trigger.i < quote.span.end:
            return quote.speaker
    return None
