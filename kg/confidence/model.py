"""confidence.toml → the chance that an event is right."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kg.confidence.features import Features, Told, features_of
from kg.frames import Relation, Trigger
from kg.graph.names import digest
from kg.model import Event, Resolution
from kg.resources import Files
from kg.tables import Table, read_table

#: Events below this are wrong three times of four or so: a build leaves them out unless told otherwise.
LEAST = 0.35


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic model; ``rules`` maps the rules in force to the logit of their precision on annotated articles."""

    bias: float
    weights: Mapping[str, float]
    rules: Mapping[str, float]

    def of(self, event: Event, told: Told) -> float:
        """The confidence in an event, 0 … 1, to two places. An event that somebody accepted or changed is certain."""
        if event.review is not None:
            return 1.0
        prior = max(self.rules.get(evidence.rule, 0.0) for evidence in event.evidence)
        return round(self.chance({**features_of(event, told), "rule": prior}), 2)

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
