"""What is only imagined of an act told by a noun, because that with which it is to do something is.

"Mit einem Besuch will er den Streit beenden" tells of no visit yet, "Ein Lob hätte geholfen" of no praise at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from kg.cues import Cues, Scope
from kg.extract.circumstances.scope import Hit, cues_at
from kg.grammar.clauses import prepositions
from kg.grammar.parse import Parse
from kg.model import Status


def imagined(parse: Parse, noun: int, verb: int, cues: Cues) -> Iterator[Hit]:
    """The auxiliaries of a verb that hold for its means ("mit einem Besuch") or its new subject ("ein Lob")."""
    determiners = [child for child in parse.children[noun] if parse.label[child] == "det"]
    new = any(parse.lower[child] in parse.lexis.indefinite_articles for child in determiners)
    if not parse.is_nominal(noun) or (determiners and not new):
        return
    means = parse.label[noun] == "obl" and not parse.lexis.means_prepositions.isdisjoint(prepositions(parse, noun))
    if not means and not (new and parse.label[noun] == "nsubj"):
        return
    for hit in cues_at(parse, verb, cues, modality_only=False):
        wanted = hit.cue.status is Status.PLANNED and new and (means or parse.feature(hit.at, "Mood") == "Sub")
        if hit.cue.scope is Scope.AUXILIARY and (wanted or hit.cue.hypothetical):
            yield hit
