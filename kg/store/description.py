"""What a store says of itself, in VoID and DCAT: all that can be told without reading the whole store.

It stands in a graph of its own; the numbers of triples and nodes are counted for those who ask (``kg.export``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from kg.graph.names import Names
from kg.graph.terms import LANGUAGE, PREFIXES, XSD, Iri, Literal, Term, encode, integer, iri, line_of, literal
from kg.numbers import offset
from kg.store import Store
from kg.store.asking import query_text
from kg.vocabulary import current_vocabulary

#: the text of one of the queries beside this module
sparql = partial(query_text, __file__)

#: Prefixes of what describes a data set.
CATALOGUE: Mapping[str, str] = MappingProxyType(
    {
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "owl": PREFIXES["owl"],
        "prov": PREFIXES["prov"],
        "rdf": PREFIXES["rdf"],
        "void": "http://rdfs.org/ns/void#",
        "xsd": PREFIXES["xsd"],
    }
)
#: Vocabularies whose terms every graph has.
_VOCABULARIES = ("gaf", "oa", "prov", "schema", "sem", "skos", "time")

#: A node, and what is said of it: a prefixed property and the value as N-Triples.
Block = tuple[str, list[tuple[str, str]]]


def keep_description(store: Store) -> None:
    """Let the graph of the store that describes it say what it holds now. Raises like ``Store.load``."""
    articles = articles_described(store)
    if articles is None:
        rows = store.select(sparql("described")).rows
        store.remove([g.value for g, space in rows if g and space and f"<{g.value}>" == Names(space.value).dataset])
        return
    graph = Names(articles.base).dataset
    quads = [
        (node, iri(CATALOGUE[name.partition(":")[0]] + name.partition(":")[2]), value, graph)
        for node, facts in description(store, articles)
        for name, value in facts
    ]
    store.load(["".join(map(line_of, sorted(quads)))])


@dataclass(frozen=True, slots=True)
class Articles:
    """The articles of a store."""

    number: int
    example: str  #: IRI
    days: tuple[str, str] | None  #: the first and the last, as N-Triples

    @property
    def base(self) -> str:
        """How the IRIs of the data begin."""
        return self.example.rpartition("article/")[0]


def articles_described(store: Store) -> Articles | None:
    """None for a store without articles."""
    number = next((row[0] for row in store.select(sparql("articles")).rows), None)
    if number is None or number.value == "0":
        return None
    first, last = next(iter(store.select(sparql("days")).rows), (None, None))
    days = (_day(first.value), _day(last.value)) if first and last else None
    return Articles(offset(number.value) or 0, _example(store, first), days)


def _example(store: Store, day: Term | None) -> str:
    """An article (IRI) that is the same for the same articles: to compare the addresses of all of them takes long."""
    of_day = _first(store, "first-of-day", day=(Literal(day.value[:10], XSD + "date"),)) if day else ""
    return of_day or _first(store, "first-of-all")


def _first(store: Store, query: str, **bound: tuple[Term, ...]) -> str:
    rows = store.select(sparql(query), bound).rows
    return rows[0][0].value if rows and rows[0][0] else ""


def _day(text: str) -> str:
    return encode(Literal(text[:10], XSD + "date"))


def description(store: Store, articles: Articles) -> Iterator[Block]:
    """The dataset and its period."""
    dataset = iri(articles.base + "dataset")
    facts = [
        ("rdf:type", iri(CATALOGUE["void"] + "Dataset")),
        ("rdf:type", iri(CATALOGUE["dcat"] + "Dataset")),
        ("dcterms:title", literal("Events in German news", "en")),
        ("dcterms:title", literal("Ereignisse in deutschen Nachrichten", "de")),
        ("dcterms:language", literal(LANGUAGE)),
        ("void:documents", integer(articles.number)),
        ("void:uriSpace", literal(articles.base)),
        ("void:exampleResource", iri(articles.example)),
        *(("void:vocabulary", iri(namespace)) for namespace in _vocabularies()),
        *(("prov:wasGeneratedBy", iri(run)) for run in _runs(store)),
    ]
    if articles.days is None:
        yield dataset, facts
        return
    period = iri(articles.base + "dataset/period")
    yield dataset, [*facts, ("dcterms:temporal", period)]
    first, last = articles.days
    kind = ("rdf:type", iri(CATALOGUE["dcterms"] + "PeriodOfTime"))
    yield period, [kind, ("dcat:startDate", first), ("dcat:endDate", last)]


def _runs(store: Store) -> list[str]:
    terms: set[Term | None] = {row[0] for row in store.select(sparql("runs")).rows}
    return sorted(term.value for term in terms if isinstance(term, Iri) and not term.value.startswith("_:"))


def _vocabularies() -> list[str]:
    return [current_vocabulary().namespace, *(PREFIXES[name] for name in _VOCABULARIES)]
