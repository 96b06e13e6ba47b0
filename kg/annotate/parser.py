"""Put the network's analysis onto the Doc: tags, morphology, lemmas, tree and entities."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.annotate.agreement import agree
from kg.annotate.lemmas import lemma_of
from kg.annotate.model_files import SHIPPED, open_model
from kg.annotate.network import Analysis, Network
from kg.annotate.sentences import MAX_TOKENS

Codes = Any  #: array [tokens, 6] of uint64: codes of spaCy's string store (spaCy has an array type of its own)
NAME = "ud_network"
ENTITIES = frozenset({"PER", "ORG", "LOC", "OTH"})  #: labels of ``doc.ents``; all others go to ``doc.spans["derived"]``


def _chunks(indices: list[int]) -> list[list[int]]:
    return [indices[i : i + MAX_TOKENS] for i in range(0, len(indices), MAX_TOKENS)]


@Language.factory(
    NAME,
    default_config={"folder": ""},
    assigns=["token.pos", "token.tag", "token.morph", "token.lemma", "token.dep", "token.head", "doc.ents"],
    requires=["token.is_sent_start"],
)
class UdNetwork:
    """Pipeline component: analyses the sentences of a Doc one by one; without sentence starts the Doc is one."""

    def __init__(self, nlp: Language, name: str, folder: str) -> None:
        self.name = name
        files = open_model(Path(folder) if folder else SHIPPED)
        self.version = files.labels.version
        self._network = Network(files)
        self._vocab: Vocab = nlp.vocab
        self._codes: dict[str, int] = {}
        self._morphs: dict[str, int] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Analyse ``doc`` in place; white space and residue stay without analysis."""
        size = len(doc)
        if not size:
            return doc
        rows: Codes = np.zeros((size, 6), dtype=np.uint64)  # POS TAG MORPH LEMMA DEP HEAD
        heads = np.zeros(size, dtype=np.int64)
        spans: dict[str, list[Span]] = {"ents": [], "derived": []}
        sentences = doc.sents if doc.has_annotation("SENT_START") else [doc[:]]
        for sent in sentences:
            self._sentence(doc, sent, rows, heads, spans)
        rows[:, 5] = (heads - np.arange(size)).astype(np.uint64)
        doc.from_array(["POS", "TAG", "MORPH", "LEMMA", "DEP", "HEAD"], rows)
        doc.set_ents(spans["ents"])
        doc.spans["derived"] = spans["derived"]
        return doc

    def _sentence(
        self,
        doc: Doc,
        sent: Span,
        rows: Codes,
        heads: NDArray[np.int64],
        spans: dict[str, list[Span]],
    ) -> None:
        words = [token.i for token in sent if not (token.text.isspace() or token._.residue)]
        root = -1
        for chunk in _chunks(words):
            texts = [doc[i].text for i in chunk]
            before = [i == 0 or bool(doc[i - 1].whitespace_) or doc[i - 1].text.isspace() for i in chunk]
            found = self._network.analyse(texts, [True, *before[1:]])
            top = chunk[next(i for i, head in enumerate(found.heads) if head == i)]
            tags = zip(texts, found.upos, found.xpos, found.feats, found.script, strict=True)
            lemmas = [lemma_of(*of_token) for of_token in tags]
            labels = agree(texts, found.heads, found.deprel, found.upos, found.feats, lemmas)
            for at, i in enumerate(chunk):
                heads[i] = chunk[found.heads[at]]
                rows[i] = self._row(found, at, lemmas[at], labels[at])
            if root < 0:
                root = top
            else:  # a later part of an over-long sentence hangs on the first
                heads[top] = root
                rows[top, 4] = self._code("parataxis")
            for start, end, kind in found.entities:
                key = "ents" if kind in ENTITIES else "derived"
                spans[key].append(Span(doc, chunk[start], chunk[end - 1] + 1, label=kind))
        root = root if root >= 0 else sent.start
        others = {"POS": "X", "TAG": "XY", "DEP": "dep"}
        done = set(words)
        for token in sent:
            if token.i in done:
                continue
            space = token.text.isspace()
            heads[token.i] = root
            rows[token.i, 0] = self._code("SPACE" if space else others["POS"])
            rows[token.i, 1] = self._code("_SP" if space else others["TAG"])
            rows[token.i, 3] = self._code(token.text)
            rows[token.i, 4] = self._code("root" if token.i == root else others["DEP"])

    def _row(self, found: Analysis, at: int, lemma: str, label: str) -> tuple[int, int, int, int, int, int]:
        upos, feats = found.upos[at], found.feats[at]
        return (
            self._code(upos),
            self._code(found.xpos[at]),
            self._morph(feats),
            self._code(lemma),
            self._code(label),
            0,
        )

    def _code(self, text: str) -> int:
        code = self._codes.get(text)
        if code is None:
            code = self._codes[text] = self._vocab.strings.add(text)
        return code

    def _morph(self, feats: str) -> int:
        code = self._morphs.get(feats)
        if code is None:
            code = self._morphs[feats] = self._vocab.morphology.add(feats)
        return code
