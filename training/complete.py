"""Self-training: trees for the entity sentences: ``python -m training.complete RUN DATA OUT``.

The averaged network of a run parses the entity sentences (contractions split as in the trees). What it is sure of, it
writes to OUT, one JSON object per sentence; ``training.train --completed OUT`` trains on it beside the gold trees.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from pathlib import Path

import torch
from torch import Tensor

from training import vocabulary
from training.augment import expand_contractions
from training.batches import Encoding
from training.data import Sentence, load
from training.export import restore
from training.network import Network

SURE = 0.9
"""Least probability of a head, and of each other label, that is kept."""


def sure(scores: Tensor) -> tuple[Tensor, Tensor]:
    """Best classes of the last dimension, -1 where their probability is below SURE; and the plain best classes."""
    best = scores.softmax(-1).max(-1)
    return torch.where(best.values >= SURE, best.indices, -1), best.indices


def complete(
    net: Network, labels: dict[str, list[str]], encoding: Encoding, group: list[Sentence]
) -> Iterator[Sentence]:
    """The sentences with what the network is sure of: unsure heads are -1, unsure labels ""."""
    batch = encoding.batch(group)
    vectors = net(batch["pieces"], batch["pool"])
    words = vectors["syntax"]
    nodes = net.heads(words)
    scores = net.arc_scores(words, nodes)
    padding = batch["pool"].sum(-1) == 0
    scores = scores.masked_fill(torch.cat([torch.zeros_like(padding[:, :1]), padding], 1)[:, None, :], -1e4)
    heads, best = sure(scores)
    every = torch.arange(len(group))[:, None]
    dep, head = net.rel_dep(words), net.rel_head(nodes)[every, best]
    rels, _ = sure(net.rels.given(dep.flatten(0, 1), head.flatten(0, 1)).view(*best.shape, -1))
    tagged, morph = net.tag(vectors["tags"]), net.morph(vectors["tags"])
    tags = {"upos": net.upos(tagged), "xpos": net.xpos(tagged), "feats": net.feats(morph)}
    for b, s in enumerate(group):
        n = len(s.words)
        chosen = {name: sure(x[b, :n])[0].tolist() for name, x in tags.items()}
        found = {name: [labels[name][i] if i >= 0 else "" for i in ids] for name, ids in chosen.items()}
        known, relations = heads[b, :n].tolist(), rels[b, :n].tolist()
        names = [labels["deprel"][r] if r >= 0 and h >= 0 else "" for r, h in zip(relations, known, strict=True)]
        yield replace(s, heads=known, rels=names, **found)


def main() -> None:
    """Complete all entity sentences that are not held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    net, labels, _ = restore(args.run)
    encoding = Encoding(labels, vocabulary.WordPieces(*vocabulary.read(args.run / "pieces.tsv")))
    sentences = [expand_contractions(s) for s in load(args.data).entities]
    completed: dict[int, Sentence] = {}
    with torch.no_grad():
        for group in encoding.groups(sentences, 3000):
            found = complete(net, labels.as_dict(), encoding, group)
            completed.update(zip(map(id, group), found, strict=True))
    with args.out.open("w", encoding="utf-8") as out:
        for s in sentences:
            out.write(json.dumps(asdict(completed[id(s)]), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
