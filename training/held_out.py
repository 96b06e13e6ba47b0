"""Figures of a network, or of an exported graph, on the held-out sentences of the training data."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from training import scores
from training.batches import Encoding
from training.data import Data
from training.lemmas import apply
from training.network import Labels
from training.spans import spans

Predict = Callable[[Tensor, Tensor], tuple[Tensor, ...]]
"""Pieces [B, T] and pool [B, W, T] to arc, rel, upos, xpos, feats, lemma, ner (see ``Network.predict``)."""


def held_out(
    predict: Predict, labels: Labels, encoding: Encoding, data: Data, per_label: bool = False
) -> dict[str, float]:
    """Percentages on the held-out sentences: attachment (greedy heads), tags, lemma scripts, entities (exact spans).

    XPOS and FEATS are counted on GSD alone (PUD's conventions differ). ``per_label`` adds F1 per relation.
    """
    gold_trees: list[scores.Tree] = []
    said_trees: list[scores.Tree] = []
    result: dict[str, float] = {}
    right: dict[str, list[bool]] = {"upos": [], "xpos": [], "feats": [], "lemma": []}
    found: tuple[list[set[scores.Span]], list[set[scores.Span]]] = ([], [])
    by_source: dict[str, list[int]] = {}
    with torch.no_grad():
        for group in encoding.groups(data.held_trees + data.held_entities, 4000):
            batch = encoding.batch(group)
            arc, rel, upos, xpos, feats, lemma, ner = predict(batch["pieces"], batch["pool"])
            for b, s in enumerate(group):
                n = len(s.words)
                if s.ner:
                    said = scores.viterbi(ner[b, :n].numpy(), labels.ner)
                    found[0].append(set(spans(s.ner)))
                    found[1].append(set(spans(said)))
                    continue
                heads = arc[b, :n, : n + 1].argmax(-1).tolist()
                by_source.setdefault(s.source, []).append(len(gold_trees))
                gold_trees.append((s.heads, s.rels))
                said_trees.append((heads, [labels.deprel[int(rel[b, w, h])] for w, h in enumerate(heads)]))
                right["upos"] += [labels.upos[int(i)] == x for i, x in zip(upos[b], s.upos, strict=False)]
                right["lemma"] += [
                    apply(w, labels.lemma[int(i)]) == x for i, w, x in zip(lemma[b], s.words, s.lemmas, strict=False)
                ]
                if s.source == "german_gsd":
                    right["xpos"] += [labels.xpos[int(i)] == x for i, x in zip(xpos[b], s.xpos, strict=False)]
                    right["feats"] += [labels.feats[int(i)] == x for i, x in zip(feats[b], s.feats, strict=False)]
    for source, rows in by_source.items():
        part = scores.attachment([gold_trees[i] for i in rows], [said_trees[i] for i in rows])
        result |= {f"{source[7:]} {k}": part[k] for k in ("UAS", "LAS", "arguments")}
    trees = scores.attachment(gold_trees, said_trees)
    result |= {k: v for k, v in trees.items() if per_label or not k.startswith("rel ")}
    result |= {task: 100 * sum(hits) / max(len(hits), 1) for task, hits in right.items()}
    result |= {f"ner {k}": v[2] for k, v in scores.entities(*found).items()}
    return {k: round(v, 2) for k, v in result.items()}
