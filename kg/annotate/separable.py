"""Rejoin separable verbs: "kommt … zusammen" becomes zusammenkommen.

The parser gives the finite verb the lemma "kommen" and the particle the label "compound:prt". Relations are written
with the full lemma.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kg.language import load_language

NAME = "separable_verbs"


@Language.component(NAME, assigns=["token._.particle", "token._.full_lemma"], requires=["token.lemma", "token.dep"])
def separable_verbs(doc: Doc) -> Doc:
    """Set ``token._.particle`` of verbs with a separated particle; ``token._.full_lemma`` follows from it.

    The particle stands behind its finite verb: the "nach" of "nach wie vor" before a verb is none.
    """
    for particle in doc:
        if particle.dep_ != "compound:prt" or particle.lower_ not in load_language().words.separable:
            continue
        verb = particle.head
        behind = verb.i < particle.i and verb.pos_ in {"VERB", "AUX"}
        alone = not any(child.dep_ == "fixed" for child in particle.children)
        if behind and alone and verb._.particle is None and not verb.lemma_.startswith(particle.lower_):
            verb._.particle = particle.i
    return doc
