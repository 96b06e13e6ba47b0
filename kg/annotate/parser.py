"""Put the network's analysis onto the Doc: tags, morphology, lemmas, tree and entities."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

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
Made = TypeVar("Made")
TOGETHER = 20  #: Docs whose sentences go through the network together
ENTITIES = frozenset({"PER", "ORG", "LOC", "OTH"})  #: labels of ``doc.ents``; all others go to ``doc.spans["derived"]``


class Draft:
    """One Doc on its way through the network: its sentences, and what was found of those that were analysed.

    Sentences may be analysed by and by; ``UdNetwork.write`` puts what there is onto the Doc.
    """

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
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
        known = not len(doc) or starts_are_known(doc)
        self.sentences = [range(s.start, s.end) for s in (doc.sents if known else [doc[:]])]
        #: the words of each sentence, cut where there are too many for one call
        self.chunks = [list(_chunks([i for i in s if self.words[i]])) for s in self.sentences]
        self.found: dict[int, list[Found]] = {}  #: number of an analysed sentence → what each of its chunks gave
        self.again: dict[tuple[int, ...], Found] = {}  #: chunks of a second analysis


class _Rows:
    """What is written onto a Doc, token by token."""

    def __init__(self, draft: Draft) -> None:
        size = len(draft.texts)
        self.heads: NDArray[np.int64] = np.arange(size)
        self.rows: NDArray[np.uint64] = np.zeros((size, 5), dtype=np.uint64)  #: POS TAG MORPH LEMMA DEP
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
        return next(self.pipe((doc,)))

    def pipe(self, stream: Iterable[Doc], batch_size: int = TOGETHER) -> Iterator[Doc]:
        """The same for many Docs, the sentences of ``TOGETHER`` Docs at once, which is a sixth faster."""
        for docs in together(stream, min(batch_size, TOGETHER)):
            drafts = [Draft(doc) for doc in docs]
            self.read((draft, range(len(draft.sentences))) for draft in drafts)
            yield from map(self.write, drafts)

    def read(self, wanted: Iterable[tuple[Draft, Iterable[int]]]) -> None:
        """Analyse these sentences of drafts, those apart that were analysed before."""
        new = [(draft, n) for draft, numbers in wanted for n in numbers if n not in draft.found]
        found = iter(
            self.network.analyse(
                ([draft.texts[i] for i in chunk], [draft.gaps[i] for i in chunk])
                for draft, n in new
                for chunk in draft.chunks[n]
            )
        )
        for draft, n in new:
            draft.found[n] = [next(found) for _ in draft.chunks[n]]

    def write(self, draft: Draft) -> Doc:
        """Put what was found onto the Doc, in place of what it had; other sentences stay without analysis."""
        doc, rows = draft.doc, _Rows(draft)
        if not len(doc):
            return doc
        for n, span in enumerate(draft.sentences):
            if n in draft.found:
                self._sentence(draft, rows, span, list(zip(draft.chunks[n], draft.found[n], strict=True)))
            else:
                self._without(draft, rows, span)
        self._mend_names(draft, rows)
        values: Codes = np.column_stack([rows.rows, (rows.heads - np.arange(len(doc))).astype(np.uint64)])
        doc.from_array(["POS", "TAG", "MORPH", "LEMMA", "DEP", "HEAD"], values)
        entities = without_prepositions(draft.texts, rows.entities)
        doc.set_ents([Span(doc, *entity) for entity in entities if entity[2] in ENTITIES])
        doc.spans["derived"] = [Span(doc, *entity) for entity in entities if entity[2] not in ENTITIES]
        doc._.lower = rows.open
        return doc

    def _sentence(self, draft: Draft, rows: _Rows, sentence: range, parts: Sequence[tuple[list[int], Found]]) -> None:
        """Note what the network found in one sentence; the roots of further parts hang on that of the first."""
        root = -1
        for chunk, found in parts:
            texts = [draft.texts[i] for i in chunk]
            top = chunk[next(i for i, head in enumerate(found.heads) if head == i)]
            for_all = [self._feminine(text) for text in texts]
            plain = [feminine or text for feminine, text in zip(for_all, texts, strict=True)]
            lemmas = [*map(self._lemma, plain, found.upos, found.xpos, found.feats, found.script)]
            feats = [
                without_gender(feats) if feminine else feats
                for feats, feminine in zip(found.feats, for_all, strict=True)
            ]
            if found.lower is not None:
                rows.open.append((chunk, found.lower, found.where))
            rows.heads[chunk] = [chunk[head] for head in found.heads]
            rows.rows[chunk] = [
                [code(upos), code(xpos), self._morph(agreeing(xpos, morph)), code(lemma), code(label)]
                for code in [self._code]
                for upos, xpos, morph, lemma, label in zip(
                    found.upos, found.xpos, feats, lemmas, found.deprel, strict=True
                )
            ]
            if root < 0:
                root = top
            else:
                rows.heads[top], rows.rows[top, 4] = root, self._code("parataxis")
            rows.entities += [(chunk[start], chunk[end - 1] + 1, kind) for start, end, kind in found.entities]
        root = root if root >= 0 else sentence.start
        for i in sentence:
            if not draft.words[i]:
                self._bare(draft, rows, i, root)

    def _without(self, draft: Draft, rows: _Rows, sentence: range) -> None:
        """A sentence that was not analysed: words without part of speech below the first one."""
        for i in sentence:
            self._bare(draft, rows, i, sentence.start)

    def _bare(self, draft: Draft, rows: _Rows, i: int, root: int) -> None:
        text = draft.texts[i]
        tags = ("SPACE", "_SP") if text.isspace() else ("X", "XY")
        strings = (*tags, "", text, "root" if i == root else "dep")
        rows.heads[i], rows.rows[i] = root, [self._code(string) for string in strings]

    def _mend_names(self, draft: Draft, rows: _Rows) -> None:
        """Analyse sentences with last names such as "von der Leyen" once more, without the particles."""
        if not mentions_particles(draft.texts):
            return
        names = list(last_names(self._tokens(draft, rows)))
        for n in sorted(draft.found):
            span = draft.sentences[n]
            mine = [name for name in names if name.start in span and len(span) <= MAX_TOKENS]
            if mine:
                self._once_more(draft, rows, span, mine)

    def _once_more(self, draft: Draft, rows: _Rows, span: range, names: list[LastName]) -> None:
        particles = {k for name in names for k in range(name.start, name.word)}
        chunk = [i for i in span if draft.words[i] and i not in particles]
        if not chunk:
            return
        found = self._alone(draft, chunk)
        people = {chunk[i] for start, end, kind in found.entities if kind == "PER" for i in range(start, end)}
        sure = [name for name in names if name.certain or name.word in people]
        if len(sure) < len(names):
            if sure:
                self._once_more(draft, rows, span, sure)
            return
        rows.entities = [entity for entity in rows.entities if entity[0] not in span]
        rows.open = [kept for kept in rows.open if kept[0][0] not in span]
        self._sentence(draft, rows, span, [(chunk, found)])
        for name in names:
            for k in range(name.start, name.word):
                rows.heads[k] = name.word
                tags = rows.rows[name.word][:2]
                rows.rows[k] = [*tags, self._morph(""), self._code(draft.texts[k]), self._code("flat")]
        rows.entities = with_particles(rows.entities, names)

    def _alone(self, draft: Draft, chunk: list[int]) -> Found:
        found = draft.again.get(tuple(chunk))
        if found is None:
            words = [draft.texts[i] for i in chunk], [draft.gaps[i] for i in chunk]
            found = draft.again[tuple(chunk)] = self.network.analyse([words])[0]
        return found

    def _tokens(self, draft: Draft, rows: _Rows) -> Tokens:
        strings = self._vocab.strings
        tags, lemmas, labels = ([strings[int(code)] for code in rows.rows[:, column]] for column in (0, 3, 4))
        heads = [int(head) for head in rows.heads]
        return Tokens(draft.texts, heads, labels, tags, lemmas, rows.entities)

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
    draft = Draft(doc)
    return [(chunk, [draft.gaps[i] for i in chunk]) for chunks in draft.chunks for chunk in chunks]


def together(stream: Iterable[Made], size: int) -> Iterator[list[Made]]:
    """The items of a stream in lists of ``size``."""
    rest = iter(stream)
    while group := list(islice(rest, size)):
        yield group


def _chunks(words: list[int]) -> Iterator[list[int]]:
    """Cut the tokens of a sentence that is too long for one call."""
    for start in range(0, len(words), MAX_TOKENS):
        yield words[start : start + MAX_TOKENS]
