"""Rejoin separable verbs: "kommt … zusammen" becomes zusammenkommen.

The parser gives the finite verb the lemma "kommen" and the particle the label "compound:prt". Relations are written
with the full lemma.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate.wordlists import word_list

NAME = "separable_verbs"


@Language.component(NAME, assigns=["token._.full_lemma", "token._.particle"], requires=["token.lemma", "token.dep"])
def separable_verbs(doc: Doc) -> Doc:
    """Set ``token._.full_lemma`` on every token and ``token._.particle`` on verbs with a separated particle."""
    for token in doc:
        token._.full_lemma = token.lemma_
    for token in doc:
        if token.dep_ == "compound:prt" and token.head.pos_ in {"VERB", "AUX"} and token.head.i != token.i:
            verb, particle = token.head, token.lower_
            if verb._.particle is None and particle in word_list("separable") and not verb.lemma_.startswith(particle):
                verb._.particle = token.i
                verb._.full_lemma = particle + verb.lemma_
    return doc
