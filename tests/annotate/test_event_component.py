"""The reader of events reads what the network kept, and lets it go."""

from __future__ import annotations

from spacy.language import Language


def test_states_of_the_network_are_let_go(nlp: Language) -> None:
    doc = nlp("Die Ministerin las dem Konzern die Leviten.")
    assert doc._.lower == ()
    assert {word["token"] for word in doc._.acts["words"]} <= set(range(len(doc)))
