"""Sentences that several tests of the parse read."""

from __future__ import annotations

from kg.grammar.parse import Parse
from tests.builders import doc, parse


def kept_up() -> Parse:
    """A verb whose particle stands at the end."""
    return parse(
        doc(
            "Die Behörde erhielt das Verbot aufrecht",
            "1 2 2 4 2 2",
            "det nsubj root det obj compound:prt",
            "ART NN VVFIN ART NN PTKVZ",
            lemmas={"erhielt": "erhalten"},
        )
    )
