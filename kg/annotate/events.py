"""The reader of events: which words tell an act, of which class and status, and which words are its sides.

A branch of the language model: own upper layers over the states of its shared lower layers (``training/events``). It
runs only on sentences where a linear gate on those states sees a possible trigger. What it says are probabilities;
what is made of them is decided in ``kg.extract``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.annotate.event_files import EventFiles
from kg.annotate.network import Shape, calls, shape_of
from kg.annotate.tree import ways
from kg.language.repair import Tree

Floats = NDArray[np.float32]
#: parts of speech of words that may stand for a side
ABLE = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "VERB", "ADV"))
ABLE_TAGS = frozenset(("PPOSAT", "PIAT", "PDAT"))
NONE = "none"  #: no event of any class
_SHOWN = 3  #: words given per role, most probable first
_DIGITS = 4
_OUTPUTS = ("classes", "status", "pair", "road", "none", "right")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the reader needs of one sentence; lists per word, heads count from 0, a root is its own head."""

    tokens: Sequence[int]  #: indices in the Doc
    texts: Sequence[str]
    upos: Sequence[str]
    xpos: Sequence[str]
    heads: Sequence[int]
    deprel: Sequence[str]
    lower: Floats  #: states of the lower layers, [pieces, H]
    where: Sequence[tuple[int, int]]  #: first and last + 1 piece of each word

    @classmethod
    def of(
        cls, tree: Tree, start: int, tokens: Sequence[int], lower: Floats, where: Sequence[tuple[int, int]]
    ) -> Sentence:
        """These tokens of a sentence that begins at ``start`` and has this tree."""
        at = {token - start: word for word, token in enumerate(tokens)}
        columns = (tree.words, tree.upos, tree.xpos, tree.labels)
        texts, upos, xpos, labels = ([column[k] for k in at] for column in columns)
        heads = [at.get(tree.heads[k], word) for k, word in at.items()]
        return cls(tokens, texts, upos, xpos, heads, labels, lower, where)

    @property
    def shape(self) -> Shape:
        """Its size in the network."""
        return shape_of(len(self.lower), len(self.texts))


def side_scores(
    pair: Floats, road: Floats, none: Floats, right: Floats, way_vectors: Floats, way_bias: Floats
) -> Floats:
    """Scores [R, W + 1] of no word (first) and of each word as the side of one trigger in each role.

    ``pair`` [R, S] and ``road`` [R, D] are the trigger's, ``none`` [R]; ``right`` [W, S], ``way_vectors`` [W, D] and
    ``way_bias`` [W, R] the words'.
    """
    scores = pair @ right.T * pair.shape[1] ** -0.5 + road @ way_vectors.T + way_bias.T
    return np.concatenate([none[:, None], scores], axis=1)


class EventReader:
    """Reads sentences of many texts together; what each gives depends on it alone, as in ``Network``."""

    def __init__(self, files: EventFiles) -> None:
        self.labels = files.labels
        self._run = files.session.run
        self._gate, self._bias = files.arrays["gate"], float(files.arrays["gate_bias"])
        self._ways, self._way_bias = files.arrays["ways"], files.arrays["way_bias"]
        self._numbers = {way: number for number, way in enumerate(files.labels.ways)}

    def passes(self, lower: Floats) -> bool:
        """Whether a sentence may hold a trigger, judged by the states [pieces, H] of the lower layers."""
        return float((lower @ self._gate).max()) + self._bias > 0

    def of_texts(self, texts: Sequence[Sequence[Sentence]]) -> list[dict[str, Any]]:
        """What it says of the sentences of each text: plain lists and numbers, which a Doc can be stored with.

        ``reader`` its version, ``classes``, ``status``: what the numbers of each word stand for, ``read``: the first
        tokens of the sentences it looked at, ``words``: per candidate ``token``, ``classes`` and ``status``
        (probabilities; "none" is the last class) and ``sides`` (role → the best tokens with their probabilities, token
        -1: nobody in the sentence).
        """
        words: list[list[dict[str, Any]]] = [[] for _ in texts]
        whole = [(number, sentence) for number, sentences in enumerate(texts) for sentence in sentences]
        for call in calls([sentence.shape for _, sentence in whole]):
            out = self._run(_OUTPUTS, inputs_of([whole[i][1] for i in call]))
            for at, i in enumerate(call):
                number, sentence = whole[i]
                words[number] += self._decode(sentence, [value[at, : len(sentence.texts)] for value in out])
        labels = self.labels
        return [
            {
                "reader": labels.version,
                "classes": [*labels.classes, NONE],
                "status": list(labels.status),
                "read": sorted(sentence.tokens[0] for sentence in sentences),
                "words": sorted(found, key=lambda word: int(word["token"])),
            }
            for sentences, found in zip(texts, words, strict=True)
        ]

    def _decode(self, sentence: Sentence, out: list[Floats]) -> Iterator[dict[str, Any]]:
        classes, status = _softmax(out[0] / self.labels.heat), _softmax(out[1] / self.labels.heat_status)
        able = [pos in ABLE or tag in ABLE_TAGS for pos, tag in zip(sentence.upos, sentence.xpos, strict=True)]
        roles = self.labels.roles
        for word in np.flatnonzero(1 - classes[:, 0] >= self.labels.least).tolist():
            numbers = [self._numbers.get(way, 0) for way in ways(word, sentence.heads, sentence.deprel, sentence.texts)]
            pair, road = (out[i][word].reshape(len(roles), -1) for i in (2, 3))
            scores = side_scores(pair, road, out[4][word], out[5], self._ways[numbers], self._way_bias[numbers])
            scores[:, 1:][:, np.logical_not(able)] = -1e4
            chances = _softmax(scores / self.labels.heat_side)
            yield {
                "token": sentence.tokens[word],
                "classes": _rounded(np.roll(classes[word], -1)),
                "status": _rounded(status[word]),
                "sides": {role: _best(row, sentence.tokens) for role, row in zip(roles, chances, strict=True)},
            }


def inputs_of(batch: Sequence[Sentence]) -> dict[str, Floats]:
    """The graph's inputs for sentences of one shape."""
    length, wide = batch[0].shape
    lower = np.zeros((len(batch), length, batch[0].lower.shape[1]), dtype=np.float32)
    mask = np.zeros((len(batch), length), dtype=np.float32)
    pool = np.zeros((len(batch), wide, length), dtype=np.float32)
    for at, sentence in enumerate(batch):
        lower[at, : len(sentence.lower)] = sentence.lower
        mask[at, : len(sentence.lower)] = 1
        for row, (start, end) in enumerate(sentence.where):
            pool[at, row, start:end] = 1.0 / (end - start)
    return {"lower": lower, "mask": mask, "pool": pool}


def _softmax(scores: Floats) -> NDArray[np.float64]:
    powers = np.exp(scores.astype(np.float64) - scores.max(axis=-1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))


def _rounded(chances: NDArray[np.float64]) -> list[float]:
    return [round(float(chance), _DIGITS) for chance in chances]


def _best(chances: NDArray[np.float64], tokens: Sequence[int]) -> list[list[float]]:
    """The most probable fillers of a role as [token, probability]; token -1: none in the sentence."""
    order = np.argsort(-chances, kind="stable")[:_SHOWN]
    return [[int(tokens[i - 1]) if i else -1, round(float(chances[i]), _DIGITS)] for i in order]
