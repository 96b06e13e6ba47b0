"""What speaks for and against an event, as numbers."""

from __future__ import annotations

import math
from collections.abc import Mapping

from kg.graph.names import LOCAL
from kg.model import Entity, EntityType, Event, MentionForm, Resolution, Status

#: Feature → value; absent is 0.
Features = Mapping[str, float]

#: Words of a clause after which each doubling counts.
_CLAUSE = 12
#: What stands for a rule where the reader of events alone has read an act.
_READER = "event-reader"
#: Probabilities of the reader of events beyond this are not told apart.
_FAINT = 0.01


def features_of(event: Event, resolution: Resolution) -> Features:
    """The features of one event of an article, without that of its rule; names as in confidence.toml."""
    entities = {entity.key: entity for entity in resolution.entities}
    sides = [entities[key] for key in (*event.agents, *event.targets) if key in entities]
    forms, scores = _mentions(event, resolution)
    best = event.evidence[0]
    words = len(resolution.article.text[best.span.start : best.span.end].split())
    values = {
        "no_agent": not event.agents,
        "no_target": not event.targets,
        "several": len(event.agents) > 1 or len(event.targets) > 1,
        "pronoun": MentionForm.PRONOUN in forms,
        "description": MentionForm.NOMINAL in forms,
        "weak_link": 1 - min(scores, default=1.0),
        "unseen": len(scores) < len(sides),
        "thing": any(entity.type is EntityType.MATTER for entity in sides),
        "group": any(entity.type is EntityType.GROUP for entity in sides),
        "linked": sum(not entity.key.startswith(LOCAL) for entity in sides) / max(len(sides), 1),
        "long_label": any(_is_long(entity) for entity in sides),
        "planned": event.status is Status.PLANNED,
        "negated": event.status is Status.NEGATED,
        "hypothetical": event.hypothetical,
        "attributed": any(evidence.attribution is not None for evidence in event.evidence),
        "repeated": math.log2(len(event.evidence)),
        "heard": _heard(event),
        "looked_at": any(evidence.heard is not None for evidence in event.evidence),
        "unruled": all(evidence.rule.startswith(_READER) for evidence in event.evidence),
        "long_clause": max(0.0, math.log2(max(words, 1) / _CLAUSE)),
    }
    return {name: float(value) for name, value in values.items() if value}


def _heard(event: Event) -> float:
    """Log odds of what the reader of events gives the clause it is surest of; 0 where it was not asked."""
    heard = [evidence.heard for evidence in event.evidence if evidence.heard is not None]
    if not heard:
        return 0.0
    chance = min(max(_FAINT, *heard), 1 - _FAINT)
    return math.log(chance / (1 - chance))


def _mentions(event: Event, resolution: Resolution) -> tuple[set[MentionForm], list[float]]:
    """The form and score of the best mention of each participant in the clauses of the event."""
    forms, scores = set(), []
    spans = [evidence.span for evidence in event.evidence]
    for key in dict.fromkeys((*event.agents, *event.targets)):
        found = [
            (link.score, resolution.mentions[link.mention].form)
            for link in resolution.links
            if link.entity == key
            and any(
                span.start <= resolution.mentions[link.mention].span.start
                and resolution.mentions[link.mention].span.end <= span.end
                for span in spans
            )
        ]
        if found:
            score, form = max(found, key=lambda pair: (pair[1] is MentionForm.NAME, pair[0]))
            forms.add(form)
            scores.append(score)
    return forms, scores


def _is_long(entity: Entity) -> bool:
    return len(entity.label.split()) > 4
