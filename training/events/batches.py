"""From analysed sentences to batches of few fixed shapes: each new shape of a tensor costs time."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

import torch

from kg.annotate.tree import FAR, ways
from training.events.gold import IGNORE, Item
from training.events.network import Batch

LENGTHS = (24, 32, 48, 64, 96, 128, 192)  #: pieces of a sentence, padded
PIECES = 768  #: of a batch
ABLE = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "VERB", "ADV"))
UNKNOWN = "?"  #: a way not listed


def may_be_side(sentence: dict[str, Any], i: int) -> bool:
    """Whether a word may stand for a side: nouns, names, pronouns, possessives, adjectives."""
    return sentence["pos"][i] in ABLE or sentence["tag"][i] in ("PPOSAT", "PIAT", "PDAT")


def inventory(items: Iterable[Item], least: int = 3) -> list[str]:
    """The ways from triggers to their sides, and from triggers to anything where frequent."""
    near: Counter[str] = Counter()
    any_: Counter[str] = Counter()
    for item in items:
        s = item.sentence
        for t in {link.trigger for link in item.labels.links}:
            found = ways(t, s["head"], s["dep"], s["text"])
            any_.update(set(found))
            near.update(found[w] for link in item.labels.links if link.trigger == t for w in link.words)
    listed = {way for way, n in near.items() if n >= 2} | {way for way, n in any_.items() if n >= 8 * least}
    return [UNKNOWN, FAR, *sorted(listed - {UNKNOWN, FAR})]


def collate(items: list[Item], length: int, numbers: dict[str, int]) -> Batch:
    """The tensors of sentences of at most ``length`` pieces."""
    size = PIECES // length
    lower, mask = torch.zeros(size, length, 384), torch.zeros(size, length)
    mask[len(items) :, 0] = 1
    pool, able = torch.zeros(size, length, length), torch.zeros(size, length)
    classes, weights = torch.full((size, length), IGNORE), torch.ones(size, length)
    status = torch.full((size, length), IGNORE)
    sides, roads, gold = [], [], []
    for b, item in enumerate(items):
        s, labels = item.sentence, item.labels
        n = len(s["pieces"])
        lower[b, :n], mask[b, :n] = torch.from_numpy(s["lower"]).float(), 1
        for w, (start, end) in enumerate(s["where"]):
            pool[b, w, start:end] = 1 / (end - start)
            able[b, w] = may_be_side(s, w)
        wide = len(s["where"])
        classes[b, :wide] = torch.tensor(labels.classes)
        weights[b, :wide] = torch.tensor(labels.weights)
        status[b, :wide] = torch.tensor(labels.status)
        found: dict[int, list[int]] = {}
        for link in labels.links:
            if link.words and not any(able[b, w] for w in link.words):
                continue
            if link.trigger not in found:
                far = ways(link.trigger, s["head"], s["dep"], s["text"])
                found[link.trigger] = [numbers.get(way, 0) for way in far]
            sides.append((b, link.trigger, link.role))
            roads.append(found[link.trigger] + [0] * (length - wide))
            right = [0] * (length + 1)
            for w in link.words:
                right[w + 1] = 1
            right[0] = 0 if link.words else 1
            gold.append(right)
    return Batch(
        lower,
        mask,
        pool,
        classes,
        weights,
        status,
        able,
        torch.tensor(sides, dtype=torch.long).view(-1, 3),
        torch.tensor(roads, dtype=torch.long).view(-1, length),
        torch.tensor(gold).view(-1, length + 1),
    )


def batches(
    items: list[Item], numbers: dict[str, int], rng: random.Random | None = None
) -> Iterator[tuple[Batch, list[Item]]]:
    """Batches of sentences of similar length, shuffled when ``rng`` is given."""
    order = list(items)
    if rng:
        rng.shuffle(order)
    groups: list[tuple[int, list[Item]]] = []
    open_: dict[int, list[Item]] = {}
    for item in order:
        length = next((x for x in LENGTHS if len(item.sentence["pieces"]) <= x), None)
        if length is None:
            continue
        group = open_.setdefault(length, [])
        group.append(item)
        if len(group) == PIECES // length:
            groups.append((length, open_.pop(length)))
    groups += sorted(open_.items())
    if rng:
        rng.shuffle(groups)
    for length, group in groups:
        yield collate(group, length, numbers), group
