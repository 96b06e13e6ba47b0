"""The custom attributes on spaCy objects, declared once."""

from __future__ import annotations

from spacy.tokens import Doc, Token


def declare() -> None:
    """Declare all custom attributes; safe to call again.

    * ``doc._.breaks``        character offsets where a sentence begins in any case (end of the headline)
    * ``doc._.acts``          what the reader of events says, see ``EventReader.of_text``; {} where there is none
    * ``doc._.lower``         states that the network keeps for that reader, which lets them go
    * ``doc._.residue``       residue of the web page as (start, end) in characters, end exclusive
    * ``doc._.repairs``       repairs of the parse: (name, index of the token that was changed), in order
    * ``token._.residue``     True inside residue: not analysed
    * ``doc._.published``     the day of publication as "2025-01-21", set by the user for ``kg_events``
    * ``doc._.events``        what ``kg_events`` found, a tuple of ``kg.Event``
    * ``doc._.resolution``    the same with entities, links and mentions; None before ``kg_events``
    """
    if Doc.has_extension("breaks"):
        return
    Doc.set_extension("breaks", default=())
    Doc.set_extension("acts", default={})
    Doc.set_extension("lower", default=())
    Doc.set_extension("residue", default=())
    Doc.set_extension("repairs", default=())
    Token.set_extension("residue", getter=_in_residue)
    Doc.set_extension("published", default=None)
    Doc.set_extension("events", default=())
    Doc.set_extension("resolution", default=None)


def _in_residue(token: Token) -> bool:
    return any(start <= token.idx < end for start, end in token.doc._.residue)
