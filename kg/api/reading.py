"""One article as kg reads it: its events and entities, as records, table, graph, explanation and marked text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kg.api.display import to_html
from kg.api.explanation import explain
from kg.errors import InputError, ServiceError, nearest
from kg.findings import Finding
from kg.model import Article, Entity, Event, Resolution
from kg.pipeline import Knowledge
from kg.resources import using

if TYPE_CHECKING:
    import pandas
    import rdflib
    from spacy.tokens import Doc

    from kg.rdf import Quad


class Reading:
    """What one article says. Everything is worked out when it is asked for; a notebook shows the marked sentences."""

    def __init__(self, article: Article, doc: Doc, knowledge: Knowledge, base: str) -> None:
        self.article = article
        self.doc = doc  #: spaCy's analysis; ``doc.text == article.text``
        self._knowledge = knowledge
        self._base = base

    @cached_property
    def resolution(self) -> Resolution:
        """Events, entities, and which words were read as which entity and why."""
        with using(self._knowledge.data):
            return self._knowledge.understand(self.article, self.doc)

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, in the order in which the article first speaks of them; their actors are keys of entities."""
        return self.resolution.events

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The people, bodies, countries, places and things that the events speak of, in order of first use."""
        return self.resolution.entities

    def entity(self, key: str) -> Entity:
        """The entity with this key; KeyError where no event speaks of it."""
        return self._by_key[key]

    @cached_property
    def _by_key(self) -> dict[str, Entity]:
        return {entity.key: entity for entity in self.entities}

    @cached_property
    def quads(self) -> tuple[Quad, ...]:
        """The graph as quads of N-Triples text: subject, predicate, object, name of the graph; sorted."""
        from kg.rdf import to_quads

        known = self._knowledge
        with using(known.data):
            return tuple(
                to_quads(self.resolution, known.run, known.vocabulary, self._base, known.agencies, known.gazetteer)
            )

    def graph(self) -> rdflib.Graph:
        """The graph as an ``rdflib.Graph`` with its prefixes; the names of its parts are left out."""
        from kg.validate.load import to_graph

        graph = to_graph(self.quads)
        for prefix, namespace in self._knowledge.vocabulary.prefixes.items():
            graph.bind(prefix, namespace, replace=True)
        return graph

    def validate(self) -> tuple[Finding, ...]:
        """Where the graph breaks its shapes, gravest findings first; none for a graph that conforms."""
        return self._knowledge.validator.check(self.quads)

    def to_pandas(self, table: str = "events") -> pandas.DataFrame:
        """A table of ``kg export`` ("events", "entities", "evidence", "articles") as a DataFrame.

        One row of "events" is an event with one pair of its actors. Raises InputError for an unknown table and
        ServiceError where pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise ServiceError("pandas is not installed", "Install it: pip install pandas.") from error
        from kg.facts import TABLES
        from kg.store import memory_store

        if table not in TABLES:
            raise InputError(f"table {table!r}: unknown", nearest(table, TABLES))
        with using(self._knowledge.data), memory_store(self.quads) as store:
            return pandas.DataFrame(list(TABLES[table].rows(store)), columns=list(TABLES[table].names))

    def explain(self) -> str:
        """Say for every sentence which trigger, roles, cues and links gave its facts, or why there are none."""
        with using(self._knowledge.data):
            return "\n".join(explain(self.article, self.doc, self._knowledge)).rstrip() + "\n"

    def __repr__(self) -> str:
        return f"<kg.Reading of {self.article.id!r}: {len(self.events)} events, {len(self.entities)} entities>"

    def _repr_html_(self) -> str:
        """Each event with its sentence, agent, target, trigger and status marked; everything of the text is escaped."""
        return to_html(self.resolution, self._knowledge.vocabulary)
