"""How often each rule is right: facts of a graph against annotated facts, counted by the rule that found them.

    python -m benchmarks.rules GOLD... --from GRAPH [--least 3]

GOLD as for `kg eval`. Of each rule (entry of a relation file, with the construction that held its noun): facts that are
right, facts whose type the article holds while a side, the status or the label differs, facts that are false, and those
an unsure annotation forgives; precision = right / (right + sides + false). Worst first; rules with fewer than --least
facts are left out. The entries at the top are those to mend; the precision is what a rule deserves in confidence.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kg.evaluate import GoldArticle, Judge, Sense, load_names, read_gold
from kg.facts import read_events
from kg.facts.lines import Fact, export_facts
from kg.resources import in_force
from kg.store import Store, open_store
from kg.vocabulary import current_vocabulary

Key = tuple[str, str, tuple[int, int], tuple[str, ...], tuple[str, ...]]


@dataclass(slots=True)
class Tally:
    """What one rule found."""

    right: int = 0
    sides: int = 0
    false: int = 0
    forgiven: int = 0
    types: set[str] = field(default_factory=set)

    @property
    def counted(self) -> int:
        """Facts that are rewarded or punished."""
        return self.right + self.sides + self.false

    @property
    def precision(self) -> float:
        """The share of those that are right; 0 where there are none."""
        return self.right / self.counted if self.counted else 0.0


def tally(
    gold: Iterable[GoldArticle], facts: Mapping[str, Sequence[Fact]], rules: Mapping[Key, str], judge: Judge
) -> dict[str, Tally]:
    """The counts of every rule over the annotated articles."""
    found: dict[str, Tally] = {}
    for article in gold:
        mine = facts.get(article.doc, ())
        sure = [fact for fact in article.facts if fact.sure]
        right, typed = judge.match(mine, sure, Sense.STRICT), judge.match(mine, sure, Sense.TYPE)
        for number, fact in enumerate(mine):
            one = found.setdefault(rules.get(_key(article.doc, fact), "?"), Tally())
            one.types.add(fact.type)
            if number in right:
                one.right += 1
            elif any(not other.sure and judge.agrees(fact, other, Sense.RELAXED) for other in article.facts):
                one.forgiven += 1
            elif number in typed:
                one.sides += 1
            else:
                one.false += 1
    return found


def _key(doc: str, fact: Fact) -> Key:
    agents, targets = (tuple(actor.id for actor in side) for side in (fact.agents, fact.targets))
    return doc, fact.type, fact.span, agents, targets


def _rules(store: Store) -> dict[Key, str]:
    """Which rule found the best clause of each fact."""
    types = current_vocabulary().event_classes
    rules: dict[Key, str] = {}
    for event in read_events(store):
        best = event.best
        agents, targets = (tuple(actor.iri for actor in side) for side in (event.agents, event.targets))
        span = (best.start or 0, best.end or 0)
        rules[event.article.id, types[event.kind].fact_type, span, agents, targets] = best.rule or "?"
    return rules


def _table(found: Mapping[str, Tally], least: int) -> Iterator[str]:
    yield f"{'precision':>9} {'right':>6} {'sides':>6} {'false':>6} {'forgiven':>8}  rule"
    shown = [(rule, one) for rule, one in found.items() if one.counted >= least]
    for rule, one in sorted(shown, key=lambda pair: (-(pair[1].sides + pair[1].false), pair[0])):
        counts = f"{one.right:6} {one.sides:6} {one.false:6} {one.forgiven:8}"
        yield f"{one.precision:9.2f} {counts}  {rule} ({', '.join(sorted(one.types))})"


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description="How often each rule is right.")
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--from", dest="source", required=True, help="graph file, folder or store, as for kg eval")
    parser.add_argument("--least", type=int, default=3, help="facts a rule must have to be shown")
    arguments = parser.parse_args()
    classes = current_vocabulary().event_classes.values()
    judge = Judge(
        load_names(in_force().language),
        frozenset(kind.fact_type for kind in classes if kind.symmetric),
    )
    gold = read_gold(tuple(arguments.gold), (kind.fact_type for kind in classes))
    with open_store(arguments.source) as store:
        rules = _rules(store)
        facts = {article.doc: article.facts for article in export_facts(store)}
    for line in _table(tally(gold, facts, rules, judge), arguments.least):
        print(line)


if __name__ == "__main__":
    main()
