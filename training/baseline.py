"""For comparison: spaCy's small CNN pipeline on the same German data: ``python -m training.baseline DATA``."""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

from training import scores
from training.data import Sentence, load
from training.spans import spans

TREE, NAMES = ("morphologizer", "parser"), ("ner",)


def example(nlp: Language, s: Sentence) -> Example:
    """Gold annotation of one sentence on its own tokens."""
    starts = [i == 0 for i in range(len(s.words))]
    plain = Doc(nlp.vocab, words=s.words, spaces=s.spaces)
    if s.ner:
        gold = Doc(nlp.vocab, words=s.words, spaces=s.spaces, sent_starts=starts)
        gold.ents = tuple(Span(gold, start, end, label=kind) for start, end, kind in spans(s.ner))
        return Example(plain, gold)
    heads = [i if h == 0 else h - 1 for i, h in enumerate(s.heads)]
    return Example(
        plain,
        Doc(
            nlp.vocab,
            words=s.words,
            spaces=s.spaces,
            heads=heads,
            pos=s.upos,
            deps=[r if h else "ROOT" for r, h in zip(s.rels, s.heads, strict=True)],
        ),
    )


def fit(components: tuple[str, ...], sentences: list[Sentence], minutes: float, seed: int) -> Language:
    """A ``blank("de")`` pipeline of the named components, default sizes, trained for ``minutes``."""
    fix_random_seed(seed)
    rng = random.Random(seed)
    nlp = spacy.blank("de")
    for name in components:
        nlp.add_pipe(name)
    examples = [example(nlp, s) for s in sentences]
    optimiser = nlp.initialize(lambda: examples)
    end = time.monotonic() + 60 * minutes
    while time.monotonic() < end:
        rng.shuffle(examples)
        for batch in minibatch(examples, 16):
            nlp.update(batch, sgd=optimiser, drop=0.2)
            if time.monotonic() >= end:
                break
    return nlp


def analyse(nlp: Language, sentences: list[Sentence]) -> tuple[list[Doc], float]:
    """Documents for gold tokens, and words per second."""
    docs = [Doc(nlp.vocab, words=s.words, spaces=s.spaces) for s in sentences]
    start = time.monotonic()
    docs = list(nlp.pipe(docs))
    return docs, sum(map(len, docs)) / (time.monotonic() - start)


def main() -> None:
    """Train both pipelines, print figures on the held-out sentences, speed and size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--minutes", type=float, default=8.0, help="per pipeline (trees, entities)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    data = load(args.data)
    figures: dict[str, float] = {}
    for components, sentences in ((TREE, data.trees), (NAMES, data.entities)):
        nlp = fit(components, sentences, args.minutes, args.seed)
        with tempfile.TemporaryDirectory() as folder:
            nlp.to_disk(folder)
            size = sum(p.stat().st_size for p in Path(folder).rglob("*") if p.is_file()) / 1e6
        figures |= {f"MB {components[-1]}": size}
        if components is NAMES:
            docs, speed = analyse(nlp, data.held_entities)
            said = [{(e.start, e.end, e.label_) for e in doc.ents} for doc in docs]
            found = scores.entities([set(spans(s.ner)) for s in data.held_entities], said)
            figures |= {f"ner {k}": v[2] for k, v in found.items()}
        else:
            docs, speed = analyse(nlp, data.held_trees)
            trees = [
                (
                    [0 if t.head.i == t.i else t.head.i + 1 for t in d],
                    ["root" if t.dep_ == "ROOT" else t.dep_ for t in d],
                )
                for d in docs
            ]
            found_trees = scores.attachment([(s.heads, s.rels) for s in data.held_trees], trees)
            figures |= {k: found_trees[k] for k in ("UAS", "LAS", "arguments")}
            hits = [
                t.pos_ == u for s, d in zip(data.held_trees, docs, strict=True) for t, u in zip(d, s.upos, strict=True)
            ]
            figures["upos"] = 100 * sum(hits) / len(hits)
        figures[f"words/s {components[-1]}"] = speed
    print(json.dumps({k: round(v, 1) for k, v in figures.items()}, indent=1))


if __name__ == "__main__":
    main()
