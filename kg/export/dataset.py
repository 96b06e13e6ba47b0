"""What a graph is as a whole, in VoID and DCAT: how much of what, of which days, by which terms, linked to what.

A store keeps a description of itself, with all that can be told without reading the whole store; the numbers of triples
and nodes are counted for those who ask.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from kg.errors import InputError
from kg.export.rows import text_stream
from kg.graph.names import Names
from kg.graph.terms import LANGUAGE, PREFIXES, XSD, Iri, Literal, Term, encode, integer, iri, line_of, literal
from kg.store import Store
from kg.store.asking import query_text
from kg.vocabulary import current_vocabulary

_PREFIXES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": PREFIXES["owl"],
    "prov": PREFIXES["prov"],
    "rdf": PREFIXES["rdf"],
    "void": "http://rdfs.org/ns/void#",
    "xsd": PREFIXES["xsd"],
}
#: Vocabularies whose terms every graph has.
_VOCABULARIES = ("gaf", "oa", "prov", "schema", "sem", "skos", "time")

#: A node, and what is said of it: a prefixed property and the value as N-Triples.
_Block = tuple[str, list[tuple[str, str]]]


def write_dataset(store: Store, stream: BinaryIO, least: float | None = None) -> int:
    """The description as Turtle; returns the number of things described: the dataset, its parts, its links.

    Raises InputError with ``least``: the description is of the whole graph.
    """
    if least is not None:
        raise InputError("--to void describes the whole graph", "Leave out --min-confidence.")
    articles = _articles(store)
    blocks = [*_kept(store, articles), *_counted(store, articles)] if articles else []
    with text_stream(stream) as text:
        text.writelines(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in _PREFIXES.items())
        for node, facts in blocks:
            said = (f"a {_short(value)}" if name == "rdf:type" else f"{name} {value}" for name, value in facts)
            text.write(f"\n{node} " + " ;\n    ".join(said) + " .\n")
    return len({node for node, _ in blocks})


def _short(kind: str) -> str:
    """A class as Turtle names it: void:Dataset."""
    for prefix, namespace in _PREFIXES.items():
        if kind.startswith(f"<{namespace}"):
            return f"{prefix}:{kind[len(namespace) + 1 : -1]}"
    return kind


def keep_description(store: Store) -> None:
    """Let the graph of the store that describes it say what it holds now. Raises like ``Store.load``."""
    articles = _articles(store)
    if articles is None:
        rows = store.select(query_text(__file__, "described")).rows
        store.remove([g.value for g, space in rows if g and space and f"<{g.value}>" == Names(space.value).dataset])
        return
    graph = Names(articles.base).dataset
    quads = [
        (node, iri(_PREFIXES[name.partition(":")[0]] + name.partition(":")[2]), value, graph)
        for node, facts in _kept(store, articles)
        for name, value in facts
    ]
    store.load(["".join(map(line_of, sorted(quads)))])


@dataclass(frozen=True, slots=True)
class _Articles:
    """The articles of a store."""

    number: int
    example: str  #: IRI
    days: tuple[str, str] | None  #: the first and the last, as N-Triples

    @property
    def base(self) -> str:
        """How the IRIs of the data begin."""
        return self.example.rpartition("article/")[0]


def _articles(store: Store) -> _Articles | None:
    """None for a store without articles."""
    rows, days = (store.select(query_text(__file__, name)).rows for name in ("articles", "days"))
    number, example = rows[0] if rows else (None, None)
    if number is None or example is None or number.value == "0":
        return None
    first, last = days[0] if days else (None, None)
    known = (_day(first.value), _day(last.value)) if first and last else None
    return _Articles(int(number.value), example.value, known)


def _day(text: str) -> str:
    return encode(Literal(text[:10], XSD + "date"))


def _kept(store: Store, articles: _Articles) -> Iterator[_Block]:
    """The dataset and its period."""
    dataset = iri(articles.base + "dataset")
    facts = [
        ("rdf:type", iri(_PREFIXES["void"] + "Dataset")),
        ("rdf:type", iri(_PREFIXES["dcat"] + "Dataset")),
        ("dcterms:title", literal("Events in German news", "en")),
        ("dcterms:title", literal("Ereignisse in deutschen Nachrichten", "de")),
        ("dcterms:language", literal(LANGUAGE)),
        ("void:documents", integer(articles.number)),
        ("void:uriSpace", literal(articles.base)),
        ("void:exampleResource", iri(articles.example)),
        *(("void:sparqlEndpoint", iri(address)) for address in _endpoint(store)),
        *(("void:vocabulary", iri(namespace)) for namespace in _vocabularies()),
        *(("prov:wasGeneratedBy", iri(run)) for run in _runs(store)),
    ]
    if articles.days is None:
        yield dataset, facts
        return
    period = iri(articles.base + "dataset/period")
    yield dataset, [*facts, ("dcterms:temporal", period)]
    first, last = articles.days
    kind = ("rdf:type", iri(_PREFIXES["dcterms"] + "PeriodOfTime"))
    yield period, [kind, ("dcat:startDate", first), ("dcat:endDate", last)]


def _counted(store: Store, articles: _Articles) -> Iterator[_Block]:
    """How much the dataset holds: a part for each of our classes, a set of links for each property."""
    parts = list(_parts(store, articles.base))
    relations = [(relation, node) for relation, node, _ in parts]
    yield iri(articles.base + "dataset"), [("void:triples", integer(_triples(store, articles.base))), *relations]
    yield from ((node, facts) for _, node, facts in parts)


def _parts(store: Store, base: str) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Relation to the dataset, node and facts."""
    for kind, number in _counts(store, "classes"):
        name = iri(f"{base}dataset/class/{kind.removeprefix(current_vocabulary().namespace)}")
        yield "void:classPartition", name, [("void:class", iri(kind)), ("void:entities", integer(number))]
    for link, number in _counts(store, "links"):
        name = iri(f"{base}dataset/links/{link.rsplit('#', 1)[-1]}")
        facts = [
            ("rdf:type", iri(_PREFIXES["void"] + "Linkset")),
            ("void:linkPredicate", iri(link)),
            ("void:subjectsTarget", iri(base + "dataset")),
            ("void:objectsTarget", "<http://www.wikidata.org/>"),
            ("void:triples", integer(number)),
        ]
        yield "void:subset", name, facts


def _counts(store: Store, query: str) -> list[tuple[str, int]]:
    rows = store.select(query_text(__file__, query)).rows
    return sorted((row[0].value, int(row[1].value)) for row in rows if row[0] is not None and row[1] is not None)


def _triples(store: Store, base: str) -> int:
    """All triples but those of the description itself."""
    own = Iri(Names(base).dataset[1:-1])
    counted = [store.select(query_text(__file__, "triples"), each).rows[0][0] for each in ({}, {"g": (own,)})]
    everything, ours = (int(number.value) if number else 0 for number in counted)
    return everything - ours


def _runs(store: Store) -> list[str]:
    terms: set[Term | None] = {row[0] for row in store.select(query_text(__file__, "runs")).rows}
    return sorted(term.value for term in terms if isinstance(term, Iri) and not term.value.startswith("_:"))


def _vocabularies() -> list[str]:
    return [current_vocabulary().namespace, *(PREFIXES[name] for name in _VOCABULARIES)]


def _endpoint(store: Store) -> list[str]:
    # An address with a password in it is nobody else's business.
    public = store.locator.startswith(("http://", "https://")) and "@" not in store.locator
    return [store.locator] if public else []
