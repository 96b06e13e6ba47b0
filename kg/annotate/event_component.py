"""The last component: what the reader of events says of the sentences, now that their trees are mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import analyser_of
from kg.annotate.draft import Open
from kg.annotate.events import EventReader, Sentence
from kg.annotate.parser import TOGETHER, together
from kg.grammar.docs import trees_of

NAME = "event_reader"


@Language.factory(NAME, assigns=["doc._.acts"], requires=["token.head", "token.dep", "token.pos", "token.tag"])
class EventComponent:
    """Pipeline component: sets ``doc._.acts``; does nothing where the language model has no reader of events."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._reader: EventReader | None = analyser_of(nlp).events

    def __call__(self, doc: Doc) -> Doc:
        """Read the sentences that the network kept states of, and let these go."""
        return next(self.pipe((doc,)))

    def pipe(self, stream: Iterable[Doc], batch_size: int = TOGETHER) -> Iterator[Doc]:
        """The same for many Docs, ``TOGETHER`` at a time."""
        for docs in together(stream, min(batch_size, TOGETHER)):
            kept = [doc._.lower for doc in docs]
            for doc in docs:
                doc._.lower = ()
            if self._reader is not None:
                texts = [list(_sentences(doc, of_doc)) for doc, of_doc in zip(docs, kept, strict=True)]
                for doc, said in zip(docs, self._reader.of_texts(texts), strict=True):
                    doc._.acts = said
            yield from docs


def _sentences(doc: Doc, kept: Sequence[Open]) -> Iterator[Sentence]:
    waiting = list(kept)
    for span, tree in zip(doc.sents, trees_of(doc), strict=True) if waiting else ():
        yield from (Sentence.of(tree, span.start, *each) for each in waiting if span.start <= each[0][0] < span.end)
