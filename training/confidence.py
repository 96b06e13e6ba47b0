"""Fit confidence.toml on annotated articles, and say out of fold how well it is calibrated.

    python -m training.confidence GOLD TEXTS [GOLD TEXTS …] --unheard GOLD TEXTS [GOLD TEXTS …] \
        --read GOLD TEXTS --short GOLD TEXTS --cache FOLDER --write ontology/languages/de/confidence.toml

GOLD: JSON Lines as in docs/gold.md; TEXTS: JSON Lines with the same articles as ``kg build`` reads them, in any order
(``id``, ``text``, ``date``). An event counts as right when it matches a sure fact strictly, as wrong when it matches
nothing; what agrees with an unsure fact is left out. Five folds by article; what is written is fitted on all.

In steps: all circumstances but the reader's opinion from all articles; its opinion, and what its own finds are worth,
from those that it never learnt from (``--unheard``), on which alone the figures are given. Articles whose wording went
into the relation files (``--read``) say nothing of the precision of a rule and of all rules together; of circumstances
they do, at a quarter of the weight. Then what shortness is worth, from texts of one or two sentences (``--short``)
and all articles that are as short.
"""

from __future__ import annotations

import argparse
import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from kg.confidence import Features, Told, features_of, trigger_key
from kg.evaluate import GoldArticle, Judge, Sense, load_names, read_gold
from kg.facts.lines import Fact, FactActor
from kg.grammar.parse import Parse
from kg.model import Article, Event, Resolution
from kg.pipeline import Knowledge
from kg.pipeline.reading import whole
from kg.read import read_articles
from kg.resources import using
from kg.settings import Settings

FOLDS, RIDGE, SMOOTH = 5, 4.0, 4.0
READ = 0.25  #: weight of an event of articles that were read for the relation files
OPINION = ("heard", "looked_at", "unruled")  #: features that the reader of events gives
SHORT = "short_text"  #: the feature of short texts


@dataclass(frozen=True)
class Example:
    """One event with what is known of it, and whether it is right."""

    doc: str
    rule: str  #: trigger key
    features: Features
    right: bool


def examples(
    gold: Sequence[GoldArticle],
    texts: Path,
    knowledge: Knowledge,
    judge: Judge,
    analyse: Callable[[Sequence[Article]], list[Parse]],
) -> Iterator[Example]:
    """The events that kg finds in the annotated articles."""
    keys = {t.rule: trigger_key(r.name, t) for r in knowledge.relations for t in r.triggers}
    wanted = {article.doc: article for article in gold}
    for article in read_articles([str(texts)], on_problem=print, on_note=print, settings=Settings()):
        doc = article.id
        if doc not in wanted:
            continue
        with using(knowledge.data):
            resolution = knowledge.understand(article, analyse([article])[0])
        sure = [fact for fact in wanted[doc].facts if fact.sure]
        unsure = [fact for fact in wanted[doc].facts if not fact.sure]
        facts = [_fact(event, resolution, knowledge) for event in resolution.events]
        told = Told(resolution)
        matched = judge.match(facts, sure, Sense.STRICT)
        for number, (event, fact) in enumerate(zip(resolution.events, facts, strict=True)):
            right = number in matched
            if right or not any(judge.agrees(fact, other, Sense.RELAXED) for other in unsure):
                rule = event.evidence[0].rule
                yield Example(doc, keys.get(rule, rule), features_of(event, told), right)


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


def solve(x: np.ndarray, right: np.ndarray, given: np.ndarray, counts: np.ndarray | None = None) -> np.ndarray:
    """Weights of the columns of ``x`` (the first: bias) by Newton's method with an L2 penalty.

    ``given`` are logits, ``counts`` what each row counts.
    """
    weights = np.zeros(x.shape[1])
    penalty = np.diag([0.0, *[RIDGE] * (x.shape[1] - 1)])
    each = np.ones(len(right)) if counts is None else counts
    for _ in range(50):
        chance = 1 / (1 + np.exp(-x @ weights - given))
        gradient = x.T @ (each * (right - chance)) - penalty @ weights
        step = np.linalg.solve((x * (each * chance * (1 - chance))[:, None]).T @ x + penalty, gradient)
        weights += step
        if np.abs(step).max() < 1e-8:
            break
    return weights


@dataclass(frozen=True)
class Fit:
    """A fitted model: ``weights`` of ``names``, the bias first; ``opinion``: a second bias, and those of OPINION.

    ``short`` is the weight of SHORT.
    """

    names: Sequence[str]
    rules: dict[str, float]
    weights: np.ndarray
    opinion: np.ndarray
    short: float = 0.0

    def logit(self, example: Example, *, heard: bool = True) -> float:
        """The log odds of an example; without ``heard`` the reader's opinion does not count."""
        values = np.array([1.0, *row(example, self.names, self.rules)])
        told = float(self.weights @ values + (self.opinion @ opinion_of(example) if heard else 0.0))
        return told + self.short * example.features.get(SHORT, 0.0)


def opinion_of(example: Example) -> np.ndarray:
    """One, and the values of OPINION."""
    return np.array([1.0, *(example.features.get(name, 0.0) for name in OPINION)])


def fit(
    known: Sequence[Example],
    unheard: Sequence[Example],
    read: Sequence[Example] = (),
    short: Sequence[Example] = (),
) -> Fit:
    """The model of all examples but the reader's own finds, with its opinion weighed on the ``unheard`` ones.

    Each example's own verdict is taken out of its rule's prior, which else would know the answer. The ``read`` ones
    have priors and a bias of their own, which are thrown away. The ``short`` ones say what SHORT is worth, no more.
    """
    ruled, beside = (
        [example for example in group if not example.features.get("unruled")] for group in ((*known, *unheard), read)
    )
    names = ["rule", *sorted({name for example in ruled for name in example.features} - {*OPINION, SHORT})]
    rules = priors(ruled)
    rows = [
        *([1.0, *row(example, names, rules, ruled), 0.0] for example in ruled),
        *([1.0, *row(example, names, rules, beside), 1.0] for example in beside),
    ]
    right = np.array([float(example.right) for example in (*ruled, *beside)])
    counts = np.array([1.0] * len(ruled) + [READ] * len(beside))
    weights = solve(np.array(rows), right, np.zeros(len(right)), counts)[:-1]
    without = Fit(names, rules, weights, np.zeros(1 + len(OPINION)))
    given = np.array([without.logit(example) for example in unheard])
    x = np.array([opinion_of(example) for example in unheard])
    long = replace(without, opinion=solve(x, np.array([float(example.right) for example in unheard]), given))
    brevities = [example for example in (*ruled, *unheard, *short) if example.features.get(SHORT)]
    if not brevities:
        return long
    given = np.array([long.logit(example) for example in brevities])
    x = np.array([[example.features[SHORT]] for example in brevities])
    return replace(long, short=float(solve(x, np.array([float(e.right) for e in brevities]), given)[0]))


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


def out_of_fold(
    known: Sequence[Example],
    unheard: Sequence[Example],
    read: Sequence[Example] = (),
    short: Sequence[Example] = (),
) -> tuple[np.ndarray, np.ndarray]:
    """The confidence of each unheard example from a model that has not seen its article; also without the opinion."""
    docs = sorted({example.doc for example in (*known, *unheard, *read, *short)})
    fold = {doc: number % FOLDS for number, doc in enumerate(np.random.default_rng(7).permutation(docs))}
    chances = np.zeros((2, len(unheard)))
    for number in range(FOLDS):
        seen = [[e for e in examples if fold[e.doc] != number] for examples in (known, unheard, read, short)]
        model = fit(*seen)
        for place, example in enumerate(unheard):
            if fold[example.doc] == number:
                logits = [model.logit(example), model.logit(example, heard=False)]
                chances[:, place] = 1 / (1 + np.exp(-np.array(logits)))
    return chances[0], chances[1]


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
    parser.add_argument(
        "files", nargs="*", type=Path, help="GOLD TEXTS, in pairs; the reader may have learnt from them"
    )
    parser.add_argument("--unheard", nargs="+", type=Path, required=True, help="pairs that it has not learnt from")
    parser.add_argument("--read", nargs="*", type=Path, default=[], help="pairs whose words went into relation files")
    parser.add_argument("--short", nargs="*", type=Path, default=[], help="pairs of texts of one or two sentences")
    parser.add_argument("--cache", help="folder that keeps the analyses of the articles")
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    settings = Settings(cache=arguments.cache)
    knowledge = Knowledge.load(settings)
    with using(knowledge.data):
        analyse = whole(knowledge, settings)
    classes = knowledge.vocabulary.event_classes.values()
    symmetric = frozenset(kind.fact_type for kind in classes if kind.symmetric)
    judge = Judge(load_names(knowledge.data.language), symmetric)
    known, unheard, read, short = (
        [
            example
            for gold, texts in zip(files[::2], files[1::2], strict=True)
            for example in examples(
                read_gold([gold], (kind.fact_type for kind in classes)), texts, knowledge, judge, analyse
            )
        ]
        for files in (arguments.files, arguments.unheard, arguments.read, arguments.short)
    )
    with_it, without = out_of_fold(known, unheard, read, short)
    report(unheard, with_it)
    print("without the reader's opinion:")
    report(unheard, without)
    if arguments.write:
        arguments.write.write_text(written(fit(known, unheard, read, short)), encoding="utf-8")


def written(model: Fit) -> str:
    """confidence.toml."""
    opinion = dict(zip(OPINION, model.opinion[1:], strict=True))
    weights = {**dict(zip(model.names[1:], model.weights[2:], strict=True)), **opinion, SHORT: model.short}
    lines = [
        "# How much each circumstance says for an event being right; made by python -m training.confidence.",
        f"bias = {model.weights[0] + model.opinion[0]:.3f}",
        "",
        "[weights]",
        f"rule = {model.weights[1]:.3f}",
        *(f"{name} = {weight:.3f}" for name, weight in sorted(weights.items())),
        "",
        "[rules]  # logit of a rule's precision on annotated articles, above that of all rules",
        *(f'"{rule}" = {value:.2f}' for rule, value in model.rules.items() if abs(value) >= 0.005),
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
