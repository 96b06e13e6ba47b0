"""The gate of the reader: a linear look at the lower layers' states that lets sentences without any act pass by.

It learns from what the reader itself finds in raw articles, so that it loses only what the reader would not have said,
and from what the rules read there, of which the reader is asked for its opinion.
"""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F  # noqa: N812

from training.events.gold import Item
from training.events.predict import Found

STEPS, RATE = 150, 0.04
SURE = 0.7  #: probability of a class from which a sentence must not be lost
RULED = 0.7  #: what a word that a rule reads counts like at least

Scored = list[tuple[Item, list[Found]]]


def fit(scored: Scored, seed: int = 1) -> NDArray[np.float32]:
    """Weights [H] of the gate over pieces: the highest piece of a sentence decides."""
    torch.manual_seed(seed)
    states = torch.from_numpy(np.concatenate([item.sentence["lower"] for item, _ in scored]).astype(np.float32))
    sizes = [len(item.sentence["lower"]) for item, _ in scored]
    number = torch.repeat_interleave(torch.arange(len(scored)), torch.tensor(sizes))
    wanted, at = torch.zeros(len(states)), 0
    for (item, found), size in zip(scored, sizes, strict=True):
        chances = {one.word: max(one.classes[1:]) for one in found}
        for word, *_ in item.sentence["fired"]:
            chances[word] = max(chances.get(word, 0.0), RULED)
        for word, chance in chances.items():
            start, end = item.sentence["where"][word]
            wanted[at + start : at + end] = chance
        at += size
    gold = _highest(wanted, number, len(scored))
    weights, bias = torch.zeros(states.shape[1], requires_grad=True), torch.tensor(-3.0, requires_grad=True)
    optimiser = torch.optim.AdamW([weights, bias], lr=RATE, weight_decay=0.01)
    for _ in range(STEPS):
        scores = states @ weights + bias
        loss = F.binary_cross_entropy_with_logits(_highest(scores, number, len(scored)), gold)
        loss = loss + 10 * F.binary_cross_entropy_with_logits(scores, wanted)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return np.asarray(weights.detach().numpy(), dtype=np.float32)


def _highest(values: torch.Tensor, number: torch.Tensor, count: int) -> torch.Tensor:
    return torch.full((count,), -1e4).scatter_reduce(0, number, values, "amax")


def threshold(weights: NDArray[np.float32], scored: Scored, share: float) -> tuple[float, float, float]:
    """The score from which this share of all pieces passes; the share of sentences with acts, and with rules' acts."""
    top = np.array([float((item.sentence["lower"].astype(np.float32) @ weights).max()) for item, _ in scored])
    gold = np.array([any(max(one.classes[1:]) >= SURE for one in found) for _, found in scored])
    ruled = np.array([bool(item.sentence["fired"]) for item, _ in scored])
    sizes = np.array([len(item.sentence["pieces"]) for item, _ in scored])
    order = np.argsort(-top, kind="stable")
    limit = float(top[order[np.searchsorted(np.cumsum(sizes[order]), share * sizes.sum())]])
    return limit, float((top[gold] >= limit).mean()), float((top[ruled] >= limit).mean())
