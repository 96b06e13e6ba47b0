"""The network: encoder, a scalar mix of its layers per task, word-level pooling, and the heads."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F  # noqa: N812

from training.encoder import Dropout, Encoder

IGNORE = -100


@dataclass
class Labels:
    """The label inventories (id = position) and sizes of the network; stored with every checkpoint."""

    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    deprel: list[str] = field(default_factory=list)
    ner: list[str] = field(default_factory=list)
    lemma: list[str] = field(default_factory=list)

    def as_dict(self) -> dict[str, list[str]]:
        """Inventories by name."""
        return asdict(self)


def cross_entropy(scores: Tensor, gold: Tensor, soft: Tensor | None = None) -> Tensor:
    """Mean cross entropy of ``scores`` [..., K] with classes ``gold`` [...] (IGNORE: none) and probabilities ``soft``.

    ``soft`` is [..., K], rows of zeros where a word has none. Words without either do not count.
    """
    logs = scores.log_softmax(-1).flatten(0, -2)
    gold = gold.flatten()
    total, count = F.nll_loss(logs, gold, ignore_index=IGNORE, reduction="sum"), (gold != IGNORE).sum()
    if soft is not None:
        soft = soft.flatten(0, -2)
        total, count = total - (soft * logs).sum(), count + (soft.sum(-1) > 0).sum()
    return total / count.clamp_min(1)


class Mix(nn.Module):
    """A learned weighted mean of the encoder's layers."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.linspace(-1.0, 1.0, layers))

    def forward(self, states: list[Tensor]) -> Tensor:
        """Weighted mean of the states, each [B, T, H]."""
        weights = self.weights.softmax(0)
        mixed = states[0] * weights[0]
        for i in range(1, len(states)):
            mixed = mixed + states[i] * weights[i]
        return mixed


def mlp(inside: int, out: int, dropout: float) -> nn.Sequential:
    """Dropout, one hidden layer, GELU, dropout."""
    return nn.Sequential(Dropout(dropout), nn.Linear(inside, out), nn.GELU(), Dropout(dropout))


class Biaffine(nn.Module):
    """Scores for pairs (dependent, head): d W h + u h (+ v d, + c when there are several outputs)."""

    def __init__(self, size: int, out: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(out, size + 1, size + 1))
        nn.init.normal_(self.weight, std=0.5 / size)

    @staticmethod
    def with_one(x: Tensor) -> Tensor:
        """``x`` with a column of ones."""
        return torch.cat([x, torch.ones_like(x[..., :1])], -1)

    def pairs(self, d: Tensor, h: Tensor) -> Tensor:
        """[B, W, N] scores for one output from d [B, W, S] and h [B, N, S]."""
        return torch.matmul(torch.matmul(self.with_one(d), self.weight[0]), self.with_one(h).transpose(1, 2))

    def given(self, d: Tensor, h: Tensor) -> Tensor:
        """[M, R] scores of all outputs for matched rows d [M, S] and h [M, S]."""
        d, h = self.with_one(d), self.with_one(h)
        left = torch.matmul(d, self.weight.permute(1, 0, 2).reshape(d.shape[-1], -1))
        return torch.matmul(left.view(d.shape[0], -1, h.shape[-1]), h.unsqueeze(-1)).squeeze(-1)

    def all(self, d: Tensor, h: Tensor) -> Tensor:
        """[B, W, N, R] scores of all outputs for all pairs."""
        d, h = self.with_one(d), self.with_one(h)
        return self.combine(torch.matmul(d, self.weight.permute(1, 0, 2).reshape(d.shape[-1], -1)), h)

    @staticmethod
    def combine(left: Tensor, h: Tensor) -> Tensor:
        """[B, W, N, R] scores from the dependents' half [B, W, R * S] and heads [B, N, S]."""
        rows = left.reshape(left.shape[0], -1, h.shape[-1])  # [B, W * R, S]
        scores = torch.matmul(rows, h.transpose(1, 2))  # [B, W * R, N]
        return scores.view(left.shape[0], left.shape[1], -1, h.shape[1]).transpose(2, 3)


class Network(nn.Module):
    """Encoder and heads. ``forward`` gives word vectors; ``losses`` and ``predict`` use them."""

    def __init__(
        self,
        labels: Labels,
        rows: int,
        pad: int,
        languages: int = 5,
        arc: int = 320,
        rel: int = 128,
        tag: int = 256,
        **encoder: Any,
    ) -> None:
        super().__init__()
        self.pad = pad
        self.encoder = Encoder(rows, **encoder)
        hidden, depth = self.encoder.norm.weight.shape[0], len(self.encoder.layers) + 1
        self.mixes = nn.ModuleDict({task: Mix(depth) for task in ("syntax", "tags", "ner")})
        self.root = nn.Parameter(torch.zeros(hidden))
        self.arc_dep, self.arc_head = mlp(hidden, arc, 0.3), mlp(hidden, arc, 0.3)
        self.rel_dep, self.rel_head = mlp(hidden, rel, 0.3), mlp(hidden, rel, 0.3)
        self.arcs, self.rels = Biaffine(arc, 1), Biaffine(rel, len(labels.deprel))
        self.language_rel = nn.Embedding(languages, len(labels.deprel))
        nn.init.zeros_(self.language_rel.weight)
        self.tag, self.morph, self.entity = mlp(hidden, tag, 0.2), mlp(hidden, tag, 0.2), mlp(hidden, tag, 0.2)
        self.upos, self.xpos = nn.Linear(tag, len(labels.upos)), nn.Linear(tag, len(labels.xpos))
        self.upos_foreign = nn.Linear(tag, len(labels.upos))
        self.feats, self.lemma = nn.Linear(tag, len(labels.feats)), nn.Linear(tag, len(labels.lemma))
        self.ner = nn.Linear(tag, len(labels.ner))

    def forward(self, pieces: Tensor, pool: Tensor) -> dict[str, Tensor]:
        """Word vectors [B, W, H] per task for ``pieces`` [B, T] and ``pool`` [B, W, T]."""
        states = self.encoder(pieces, self.pad)
        return {task: torch.matmul(pool, mix(states)) for task, mix in self.mixes.items()}

    def heads(self, words: Tensor) -> Tensor:
        """Candidates for heads: the root vector and all words, [B, W + 1, H]."""
        return torch.cat([self.root.expand(words.shape[0], 1, -1), words], 1)

    def arc_scores(self, words: Tensor, nodes: Tensor, pool: Tensor | None = None) -> Tensor:
        """[B, W, W + 1] scores of the head of each word; with ``pool`` [B, W, T], padding is no head."""
        scores = self.arcs.pairs(self.arc_dep(words), self.arc_head(nodes))
        if pool is None:
            return scores
        padding = pool.sum(-1) == 0
        outside = torch.cat([torch.zeros_like(padding[:, :1]), padding], 1)
        return scores.masked_fill(outside[:, None, :], -1e4)

    def label_scores(self, vectors: dict[str, Tensor], foreign: Tensor | None = None) -> dict[str, Tensor]:
        """Scores [B, W, K] of what words are alone; ``foreign`` [B] sentences have a UPOS classifier of their own."""
        tagged, morph = self.tag(vectors["tags"]), self.morph(vectors["tags"])
        upos = self.upos(tagged)
        if foreign is not None:
            upos = torch.where(foreign[:, None, None], self.upos_foreign(tagged), upos)
        return {
            "upos": upos,
            "xpos": self.xpos(tagged),
            "feats": self.feats(morph),
            "lemma": self.lemma(morph),
            "ner": self.ner(self.entity(vectors["ner"])),
        }

    def losses(self, batch: dict[str, Tensor]) -> dict[str, Tensor]:
        """Mean loss per task over the words labelled for it (absent when none is)."""
        vectors = self(batch["pieces"], batch["pool"])
        result: dict[str, Tensor] = {}
        parsed = batch["parsed"].nonzero()[:, 0]
        if len(parsed):
            words, gold, rels = vectors["syntax"][parsed], batch["heads"][parsed], batch["deprel"][parsed]
            soft = {name[5:]: x[parsed] for name, x in batch.items() if name.startswith("soft ")}
            nodes = self.heads(words)
            scores = self.arc_scores(words, nodes, batch["pool"][parsed])
            result["arc"] = cross_entropy(scores, gold, soft.get("arc"))
            known = rels != IGNORE
            if soft:
                certain = soft["rel"].sum(-1) > 0
                gold, known = torch.where(certain, soft["heads"], gold), known | certain
            rows, columns = known.nonzero(as_tuple=True)
            dep, head = self.rel_dep(words), self.rel_head(nodes)
            given = self.rels.given(dep[rows, columns], head[rows, gold[rows, columns]])
            given = given + self.language_rel(batch["language"][parsed][rows])
            chances = soft["rel"][rows, columns] if soft else None
            result["rel"] = cross_entropy(given, rels[rows, columns], chances)
        for task, scores in self.label_scores(vectors, batch["language"] > 0).items():
            gold, chances = batch[task], batch.get(f"soft {task}")
            if (gold != IGNORE).any() or (chances is not None and chances.any()):
                result[task] = cross_entropy(scores, gold, chances)
        return result

    def predict(self, pieces: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """Outputs of the exported graph: arc, rel, upos, xpos, feats, lemma, ner (see README.md)."""
        vectors = self(pieces, pool)
        words = vectors["syntax"]
        nodes = self.heads(words)
        rels = self.rels.all(self.rel_dep(words), self.rel_head(nodes)) + self.language_rel.weight[0]
        return (self.arc_scores(words, nodes), rels.argmax(-1), *self.labels_of(vectors))

    def labels_of(self, vectors: dict[str, Tensor]) -> tuple[Tensor, ...]:
        """The outputs of words alone: upos, xpos, feats, lemma, ner."""
        scores = self.label_scores(vectors)
        best = (scores[task].argmax(-1) for task in ("upos", "xpos", "feats", "lemma"))
        return (*best, scores["ner"].log_softmax(-1))
