"""The component that marks where sentences begin; the language knows where."""

from __future__ import annotations

from itertools import chain
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.draft import starts_of

NAME = "german_sentences"


def starts_are_known(doc: Doc) -> bool:
    """As ``doc.has_annotation("SENT_START")``, which looks at token after token."""
    return bool(doc.to_array("SENT_START")[1:].any())


@Language.factory(NAME)
class GermanSentences:
    """Pipeline component: sets ``token.is_sent_start``, unless the Doc came with sentence starts."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name

    def __call__(self, doc: Doc) -> Doc:
        """Mark the sentences of ``doc`` in place."""
        if starts_are_known(doc) or not len(doc):
            return doc
        words, spaces = [token.text for token in doc], [bool(token.whitespace_) for token in doc]
        starts = starts_of(doc.text, words, spaces, (*doc._.breaks, *chain.from_iterable(doc._.residue)))
        # one array: spaCy checks the whole Doc again for each token whose start is set by itself
        column: Any = np.where(starts, 1, -1).astype(np.uint64)[:, np.newaxis]
        return doc.from_array(["SENT_START"], column)
