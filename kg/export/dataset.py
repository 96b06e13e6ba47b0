"""What a graph is as a whole, in VoID and DCAT: how much of what, of which days, by which terms, linked to what.

A store keeps a description of itself, with all that can be told without reading the whole store; the numbers of triples
and nodes are counted for those who ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import BinaryIO

from kg.errors import InputError
from kg.export.rows import text_stream
from kg.graph.names import Names
from kg.graph.terms import Iri, integer, iri
from kg.numbers import offset
from kg.store import Store
from kg.store.asking import query_text
from kg.store.description import CATALOGUE, Articles, Block, articles_described, description
from kg.vocabulary import current_vocabulary

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)


def write_dataset(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """The description as Turtle; returns the number of things described: the dataset, its parts, its links.

    Raises InputError with ``least``: the description is of the whole graph.
    """
    if least is not None:
        raise InputError("--to void describes the whole graph", "Leave out --min-confidence.")
    articles = articles_described(store)
    blocks = [*description(store, articles), *_counted(store, articles)] if articles else []
    with text_stream(stream) as text:
        text.writelines(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in CATALOGUE.items())
        for node, facts in blocks:
            said = (f"a {_short(value)}" if name == "rdf:type" else f"{name} {value}" for name, value in facts)
            text.write(f"\n{node} " + " ;\n    ".join(said) + " .\n")
    return len({node for node, _ in blocks})


def _short(kind: str) -> str:
    """A class as Turtle names it: void:Dataset."""
    for prefix, namespace in CATALOGUE.items():
        if kind.startswith(f"<{namespace}"):
            return f"{prefix}:{kind[len(namespace) + 1 : -1]}"
    return kind


def _counted(store: Store, articles: Articles) -> Iterator[Block]:
    """How much the dataset holds: a part for each of our classes, a set of links for each property."""
    parts = list(_parts(store, articles.base))
    relations = [(relation, node) for relation, node, _ in parts]
    address = [("void:sparqlEndpoint", iri(each)) for each in _endpoint(store)]
    triples = ("void:triples", integer(_triples(store, articles.base)))
    yield iri(articles.base + "dataset"), [triples, *address, *relations]
    yield from ((node, facts) for _, node, facts in parts)


def _parts(store: Store, base: str) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Relation to the dataset, node and facts."""
    for kind, number in _counts(store, "classes"):
        name = iri(f"{base}dataset/class/{kind.removeprefix(current_vocabulary().namespace)}")
        yield "void:classPartition", name, [("void:class", iri(kind)), ("void:entities", integer(number))]
    for link, number in _counts(store, "links"):
        name = iri(f"{base}dataset/links/{link.rsplit('#', 1)[-1]}")
        facts = [
            ("rdf:type", iri(CATALOGUE["void"] + "Linkset")),
            ("void:linkPredicate", iri(link)),
            ("void:subjectsTarget", iri(base + "dataset")),
            ("void:objectsTarget", "<http://www.wikidata.org/>"),
            ("void:triples", integer(number)),
        ]
        yield "void:subset", name, facts


def _counts(store: Store, query: str) -> list[tuple[str, int]]:
    rows = store.select(sparql(query)).rows
    return sorted(
        (row[0].value, offset(row[1].value) or 0) for row in rows if row[0] is not None and row[1] is not None
    )


def _triples(store: Store, base: str) -> int:
    """All triples but those of the description itself."""
    own = Iri(Names(base).dataset[1:-1])
    counted = [
        next((row[0] for row in store.select(sparql("triples"), each).rows), None) for each in ({}, {"g": (own,)})
    ]
    everything, ours = ((offset(number.value) or 0) if number else 0 for number in counted)
    return everything - ours


def _endpoint(store: Store) -> list[str]:
    # An address with a password in it is nobody else's business.
    public = store.locator.startswith(("http://", "https://")) and "@" not in store.locator
    return [store.locator] if public else []
