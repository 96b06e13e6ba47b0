"""The language model step by step, for whoever need not read every sentence of every article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import begun, event_component, parser, repair, sentences
from kg.annotate.parser import Draft, UdNetwork
from kg.model import Article


class Stepwise:
    """The components of a pipeline that ``load_german`` gave, taken one by one."""

    def __init__(self, nlp: Language) -> None:
        self._nlp = nlp
        network = nlp.get_pipe(parser.NAME)
        assert isinstance(network, UdNetwork)
        self._network = network
        self._sentences, self._repair, self._events = map(
            nlp.get_pipe, (sentences.NAME, repair.NAME, event_component.NAME)
        )

    def begin(self, article: Article) -> Draft:
        """An article cut into words and sentences, none of them read."""
        return Draft(self._sentences(begun(self._nlp, article)))

    def read(self, wanted: Iterable[tuple[Draft, Iterable[int]]]) -> None:
        """Have the network read these sentences of drafts, all together; those it read before are left out."""
        self._network.read(wanted)

    def parsed(self, draft: Draft) -> Doc:
        """The Doc with the trees of the sentences that were read; the others have no parts of speech."""
        doc: Doc = self._repair(self._network.write(draft))
        return doc

    def with_acts(self, docs: Sequence[Doc]) -> list[Doc]:
        """Docs with what the reader of events says of the sentences that were read."""
        assert isinstance(self._events, event_component.EventComponent)
        return list(self._events.pipe(docs))
