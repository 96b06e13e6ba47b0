"""Take articles out of a store with everything that was learnt from them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.graph.names import LOCAL, Names, is_shared
from kg.graph.terms import Literal, iri
from kg.store import Store
from kg.store.asking import batches, iris, query_text

_BATCH = 200


@dataclass(frozen=True, slots=True)
class Removed:
    """What a removal did."""

    articles: tuple[str, ...]  #: ids
    unknown: tuple[str, ...]  #: ids that the store does not hold
    orphans: int  #: entities and runs that no article speaks of any more


def articles_of(store: Store, ids: Sequence[str] | None = None) -> dict[str, str]:
    """Id → IRI of all articles of a store, or of those named."""
    if ids is None:
        rows = store.select(_query("articles")).rows
    else:
        bound = (tuple(Literal(name) for name in part) for part in batches(ids, _BATCH))
        rows = tuple(row for part in bound for row in store.select(_query("articles"), {"doc": part}).rows)
    return {doc.value: article.value for article, doc in rows if article and doc}


def remove_articles(store: Store, ids: Sequence[str]) -> Removed:
    """Remove articles by id: their graphs first, then what only they spoke of in the graphs that articles share.

    A removal that is cut off between the two leaves descriptions that nothing refers to; removing again, or any later
    removal of an article that spoke of the same, takes them away. Raises like ``Store.remove``.
    """
    found = articles_of(store, ids)
    names = {doc: Names.around(iri(article)) for doc, article in found.items()}
    graphs = [names[doc].graph(doc)[1:-1] for doc in sorted(found)]
    spoken = _nodes(store, graphs)
    store.remove(graphs)
    orphans = _orphans(store, spoken)
    for base in {each.base for each in names.values()}:
        shared = Names(base)
        for graph in (shared.entities, shared.runs):
            store.forget(graph[1:-1], sorted(orphans))
    return Removed(tuple(sorted(found)), tuple(sorted(set(ids) - found.keys())), len(orphans))


def _nodes(store: Store, graphs: Sequence[str]) -> set[str]:
    """Whoever and whatever these graphs describe and others may describe, too, with their countries."""
    found: set[str] = set()
    new = _answers(store, "described", "g", graphs)
    while new := {node for node in new if f"/entity/{LOCAL}" not in node} - found:
        found |= new
        new = _answers(store, "countries", "node", sorted(new))
    return found


def _answers(store: Store, query: str, bound: str, values: Sequence[str]) -> set[str]:
    return {
        row[0].value
        for part in batches(values, _BATCH)
        for row in store.select(_query(query), {bound: iris(part)}).rows
        if row[0]
    }


def _orphans(store: Store, nodes: Iterable[str]) -> set[str]:
    """Those of ``nodes`` that no graph of an article describes, and no node that stays has for its country."""
    described, countries = set(), defaultdict(set)
    for part in batches(sorted(nodes), _BATCH):
        for node, graph, of in store.select(_query("used"), {"node": iris(part)}).rows:
            if node and graph and of:
                countries[node.value].add(of.value)
            elif node and graph and not is_shared(graph.value):
                described.add(node.value)
    orphans = set(nodes) - described
    # A country goes when everybody of that country goes.
    while kept := {node for node in orphans if countries[node] - orphans - {node}}:
        orphans -= kept
    return orphans


def _query(name: str) -> str:
    return query_text(__file__, name)
