"""What a trained reader says of sentences, as numbers: for figures and for calibration."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import torch

from training.events.batches import batches
from training.events.gold import Item
from training.events.labels import ROLES
from training.events.network import Reader, side_scores

LEAST = 0.05  #: probability of any event that makes a word a candidate


@dataclass
class Found:
    """A word that may be a trigger."""

    word: int
    classes: list[float]  #: probabilities, none first
    status: list[float]
    sides: dict[str, list[float]] = field(default_factory=dict)  #: role → probabilities of no word and of each word


def predict(net: Reader, items: list[Item], numbers: dict[str, int]) -> list[tuple[str, int, list[Found]]]:
    """Per sentence: article, number of the sentence, candidates."""
    result: list[tuple[str, int, list[Found]]] = []
    with torch.no_grad():
        for batch, group in batches(items, numbers):
            out = tuple(x.float() for x in net(batch.lower, batch.mask, batch.pool))
            classes, status = out[0].softmax(-1), out[1].softmax(-1)
            per: list[list[Found]] = []
            asked: list[tuple[int, int, int]] = []
            for b, item in enumerate(group):
                wide = len(item.sentence["where"])
                mine = [w for w in range(wide) if 1 - float(classes[b, w, 0]) >= LEAST]
                per.append([Found(w, classes[b, w].tolist(), status[b, w].tolist()) for w in mine])
                asked += [(b, w, r) for w in mine for r in range(len(ROLES))]
            if asked:
                batch.sides = torch.tensor(asked)
                batch.ways = _ways(group, asked, numbers, batch.lower.shape[1])
                scores = side_scores(out, net, batch).softmax(-1)
                for (b, w, r), row in zip(asked, scores.tolist(), strict=True):
                    found = next(f for f in per[b] if f.word == w)
                    found.sides[ROLES[r]] = row[: len(group[b].sentence["where"]) + 1]
            result += [(i.source, i.sentence["sent"], f) for i, f in zip(group, per, strict=True)]
    return result


def _ways(group: list[Item], asked: list[tuple[int, int, int]], numbers: dict[str, int], length: int) -> Any:
    from kg.annotate.tree import ways

    rows, cache = [], {}
    for b, w, _ in asked:
        if (b, w) not in cache:
            s = group[b].sentence
            cache[b, w] = [numbers.get(way, 0) for way in ways(w, s["head"], s["dep"], s["text"])]
        rows.append(cache[b, w] + [0] * (length - len(cache[b, w])))
    return torch.tensor(rows)
