"""Put the network's analysis onto the Doc: tags, morphology, lemmas, tree and entities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.annotate.entities import without_prepositions
from kg.annotate.events import EventReader
from kg.annotate.features import agreeing, without_gender
from kg.annotate.model_files import SHIPPED, open_model
from kg.annotate.network import Analysis as Found
from kg.annotate.network import Network
from kg.annotate.noun_chunks import noun_chunks
from kg.annotate.particles import LastName, Tokens, last_names, mentions_particles, with_particles
from kg.annotate.sentences import starts_are_known
from kg.attributes import declare
from kg.language import MAX_TOKENS, load_language

Codes = Any  #: array [tokens, 6] of uint64: codes of spaCy's string store (spaCy has an array type of its own)
NAME = "ud_network"
ENTITIES = frozenset({"PER", "ORG", "LOC", "OTH"})  #: labels of ``doc.ents``; all others go to ``doc.spans["derived"]``


class _Analysis:
    """One Doc as lists, and what is found of it, token by token."""

    def __init__(self, doc: Doc) -> None:
        tokens = [(token.text, bool(token.whitespace_), token.idx) for token in doc]
        self.texts = [text for text, _, _ in tokens]
        blank = [text.isspace() for text in self.texts]
        follows = [space for _, space, _ in tokens]
        #: white space (or nothing) before the token
        self.gaps = [True, *(space or white for space, white in zip(follows, blank, strict=True))][:-1]
        #: whether the token is to be analysed
        self.words = [not white for white in blank]
        offsets = [offset for _, _, offset in tokens]
        for start, end in doc._.residue:
            for i in range(bisect_left(offsets, start), bisect_left(offsets, end)):
                self.words[i] = False
        self.heads: NDArray[np.int64] = np.arange(len(doc))
        self.rows: NDArray[np.uint64] = np.zeros((len(doc), 5), dtype=np.uint64)  #: POS TAG MORPH LEMMA DEP
        self.entities: list[tuple[int, int, str]] = []
        #: sentences that may hold an act: tokens, states of the lower layers, pieces of each token
        self.open: list[tuple[list[int], NDArray[np.float32], Sequence[tuple[int, int]]]] = []


@Language.factory(
    NAME,
    default_config={"folder": ""},
    assigns=["token.pos", "token.tag", "token.morph", "token.lemma", "token.dep", "token.head", "doc.ents"],
    requires=["token.is_sent_start"],
)
class UdNetwork:
    """Pipeline component: analyses the sentences of a Doc; without sentence starts the Doc is one."""

    def __init__(self, nlp: Language, name: str, folder: str) -> None:
        self.name = name
        self._folder = Path(folder) if folder else SHIPPED
        files = open_model(self._folder)
        self.version = files.labels.version
        self.events = EventReader(files.events) if files.events else None
        self.network = Network(files, self.events.passes if self.events else None)
        self._vocab: Vocab = nlp.vocab
        declare()
        # spaCy's stub gives the attribute the type of what Doc makes of it.
        nlp.vocab.get_noun_chunks = noun_chunks  # type: ignore[assignment]
        self._lemma = load_language().lemma
        self._feminine = load_language().feminine_of_all
        self._codes: dict[str, int] = {}
        self._passing: dict[str, int] | None = None  #: codes of strings that go with the zone of memory they came in
        self._morphs: dict[str, int] = {}

    @contextmanager
    def memory_zone(self, _mem: object) -> Iterator[None]:
        """Forget the strings of a zone with it; called by ``nlp.memory_zone()``."""
        self._passing = {}
        try:
            yield
        finally:
            self._passing = None

    def __call__(self, doc: Doc) -> Doc:
        """Analyse ``doc`` in place; white space and residue stay without analysis."""
        size = len(doc)
        if not size:
            return doc
        analysis = _Analysis(doc)
        sentences = list(doc.sents) if starts_are_known(doc) else [doc[:]]
        chunks = [list(_chunks([i for i in range(s.start, s.end) if analysis.words[i]])) for s in sentences]
        found = iter(
            self.network.analyse(
                ([analysis.texts[i] for i in chunk], [analysis.gaps[i] for i in chunk])
                for parts in chunks
                for chunk in parts
            )
        )
        spans = [range(sent.start, sent.end) for sent in sentences]
        for span, parts in zip(spans, chunks, strict=True):
            self._sentence(analysis, span, [(chunk, next(found)) for chunk in parts])
        self._mend_names(analysis, spans)
        rows: Codes = np.column_stack([analysis.rows, (analysis.heads - np.arange(size)).astype(np.uint64)])
        doc.from_array(["POS", "TAG", "MORPH", "LEMMA", "DEP", "HEAD"], rows)
        entities = without_prepositions(analysis.texts, analysis.entities)
        doc.set_ents([Span(doc, *entity) for entity in entities if entity[2] in ENTITIES])
        doc.spans["derived"] = [Span(doc, *entity) for entity in entities if entity[2] not in ENTITIES]
        doc._.lower = analysis.open
        return doc

    def _sentence(self, analysis: _Analysis, sentence: range, parts: list[tuple[list[int], Found]]) -> None:
        """Note what the network found in one sentence; the roots of further parts hang on that of the first."""
        root = -1
        for chunk, found in parts:
            texts = [analysis.texts[i] for i in chunk]
            top = chunk[next(i for i, head in enumerate(found.heads) if head == i)]
            for_all = [self._feminine(text) for text in texts]
            plain = [feminine or text for feminine, text in zip(for_all, texts, strict=True)]
            lemmas = [*map(self._lemma, plain, found.upos, found.xpos, found.feats, found.script)]
            feats = [
                without_gender(feats) if feminine else feats
                for feats, feminine in zip(found.feats, for_all, strict=True)
            ]
            if found.lower is not None:
                analysis.open.append((chunk, found.lower, found.where))
            analysis.heads[chunk] = [chunk[head] for head in found.heads]
            analysis.rows[chunk] = [
                [code(upos), code(xpos), self._morph(agreeing(xpos, morph)), code(lemma), code(label)]
                for code in [self._code]
                for upos, xpos, morph, lemma, label in zip(
                    found.upos, found.xpos, feats, lemmas, found.deprel, strict=True
                )
            ]
            if root < 0:
                root = top
            else:
                analysis.heads[top], analysis.rows[top, 4] = root, self._code("parataxis")
            analysis.entities += [(chunk[start], chunk[end - 1] + 1, kind) for start, end, kind in found.entities]
        root = root if root >= 0 else sentence.start
        for i in sentence:
            if not analysis.words[i]:
                tags = ("SPACE", "_SP") if analysis.texts[i].isspace() else ("X", "XY")
                strings = (*tags, "", analysis.texts[i], "root" if i == root else "dep")
                analysis.heads[i], analysis.rows[i] = root, [self._code(string) for string in strings]

    def _mend_names(self, analysis: _Analysis, sentences: list[range]) -> None:
        """Analyse sentences with last names such as "von der Leyen" once more, without the particles."""
        if not mentions_particles(analysis.texts):
            return
        names = list(last_names(self._tokens(analysis, sentences)))
        for span in sentences:
            mine = [name for name in names if name.start in span and len(span) <= MAX_TOKENS]
            if mine:
                self._once_more(analysis, span, mine)

    def _once_more(self, analysis: _Analysis, span: range, names: list[LastName]) -> None:
        particles = {k for name in names for k in range(name.start, name.word)}
        chunk = [i for i in span if analysis.words[i] and i not in particles]
        if not chunk:
            return
        found = self.network.analyse([([analysis.texts[i] for i in chunk], [analysis.gaps[i] for i in chunk])])[0]
        people = {chunk[i] for start, end, kind in found.entities if kind == "PER" for i in range(start, end)}
        sure = [name for name in names if name.certain or name.word in people]
        if len(sure) < len(names):
            if sure:
                self._once_more(analysis, span, sure)
            return
        analysis.entities = [entity for entity in analysis.entities if entity[0] not in span]
        analysis.open = [kept for kept in analysis.open if kept[0][0] not in span]
        self._sentence(analysis, span, [(chunk, found)])
        for name in names:
            for k in range(name.start, name.word):
                analysis.heads[k] = name.word
                tags = analysis.rows[name.word][:2]
                analysis.rows[k] = [*tags, self._morph(""), self._code(analysis.texts[k]), self._code("flat")]
        analysis.entities = with_particles(analysis.entities, names)

    def _tokens(self, analysis: _Analysis, sentences: list[range]) -> Tokens:
        strings = self._vocab.strings
        tags, lemmas, labels = ([strings[int(code)] for code in analysis.rows[:, column]] for column in (0, 3, 4))
        heads = [int(head) for head in analysis.heads]
        return Tokens(analysis.texts, heads, labels, tags, lemmas, analysis.entities)

    def _code(self, text: str) -> int:
        code = self._codes.get(text)
        if code is not None:
            return code
        known = self._codes if self._passing is None else self._passing
        code = known.get(text)
        if code is None:
            code = known[text] = self._vocab.strings.add(text)
        return code

    def _morph(self, feats: str) -> int:
        code = self._morphs.get(feats)
        if code is None:
            code = self._morphs[feats] = self._vocab.morphology.add(feats)
        return code


def words_of(doc: Doc) -> list[tuple[list[int], list[bool]]]:
    """The words that go to the network together, and whether white space stands before each."""
    analysis = _Analysis(doc)
    sentences = doc.sents if starts_are_known(doc) else [doc[:]]
    chunks = [c for s in sentences for c in _chunks([i for i in range(s.start, s.end) if analysis.words[i]])]
    return [(chunk, [analysis.gaps[i] for i in chunk]) for chunk in chunks]


def _chunks(words: list[int]) -> Iterator[list[int]]:
    """Cut the tokens of a sentence that is too long for one call."""
    for start in range(0, len(words), MAX_TOKENS):
        yield words[start : start + MAX_TOKENS]
