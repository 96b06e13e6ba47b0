"""The article itself: what was read, when it was published, by whom."""

from __future__ import annotations

from kg.graph.terms import any_uri, date, integer, literal, term, worded
from kg.likeness import agencies, sketch
from kg.rdf.builder import Builder


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
