"""Temperatures and figures of a run on articles it left out: ``python -m training.events.figures RUN ARTICLES…``."""

from __future__ import annotations

import argparse
import json
import pickle
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.events.gold import IGNORE, Item, items_of
from training.events.labels import CLASSES, ROLES, STATUS
from training.events.predict import Found

HEATS = [round(0.6 + 0.1 * i, 1) for i in range(35)]
TAKEN = 0.5


def heated(chances: list[float], heat: float) -> NDArray[np.float64]:
    """Probabilities at another temperature."""
    powers = np.maximum(np.array(chances), 1e-12) ** (1 / heat)
    return np.asarray(powers / powers.sum())


def best_heat(cases: list[tuple[list[float], list[int]]]) -> float:
    """The temperature under which the right answers are most probable."""

    def loss(heat: float) -> float:
        return -float(np.mean([np.log(heated(p, heat)[right].sum() + 1e-12) for p, right in cases]))

    return min(HEATS, key=loss) if cases else 1.0


def pairs(items: list[Item], predicted: Iterable[tuple[str, int, list[Found]]]) -> list[tuple[Item, Found]]:
    """Each candidate with the sentence it stands in."""
    where = {(item.source, item.sentence["sent"]): item for item in items}
    return [
        (where[source, number], one)
        for source, number, found in predicted
        for one in found
        if (source, number) in where
    ]


def temperatures(cases: list[tuple[Item, Found]]) -> tuple[float, float, float]:
    """Of class, status and sides."""
    classes = [(f.classes, [c]) for item, f in cases if (c := item.labels.classes[f.word]) != IGNORE]
    status = [(f.status, [s]) for item, f in cases if (s := item.labels.status[f.word]) != IGNORE]
    sides = [
        (f.sides[ROLES[link.role]], [w + 1 for w in link.words] or [0])
        for item, f in cases
        for link in item.labels.links
        if link.trigger == f.word
    ]
    return best_heat(classes), best_heat(status), best_heat(sides)


def figures(items: list[Item], cases: list[tuple[Item, Found]], heat: float) -> dict[str, float]:
    """Shares of trigger words found, and of what is right about those found, at probability ``TAKEN``."""
    count: Counter[str] = Counter()
    for item in items:
        count["triggers"] += sum(c > 0 for c in item.labels.classes)
    for item, f in cases:
        chances = heated(f.classes, heat)
        best = int(chances[1:].argmax()) + 1
        gold = item.labels.classes[f.word]
        if chances[best] < TAKEN or gold == IGNORE:
            continue
        count["taken"] += 1
        count["events"] += gold > 0
        if gold != best:
            continue
        count["right"] += 1
        count["status"] += int(np.argmax(f.status)) == item.labels.status[f.word]
        for link in item.labels.links:
            if link.trigger == f.word and link.role < 2:
                count["sides"] += 1
                count["sides right"] += int(np.argmax(f.sides[ROLES[link.role]])) in (
                    [w + 1 for w in link.words] or [0]
                )
    return {
        "trigger words": count["triggers"],
        "precision": count["right"] / max(1, count["taken"]),
        "recall": count["right"] / max(1, count["triggers"]),
        "an event at all, recall": count["events"] / max(1, count["triggers"]),
        "status": count["status"] / max(1, count["right"]),
        "sides": count["sides right"] / max(1, count["sides"]),
    }


def main(run: Path, paths: list[Path]) -> None:
    """Print and keep (heat.json) what was found."""
    items = items_of([a for path in paths for a in pickle.loads(path.read_bytes())])
    predicted = pickle.loads((run / "predicted.pickle").read_bytes())
    seen = {(source, number) for source, number, _ in predicted}
    held = [item for item in items if (item.source, item.sentence["sent"]) in seen]
    cases = pairs(held, predicted)
    heat = temperatures(cases)
    (run / "heat.json").write_text(json.dumps(heat), encoding="utf-8")
    print(f"{len(CLASSES)} classes, {len(STATUS)} statuses; temperatures {heat}")
    for name, value in figures(held, cases, heat[0]).items():
        print(f"{name:28} {value:.3f}" if isinstance(value, float) else f"{name:28} {value}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("articles", type=Path, nargs="+")
    args = parser.parse_args()
    main(args.run, args.articles)
