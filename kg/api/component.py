"""kg inside a spaCy pipeline: ``nlp.add_pipe("kg_events")`` sets ``doc._.events``.

The component needs the sentences, tags, tree and names of ``kg.load_german()``; it brings no second model.
"""

from __future__ import annotations

import hashlib

from spacy.language import Language
from spacy.tokens import Doc

from kg.api.pipeline import day_of
from kg.attributes import declare
from kg.errors import InputError
from kg.model import Article
from kg.pipeline import Knowledge
from kg.resources import using
from kg.settings import Settings

NAME = "kg_events"
_NEEDS = "ud_network"


@Language.factory(
    NAME, default_config={"knowledge": ""}, requires=["token.dep", "token.lemma", "doc.ents"], assigns=["doc._.events"]
)
class EventFinder:
    """Finds the events of a Doc.

    Sets ``doc._.events`` (a tuple of ``kg.Event``) and ``doc._.resolution`` (entities, links and mentions, too).
    ``doc._.published``, a ``datetime.date`` or "2025-01-21", dates "gestern" where it is set before. Configuration:
    ``knowledge``, a folder of own data files. Both attributes are made anew from plain values whenever they are asked
    for, so that a Doc can be stored, or come from another process, with its events.
    """

    def __init__(self, nlp: Language, name: str, knowledge: str) -> None:
        if _NEEDS not in nlp.pipe_names:
            raise InputError(f"{NAME}: the pipeline has no {_NEEDS}", "Begin with nlp = kg.load_german().")
        declare()
        self.name = name
        self._knowledge = Knowledge.load(Settings(knowledge=knowledge or None), nlp)

    def __call__(self, doc: Doc) -> Doc:
        """Set the two attributes; raises InputError for a ``published`` that is no day."""
        name = "doc-" + hashlib.sha256(doc.text.encode("utf-8", "replace")).hexdigest()[:12]
        published = day_of(doc._.published) if doc._.published else None
        doc._.published = published and published.isoformat()
        with using(self._knowledge.data):
            article = Article(name, doc.text, "spaCy", published=published)
            doc._.resolution = self._knowledge.understand(article, doc)
        return doc
