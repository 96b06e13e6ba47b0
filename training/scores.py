"""Figures for trees, tags and entities, and the constrained decoding of BIO labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

ARGUMENTS = ("nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:arg", "obl:agent", "ccomp", "xcomp")
Span = tuple[int, int, str]
"""Start, end, type."""
Tree = tuple[list[int], list[str]]
"""Heads (1-based, 0 = root) and relations of the words of a sentence."""


def viterbi(scores: NDArray[np.float32], labels: list[str]) -> list[str]:
    """Best BIO sequence for log probabilities [W, K]: I-x only after B-x or I-x."""
    allowed = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for j, after in enumerate(labels):
        for i, before in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                allowed[i, j] = -1e9
    start = np.array([-1e9 if x.startswith("I-") else 0 for x in labels], dtype=np.float32)
    best, back = scores[0] + start, []
    for row in scores[1:]:
        table = best[:, None] + allowed
        back.append(table.argmax(0))
        best = table.max(0) + row
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    return [labels[i] for i in reversed(path)]


def f1(right: int, said: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall, F1 in percent (0 when undefined)."""
    p, r = (100 * right / said if said else 0.0), (100 * right / gold if gold else 0.0)
    return p, r, (2 * p * r / (p + r) if p + r else 0.0)


def attachment(gold: Iterable[Tree], said: Iterable[Tree]) -> dict[str, float]:
    """UAS, LAS (all words, full labels), LAS on universal labels, and labelled F1 of verbs' arguments, in percent."""
    words = heads = labelled = universal = 0
    right: Counter[str] = Counter()
    n_said: Counter[str] = Counter()
    n_gold: Counter[str] = Counter()
    for (gh, gr), (sh, sr) in zip(gold, said, strict=True):
        for a, x, b, y in zip(gh, gr, sh, sr, strict=True):
            words += 1
            heads += a == b
            labelled += a == b and x == y
            universal += a == b and x.split(":")[0] == y.split(":")[0]
            n_gold[x] += 1
            n_said[y] += 1
            right[x] += a == b and x == y
    arguments = f1(*(sum(c[k] for k in ARGUMENTS) for c in (right, n_said, n_gold)))[2]
    total = max(words, 1)
    result = {
        "UAS": 100 * heads / total,
        "LAS": 100 * labelled / total,
        "LAS-universal": 100 * universal / total,
        "arguments": arguments,
    }
    for label in sorted(n_gold, key=lambda k: -n_gold[k]):
        result[f"rel {label}"] = f1(right[label], n_said[label], n_gold[label])[2]
    return result


def entities(gold: list[set[Span]], said: list[set[Span]]) -> dict[str, tuple[float, float, float]]:
    """Exact (precision, recall, F1) per type and for PER, LOC, ORG, OTH together ("main") and all types ("all")."""
    kinds = sorted({k for spans in gold for _, _, k in spans})
    result = {}
    groups = {**{k: {k} for k in kinds}, "main": {"PER", "LOC", "ORG", "OTH"}, "all": set(kinds)}
    for name, group in groups.items():
        g = [{x for x in spans if x[2] in group} for spans in gold]
        s = [{x for x in spans if x[2] in group} for spans in said]
        right = sum(len(a & b) for a, b in zip(g, s, strict=True))
        result[name] = f1(right, sum(map(len, s)), sum(map(len, g)))
    return result
