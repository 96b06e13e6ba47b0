"""The tokenizer of the pipeline: the language cuts, spaCy's Doc keeps every character."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import DummyTokenizer, registry
from spacy.vocab import Vocab

from kg.annotate.draft import cut

NAME = "kg.german_tokenizer"  #: in spaCy's registry of tokenizers


def create_tokenizer() -> Callable[[Language], GermanTokenizer]:
    """Tell spaCy how to make the tokenizer."""
    return lambda nlp: GermanTokenizer(nlp.vocab)


registry.tokenizers.register(NAME, func=create_tokenizer)


class GermanTokenizer(DummyTokenizer):
    """The tokenizer of the pipeline: ``text`` to ``Doc``; ``doc.text == text`` always.

    One space after a token is an attribute of the token; any other white space becomes a token of its own, as in spaCy.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """Tokens of ``text``."""
        words, spaces = cut(text)
        return Doc(self.vocab, words=words, spaces=spaces)
