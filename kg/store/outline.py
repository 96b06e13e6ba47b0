"""What a graph says of nodes that other graphs may speak of, too: known before it is written, in one reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.graph.names import LOCAL, is_shared
from kg.graph.terms import Quad, iri, term
from kg.vocabulary import current_vocabulary

#: Whoever has one of these is described: by a label, or as the run that used an article.
DESCRIBING = (term("skos:prefLabel"), term("prov:used"))


@dataclass(slots=True)
class Outline:
    """IRIs throughout."""

    graphs: set[str] = field(default_factory=set)  #: of the articles
    shared: set[str] = field(default_factory=set)  #: graphs that articles share
    described: set[str] = field(default_factory=set)  #: nodes, but for those that one article alone speaks of
    countries: dict[str, set[str]] = field(default_factory=dict)  #: of those that are described anew

    @classmethod
    def of(cls, quads: Iterable[Quad]) -> Outline:
        """The outline of quads."""
        country, new = iri(current_vocabulary().kgo("country")), cls()
        last, shared = "", False
        for subject, predicate, value, graph in quads:
            if graph != last:
                last, shared = graph, is_shared(graph)
                (new.shared if shared else new.graphs).add(graph[1:-1])
            if is_of_one_article(subject):
                continue
            if predicate in DESCRIBING:
                new.described.add(subject[1:-1])
                if shared:
                    new.countries.setdefault(subject[1:-1], set())
            elif predicate == country and shared:
                new.countries.setdefault(subject[1:-1], set()).add(value[1:-1])
        return new


def is_of_one_article(node: str) -> bool:
    """Whether a node is somebody whom only one article speaks of."""
    return f"/entity/{LOCAL}" in node
