"""The reader's network: own copies of the encoder's upper layers, and heads for triggers, status and sides."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.encoder import Dropout, Layer
from training.events.gold import IGNORE
from training.events.labels import CLASSES, ROLES, STATUS
from training.network import Mix, mlp

SIDE = 128  #: size of the vectors that sides are scored with
WAY = 32  #: size of the vectors of ways through the tree


class Reader(nn.Module):
    """Upper layers over given hidden states, words as means of their pieces, and the heads."""

    def __init__(self, ways: int, layers: int = 3, dropout: float = 0.15, hidden: int = 384) -> None:
        super().__init__()
        self.drop = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(hidden, 12, 4 * hidden, 1e-12, self.drop) for _ in range(layers))
        self.mixes = nn.ModuleDict({task: Mix(layers + 1) for task in ("trigger", "side")})
        self.trigger, self.status = mlp(hidden, 256, 0.3), mlp(hidden, 128, 0.3)
        self.classes, self.statuses = nn.Linear(256, len(CLASSES) + 1), nn.Linear(128, len(STATUS))
        self.left, self.right = mlp(hidden, SIDE, 0.3), mlp(hidden, SIDE, 0.3)
        self.pair = nn.Linear(SIDE, len(ROLES) * SIDE)  #: trigger → what its side in each role looks like
        self.road = nn.Linear(SIDE, len(ROLES) * WAY)  #: trigger → which way leads to its side in each role
        self.none = nn.Linear(SIDE, len(ROLES))
        self.ways = nn.Embedding(ways, WAY)
        self.way_bias = nn.Embedding(ways, len(ROLES))
        nn.init.normal_(self.ways.weight, std=0.3)
        nn.init.zeros_(self.way_bias.weight)
        with torch.no_grad():
            self.pair.weight.mul_(0.2)
            self.classes.bias[0] = 3.0

    def words(self, lower: Tensor, mask: Tensor, pool: Tensor) -> dict[str, Tensor]:
        """Word vectors [B, W, H] per task; ``lower`` [B, T, H], ``mask`` [B, T] is 0 at padding, ``pool`` [B, W, T]."""
        states = [self.drop(lower)]
        outside = ((1 - mask) * -10000.0)[:, None, None, :]
        for layer in self.layers:
            states.append(layer(states[-1], outside))
        return {task: torch.matmul(pool, mix(states)) for task, mix in self.mixes.items()}

    def forward(self, lower: Tensor, mask: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """What is exported: classes [B, W, C + 1], statuses [B, W, 3], and the vectors that sides are scored with."""
        vectors = self.words(lower, mask, pool)
        left, right = self.left(vectors["side"]), self.right(vectors["side"])
        return (
            self.classes(self.trigger(vectors["trigger"])),
            self.statuses(self.status(vectors["trigger"])),
            self.pair(left),
            self.road(left),
            self.none(left),
            right,
        )


@dataclass
class Batch:
    """Tensors of one batch; sides are rows: sentence, trigger, role, ways [S, W], gold words [S, W + 1] (0: none)."""

    lower: Tensor
    mask: Tensor
    pool: Tensor
    classes: Tensor
    weights: Tensor
    status: Tensor
    able: Tensor  #: words that may be sides, [B, W]
    sides: Tensor  #: [S, 3]
    ways: Tensor
    gold: Tensor


def side_scores(out: tuple[Tensor, ...], net: Reader, batch: Batch) -> Tensor:
    """Scores [S, W + 1] of no word and of each word, for the rows of ``batch.sides``."""
    _, _, pair, road, none, right = out
    b, t, r = batch.sides.unbind(1)
    rows = torch.arange(len(b))
    left = pair[b, t].view(len(b), len(ROLES), SIDE)[rows, r]
    way = road[b, t].view(len(b), len(ROLES), WAY)[rows, r]
    scores = torch.einsum("sh,swh->sw", left, right[b]) * SIDE**-0.5
    scores = scores + torch.einsum("sh,swh->sw", way, net.ways(batch.ways))
    scores = scores + net.way_bias(batch.ways)[rows, :, r]
    scores = scores.masked_fill(batch.able[b] == 0, -1e4)
    return torch.cat([none[b, t][rows, r][:, None], scores], 1)


def losses(out: tuple[Tensor, ...], net: Reader, batch: Batch) -> dict[str, Tensor]:
    """Negative log likelihood per task, summed."""
    classes, status = out[0].flatten(0, 1), out[1].flatten(0, 1)
    gold, weights = batch.classes.flatten(), batch.weights.flatten()
    logs = classes.log_softmax(-1)
    known = gold != IGNORE
    chosen = logs.gather(1, gold.clamp_min(0)[:, None])[:, 0]
    # a fact that annotators may doubt is half an event, half none; what is surely none may count more than once
    each = -(weights * chosen + (1 - weights).clamp_min(0) * logs[:, 0])
    result = {
        "class": each[known].sum(),
        "status": F.cross_entropy(status, batch.status.flatten(), ignore_index=IGNORE, reduction="sum"),
    }
    if len(batch.sides):
        scores = side_scores(out, net, batch).log_softmax(-1)
        result["side"] = -(scores + torch.where(batch.gold > 0, 0.0, -1e4)).logsumexp(-1).sum()
    return result
