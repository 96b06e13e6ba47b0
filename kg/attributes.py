"""The custom attributes on spaCy objects, declared once."""

from __future__ import annotations

from spacy.tokens import Doc, Token


def declare() -> None:
    """Declare all custom attributes; safe to call again.

    * ``token._.full_lemma``  lemma of the whole verb: "zusammenkommen" for "kommt" in "kommt … zusammen"; for all
      else the lemma
    * ``token._.particle``    index of the separated particle of a verb, else None
    * ``token._.residue``     True inside residue of the web page: not analysed
    * ``doc._.breaks``        character offsets where a sentence begins in any case (end of the headline, borders of
      residue)
    * ``doc._.residue``       the residue as (start, end) in characters, end exclusive
    """
    if Doc.has_extension("breaks"):
        return
    Token.set_extension("full_lemma", default="")
    Token.set_extension("particle", default=None)
    Token.set_extension("residue", default=False)
    Doc.set_extension("breaks", default=())
    Doc.set_extension("residue", default=())
