"""Analyse articles with the shipped chain for training: ``python -m training.events.analyse MODEL GOLD TEXTS OUT``.

GOLD: JSON lines of facts (docs, facts with spans); TEXTS: JSON lines with ``id`` (or ``doc``) and ``text``. The pickle
holds per article its gold and its sentences: words, tree, pieces, the states of the encoder's lower layers, and what
the rules say of each word.
"""

from __future__ import annotations

import argparse
import gzip
import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from kg.annotate import annotate
from kg.annotate.network import LOWER, calls
from kg.annotate.parser import words_of
from kg.extract import Extractor
from kg.extract.grammar.tree import Tree
from kg.model import Article
from kg.pipeline.knowledge import Knowledge
from kg.settings import Settings
from spacy.language import Language
from spacy.tokens import Doc


def sentences_of(nlp: Language, doc: Doc) -> list[dict[str, Any]]:
    """The sentences of an analysed Doc as the network takes them, with the states of the lower layers."""
    network, tree = nlp.get_pipe("ud_network").network, Tree(doc)
    chosen = words_of(doc)
    prepared = [network.prepare([tree.words[i] for i in words], gaps) for words, gaps in chosen]
    lower: dict[int, Any] = {}
    for call in calls([len(p.pieces) for p in prepared]):
        (states,) = network.run([LOWER], network.inputs([prepared[i] for i in call]))
        for at, i in enumerate(call):
            lower[i] = states[at, : len(prepared[i].pieces)].astype(np.float16)
    return [
        {
            "sent": tree.sentence[words[0]],
            "tokens": list(words),
            "text": [tree.words[t] for t in words],
            "start": [tree.starts[t] for t in words],
            "end": [tree.ends[t] for t in words],
            "pos": [tree.pos[t] for t in words],
            "tag": [tree.tags[t] for t in words],
            "dep": [tree.dep[t] for t in words],
            "lemma": [tree.lemmas[t] for t in words],
            "head": [words.index(tree.heads[t]) if tree.heads[t] in words else at for at, t in enumerate(words)],
            "unit": list(range(len(words))),
            "pieces": prepared[n].pieces,
            "where": [prepared[n].where[row] for row in prepared[n].layout.entity],
            "lower": lower[n],
            "fired": [],
            "refused": [],
            "skipped": False,
        }
        for n, (words, _) in enumerate(chosen)
    ]
