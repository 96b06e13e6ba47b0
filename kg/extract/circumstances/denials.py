"""What is said behind an event against it: "Ada soll Ben getroffen haben. Das ist falsch", "… doch er sagte ab"."""

from __future__ import annotations

from kg.cues import Cues, Scope
from kg.extract.circumstances.scope import Hit, cues_at
from kg.extract.circumstances.status import named_cues, word_above
from kg.grammar.clauses import clause_verb, finite_verb, tense_of, verb_group
from kg.grammar.parse import Parse
from kg.model import Status

#: how what is said of an event hangs on a word that denies it
_DENIED = frozenset({"claim", "perfect"})


def denied_behind(parse: Parse, pronoun: int, cues: Cues) -> Hit | None:
    """What denies all that a pronoun takes up: "Das ist falsch", "Das dementierte er", "Das stimmt nicht"."""
    verb = word_above(parse, pronoun)
    found = [cue for cue in named_cues(parse, pronoun, verb, cues, claim=True) if _DENIED.intersection(cue.over)]
    negated = any(hit.cue.status is Status.NEGATED for hit in cues_at(parse, verb, cues, modality_only=False))
    denying = [
        cue for cue in found if (negated if cue.carries == "all" else cue.status is Status.NEGATED and not negated)
    ]
    return Hit(denying[0], parse.words[verb], verb) if denying else None


def turned_down(parse: Parse, trigger: int, cues: Cues) -> Hit | None:
    """Who came off an appointment that was only wanted: "Ada wollte Ben treffen, doch er sagte ab"."""
    verb = clause_verb(parse, trigger)
    planned = verb if parse.is_verb(trigger) else parse.heads[trigger]
    modal = any(parse.lemmas[word] in parse.lexis.modals for word in verb_group(parse, planned))
    if tense_of(parse, planned) != "Past" or (planned == trigger and not modal):
        return None
    number = parse.sentence[trigger]
    behind = [k for k in parse.of(planned, "conj", "parataxis") if parse.is_verb(k)]
    if not behind and number + 1 < len(parse.sentences) and not parse.opens_paragraph(number + 1):
        behind = [parse.root(number + 1)]
    for refusal in behind:
        found = [
            cue
            for cue in cues.find(Scope.GOVERNOR, parse.lemmas[refusal], parse.words[refusal])
            if cue.status is Status.NEGATED and cue.undone is Status.PLANNED and "object" in cue.over
        ]
        if (
            found
            and _is_of_a_side(parse, refusal, trigger)
            and not any(cues_at(parse, refusal, cues, modality_only=False))
        ):
            return Hit(found[0], parse.words[refusal], refusal)
    return None


def _is_of_a_side(parse: Parse, refusal: int, trigger: int) -> bool:
    """Whether somebody told of before refuses, and nothing else than what was told of before."""
    if finite_verb(parse, refusal) != refusal or tense_of(parse, refusal) != "Past":
        return False
    others = [k for k in parse.of(refusal, "obj", "obl", "ccomp", "xcomp") if parse.pos[k] != "PRON"]
    own = parse.subtree(refusal)
    before = {parse.words[k] for k in range(parse.sentence_of(trigger).start, min(own)) if parse.pos[k] == "PROPN"}
    said = {parse.words[k] for k in parse.of(refusal, "nsubj") if parse.pos[k] != "PRON"}
    return not others and said <= before
