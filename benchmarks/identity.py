"""Precision and recall of ``kg identify`` on annotated pairs of entities and events from two articles.

    python -m benchmarks.identity GOLD --in STORE
    python -m benchmarks.identity --in STORE

Without GOLD: how far the articles of a store hang together, with and without what identity found.
GOLD: JSON Lines ``{"doc": …, "entities": {label: identity}, "events": {class: story}}``. A pair counts where kg found
both entities (by label) or both events (by class); what it did not find at all is said, for it is no error of identity.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

import networkx

from kg.store import open_store

_ENTITIES = """PREFIX kgo: <https://w3id.org/kg-news/ontology#> PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?doc ?node ?name WHERE {
  GRAPH ?g { ?article a kgo:Article ; schema:identifier ?doc . ?node skos:prefLabel ?name } }"""
_EVENTS = """PREFIX kgo: <https://w3id.org/kg-news/ontology#> PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?doc ?node ?name WHERE {
  GRAPH ?g { ?article a kgo:Article ; schema:identifier ?doc . ?node kgo:status ?status ; a ?name } }"""
_SAME = """PREFIX kgo: <https://w3id.org/kg-news/ontology#>
SELECT ?a ?b WHERE { { GRAPH ?g { ?a kgo:sameEntity ?b } } UNION { GRAPH ?g { ?b kgo:report ?a } } }"""

_SIDES = """PREFIX kgo: <https://w3id.org/kg-news/ontology#>
SELECT DISTINCT ?graph ?event ?actor WHERE {
  GRAPH ?graph { ?event kgo:agent|kgo:target|kgo:participant ?actor . ?actor a kgo:Actor } }"""

Nodes = Mapping[tuple[str, str], str]


def score(wanted: Mapping[tuple[str, str], str], nodes: Nodes, group: Mapping[str, str]) -> str:
    """Count the pairs of one kind: ``wanted`` and ``nodes`` by article and name, ``group`` by node."""
    found = {key: nodes[key] for key in wanted if key in nodes}
    right = wrong = missed = pairs = 0
    for one, other in combinations(sorted(found), 2):
        if one[0] == other[0]:
            continue
        pairs += 1
        nodes_joined = {group.get(found[key], found[key]) for key in (one, other)}
        joined, same = len(nodes_joined) == 1, wanted[one] == wanted[other]
        right, wrong, missed = right + (joined and same), wrong + (joined and not same), missed + (same and not joined)
    shares = f"precision {right / max(right + wrong, 1):.3f}, recall {right / max(right + missed, 1):.3f}"
    counts = f"{right} right, {wrong} wrong, {missed} missed"
    absent = f"{len(wanted) - len(found)} of {len(wanted)} not found by the extraction"
    return f"{pairs} pairs, {right + missed} the same: {shares} ({counts}); {absent}"


def together(rows: Iterable[tuple[str, str, str]], group: Mapping[str, str]) -> str:
    """Actors in several articles and components; ``rows``: article, event, actor."""
    articles: dict[str, set[str]] = defaultdict(set)
    graph = networkx.Graph()
    for article, event, actor in rows:
        articles[group.get(actor, actor)].add(article)
        graph.add_edge(event, group.get(actor, actor))
    parts = [len(part & articles.keys()) for part in networkx.connected_components(graph)]
    several = sum(len(where) > 1 for where in articles.values())
    counts = f"{len(articles)} actors, {several} in two or more articles, {len(parts)} components"
    return f"{counts}, the largest {max(parts)}"


def main() -> None:
    """Read, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("gold", type=Path, nargs="?")
    parser.add_argument("--in", dest="store", required=True)
    arguments = parser.parse_args()
    with open_store(arguments.store) as store:
        group: dict[str, str] = {}
        for node, head in store.select(_SAME).rows:
            if node and head:
                group[node.value] = head.value
        if arguments.gold is None:
            sides = [tuple(term.value for term in row if term) for row in store.select(_SIDES).rows]
            print(f"without identity: {together(sides, {})}\nwith identity:    {together(sides, group)}")  # type: ignore[arg-type]
            return
        tables: dict[str, dict[tuple[str, str], str]] = defaultdict(dict)
        for kind, query in (("entities", _ENTITIES), ("events", _EVENTS)):
            for doc, node, name in store.select(query).rows:
                if doc and node and name:
                    tables[kind][doc.value, name.value.rpartition("#")[2]] = node.value
    for kind in ("entities", "events"):
        print(f"{kind}: {score(_wanted(arguments.gold, kind), tables[kind], group)}")


def _wanted(gold: Path, kind: str) -> dict[tuple[str, str], str]:
    records: Iterable[dict[str, dict[str, str]]] = map(json.loads, gold.read_text(encoding="utf-8").splitlines())
    return {(str(record["doc"]), name): same for record in records for name, same in record[kind].items()}


if __name__ == "__main__":
    main()
