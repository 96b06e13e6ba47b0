"""The network as it is exported: the same function as ``Network.predict``, arranged for ONNX Runtime.

Constants are folded into weights, shapes are fixed where they can be, and copies are avoided: half of the time of the
int8 graph goes into small operators, not into products.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.encoder import Layer
from training.network import Biaffine, Network

GELU_GIVES_ONE = 1.144450718
"""GELU of this is 1."""


class Reshape(torch.autograd.Function):
    """Reshape to a constant shape: 0 keeps a dimension, -1 takes the rest.

    Plain ``view`` would work the sizes out at run time.
    """

    @staticmethod
    def forward(ctx: Any, x: Tensor, shape: list[int]) -> Tensor:
        """``x`` in the shape, a zero standing for the size of ``x`` there."""
        return x.reshape([size or x.shape[i] for i, size in enumerate(shape)])

    @staticmethod
    def symbolic(g: Any, x: Any, shape: list[int]) -> Any:
        """One ONNX operator."""
        out = g.op("Reshape", x, g.op("Constant", value_t=torch.tensor(shape)))
        out.setType(x.type().with_sizes([size if size > 0 else None for size in shape]))
        return out


class Rows(nn.Module):
    """Word embeddings in int8 with one scale per row."""

    def __init__(self, weight: Tensor) -> None:
        super().__init__()
        scale = weight.abs().amax(1, keepdim=True).clamp_min(1e-8) / 127
        self.scale = nn.Buffer(scale)
        self.rows = nn.Buffer((weight / scale).round().to(torch.int8))

    def forward(self, pieces: Tensor) -> Tensor:
        """Float rows [B, T, H]."""
        return self.rows[pieces].float() * self.scale[pieces]


def linear(weight: Tensor, bias: Tensor) -> nn.Linear:
    """A linear layer with these values."""
    made = nn.Linear(weight.shape[1], weight.shape[0])
    with torch.no_grad():
        made.weight.copy_(weight)
        made.bias.copy_(bias)
    return made


class ExportedLayer(nn.Module):
    """A transformer layer; queries, keys and values apart, the scale of the attention in the queries' weights."""

    def __init__(self, layer: Layer) -> None:
        super().__init__()
        size = layer.out.in_features
        self.split, self.joined = [0, -1, layer.heads, size // layer.heads], [0, -1, size]
        query, key, value = zip(layer.qkv.weight.detach().split(size), layer.qkv.bias.detach().split(size), strict=True)
        scale = self.split[-1] ** -0.5
        self.query, self.key, self.value = linear(query[0] * scale, query[1] * scale), linear(*key), linear(*value)
        self.out, self.up, self.down, self.norm1, self.norm2 = (
            layer.out,
            layer.up,
            layer.down,
            layer.norm1,
            layer.norm2,
        )

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """See ``Layer``."""
        query = Reshape.apply(self.query(x), self.split).transpose(1, 2)
        key = Reshape.apply(self.key(x), self.split).permute(0, 2, 3, 1)
        value = Reshape.apply(self.value(x), self.split).transpose(1, 2)
        mixed = torch.matmul((torch.matmul(query, key) + mask).softmax(-1), value).transpose(1, 2)
        x = self.norm1(x + self.out(Reshape.apply(mixed, self.joined)))
        result: Tensor = self.norm2(x + self.down(F.gelu(self.up(x))))
        return result


class OneMix(nn.Module):
    """All layer mixes as one product."""

    def __init__(self, mixes: nn.ModuleDict) -> None:
        super().__init__()
        self.weights = nn.Buffer(torch.stack([mix.weights.detach().softmax(0) for mix in mixes.values()]))

    def forward(self, states: list[Tensor]) -> Tensor:
        """Mixed states, [tasks, B, T, H]."""
        shape = states[0].shape
        stacked = torch.cat([state.reshape(1, -1) for state in states])
        return torch.matmul(self.weights, stacked).reshape(-1, shape[0], shape[1], shape[2])


class ExportedBiaffine(nn.Module):
    """A biaffine classifier of pairs as one int8 product and one float product.

    The constant 1 beside the dependent's vector is in the product's bias; that beside the head's vector comes out of
    the head's own layer as an additional unit.
    """

    def __init__(self, scorer: Biaffine, dep: nn.Sequential, head: nn.Sequential, bias: Tensor | None = None) -> None:
        super().__init__()
        weight = scorer.weight.detach().permute(1, 0, 2).clone()  # [S + 1, R, S + 1]
        if bias is not None:
            weight[-1, :, -1] += bias.detach()
        flat = weight.flatten(1)
        self.outputs = weight.shape[1]
        self.left = nn.Sequential(dep[1], dep[2], linear(flat[:-1].t(), flat[-1]))
        old = head[1]
        assert isinstance(old, nn.Linear)
        one = linear(
            torch.cat([old.weight.detach(), torch.zeros(1, old.in_features)]),
            torch.cat([old.bias.detach(), torch.tensor([GELU_GIVES_ONE])]),
        )
        self.right = nn.Sequential(one, head[2])

    def forward(self, words: Tensor, nodes: Tensor) -> Tensor:
        """[B, W, N] scores of words [B, W, H] with nodes [B, N, H]; [B, W, N, R] with R > 1 outputs."""
        left, right = self.left(words), self.right(nodes)
        if self.outputs == 1:
            return torch.matmul(left, right.transpose(1, 2))
        return Biaffine.combine(left, right)


class Graph(nn.Module):
    """What is exported. Changes ``net``: the parts it takes over are not to be used otherwise."""

    def __init__(self, net: Network) -> None:
        super().__init__()
        net.encoder.word = Rows(net.encoder.word.weight.detach())
        net.encoder.layers = nn.ModuleList(
            ExportedLayer(layer) for layer in net.encoder.layers if isinstance(layer, Layer)
        )
        self.net, self.mix, self.tasks = net, OneMix(net.mixes), list(net.mixes)
        self.arcs = ExportedBiaffine(net.arcs, net.arc_dep, net.arc_head)
        self.rels = ExportedBiaffine(net.rels, net.rel_dep, net.rel_head, net.language_rel.weight[0])

    def forward(self, pieces: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """See ``Network.predict``."""
        net, mixed = self.net, self.mix(self.net.encoder(pieces, self.net.pad))
        vectors = {task: torch.matmul(pool, mixed[i]) for i, task in enumerate(self.tasks)}
        words = vectors["syntax"]
        nodes = net.heads(words)
        return (self.arcs(words, nodes), self.rels(words, nodes).argmax(-1), *net.labels_of(vectors))
