"""Which facts of a graph match which annotated facts of the same article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from kg.evaluate.gold import GoldFact, Judged, Side
from kg.evaluate.names import Names
from kg.facts.lines import Fact, FactActor
from kg.likeness import same_clause

Predicted = Sequence[FactActor]


class Sense(Enum):
    """How much of a fact has to be right."""

    STRICT = "strict"  #: type, status, every agent and every target; the label of a naming
    RELAXED = "relaxed"  #: type, status, one agent and one target
    TYPE = "type"  #: the type alone


@dataclass(frozen=True, slots=True)
class Judge:
    """Compares facts; ``symmetric`` are the fact types whose sides may swap."""

    names: Names
    symmetric: frozenset[str]

    def agrees(self, fact: Fact, gold: GoldFact, sense: Sense) -> bool:
        """Whether ``fact`` says what was annotated, in this sense."""
        if not self._same_type(fact, gold):
            return False
        if sense is Sense.TYPE:
            return True
        if fact.status != gold.status or not self._sides(fact, gold, sense):
            return False
        labelled = gold.label is not None and sense is Sense.STRICT
        return not labelled or self.names.agree([fact.label or ""], gold.label or "")

    def touches(self, fact: Fact, judged: Judged) -> bool:
        """Whether ``fact`` is of a clause, and of a type, on which somebody decided."""
        return fact.type in judged.types and same_clause(fact.clause, judged.words)

    def contradicts(self, fact: Fact, judged: Judged, found: bool, sense: Sense) -> bool:
        """Whether a fact of the clause that is not the right one is wrong; ``found``: the right one was found, too.

        Where the right one is missing, whatever else is said in its place is wrong; beside it, or where there is none,
        only what somebody called wrong: a clause may tell several facts.
        """
        if judged.right is not None and not found:
            return True
        if judged.wrong is None:
            return judged.right is None
        return self.agrees(fact, judged.wrong, sense)

    def match(self, facts: Sequence[Fact], gold: Sequence[GoldFact], sense: Sense) -> dict[int, int]:
        """The largest set of pairs that agree: index of the fact → index of the annotated fact."""
        owner: dict[int, int] = {}

        def place(number: int, tried: set[int]) -> bool:
            for index, annotated in enumerate(gold):
                if index not in tried and self.agrees(facts[number], annotated, sense):
                    tried.add(index)
                    if index not in owner or place(owner[index], tried):
                        owner[index] = number
                        return True
            return False

        for number in range(len(facts)):
            place(number, set())
        return {number: index for index, number in owner.items()}

    def _same_type(self, fact: Fact, gold: GoldFact) -> bool:
        """A talk by video is a call to one and a meeting to another."""
        by_video = "video" in (fact.medium, gold.medium) and {fact.type, gold.type} <= self.symmetric
        return fact.type == gold.type or by_video

    def _sides(self, fact: Fact, gold: GoldFact, sense: Sense) -> bool:
        return any(
            (self._side(fact.agents, agents, sense) and self._side(fact.targets, targets, sense))
            or (gold.type in self.symmetric and self._together(fact, agents + targets, sense))
            for agents in gold.agents
            for targets in gold.targets
        )

    def _side(self, predicted: Predicted, wanted: Side, sense: Sense) -> bool:
        if sense is Sense.RELAXED:
            return not wanted or any(self._is(actor, name) for actor in predicted for name in wanted)
        if len(predicted) != len(wanted):
            return False
        left = list(wanted)
        for actor in predicted:
            found = next((name for name in left if self._is(actor, name)), None)
            if found is None:
                return False
            left.remove(found)
        return True

    def _together(self, fact: Fact, wanted: Side, sense: Sense) -> bool:
        predicted = [*fact.agents, *fact.targets]
        if sense is Sense.STRICT:
            return self._side(predicted, wanted, sense)
        found = sum(any(self._is(actor, name) for actor in predicted) for name in wanted)
        return found >= min(2, len(wanted))

    def _is(self, actor: FactActor, name: str) -> bool:
        return name == actor.wikidata or self.names.agree((actor.label, *actor.aliases), name)
