"""What the sentence behind says of hearsay: "Ada soll Ben getroffen haben. Das ist falsch"."""

from __future__ import annotations

from kg.cues import Cues
from kg.extract.circumstances.scope import Hit, cues_at
from kg.extract.circumstances.status import named_cues, word_above
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
