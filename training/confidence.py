"""Fit confidence.toml on annotated articles, and say out of fold how well it is calibrated.

    python -m training.confidence GOLD TEXTS [GOLD TEXTS …] --write ontology/languages/de/confidence.toml

GOLD: JSON Lines as in docs/gold.md; TEXTS: JSON Lines with the same articles as ``kg build`` reads them, in any order
(``id``, ``text``, ``date``). An event counts as right when it matches a sure fact strictly, as wrong when it matches
nothing; what agrees with an unsure fact is left out. Five folds by article; what is written is fitted on all.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kg.annotate import annotate
from kg.confidence import Features, features_of, trigger_key
from kg.evaluate import GoldArticle, Judge, Sense, load_names, read_gold
from kg.facts.lines import Fact, FactActor
from kg.model import Article, Event, Resolution
from kg.pipeline import Knowledge
from kg.resources import using
from kg.settings import Settings

FOLDS, RIDGE, SMOOTH = 5, 1.0, 4.0


@dataclass(frozen=True)
class Example:
    """One event with what is known of it, and whether it is right."""

    doc: str
    rule: str  #: trigger key
    features: Features
    right: bool


def examples(gold: Sequence[GoldArticle], texts: Path, knowledge: Knowledge, judge: Judge) -> Iterator[Example]:
    """The events that kg finds in the annotated articles."""
    keys = {t.rule: trigger_key(r.name, t) for r in knowledge.relations for t in r.triggers}
    wanted = {article.doc: article for article in gold}
    for line in texts.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        doc = record.get("doc") or record["id"]
        if doc not in wanted:
            continue
        published = dt.date.fromisoformat(record["date"]) if record.get("date") else None
        article = Article(doc, record["text"], "-", published=published)
        with using(knowledge.data):
            ((_, parsed),) = annotate(knowledge.nlp, (article,))
            resolution = knowledge.understand(article, parsed)
        sure = [fact for fact in wanted[doc].facts if fact.sure]
        unsure = [fact for fact in wanted[doc].facts if not fact.sure]
        facts = [_fact(event, resolution, knowledge) for event in resolution.events]
        matched = judge.match(facts, sure, Sense.STRICT)
        for number, (event, fact) in enumerate(zip(resolution.events, facts, strict=True)):
            right = number in matched
            if right or not any(judge.agrees(fact, other, Sense.RELAXED) for other in unsure):
                rule = event.evidence[0].rule
                yield Example(doc, keys.get(rule, rule), features_of(event, resolution), right)


def _fact(event: Event, resolution: Resolution, knowledge: Knowledge) -> Fact:
    entities = {entity.key: entity for entity in resolution.entities}

    def side(keys: Sequence[str]) -> tuple[FactActor, ...]:
        found = (entities[key] for key in keys if key in entities)
        return tuple(FactActor(entity.label, entity.aliases, entity.key, entity.wikidata) for entity in found)

    kind = knowledge.vocabulary.event_classes[event.relation]
    medium = "video" if event.channel == "Video" else None
    return Fact(
        kind.fact_type, side(event.agents), side(event.targets), event.status.lower(), None, None, None, medium,
        event.epithet, event.topic, None, (0, 1),
    )  # fmt: skip


def priors(known: Sequence[Example]) -> dict[str, float]:
    """Rule → logit of its smoothed precision above that of all rules together."""
    base = sum(example.right for example in known) / len(known)
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for example in known:
        counts[example.rule][0] += example.right
        counts[example.rule][1] += 1
    return {
        rule: _logit((right + SMOOTH * base) / (all_ + SMOOTH)) - _logit(base)
        for rule, (right, all_) in sorted(counts.items())
    }


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def fit(known: Sequence[Example], names: Sequence[str], rules: dict[str, float], leave_out: bool) -> np.ndarray:
    """Weights (bias first) by Newton's method with an L2 penalty.

    With ``leave_out`` each example's own verdict is taken out of its rule's prior, which else would know the answer.
    """
    x = np.array([[1.0, *row(example, names, rules, known if leave_out else None)] for example in known])
    y = np.array([example.right for example in known], dtype=float)
    weights = np.zeros(x.shape[1])
    penalty = np.diag([0.0, *[RIDGE] * (x.shape[1] - 1)])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (y - chance) - penalty @ weights
        hessian = (x * (chance * (1 - chance))[:, None]).T @ x + penalty
        step = np.linalg.solve(hessian, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


def row(
    example: Example, names: Sequence[str], rules: dict[str, float], known: Sequence[Example] | None = None
) -> list[float]:
    """The values of one example in the order of ``names``."""
    prior = rules.get(example.rule, 0.0)
    if known is not None:
        others = [other for other in known if other.rule == example.rule and other is not example]
        base = sum(other.right for other in known) / len(known)
        prior = _logit((sum(o.right for o in others) + SMOOTH * base) / (len(others) + SMOOTH)) - _logit(base)
    return [prior if name == "rule" else example.features.get(name, 0.0) for name in names]


def out_of_fold(known: Sequence[Example], names: Sequence[str]) -> np.ndarray:
    """The confidence of each example from weights and priors that have not seen its article."""
    docs = sorted({example.doc for example in known})
    fold = {doc: number % FOLDS for number, doc in enumerate(np.random.default_rng(7).permutation(docs))}
    chances = np.zeros(len(known))
    for number in range(FOLDS):
        seen = [example for example in known if fold[example.doc] != number]
        rules = priors(seen)
        weights = fit(seen, names, rules, leave_out=True)
        for place, example in enumerate(known):
            if fold[example.doc] == number:
                chances[place] = 1 / (1 + math.exp(-(weights @ np.array([1.0, *row(example, names, rules)]))))
    return chances


def report(known: Sequence[Example], chances: np.ndarray) -> None:
    """Calibration error, discrimination, and what a threshold buys."""
    right = np.array([example.right for example in known], dtype=float)
    bins = np.minimum((chances * 10).astype(int), 9)
    error = sum(abs(right[bins == b].mean() - chances[bins == b].mean()) * (bins == b).mean() for b in set(bins))
    order = np.argsort(-chances)
    found = np.cumsum(right[order])
    print(f"{len(known)} events, {right.mean():.3f} right; expected calibration error {error:.3f}")
    for share in (0.9, 0.75, 0.6, 0.4, 0.25):
        at = int(np.searchsorted(found, share * right.sum()))
        kept = found[at] / (at + 1)
        print(f"  keeping {share:.0%} of what is right: confidence ≥ {chances[order[at]]:.2f}, precision {kept:.3f}")


def main() -> None:
    """Fit, report, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path, help="GOLD TEXTS, in pairs")
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    knowledge = Knowledge.load(Settings())
    classes = knowledge.vocabulary.event_classes.values()
    symmetric = frozenset(kind.fact_type for kind in classes if kind.symmetric)
    judge = Judge(load_names(knowledge.data.language), symmetric)
    known = [
        example
        for gold, texts in zip(arguments.files[::2], arguments.files[1::2], strict=True)
        for example in examples(read_gold([gold], (kind.fact_type for kind in classes)), texts, knowledge, judge)
    ]
    names = ["rule", *sorted({name for example in known for name in example.features})]
    report(known, out_of_fold(known, names))
    rules = priors(known)
    weights = fit(known, names, rules, leave_out=True)
    if arguments.write:
        lines = [
            "# How much each circumstance says for an event being right; made by python -m training.confidence.",
            f"bias = {weights[0]:.3f}",
            "",
            "[weights]",
            *(f"{name} = {weight:.3f}" for name, weight in zip(names, weights[1:], strict=True)),
            "",
            "[rules]  # logit of a rule's precision on annotated articles, above that of all rules",
            *(f'"{rule}" = {value:.2f}' for rule, value in rules.items() if abs(value) >= 0.005),
        ]
        arguments.write.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
