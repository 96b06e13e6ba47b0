"""From sentences to tensors: label inventories, encoding, batches of similar length."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator

import torch
from torch import Tensor

from training.data import Sentence
from training.lemmas import script
from training.network import IGNORE, Labels
from training.vocabulary import BOS, EOS, PAD, UNK, WordPieces


def inventory(trees: list[Sentence], entities: list[Sentence]) -> Labels:
    """Label lists by frequency (ties by name); lemma scripts and feature strings seen once are left out."""

    def ranked(counts: Counter[str], least: int = 1) -> list[str]:
        return [k for k, n in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if n >= least and k]

    lemmas = Counter(script(w, lemma) for s in trees for w, lemma in zip(s.words, s.lemmas, strict=True))
    return Labels(
        upos=ranked(Counter(x for s in trees for x in s.upos)),
        xpos=ranked(Counter(x for s in trees for x in s.xpos)),
        feats=ranked(Counter(x for s in trees for x in s.feats), 2),
        deprel=ranked(Counter(x for s in trees for x in s.rels)),
        ner=["O", *sorted({x for s in entities for x in s.ner} - {"O"})],
        lemma=ranked(lemmas, 2),
    )


class Encoding:
    """Turns sentences into batches under one inventory and vocabulary."""

    def __init__(self, labels: Labels, pieces: WordPieces) -> None:
        self.pieces = pieces
        self.ids = {task: {x: i for i, x in enumerate(values)} for task, values in labels.as_dict().items()}

    def length(self, sentence: Sentence) -> int:
        """Number of pieces with both ends."""
        return 2 + sum(map(len, self.words(sentence)))

    def words(self, s: Sentence) -> list[list[int]]:
        """Pieces of each word."""
        return [self.pieces(w, i == 0 or s.spaces[i - 1]) for i, w in enumerate(s.words)]

    def _relation(self, rel: str) -> int:
        ids = self.ids["deprel"]
        return ids.get(rel, ids.get(rel.split(":")[0], IGNORE))

    def batch(
        self, sentences: list[Sentence], rng: random.Random | None = None, drop: float = 0.0
    ) -> dict[str, Tensor]:
        """Tensors of one batch; with ``rng``, whole words become unknown with probability ``drop``."""
        rows = [self.words(s) for s in sentences]
        size, wide = len(rows), max(len(r) for r in rows)
        longest = 2 + max(sum(map(len, r)) for r in rows)
        pieces = torch.full((size, longest), PAD)
        pool = torch.zeros(size, wide, longest)
        gold = {
            task: torch.full((size, wide), IGNORE)
            for task in ("heads", "deprel", "upos", "xpos", "feats", "lemma", "ner")
        }
        for b, (s, row) in enumerate(zip(sentences, rows, strict=True)):
            at = 1
            flat = [BOS]
            for w, ids in enumerate(row):
                hide = rng is not None and rng.random() < drop
                flat.extend([UNK] * len(ids) if hide else ids)
                pool[b, w, at : at + len(ids)] = 1 / len(ids)
                at += len(ids)
            pieces[b, : len(flat) + 1] = torch.tensor([*flat, EOS])
            columns = {"upos": s.upos, "xpos": s.xpos, "feats": s.feats, "ner": s.ner}
            for task, values in columns.items():
                if values:
                    gold[task][b, : len(values)] = torch.tensor([self.ids[task].get(v, IGNORE) for v in values])
            if s.heads:
                gold["heads"][b, : len(s.heads)] = torch.tensor([h if h >= 0 else IGNORE for h in s.heads])
                gold["deprel"][b, : len(s.heads)] = torch.tensor([self._relation(r) for r in s.rels])
            if s.lemmas:
                pairs = zip(s.words, s.lemmas, strict=True)
                scripts = [self.ids["lemma"].get(script(w, x), IGNORE) if x else IGNORE for w, x in pairs]
                gold["lemma"][b, : len(scripts)] = torch.tensor(scripts)
        gold |= self._soft(sentences, wide)
        language = torch.tensor([s.language for s in sentences])
        parsed = torch.tensor([bool(s.heads or (s.soft and s.soft.heads)) for s in sentences])
        return {"pieces": pieces, "pool": pool, "language": language, "parsed": parsed, **gold}

    def _soft(self, sentences: list[Sentence], wide: int) -> dict[str, Tensor]:
        """Soft labels, rows of zeros where there are none; nothing when no sentence has any."""
        if not any(s.soft for s in sentences):
            return {}
        shape = (len(sentences), wide)
        sizes = {"arc": wide + 1, "rel": len(self.ids["deprel"])} | {
            t: len(self.ids[t]) for t in ("upos", "xpos", "ner")
        }
        soft = {f"soft {task}": torch.zeros(*shape, size) for task, size in sizes.items()}
        soft["soft heads"] = torch.zeros(shape, dtype=torch.long)
        for b, s in enumerate(sentences):
            if s.soft is None:
                continue
            soft["soft heads"][b, : len(s.soft.heads)] = torch.tensor(s.soft.heads, dtype=torch.long)
            for task in sizes:
                values = getattr(s.soft, task)
                if values is not None:
                    soft[f"soft {task}"][b, : values.shape[0], : values.shape[1]] = torch.from_numpy(values)
        return soft

    def groups(
        self, sentences: list[Sentence], budget: int, rng: random.Random | None = None, longest: int = 192
    ) -> Iterator[list[Sentence]]:
        """Groups of similar length with at most ``budget`` pieces with padding; shuffled when ``rng`` is given."""
        sized = [(self.length(s) * (rng.uniform(0.9, 1.1) if rng else 1), i) for i, s in enumerate(sentences)]
        groups: list[list[Sentence]] = [[]]
        for size, i in sorted(sized):
            if rng and size > longest:
                continue
            if groups[-1] and (len(groups[-1]) + 1) * size > budget:
                groups.append([])
            groups[-1].append(sentences[i])
        if rng:
            rng.shuffle(groups)
        yield from (g for g in groups if g)
