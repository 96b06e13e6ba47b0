"""What a graph is as a whole, in VoID and DCAT: how much of what, of which days, by which terms, linked to what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import BinaryIO

from kg.errors import InputError
from kg.export.rows import text_stream
from kg.facts import read_articles
from kg.graph.terms import LANGUAGE, PREFIXES, Iri, Term, date, integer, iri, literal
from kg.store import Store
from kg.store.asking import query_text
from kg.vocabulary import current_vocabulary

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": PREFIXES["owl"],
    "prov": PREFIXES["prov"],
    "void": "http://rdfs.org/ns/void#",
    "xsd": PREFIXES["xsd"],
}
#: Vocabularies whose terms every graph has.
_VOCABULARIES = ("gaf", "oa", "prov", "schema", "sem", "skos", "time")


def write_dataset(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """The description as Turtle; returns the number of things described: the dataset, its parts, its links.

    Raises InputError with ``least``: the description is of the whole graph.
    """
    if least is not None:
        raise InputError("--to void describes the whole graph", "Leave out --min-confidence.")
    blocks = list(_blocks(store))
    with text_stream(stream) as text:
        text.writelines(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in _PREFIXES.items())
        for node, facts in blocks:
            text.write(f"\n{node} " + " ;\n    ".join(facts) + " .\n")
    return len(blocks)


def _blocks(store: Store) -> Iterator[tuple[str, list[str]]]:
    """The node and the facts of the dataset, then of each part of it."""
    count, days, sample = 0, set[dt.date](), None
    for article in read_articles(store):
        count, sample = count + 1, sample or article
        days |= {article.published} if article.published else set()
        days = {min(days), max(days)} if days else days
    if sample is None:
        return
    base = sample.iri.rpartition("article/")[0]
    parts = list(_parts(store, base))
    yield (
        _node(base, "dataset"),
        [
            "a void:Dataset , dcat:Dataset",
            'dcterms:title "Events in German news"@en , "Ereignisse in deutschen Nachrichten"@de',
            f"dcterms:language {literal(LANGUAGE)}",
            f"void:triples {integer(_triples(store))}",
            f"void:documents {integer(count)}",
            f"void:uriSpace {literal(base)}",
            f"void:exampleResource {iri(sample.iri)}",
            *([f"dcterms:temporal {_node(base, 'dataset/period')}"] if days else []),
            *_endpoint(store),
            *(f"void:vocabulary {iri(namespace)}" for namespace in _vocabularies()),
            *(f"prov:wasGeneratedBy {iri(run)}" for run in _runs(store)),
            *(f"{relation} {node}" for relation, node, _ in parts),
        ],
    )
    if days:
        period = [f"dcat:startDate {date(min(days))}", f"dcat:endDate {date(max(days))}"]
        yield _node(base, "dataset/period"), ["a dcterms:PeriodOfTime", *period]
    yield from ((node, facts) for _, node, facts in parts)


def _parts(store: Store, base: str) -> Iterator[tuple[str, str, list[str]]]:
    """Relation to the dataset, node and facts: a part for each of our classes, a set of links for each property."""
    for kind, number in _counts(store, "classes"):
        name = _node(base, f"dataset/class/{kind.removeprefix(current_vocabulary().namespace)}")
        yield "void:classPartition", name, [f"void:class {iri(kind)}", f"void:entities {integer(number)}"]
    for link, number in _counts(store, "links"):
        name = _node(base, f"dataset/links/{link.rsplit('#', 1)[-1]}")
        ends = [f"void:subjectsTarget {_node(base, 'dataset')}", "void:objectsTarget <http://www.wikidata.org/>"]
        yield (
            "void:subset",
            name,
            ["a void:Linkset", f"void:linkPredicate {iri(link)}", *ends, f"void:triples {integer(number)}"],
        )


def _counts(store: Store, query: str) -> list[tuple[str, int]]:
    rows = store.select(query_text(__file__, query)).rows
    return sorted((row[0].value, int(row[1].value)) for row in rows if row[0] is not None and row[1] is not None)


def _triples(store: Store) -> int:
    [(number,)] = store.select(query_text(__file__, "triples")).rows
    return int(number.value) if number else 0


def _runs(store: Store) -> list[str]:
    terms: set[Term | None] = {row[0] for row in store.select(query_text(__file__, "runs")).rows}
    return sorted(term.value for term in terms if isinstance(term, Iri) and not term.value.startswith("_:"))


def _vocabularies() -> list[str]:
    return [current_vocabulary().namespace, *(PREFIXES[name] for name in _VOCABULARIES)]


def _endpoint(store: Store) -> list[str]:
    # An address with a password in it is nobody else's business.
    public = store.locator.startswith(("http://", "https://")) and "@" not in store.locator
    return [f"void:sparqlEndpoint {iri(store.locator)}"] if public else []


def _node(base: str, name: str) -> str:
    return iri(base + name)
