"""The network's analysis on a spaCy Doc: tags, morphology, lemmas, tree and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.annotate.analyser import ENTITIES, open_analyser
from kg.annotate.draft import Draft, entities_of
from kg.annotate.entities import without_prepositions
from kg.annotate.noun_chunks import noun_chunks
from kg.annotate.sentences import starts_are_known
from kg.attributes import declare

Codes = Any  #: array [tokens, 6] of uint64: codes of spaCy's string store (spaCy has an array type of its own)
NAME = "ud_network"
Made = TypeVar("Made")
TOGETHER = 20  #: Docs whose sentences go through the network together


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
        self.analyser = open_analyser(Path(folder) if folder else None)
        self.version = self.analyser.version
        self._vocab: Vocab = nlp.vocab
        declare()
        # spaCy's stub gives the attribute the type of what Doc makes of it.
        nlp.vocab.get_noun_chunks = noun_chunks  # type: ignore[assignment]
        self._codes: dict[str, int] = {}
        self._passing: dict[str, int] | None = None  #: codes of strings that go with the zone of memory they came in
        self._morphs: dict[str, int] = {"": 0}

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
        return next(self.pipe((doc,)))

    def pipe(self, stream: Iterable[Doc], batch_size: int = TOGETHER) -> Iterator[Doc]:
        """The same for many Docs, the sentences of ``TOGETHER`` Docs at once, which is a sixth faster."""
        for docs in together(stream, min(batch_size, TOGETHER)):
            drafts = [draft_of(doc) for doc in docs]
            self.analyser.read((draft, range(len(draft.sentences))) for draft in drafts)
            yield from map(self._write, docs, drafts)

    def _write(self, doc: Doc, draft: Draft) -> Doc:
        """Put what was found onto the Doc, in place of what it had."""
        if not len(doc):
            return doc
        found = self.analyser.sentences(draft)
        code, morph = self._code, self._morph
        rows = [
            (code(upos), code(xpos), morph(feats), code(lemma), code(label), (head - word) % (1 << 64))
            for tree in (each.tree for each in found)
            for word, (upos, xpos, feats, lemma, label, head) in enumerate(
                zip(tree.upos, tree.xpos, tree.feats, tree.lemmas, tree.labels, tree.heads, strict=True)
            )
        ]
        values: Codes = np.array(rows, dtype=np.uint64)
        doc.from_array(["POS", "TAG", "MORPH", "LEMMA", "DEP", "HEAD"], values)
        entities = without_prepositions(draft.texts, entities_of(found))
        doc.set_ents([Span(doc, *entity) for entity in entities if entity[2] in ENTITIES])
        doc.spans["derived"] = [Span(doc, *entity) for entity in entities if entity[2] not in ENTITIES]
        doc._.lower = [part for each in found for part in each.open]
        return doc

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
            table = self._vocab.morphology
            # Of what a kept analysis brought in a zone of memory spaCy keeps the code without the words.
            # (Its stub does not know the argument.)
            self._vocab.strings.add(table.normalize_features(feats), allow_transient=False)  # type: ignore[call-arg]
            code = self._morphs[feats] = table.add(feats)
        return code


def draft_of(doc: Doc) -> Draft:
    """The words of a Doc, cut into sentences as it says."""
    texts, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
    known = not len(doc) or starts_are_known(doc)
    sentences = [range(s.start, s.end) for s in (doc.sents if known else [doc[:]])]
    return Draft(texts, spaces, sentences, doc._.residue)


def words_of(doc: Doc) -> list[tuple[list[int], list[bool]]]:
    """The words that go to the network together, and whether white space stands before each."""
    draft = draft_of(doc)
    return [(chunk, [draft.gaps[i] for i in chunk]) for chunks in draft.chunks for chunk in chunks]


def together(stream: Iterable[Made], size: int) -> Iterator[list[Made]]:
    """The items of a stream in lists of ``size``."""
    rest = iter(stream)
    while group := list(islice(rest, size)):
        yield group
