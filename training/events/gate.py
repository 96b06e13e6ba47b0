"""The gate of the reader: a linear look at the lower layers' states that lets sentences without any act pass by."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional as F  # noqa: N812

from training.events.gold import Item

STEPS, RATE = 300, 0.02


def fit(items: list[Item], seed: int = 1) -> NDArray[np.float32]:
    """Weights [H] of the gate: the highest piece of a sentence says whether it holds an event."""
    torch.manual_seed(seed)
    states = torch.from_numpy(np.concatenate([i.sentence["lower"] for i in items]).astype(np.float32))
    sizes = [len(i.sentence["lower"]) for i in items]
    number = torch.repeat_interleave(torch.arange(len(items)), torch.tensor(sizes))
    gold = torch.tensor([float(any(c > 0 for c in i.labels.classes)) for i in items])
    trigger = torch.zeros(len(states))
    at = 0
    for item, size in zip(items, sizes, strict=True):
        for (start, end), c in zip(item.sentence["where"], item.labels.classes, strict=True):
            if c > 0:
                trigger[at + start : at + end] = 1
        at += size
    weights = torch.zeros(states.shape[1], requires_grad=True)
    bias = torch.tensor(-3.0, requires_grad=True)
    optimiser = torch.optim.Adam([weights, bias], lr=RATE)
    for _ in range(STEPS):
        scores = states @ weights + bias
        top = torch.full((len(items),), -1e4).scatter_reduce(0, number, scores, "amax")
        loss = F.binary_cross_entropy_with_logits(top, gold)
        loss = loss + F.binary_cross_entropy_with_logits(scores, trigger) + 1e-4 * weights.square().sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    return np.asarray(weights.detach().numpy(), dtype=np.float32)


def threshold(weights: NDArray[np.float32], items: list[Item], recall: float) -> tuple[float, float]:
    """The score that this share of the sentences with events reaches, and the share of all sentences that do."""
    top = np.array([float((i.sentence["lower"].astype(np.float32) @ weights).max()) for i in items])
    gold = np.array([any(c > 0 for c in i.labels.classes) for i in items])
    limit = float(np.quantile(top[gold], 1 - recall))
    return limit, float((top >= limit).mean())
