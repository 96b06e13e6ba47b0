"""Tell who reports an event, other than the article itself, with what certainty."""

from __future__ import annotations

from collections.abc import Callable

from kg.cues import Cues, Scope
from kg.extract.circumstances.reports import earlier_frame, frames
from kg.extract.circumstances.speech import Speech, before_colon
from kg.extract.grammar.clauses import clause_verb, form_of, verb_group
from kg.extract.grammar.parse import Parse
from kg.model import Attribution, Certainty

_FARTHEST_COLON = 8  #: words of a headline before its colon


def attribution_of(
    parse: Parse,
    trigger: int,
    cues: Cues,
    speech: Speech,
    mention_at: Callable[[int], int | None],
    acts: Callable[[int], bool] = lambda _: False,
) -> Attribution | None:
    """The source of the statement around a trigger, or None where the article itself vouches for it.

    ``mention_at`` gives the index of the mention that a head word belongs to, ``acts`` says whether it may speak. The
    source may be the agent of the event itself ("Er lobe sie, sagte er"): the caller knows the roles and drops it.
    """
    certainty, hedge, rule = _certainty(parse, trigger, cues)
    frame = next((frame for frame in frames(parse, trigger, cues) if frame.source is not None), None)
    if frame is not None and frame.source is not None and frame.word != trigger:
        return Attribution(_phrase(parse, frame.source), mention_at(frame.source), certainty, frame.cue.id)
    spoken = speech.speaker(trigger)
    if spoken is None and (earlier := earlier_frame(parse, trigger, cues)) is not None:
        spoken, rule = earlier.source, earlier.cue.id
    if spoken is not None:
        return Attribution(_phrase(parse, spoken), mention_at(spoken), certainty, rule)
    if (spoken := _before_colon(parse, trigger, acts)) is not None:
        return Attribution(_phrase(parse, spoken), mention_at(spoken), certainty, rule)
    if hedge is not None:
        return Attribution(hedge, None, certainty, rule)
    return None


def _before_colon(parse: Parse, trigger: int, acts: Callable[[int], bool]) -> int | None:
    """Who stands before the colon of a headline: "Kreml: Linde traf Thal"; a place there tells where, a thing what."""
    begin = parse.sentence_of(trigger).start
    if begin and parse.words[begin - 1] == ":":  # the colon ended a sentence
        begin = parse.sentence_of(begin - 1).start
    colon = next((k for k in range(begin, min(begin + _FARTHEST_COLON, trigger)) if parse.words[k] == ":"), None)
    spoken = before_colon(parse, begin, colon) if colon is not None else None
    return spoken if spoken is not None and acts(spoken) else None


def _certainty(parse: Parse, trigger: int, cues: Cues) -> tuple[Certainty, str | None, str | None]:
    """The weakest certainty at the trigger with its word and cue."""
    found: list[tuple[Certainty, str, str]] = []
    verb = clause_verb(parse, trigger)
    form = form_of(parse, verb)
    for word in verb_group(parse, verb):
        for cue in cues.find(Scope.AUXILIARY, parse.lemmas[word], parse.words[word]):
            if cue.certainty is not None and parse.is_finite(word) and (not cue.over or form in cue.over):
                found.append((cue.certainty, parse.words[word], cue.id))
    for head in dict.fromkeys((trigger, verb)):
        for child in parse.children[head]:
            scope = {"advmod": Scope.ADVERB, "amod": Scope.ADJECTIVE}.get(parse.label[child])
            for cue in cues.find(scope, parse.lemmas[child], parse.words[child]) if scope is not None else ():
                if cue.certainty is not None:
                    found.append((cue.certainty, parse.words[child], cue.id))
    for certainty in (Certainty.POSSIBLE, Certainty.PROBABLE):
        for value, text, rule in found:
            if value is certainty:
                return value, text, rule
    return Certainty.CERTAIN, None, None


def _phrase(parse: Parse, head: int) -> str:
    """The words of a noun phrase without clauses, appositions in commas and its preposition."""
    words = []
    stack = [head]
    while stack:
        word = stack.pop()
        words.append(word)
        for child in parse.children[word]:
            outer = parse.dep[child] in ("punct", "case") and (word == head or parse.dep[word] == "amod")
            so = parse.dep[child] == "advmod" and word == head
            if not outer and not so and parse.label[child] not in ("acl", "advcl", "parataxis"):
                stack.append(child)
    return parse.text[parse.starts[min(words)] : parse.ends[max(words)]]
