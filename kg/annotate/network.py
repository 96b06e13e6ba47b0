"""Run the network over sentences, of one text or of many: tokens in, heads, labels, tags and entities out.

Sentences run together, which is a third faster than one by one. What a sentence gives is the same to the last bit
whatever runs beside it: the activation ranges of the int8 network are constants (``training/ranges.py``), and only
sentences run together that are padded to the same shape, which depends on the sentence alone (sums of floats in another
order would differ in their last bit).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.annotate.entities import best_labels, spans, transitions
from kg.annotate.model_files import LOWER, OUTPUTS, ModelFiles
from kg.annotate.tree import attach_punctuation, best_tree
from kg.annotate.words import NetworkToken, Part, network_tokens

Gate = Callable[[NDArray[np.float32]], bool]  #: states [pieces, H] of a sentence → whether to keep them
Shape = tuple[int, int]  #: pieces and words of a sentence, padding included

_NEVER = -1e6  #: log probability that no sum of others reaches
_CALL = 256  #: most pieces in one call, padding included; more gains nothing
_STEPS = ((64, 4), (128, 8), (1 << 30, 16))  #: up to how many pieces → their number is a multiple of this


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the network says of one sentence, per token. Heads count from 0, the root's head is its own index."""

    heads: list[int]
    deprel: list[str]
    upos: list[str]
    xpos: list[str]
    feats: list[str]
    script: list[str]  #: edit script of the lemma, for ``last``
    entities: list[tuple[int, int, str]]  #: start, end (exclusive), type
    #: states [pieces, H] of the lower layers, where a gate asked for them, and the pieces of each token
    lower: NDArray[np.float32] | None = None
    where: Sequence[tuple[int, int]] = ()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which row of the network's output belongs to which token."""

    parts: list[list[int]]  #: rows of the parts of each token
    entity: list[int]  #: row for the entity label of each token


@dataclass(frozen=True, slots=True)
class Prepared:
    """A sentence as the network takes it."""

    words: Sequence[str]
    tokens: Sequence[NetworkToken]
    pieces: list[int]
    where: list[tuple[int, int]]  #: first and last + 1 piece of each row
    layout: _Layout

    @property
    def shape(self) -> Shape:
        """Its size in the network."""
        return shape_of(len(self.pieces), len(self.where))


class Network:
    """The opened model with a cache of pieces per word; ``gate`` picks the sentences whose lower states are kept."""

    def __init__(self, files: ModelFiles, gate: Gate | None = None) -> None:
        self.labels = files.labels
        self.run = files.session.run
        self._gate = gate
        self._encode = files.pieces.encode
        self._moves = transitions(self.labels.ner)
        self._cache: dict[Part, list[int]] = {}

    def _pieces(self, part: Part) -> list[int]:
        """Rows of the pieces of ``part``, at least one."""
        found = self._cache.get(part)
        if found is None:
            if len(self._cache) > 50_000:  # bounds memory on endless streams; results do not depend on it
                self._cache.clear()
            ids = self._encode(("▁" if part.space else "") + part.text, add_special_tokens=False).ids
            found = self._cache[part] = ids[: self.labels.max_pieces] or [self.labels.unk]
        return found

    def prepare(self, words: Sequence[str], spaces: Sequence[bool]) -> Prepared:
        """A sentence cut into pieces."""
        tokens = network_tokens(words, spaces)
        pieces = [[self._pieces(part) for part in token.parts] for token in tokens]
        budget, cap = self.labels.positions - 2, self.labels.max_pieces
        if sum(len(ids) for parts in pieces for ids in parts) > budget:
            while cap > 1 and sum(len(ids[:cap]) for parts in pieces for ids in parts) > budget:
                cap -= 1
            pieces = [[ids[:cap] for ids in parts] for parts in pieces]
        flat = [self.labels.bos]
        where: list[tuple[int, int]] = []
        rows: list[list[int]] = []
        for parts in pieces:
            mine = []
            for ids in parts:
                mine.append(len(where))
                where.append((len(flat), len(flat) + len(ids)))
                flat.extend(ids)
            rows.append(mine)
        entity: list[int] = []
        for token, mine in zip(tokens, rows, strict=True):
            if len(mine) == 1 or not token.whole:
                entity.append(mine[0])
            else:  # one more row that sees the whole token
                entity.append(len(where))
                where.append((where[mine[0]][0], where[mine[-1]][1]))
        flat.append(self.labels.eos)
        return Prepared(words, tokens, flat, where, _Layout(rows, entity))

    def analyse(self, sentences: Iterable[tuple[Sequence[str], Sequence[bool]]]) -> list[Analysis]:
        """Analyse sentences: their words, and whether white space stands before each."""
        prepared = [self.prepare(words, spaces) for words, spaces in sentences]
        found: dict[int, Analysis] = {}
        for call in calls([sentence.shape for sentence in prepared]):
            batch = [prepared[i] for i in call]
            outputs = OUTPUTS if self._gate is None else (*OUTPUTS, LOWER)
            out = dict(zip(outputs, self.run(outputs, self.inputs(batch)), strict=True))
            lower = out.pop(LOWER, None)
            for at, i in enumerate(call):
                states = None if lower is None else lower[at, : len(prepared[i].pieces)]
                if states is not None and self._gate is not None:
                    states = states.copy() if self._gate(states) else None
                found[i] = self._decode(prepared[i], {name: value[at] for name, value in out.items()}, states)
        return [found[i] for i in range(len(prepared))]

    def inputs(self, batch: Sequence[Prepared]) -> dict[str, NDArray[np.generic]]:
        """The graph's inputs for sentences of one shape."""
        length, words = batch[0].shape
        pieces = np.full((len(batch), length), self.labels.pad, dtype=np.int64)
        pool = np.zeros((len(batch), words, length), dtype=np.float32)
        for at, sentence in enumerate(batch):
            pieces[at, : len(sentence.pieces)] = sentence.pieces
            for row, (start, end) in enumerate(sentence.where):
                pool[at, row, start:end] = 1.0 / (end - start)
        return {"pieces": pieces, "pool": pool}

    def _decode(self, sentence: Prepared, out: dict[str, NDArray[Any]], lower: NDArray[np.float32] | None) -> Analysis:
        words, tokens, layout = sentence.words, sentence.tokens, sentence.layout
        used = sum(len(rows) for rows in layout.parts)
        arc = out["arc"][:used, : used + 1].astype(np.float64)
        arc -= arc.max(axis=1, keepdims=True)
        arc -= np.log(np.exp(arc).sum(axis=1, keepdims=True))
        speaker, scores, columns = _join(arc, tokens, layout)
        labels = self.labels
        upos = [labels.upos[i] for i in out["upos"][speaker].tolist()]
        marks = [tag == "PUNCT" for tag in upos]
        if not all(marks):
            scores[:, [i + 1 for i, mark in enumerate(marks) if mark]] = _NEVER  # punctuation governs nothing
        heads = attach_punctuation(words, best_tree(scores), marks)
        above = [
            of[0] if len(of) == 1 else of[int(arc[row, of].argmax())]
            for row, of in zip(speaker, (columns[head] for head in heads), strict=True)
        ]
        rel = out["rel"][speaker, above].tolist()
        endings = [rows[token.last] for token, rows in zip(tokens, layout.parts, strict=True)]
        merged = {
            i: rows[1] for i, (token, rows) in enumerate(zip(tokens, layout.parts, strict=True)) if not token.whole
        }
        tags = best_labels(out["ner"][layout.entity], self._moves)
        return Analysis(
            heads=[h - 1 if h else i for i, h in enumerate(heads)],
            deprel=["root" if not h else _no_root(labels.deprel[r]) for h, r in zip(heads, rel, strict=True)],
            upos=upos,
            xpos=["APPRART" if at in merged else labels.xpos[i] for at, i in enumerate(out["xpos"][speaker].tolist())],
            feats=[
                labels.feats[i] for i in out["feats"][[merged.get(at, row) for at, row in enumerate(speaker)]].tolist()
            ],
            script=[labels.lemma[i] for i in out["lemma"][endings].tolist()],
            entities=spans([labels.ner[i] for i in tags]),
            lower=lower,
            where=() if lower is None else [sentence.where[row] for row in layout.entity],
        )


def shape_of(pieces: int, words: int) -> Shape:
    """The shape a sentence is padded to: few shapes, so that many sentences have one; two words at least."""
    step = next(step for most, step in _STEPS if pieces <= most)
    length = -(-pieces // step) * step
    eighth = max(length // 8, 2)
    return length, -(-words // eighth) * eighth


def calls(shapes: Sequence[Shape]) -> Iterator[list[int]]:
    """Indices of the sentences that run together: of one shape, up to a number of pieces."""
    of_shape: dict[Shape, list[int]] = {}
    for i, shape in enumerate(shapes):
        of_shape.setdefault(shape, []).append(i)
    for shape, found in sorted(of_shape.items()):
        most = max(_CALL // shape[0], 1)
        for start in range(0, len(found), most):
            yield found[start : start + most]


def _no_root(label: str) -> str:
    return "dep" if label == "root" else label


def _join(
    arc: NDArray[np.float64], tokens: Sequence[NetworkToken], layout: _Layout
) -> tuple[list[int], NDArray[np.float64], list[list[int]]]:
    """From parts to tokens: the row that speaks for each, scores [n, n + 1] of tokens, columns of ``arc`` per head.

    A part speaks for its token when its head most likely stands outside of it: "Präsident" in "US-Präsident", "Jean"
    in "Jean-Claude".
    """
    columns = [[0], *([row + 1 for row in rows] for rows in layout.parts)]
    if all(len(rows) == 1 for rows in layout.parts):
        return [rows[0] for rows in layout.parts], arc, columns
    speaker: list[int] = []
    for token, rows, own in zip(tokens, layout.parts, columns[1:], strict=True):
        candidates = [rows[i] for i in token.heads]
        inside = [float(np.exp(arc[row, own]).sum()) for row in candidates]
        speaker.append(candidates[inside.index(min(inside))])
    joined = np.add.reduceat(np.exp(arc[speaker]), [of[0] for of in columns], axis=1)
    return speaker, np.log(np.maximum(joined, 1e-30)), columns
