"""Take articles out of a store with everything that was learnt from them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from kg.graph.names import LOCAL, Names, is_shared
from kg.graph.terms import Literal, Quad, iri, term
from kg.store import Store
from kg.store.asking import batches, iris, query_text

_BATCH = 200
#: Articles removed in one request.
_TOGETHER = 50
#: What the query ``described`` goes by.
_DESCRIBING = (term("skos:prefLabel"), term("prov:used"))


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
    """Remove articles by id, with what only they spoke of in the graphs that articles share.

    Some articles go at a time, each with its orphans: where the store takes a request as one transaction, a removal
    that is cut off has removed an article wholly or not at all. Raises like ``Store.remove``.
    """
    found = articles_of(store, ids)
    orphans = sum(_remove(store, part, found) for part in batches(sorted(found), _TOGETHER))
    return Removed(tuple(sorted(found)), tuple(sorted(set(ids) - found.keys())), orphans)


def forget_replaced(store: Store, quads: Iterable[Quad]) -> int:
    """Take out of the graphs that articles share what only the old versions of some articles speak of.

    ``quads`` is what the new versions say; they are to be written next. A run that is cut off in between is made good
    by the next one, to which these articles are still new. Returns the number of orphans; raises like ``Store.remove``.
    """
    graphs: set[str] = set()
    staying: set[str] = set()
    for subject, predicate, _, graph in quads:
        if not is_shared(graph):
            graphs.add(graph[1:-1])
            if predicate in _DESCRIBING and f"/entity/{LOCAL}" not in subject:
                staying.add(subject[1:-1])
    nodes = {node for part in batches(sorted(graphs), _BATCH) for node in _nodes(store, part)}
    orphans = sorted(_orphans(store, nodes - staying, graphs))
    if orphans:
        shared = {Names(graph.rpartition("graph/")[0]) for graph in graphs}
        store.remove((), {graph: orphans for each in shared for graph in _shared(each)})
    return len(orphans)


def _shared(names: Names) -> tuple[str, str]:
    return names.entities[1:-1], names.runs[1:-1]


def _remove(store: Store, ids: Sequence[str], articles: Mapping[str, str]) -> int:
    """Remove these articles (id → IRI); returns the number of their orphans."""
    names = {doc: Names.around(iri(articles[doc])) for doc in ids}
    graphs = [names[doc].graph(doc)[1:-1] for doc in ids]
    orphans = sorted(_orphans(store, _nodes(store, graphs), frozenset(graphs)))
    shared = {Names(base) for base in {each.base for each in names.values()}}
    store.remove(graphs, {graph: orphans for each in shared for graph in _shared(each)})
    return len(orphans)


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


def _orphans(store: Store, nodes: Iterable[str], leaving: Set[str]) -> set[str]:
    """Those of ``nodes`` that no graph of an article describes, and no node that stays has for its country.

    The graphs ``leaving`` do not count: they are to go.
    """
    described, countries = set(), defaultdict(set)
    for part in batches(sorted(nodes), _BATCH):
        for node, graph, of in store.select(_query("used"), {"node": iris(part)}).rows:
            if node is None or graph is None or graph.value in leaving:
                continue
            if of:
                countries[node.value].add(of.value)
            elif not is_shared(graph.value):
                described.add(node.value)
    orphans = set(nodes) - described
    # A country goes when everybody of that country goes.
    while kept := {node for node in orphans if countries[node] - orphans - {node}}:
        orphans -= kept
    return orphans


def _query(name: str) -> str:
    return query_text(__file__, name)
