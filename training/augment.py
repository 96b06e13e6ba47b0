"""Label-preserving changes of training sentences: names, quotation marks, dashes, missing stops, capitals, spacing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from training.data import Sentence
from training.insert import dateline, pair_compound
from training.spans import spans

Pools = dict[str, list[list[str]]]
"""Names as word lists by type: PER, LOC, ORG."""
KINDS = {"Person": "PER", "Country": "LOC", "City": "LOC", "Place": "LOC", "Organization": "ORG", "Party": "ORG"}
OPEN, CLOSE = "„“«»‚‘", "“”»«‘’"
STYLES = [("„", "“"), ("„", "“"), ("„", "”"), ("»", "«"), ("«", "»"), ('"', '"'), ("“", "”"), ("‚", "‘")]
NAME_RELATIONS = {"nsubj", "nsubj:pass", "obj", "appos", "conj", "obl:arg", "obl:agent", "nmod", "root"}
PERSONAL = {"von", "mit", "durch", "gegen", "für", "laut"}
"""Prepositions that may stand before a person's name; a name after another one is left alone."""
CONTRACTIONS = {
    **{f"{p}s": (p, "das") for p in ("an", "in", "auf", "um", "für", "durch", "über", "unter", "vor", "hinter")},
    **{f"{p}m": (p, "dem") for p in ("über", "unter", "vor", "hinter")},
    "zum": ("zu", "dem"),
    "vom": ("von", "dem"),
    "im": ("in", "dem"),
    "am": ("an", "dem"),
    "beim": ("bei", "dem"),
    "zur": ("zu", "der"),
}
GENERIC = {"EU", "USA", "UNO", "DDR", "CDU", "SPD"}


def names(entities: Iterable[Sentence], lists: Iterable[Path] = ()) -> Pools:
    """Names of the training entities, and of JSON-lines lists (keys ``type``, ``label_de``) when given."""
    found: dict[str, set[tuple[str, ...]]] = {"PER": set(), "LOC": set(), "ORG": set()}
    for s in entities:
        for start, end, kind in spans(s.ner):
            if kind in found and end - start <= 4:
                found[kind].add(tuple(s.words[start:end]))
    for path in lists:
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            listed, label = KINDS.get(row.get("type", "")), row.get("label_de") or ""
            words = tuple(label.split())
            if listed and 0 < len(words) <= 4 and not any(c in label for c in '()/,;"„“0123456789'):
                found[listed].add(words)
    return {kind: [list(x) for x in sorted(values)] for kind, values in found.items()}


def rename_entities(s: Sentence, pools: Pools, rng: random.Random, chance: float) -> Sentence:
    """Put other names of the same type in place of some entities; a tree is lost when the number of words changes."""
    words, spaces, labels, at = [], [], [], 0
    for start, end, kind in [*spans(s.ner), (len(s.words), len(s.words), "")]:
        words += s.words[at:start]
        spaces += s.spaces[at:start]
        labels += s.ner[at:start]
        new = s.words[start:end]
        if pools.get(kind) and rng.random() < chance and not new[-1].endswith("s"):
            new = rng.choice(pools[kind])
        if new:
            words += new
            spaces += [True] * (len(new) - 1) + [s.spaces[end - 1]]
            labels += [f"B-{kind}"] + [f"I-{kind}"] * (len(new) - 1)
        at = end
    plain = Sentence(words, spaces, s.language, ner=labels, source=s.source)
    return plain if len(words) != len(s.words) else replace(s, words=words, spaces=spaces, ner=labels)


def rename_trees(s: Sentence, by_length: dict[int, list[list[str]]], rng: random.Random, chance: float) -> Sentence:
    """Put persons' names in place of proper nouns of the same number of words (head first, then flat parts)."""
    words, lemmas = list(s.words), list(s.lemmas)
    for i, upos in enumerate(s.upos):
        if upos != "PROPN" or s.rels[i] not in NAME_RELATIONS or rng.random() >= chance or words[i] in GENERIC:
            continue
        children = [
            j
            for j, h in enumerate(s.heads)
            if h == i + 1 and s.rels[j] not in {"punct", "conj", "cc", "acl"} and s.words[j] not in PERSONAL
        ]
        flat = [j for j in children if s.rels[j].startswith("flat") and s.upos[j] == "PROPN"]
        size = 1 + len(flat)
        if len(flat) < len(children) or flat != list(range(i + 1, i + size)) or words[i + size - 1].endswith("s"):
            continue
        if "-" in s.words[i + 1 : i + 2] or "-" in s.words[max(i - 1, 0) : i] or not by_length.get(size):
            continue
        name = rng.choice(by_length[size])
        words[i : i + size] = name
        if lemmas:
            lemmas[i : i + size] = name
    return replace(s, words=words, lemmas=lemmas)


def expand_contractions(s: Sentence) -> Sentence:
    """Entity sentences with "im" as the two words "in" "dem", as in the trees (and as the shipped model reads them)."""
    words, spaces, labels = [], [], []
    for word, space, label in zip(s.words, s.spaces, s.ner, strict=True):
        parts = CONTRACTIONS.get(word.lower()) if not label.startswith("B-") and not word.isupper() else None
        if parts:
            first = parts[0].capitalize() if word[0].isupper() else parts[0]
            words += [first, parts[1]]
            spaces += [False, space]
            labels += [label, label]
        else:
            words.append(word)
            spaces.append(space)
            labels.append(label)
    return replace(s, words=words, spaces=spaces, ner=labels)


def drop_stop(s: Sentence) -> Sentence:
    """Without its last word when that is final punctuation without dependents (as in a headline)."""
    last = len(s.words)
    if last < 4 or s.words[-1] not in {".", "!", "?", ":", ";"} or last in s.heads or (s.heads and s.heads[-1] == 0):
        return s
    layers = ("words", "spaces", "heads", "rels", "upos", "xpos", "feats", "lemmas", "ner")
    cut = {name: getattr(s, name)[:-1] for name in layers}
    return replace(s, **cut)


def restyle(s: Sentence, rng: random.Random) -> Sentence:
    """Another style of quotation marks and dashes; lemmas follow."""
    left, right = rng.choice(STYLES)
    words, opened = list(s.words), False
    for i, word in enumerate(words):
        if word in {'"', "``", "''"} or (len(word) == 1 and word in OPEN + CLOSE and s.upos and s.upos[i] == "PUNCT"):
            words[i] = right if opened else left
            opened = not opened
        elif word in {"-", "--", "–", "—"} and i > 0 and s.spaces[i] and s.spaces[i - 1]:
            words[i] = rng.choice(["–", "–", "-", "—"])
    old = zip(words, s.words, s.lemmas, strict=True) if s.lemmas else ()
    lemmas = [new if lemma == word else lemma for new, word, lemma in old]
    return replace(s, words=words, lemmas=lemmas)


def change(s: Sentence, pools: Pools, by_length: dict[int, list[list[str]]], rng: random.Random) -> Sentence:
    """One random variant of a training sentence; it may be the sentence itself. Soft labels survive while they fit."""
    size, parsed = len(s.words), bool(s.heads)
    if rng.random() < 0.35 and s.source not in {"pattern", "raw"}:
        new = rename_entities(s, pools, rng, 0.6) if s.ner else rename_trees(s, by_length, rng, 0.5)
        s = replace(new, soft=None) if parsed and new.words != s.words else new
    if s.ner and not s.heads and not s.soft and rng.random() < 0.75:
        s = expand_contractions(s)
    if s.lemmas and rng.random() < 0.06:
        s = pair_compound(s, rng) if rng.random() < 0.6 else dateline(s, [x for x in pools["LOC"] if len(x) == 1], rng)
    if rng.random() < 0.3:
        s = restyle(s, rng)
    if rng.random() < 0.12 and (parsed or not s.soft):
        s = drop_stop(s)
    if rng.random() < 0.1:
        s = replace(s, spaces=[True] * len(s.words))
    if rng.random() < 0.015:
        s = replace(s, words=[w.upper() for w in s.words], lemmas=[])
    return s if len(s.words) == size else replace(s, soft=None)


def by_length(pools: Pools) -> dict[int, list[list[str]]]:
    """Persons' names of one and two words; a surname alone also counts as a name of one word."""
    table: dict[int, list[list[str]]] = {1: [], 2: []}
    for name in pools["PER"]:
        if len(name) in table:
            table[len(name)].append(name)
        if len(name) == 2:
            table[1].append(name[1:])
    return table
