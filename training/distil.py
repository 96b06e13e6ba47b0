"""Soft labels by an ensemble: ``python -m training.distil DATA OUT --runs RUN [RUN …] [--raw TEXTS …]``.

The averaged networks of several runs label sentences, and OUT holds the mean of their probabilities, for
``training.train --soft OUT``: entities for the gold trees, trees and tags for the entity sentences, everything for the
sentences of raw texts. One network that learns from the mean of several comes close to them (knowledge distillation,
Hinton, Vinyals and Dean 2015, https://arxiv.org/abs/1503.02531; for parsers Kuncoro et al. 2016,
https://aclanthology.org/D16-1180).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import torch
from torch import Tensor

from training import vocabulary
from training.augment import expand_contractions
from training.batches import Encoding, inventory
from training.data import Sentence, Soft, SoftData, load, read_raw
from training.export import restore
from training.network import Labels

SURE = 0.9
"""Least probability of features and lemma scripts that are kept: these have too many classes for soft labels."""
SHORTEST, LONGEST = 3, 60
"""Words of a raw sentence that is used."""


def raw_sentences(paths: Iterable[Path]) -> Iterator[Sentence]:
    """Sentences of raw texts, cut and split into words as the shipped pipeline gives them to its network."""
    from kg.annotate import load_german
    from kg.annotate.words import network_tokens

    nlp = load_german()
    with nlp.select_pipes(enable=["german_sentences"]):
        for doc in nlp.pipe(text for path in paths for text in read_raw(path)):
            for sent in doc.sents:
                tokens = [t for t in sent if not t.is_space]
                gaps = [t.i == 0 or t.nbor(-1).is_space or bool(t.nbor(-1).whitespace_) for t in tokens]
                parts = [part for token in network_tokens([t.text for t in tokens], gaps) for part in token.parts]
                if SHORTEST <= len(parts) <= LONGEST:
                    spaces = [part.space for part in parts[1:]]
                    yield Sentence([part.text for part in parts], [*spaces, True], source="raw")


class Teacher:
    """One run's network with its vocabulary; its probabilities are given in the order of ``labels``."""

    def __init__(self, run: Path, labels: Labels) -> None:
        self.net, own, _ = restore(run)
        self.encoding = Encoding(own, vocabulary.WordPieces(*vocabulary.read(run / "pieces.tsv")))
        self.order: dict[str, Tensor] = {}
        for task, wanted in labels.as_dict().items():
            at = {label: i for i, label in enumerate(own.as_dict()[task])}
            if set(at) != set(wanted):
                raise SystemExit(f"{run}: other {task} labels than DATA; train the runs on the same data")
            self.order[task] = torch.tensor([at[label] for label in wanted])

    def read(self, group: list[Sentence]) -> tuple[dict[str, Tensor], Tensor]:
        """Word vectors per task, and probabilities of heads [B, W, W + 1]."""
        batch = self.encoding.batch(group)
        vectors: dict[str, Tensor] = self.net(batch["pieces"], batch["pool"])
        words = vectors["syntax"]
        return vectors, self.net.arc_scores(words, self.net.heads(words), batch["pool"]).softmax(-1)

    def label(self, vectors: dict[str, Tensor], heads: Tensor) -> dict[str, Tensor]:
        """Probabilities per task [B, W, K], relations given ``heads`` [B, W]."""
        net, words = self.net, vectors["syntax"]
        every = torch.arange(len(words))[:, None]
        dep, head = net.rel_dep(words), net.rel_head(net.heads(words))[every, heads]
        rels = net.rels.given(dep.flatten(0, 1), head.flatten(0, 1)) + net.language_rel.weight[0]
        scores = {"deprel": rels.view(*heads.shape, -1), **net.label_scores(vectors)}
        return {task: x.softmax(-1)[..., self.order[task]] for task, x in scores.items()}


def teach(teachers: list[Teacher], group: list[Sentence], features: list[str]) -> Iterator[Sentence]:
    """The sentences with what the teachers say on average; what a sentence has labels for is left to those."""
    read = [teacher.read(group) for teacher in teachers]
    arcs = torch.stack([arc for _, arc in read]).mean(0)
    heads = arcs.argmax(-1)
    said = [teacher.label(vectors, heads) for teacher, (vectors, _) in zip(teachers, read, strict=True)]
    mean = {task: torch.stack([x[task] for x in said]).mean(0) for task in said[0]}
    for b, s in enumerate(group):
        n = len(s.words)
        cut = {task: x[b, :n].to(torch.float16).numpy() for task, x in mean.items() if task not in {"feats", "lemma"}}
        if s.heads:
            yield replace(s, soft=Soft(ner=cut["ner"]))
            continue
        chance, best = mean["feats"][b, :n].max(-1)
        yield replace(
            s,
            feats=[features[i] if p >= SURE else "" for i, p in zip(best.tolist(), chance.tolist(), strict=True)],
            soft=Soft(
                heads=heads[b, :n].tolist(),
                arc=arcs[b, :n, : n + 1].to(torch.float16).numpy(),
                rel=cut["deprel"],
                upos=cut["upos"],
                xpos=cut["xpos"],
                ner=None if s.ner else cut["ner"],
            ),
        )


def distil(data: Path, out: Path, runs: list[Path], raw: list[Path]) -> SoftData:
    """Label everything and write OUT."""
    read = load(data)
    labels = inventory(read.trees, read.entities)
    teachers = [Teacher(run, labels) for run in runs]
    parts = [read.trees, [expand_contractions(s) for s in read.entities], list(raw_sentences(raw))]
    found: dict[int, Sentence] = {}
    with torch.no_grad():
        for group in teachers[0].encoding.groups([s for part in parts for s in part], 3000):
            found.update(zip(map(id, group), teach(teachers, group, labels.feats), strict=True))
    result = SoftData(*([found[id(s)] for s in part] for part in parts))
    result.write(out)
    return result


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="folder of the training data")
    parser.add_argument("out", type=Path, help="file for the labelled sentences")
    parser.add_argument("--runs", type=Path, nargs="+", required=True, help="folders of training runs: the ensemble")
    parser.add_argument("--raw", type=Path, nargs="*", default=[], help="JSON-lines texts to label")
    args = parser.parse_args()
    done = distil(args.data, args.out, args.runs, args.raw)
    print(f"{len(done.trees)} trees, {len(done.entities)} entity sentences, {len(done.raw)} raw sentences")
