"""Take articles out of a store with everything that was learnt from them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from kg.graph.names import Names, is_shared
from kg.graph.terms import Literal, Quad, iri
from kg.store import Loaded, Store, bring, fit_quads, outline_of
from kg.store.asking import batches, iris, query_text
from kg.store.outline import Outline, is_of_one_article

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

_BATCH = 200
#: Articles removed in one request.
_TOGETHER = 50


@dataclass(frozen=True, slots=True)
class Removed:
    """What a removal did."""

    articles: tuple[str, ...]  #: ids
    unknown: tuple[str, ...]  #: ids that the store does not hold
    orphans: int  #: entities and runs that no article speaks of any more


def articles_of(store: Store, ids: Sequence[str] | None = None) -> dict[str, str]:
    """Id → IRI of all articles of a store, or of those named."""
    if ids is None:
        rows = store.select(sparql("articles")).rows
    else:
        bound = (tuple(Literal(name) for name in part) for part in batches(ids, _BATCH))
        rows = tuple(row for part in bound for row in store.select(sparql("articles"), {"doc": part}).rows)
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

    ``quads`` is what the new versions say, in the graphs that articles share, too; they are to be written next. A run
    that is cut off in between is made good by the next one, to which these articles are still new. Returns the number
    of orphans; raises like ``Store.remove``.
    """
    return _forget(store, Outline.of(quads))


def load_all(store: Store, source: Store) -> Loaded:
    """Load all that another store holds; what only the old versions of its articles speak of is taken out before.

    What is wrong with a graph file is known before anything of it stays. Raises like ``Store.load``.
    """
    loaded = bring(source, store, partial(_forget, store))
    if loaded is None:
        quads = fit_quads(source)
        if held := set(store.graphs()):
            new = outline_of(source)
            new.graphs &= held
            _forget(store, new)
        loaded = store.load_quads(quads)
    return loaded


def _forget(store: Store, new: Outline) -> int:
    nodes = {node for part in batches(sorted(new.graphs), _BATCH) for node in _nodes(store, part)}
    # Whoever is of another country now leaves the old one behind.
    nodes |= {country for country, of in _countries(store, new.countries.keys()) if country not in new.countries[of]}
    orphans = sorted(_orphans(store, nodes - new.described, new.graphs, new.countries))
    if orphans:
        shared = {Names(base) for graph in new.graphs | new.shared if (base := graph.rpartition("graph/")[0])}
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
    bound = (iris(part) for part in batches(graphs, _BATCH))
    new = {row[0].value for part in bound for row in store.select(sparql("described"), {"g": part}).rows if row[0]}
    while new := {node for node in new if not is_of_one_article(node)} - found:
        found |= new
        new = {country for country, _ in _countries(store, new)}
    return found


def _countries(store: Store, nodes: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The countries of some nodes, each with the node."""
    for part in batches(sorted(nodes), _BATCH):
        for country, node in store.select(sparql("countries"), {"node": iris(part)}).rows:
            if country and node:
                yield country.value, node.value


def _orphans(
    store: Store, nodes: Iterable[str], leaving: Set[str], anew: Mapping[str, Set[str]] = MappingProxyType({})
) -> set[str]:
    """Those of ``nodes`` that no graph of an article describes, and no node that stays has for its country.

    The graphs ``leaving`` do not count: they are to go. ``anew``: node → its countries from now on.
    """
    described, countries = set(), defaultdict(set)
    for part in batches(sorted(nodes), _BATCH):
        for node, graph, of in store.select(sparql("used"), {"node": iris(part)}).rows:
            if node is None or graph is None or graph.value in leaving:
                continue
            if of:
                if node.value in anew.get(of.value, (node.value,)):
                    countries[node.value].add(of.value)
            elif not is_shared(graph.value):
                described.add(node.value)
    orphans = set(nodes) - described
    # A country goes when everybody of that country goes.
    while kept := {node for node in orphans if countries[node] - orphans - {node}}:
        orphans -= kept
    return orphans
