"""One article's graph while it is being filled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from kg.gazetteer import Gazetteer
from kg.graph.names import Names
from kg.graph.terms import Quad, any_uri, date, integer, literal, term, worded
from kg.likeness import agencies, name_key, sketch
from kg.model import Entity, Link, Resolution, Span
from kg.rdf.provenance import Run
from kg.vocabulary import Vocabulary


@dataclass(frozen=True)
class Builder:
    """Collects the quads of one article; what it says of linked entities goes to the shared graph."""

    resolution: Resolution
    vocabulary: Vocabulary
    names: Names
    run: Run
    agencies: tuple[str, ...] = ()  #: marks of news agencies to look for: "dpa"
    gazetteer: Gazetteer | None = None  #: knows the countries and bodies that entities refer to
    quads: list[Quad] = field(default_factory=list)
    referred: dict[str, None] = field(default_factory=dict)  #: keys that the article's graph refers to, in order

    @property
    def article_id(self) -> str:
        """The article's id."""
        return self.resolution.article.id

    @property
    def graph(self) -> str:
        """The name of the article's graph."""
        return self.names.graph(self.article_id)

    @cached_property
    def described(self) -> Mapping[str, Entity]:
        """The entities that this resolution describes, by key."""
        return {entity.key: entity for entity in self.resolution.entities}

    @cached_property
    def links(self) -> Mapping[str, Sequence[Link]]:
        """The links to each entity, by its key."""
        found: dict[str, list[Link]] = {entity.key: [] for entity in self.resolution.entities}
        for link in self.resolution.links:
            found.setdefault(link.entity, []).append(link)
        return found

    @cached_property
    def roles(self) -> Mapping[tuple[str, Span], Sequence[str]]:
        """The roles that words for an entity give it, by its key and where they stand."""
        found: dict[tuple[str, Span], list[str]] = {}
        for link in self.resolution.links:
            mention = self.resolution.mentions[link.mention]
            if mention.role:
                found.setdefault((link.entity, mention.span), []).append(mention.role)
        return found

    @cached_property
    def name_keys(self) -> Mapping[str, str | None]:
        """Under which key the namesakes of each entity are found in other articles; None: not to be looked for."""
        mentions, links = self.resolution.mentions, self.resolution.links
        named = {link.entity for link in links if mentions[link.mention].name is not None}
        return {key: name_key(entity, named=key in named) for key, entity in self.described.items()}

    def kgo(self, name: str) -> str:
        """Encode a term of our own; an unknown one raises OntologyError."""
        return f"<{self.vocabulary.kgo(name)}>"

    def describe(self, node: str, *facts: tuple[str, str | None], graph: str | None = None) -> None:
        """Add one quad for each predicate with a value."""
        where = graph or self.graph
        self.quads.extend((node, predicate, value, where) for predicate, value in facts if value is not None)


def add_article(builder: Builder) -> None:
    """Describe the article in its graph; its text is not stored, only its length and digest."""
    article, kgo, names = builder.resolution.article, builder.kgo, builder.names
    node = names.article(article.id)
    publisher = names.publisher(article.publisher) if article.publisher else None
    likeness = sketch(article.text)
    builder.describe(
        node,
        (term("rdf:type"), kgo("Article")),
        (term("rdf:type"), term("schema:NewsArticle")),
        (term("rdf:type"), term("prov:Entity")),
        (term("schema:identifier"), literal(article.id)),
        (term("schema:headline"), worded(article.title) if article.title else None),
        (term("schema:datePublished"), date(article.published) if article.published else None),
        (term("schema:url"), any_uri(article.url) if article.url else None),
        (term("schema:publisher"), publisher),
        (kgo("textLength"), integer(len(article.text))),
        (kgo("textDigest"), literal(article.digest)),
        (kgo("correctionsDigest"), literal(article.corrections) if article.corrections else None),
        (kgo("textSketch"), literal(likeness) if likeness else None),
        *((kgo("agency"), literal(name)) for name in agencies(article.text, builder.agencies)),
    )
    builder.describe(names.run(builder.run.id), (term("prov:used"), node))
    if publisher and article.publisher:
        builder.describe(
            publisher,
            (term("rdf:type"), term("schema:Organization")),
            (term("schema:name"), literal(article.publisher)),
        )
