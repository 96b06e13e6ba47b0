"""One article's graph while it is being filled."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.graph.names import Names
from kg.graph.terms import Quad
from kg.model import Resolution
from kg.rdf.provenance import Run
from kg.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Builder:
    """Collects the quads of one article; what it says of linked entities goes to the shared graph."""

    resolution: Resolution
    vocabulary: Vocabulary
    names: Names
    run: Run
    described: frozenset[str]  #: keys of the entities that this resolution describes
    quads: list[Quad] = field(default_factory=list)

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.resolution.article.id

    @property
    def graph(self) -> str:
        """The name of the article's graph."""
        return self.names.graph(self.article_id)

    def kgo(self, name: str) -> str:
        """Encode a term of our own; an unknown one raises OntologyError."""
        return f"<{self.vocabulary.kgo(name)}>"

    def describe(self, node: str, *facts: tuple[str, str | None], graph: str | None = None) -> None:
        """Add one quad for each predicate with a value."""
        where = graph or self.graph
        self.quads.extend((node, predicate, value, where) for predicate, value in facts if value is not None)
