"""Base noun phrases by the labels of Universal Dependencies."""

from __future__ import annotations

from kg.annotate.noun_chunks import noun_chunks
from tests.builders import doc


def test_phrase_has_its_adjectives_but_no_genitive() -> None:
    built = doc(
        "Die neue Ministerin der Stadt lobte Ada Beck",
        "2 2 5 4 2 5 5 6",
        "det amod nsubj det nmod root obj flat",
        "ART ADJA NN ART NN VVFIN NE NE",
    )
    assert [built[start:end].text for start, end, _ in noun_chunks(built)] == [
        *("Die neue Ministerin", "der Stadt", "Ada Beck"),
    ]
