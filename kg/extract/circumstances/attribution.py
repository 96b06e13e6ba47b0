"""The source of a statement, in words, and how certain they are: an attribution made of the frames around a trigger."""

from __future__ import annotations

from collections.abc import Callable

from kg.cues import Cues, Scope
from kg.extract.circumstances.reports import Frame, earlier_frame, frames
from kg.extract.circumstances.sources import teller_behind
from kg.grammar.clauses import clause_verb, form_of, prepositions, verb_group
from kg.grammar.parse import Parse
from kg.grammar.quotations import QUOTES
from kg.model import Attribution, Certainty


def attribution_of(
    parse: Parse,
    trigger: int,
    cues: Cues,
    speaker: Callable[[int], int | None],
    mention_at: Callable[[int], int | None],
) -> Attribution | None:
    """The source of the statement around a trigger, or None where the article itself vouches for it.

    ``speaker`` gives the head word of the phrase that names whose direct speech a token stands in, ``mention_at`` the
    index of the mention that a head word belongs to. The source may be the agent of the event itself ("Er lobe sie,
    sagte er"): the caller knows the roles and drops it.
    """
    certainty, hedge, rule = _certainty(parse, trigger, cues)
    spoken = speaker(trigger)
    told = (frame for frame in frames(parse, trigger, cues) if frame.source is not None)
    if spoken is not None:
        told = (frame for frame in told if parse.quoted[frame.word] or not parse.quoted[trigger])
    frame = next((frame for frame in told if not _of_quotation(parse, trigger, frame)), None)
    if frame is not None and frame.source is not None and frame.word != trigger:
        return Attribution(_phrase(parse, frame.source), mention_at(frame.source), certainty, frame.cue.id)
    if spoken is None and (earlier := earlier_frame(parse, trigger, cues)) is not None:
        spoken, rule = earlier.source, earlier.cue.id
    if spoken is not None:
        return Attribution(_phrase(parse, spoken), mention_at(spoken), certainty, rule)
    if (later := teller_behind(parse, trigger)) is not None:
        return Attribution(_phrase(parse, later), mention_at(later), certainty, rule)
    if hedge is not None:
        return Attribution(hedge, None, certainty, rule)
    return None


def _of_quotation(parse: Parse, trigger: int, frame: Frame) -> bool:
    """Whether a source behind a quotation says that alone: "Oslo lobt den Plan: „Er ist gut“, sagt eine Rätin"."""
    if parse.quoted[trigger] or frame.word < trigger:
        return False
    between = range(trigger + 1, frame.word)
    return any(parse.words[k] == ":" and k + 2 < len(parse) and parse.quoted[k + 2] for k in between)


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
    sentence = parse.sentence_of(head)
    end = next((k for k in range(head, sentence.stop) if parse.words[k] == ":"), sentence.stop)
    while stack:
        word = stack.pop()
        words.append(word)
        for child in parse.children[word]:
            outer = parse.dep[child] in ("punct", "case") and (word == head or parse.dep[word] == "amod")
            so = parse.dep[child] == "advmod" and word == head
            so = so or (
                word == head and parse.pos[head] == "PROPN" and bool(prepositions(parse, child))
            )  # "so Berg zur APA"
            if not outer and not so and child < end and parse.label[child] not in ("acl", "advcl", "parataxis"):
                stack.append(child)
    first, last = min(words), max(words)
    opened = sum(parse.words[k] in QUOTES for k in range(first, last + 1)) % 2
    if opened and last + 1 < len(parse) and parse.words[last + 1] in QUOTES:
        last += 1  # "des „Abendblatts“"
    return parse.text[parse.starts[first] : parse.ends[last]]
