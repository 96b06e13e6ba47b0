"""What speaks for and against an event, and by confidence.toml the chance that it is right."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import accumulate

from kg.frames import Relation, Trigger
from kg.graph.names import LOCAL, digest
from kg.model import Entity, EntityType, Event, Mention, MentionForm, Resolution, Span, Status
from kg.resources import Files
from kg.tables import Table, read_table

#: Feature → value; absent is 0.
Features = Mapping[str, float]

#: Words of a clause after which each doubling counts.
_CLAUSE = 12
#: What stands for a rule where the reader of events alone has read an act.
_READER = "event-reader"
#: Probabilities of the reader of events beyond this are not told apart.
_FAINT = 0.01
#: A label of more words, and sentences back to the mention before from which more say no more.
_LONG, _FAR = 4, 3.0
#: Pronouns read with a lower score may as well mean somebody else.
_DOUBTFUL = 0.7
#: the most that is believed without a look
_MOST = 0.99
#: A text of one sentence is short, one of so many is not: what it tells, it tells by itself.
_FULL = 3
_FORMS = {MentionForm.NOMINAL: "description", MentionForm.PRONOUN: "pronoun"}

#: A mention with the score of its link.
_Seen = tuple[Mention, float]


class _Clauses:
    """The clauses that tell one event, ordered once for all its participants."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._ends = list(accumulate((span.end for span in ordered), max))  #: the farthest of all that start so far
        #: from where to where some of them lie without a gap
        self.stretches: list[tuple[int, int]] = []
        for start, end in zip(self._starts, self._ends, strict=True):
            if self.stretches and start <= self.stretches[-1][1]:
                self.stretches[-1] = self.stretches[-1][0], end
            else:
                self.stretches.append((start, end))

    def hold(self, span: Span) -> bool:
        """Whether one of them holds a span."""
        place = bisect_right(self._starts, span.start)
        return place > 0 and span.end <= self._ends[place - 1]


class Told:
    """What one article says of its entities, looked up once for all its events."""

    def __init__(self, resolution: Resolution) -> None:
        self.text = resolution.article.text
        self.events = len(resolution.events)
        self.short = max(0.0, 1 - (len(resolution.sentences) - 1) / (_FULL - 1)) if resolution.sentences else 0.0
        self.entities = {entity.key: entity for entity in resolution.entities}
        self.mentions: dict[str, list[_Seen]] = defaultdict(list)
        for link in resolution.links:
            self.mentions[link.entity].append((resolution.mentions[link.mention], link.score))
        self._named = {key for key, seen in self.mentions.items() if any(mention.name for mention, _ in seen)}
        #: where the mentions of each entity start, in order of the text, and their places among them
        self._starts: dict[str, list[tuple[int, int]]] = {
            key: sorted((mention.span.start, place) for place, (mention, _) in enumerate(seen))
            for key, seen in self.mentions.items()
        }

    def is_named(self, entity: Entity) -> bool:
        """Whether the article or the gazetteer gives an entity a name of its own."""
        return not entity.key.startswith(LOCAL) or entity.key in self._named

    def best(self, entity: Entity, clauses: _Clauses) -> _Seen | None:
        """The mention of an entity in the clauses of an event that says most."""
        seen, starts = self.mentions[entity.key], self._starts.get(entity.key, [])
        places: list[int] = []
        for start, end in clauses.stretches:
            within = starts[bisect_left(starts, (start, 0)) : bisect_right(starts, (end, len(starts)))]
            places += (place for _, place in within)
        found = [seen[place] for place in sorted(places) if clauses.hold(seen[place][0].span)]
        return max(found, key=lambda one: (one[0].form is MentionForm.NAME, one[1]), default=None)

    def gap(self, entity: Entity, mention: Mention) -> int | None:
        """How many sentences back an entity was mentioned before; None for its first mention."""
        starts = self._starts.get(entity.key, [])
        before = bisect_left(starts, (mention.span.start, 0))
        return mention.sentence - self.mentions[entity.key][starts[before - 1][1]][0].sentence if before else None


def features_of(event: Event, told: Told) -> Features:
    """The features of one event of an article, without that of its rule; names as in confidence.toml."""
    best = event.evidence[0]
    words = len(told.text[best.span.start : best.span.end].split())
    values: dict[str, float] = {
        "planned": event.status is Status.PLANNED,
        "negated": event.status is Status.NEGATED,
        "hypothetical": event.hypothetical,
        "attributed": any(evidence.attribution is not None for evidence in event.evidence),
        "repeated": math.log2(len(event.evidence)),
        "among_many": math.log2(max(told.events, 1)),
        "short_text": told.short,
        "heard": _heard(event),
        "looked_at": any(evidence.heard is not None for evidence in event.evidence),
        "unruled": all(evidence.rule.startswith(_READER) for evidence in event.evidence),
        "long_clause": max(0.0, math.log2(max(words, 1) / _CLAUSE)),
    }
    clauses = _Clauses(evidence.span for evidence in event.evidence)
    scores, pronoun = [], 1.0
    for role, keys in (("agent", event.agents), ("target", event.targets)):
        side = [told.entities[key] for key in keys if key in told.entities]
        values |= {f"no_{role}": not keys, f"{role}_several": len(keys) > 1}
        for entity in side:
            seen = told.best(entity, clauses)
            scores += [seen[1]] if seen else []
            pronoun = min(pronoun, seen[1]) if seen and seen[0].form is MentionForm.PRONOUN else pronoun
            for name, value in _participant(entity, seen, told):
                values[f"{role}_{name}"] = values.get(f"{role}_{name}", 0.0) + value / len(side)
    values["weak_link"] = 1 - min(scores, default=1.0)
    values["doubtful"] = pronoun < _DOUBTFUL
    return {name: float(value) for name, value in values.items() if value}


def _participant(entity: Entity, seen: _Seen | None, told: Told) -> Iterator[tuple[str, float]]:
    """What is known of one participant: how the clause calls it, and whether anything gives it a name."""
    mention = seen[0] if seen else None
    thing, named = entity.type is EntityType.MATTER, told.is_named(entity)
    form = "unseen" if mention is None else "name" if mention.name else _FORMS.get(mention.form, "name")
    yield f"{form}_{'named' if named else 'thing' if thing else 'unnamed'}", 1.0
    yield entity.type.lower(), 1.0
    words = len(entity.label.split())
    local = entity.key.startswith(LOCAL)
    yield "linked", not local
    yield "long", words > _LONG
    yield "lone", words == 1 and named and local
    if mention is not None and not mention.name:
        gap = told.gap(entity, mention)
        yield "gap", 0.0 if gap is None else min(_FAR, math.log2(1 + gap))
        if mention.form is MentionForm.NOMINAL:
            yield "owned", mention.possessor is not None
            yield "first", gap is None


def _heard(event: Event) -> float:
    """Log odds of what the reader of events gives the clause it is surest of; 0 where it was not asked."""
    heard = [evidence.heard for evidence in event.evidence if evidence.heard is not None]
    if not heard:
        return 0.0
    chance = min(max(_FAINT, *heard), 1 - _FAINT)
    return math.log(chance / (1 - chance))


#: Events below this are wrong two times of three: a build leaves them out unless told otherwise.
LEAST = 0.35


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic model; ``rules`` maps the rules in force to the logit of their precision on annotated articles."""

    bias: float
    weights: Mapping[str, float]
    rules: Mapping[str, float]

    def of(self, event: Event, told: Told) -> float:
        """The confidence in an event, 0 … 1, to two places. Only what somebody accepted or changed is certain."""
        if event.review is not None:
            return 1.0
        prior = max(self.rules.get(evidence.rule, 0.0) for evidence in event.evidence)
        return min(_MOST, round(self.chance({**features_of(event, told), "rule": prior}), 2))

    def chance(self, features: Features) -> float:
        """The model's answer to given features."""
        total = self.bias + sum(self.weights.get(name, 0.0) * value for name, value in features.items())
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))

    def judged(self, resolution: Resolution) -> Resolution:
        """The article with a confidence for each event."""
        told = Told(resolution)
        events = tuple(replace(event, confidence=self.of(event, told)) for event in resolution.events)
        return replace(resolution, events=events)


def load_confidence(folder: Files, relations: Iterable[Relation]) -> Confidence:
    """Read confidence.toml of a language's folder for the rules in force; raises OntologyError."""
    table = read_table(folder / "confidence.toml", "confidence.toml").know(("bias", "weights", "rules"))
    known = _numbers(table.table("rules"))
    rules = {
        trigger.rule: known[key]
        for relation in relations
        for trigger in relation.triggers
        if (key := trigger_key(relation.name, trigger)) in known
    }
    return Confidence(_number(table, "bias"), _numbers(table.table("weights")), rules)


def trigger_key(relation: str, trigger: Trigger) -> str:
    """A name of a trigger that stays when others are written before it: its class, words and conditions."""
    return digest(relation, trigger.lemmas, trigger.pos, trigger.reflexive, repr(trigger.with_), length=10)


def _numbers(table: Table) -> dict[str, float]:
    return {name: _number(table, name) for name in table}


def _number(table: Table, name: str) -> float:
    value = table.value(name)
    if isinstance(value, bool) or not isinstance(value, int | float):
        table.refuse(f"{name} = {value!r} is no number", f"Write {name} = 0.5.")
    return float(value)
