"""ontology/news.ttl → the terms Python may use: closed namespaces, event classes, prefixes.

Terms are written once, in Turtle. Python asks for them by name, so a misspelt term raises instead of minting a new one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from kg.errors import OntologyError, nearest
from kg.graph.terms import LANGUAGE, PREFIXES
from kg.model import EntityType
from kg.resources import Files, Overlay, in_force, shown_path
from kg.vocabulary.turtle import Triple, read_turtle

_RDF_TYPE = PREFIXES["rdf"] + "type"
_RDFS = PREFIXES["rdfs"]
_TAG = f"@{LANGUAGE}"
_VANN = "http://purl.org/vocab/vann/preferredNamespace"
_ONTOLOGY = PREFIXES["owl"] + "Ontology"
_ACTOR = "Actor"
_USED = re.compile(r"\bkgo:(\w+)")
#: The shipped files a vocabulary is made of; alignment and shapes are not needed to build a graph.
_SHIPPED = ("news.ttl", "plover.ttl")
_NO_TERMS = ("alignment.ttl", "foreign.ttl", "ontology-shapes.ttl", "shapes.ttl")


#: Subject → predicate → objects.
Index = Mapping[str, Mapping[str, list[str]]]


@dataclass(frozen=True, slots=True)
class EventClass:
    """What ontology/news.ttl states of one event class; codes are IRIs of concepts in plover.ttl."""

    name: str  #: local name: "Meeting"
    iri: str
    label: str  #: German
    plover: str | None  #: the PLOVER type its events get
    cameo: str | None  #: the CAMEO code its events get
    flat: str  #: IRI of the flat property
    fact_type: str  #: "MEET"
    symmetric: bool  #: both sides take part alike
    dated: bool  #: happens at a time: different times mean different events
    told_by_topic: bool  #: different topics mean different events
    told_by_epithet: bool  #: other words mean another event
    needs_target: bool  #: says nothing when the target that the text expresses is not known
    goes_to_place: bool  #: its target is where it takes place, nobody who acts
    with_people: str | None  #: local name of the class it is where the target is people alone: a visit as a meeting
    by_telephone: str | None  #: local name of the class it is where it takes place by telephone: a talk as a call
    told_as: frozenset[str]  #: local names of classes that may take it up later in the text: a call as a meeting
    answers: frozenset[str]  #: local names of classes whose target it takes the side of: support after criticism
    agents: frozenset[EntityType]  #: who may be the agent
    targets: frozenset[EntityType]  #: who or what may be the target


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of our namespace, closed: asking for an unknown one raises OntologyError."""

    namespace: str
    terms: frozenset[str]  #: local names
    event_classes: Mapping[str, EventClass]  #: by local name, in alphabetical order
    parents: Mapping[str, tuple[str, ...]]  #: local name of a class → IRIs of its super-classes, nearest first
    namespaces: Mapping[str, str]  #: prefix → namespace, of the terms and of each scheme of codes
    sectors: Mapping[str, str]  #: notation of a sector of public life → IRI of its concept in plover.ttl: "GOV"

    def kgo(self, name: str) -> str:
        """Return the IRI of a term of our namespace."""
        if name not in self.terms:
            raise OntologyError(f"ontology/news.ttl: term {name!r} is not defined", nearest(name, self.terms))
        return self.namespace + name

    def class_called(self, name: str) -> EventClass | None:
        """The event class of a local name ("Meeting"), fact type ("MEET") or German label ("Treffen"), in any case."""
        wanted = name.casefold()
        for kind in self.event_classes.values():
            if wanted in (kind.name.casefold(), kind.fact_type.casefold(), kind.label.casefold()):
                return kind
        return None

    def sector(self, notation: str) -> str:
        """Return the IRI of a sector; an unknown one raises OntologyError."""
        if notation not in self.sectors:
            problem = f"categories.toml: sector {notation!r} is not defined"
            raise OntologyError(problem, nearest(notation, self.sectors))
        return self.sectors[notation]

    def undefined(self, text: str) -> tuple[str, ...]:
        """Return the terms that ``text`` (SPARQL, Markdown) writes as kgo:name, but that are not defined."""
        return tuple(sorted({name for name in _USED.findall(text) if name not in self.terms}))

    @property
    def prefixes(self) -> dict[str, str]:
        """Prefix → namespace, ours included, in alphabetical order."""
        return dict(sorted({**self.namespaces, **PREFIXES, "kgo": self.namespace}.items()))


def current_vocabulary() -> Vocabulary:
    """The vocabulary of the data files in force."""
    return _of(in_force().ontology, in_force().namespace)


@lru_cache(maxsize=8)
def _of(folder: Overlay, _namespace: str) -> Vocabulary:
    return load_vocabulary(folder)


def term_files(folder: Files) -> list[Path]:
    """The Turtle files that define terms: news.ttl, plover.ttl and those that a user adds (no shapes)."""
    added = [
        path
        for path in folder.glob("*.ttl")
        if path.name not in (*_SHIPPED, *_NO_TERMS) and not path.name.endswith("-shapes.ttl")
    ]
    return [*(folder / name for name in _SHIPPED), *sorted(added)]


def load_vocabulary(folder: Files) -> Vocabulary:
    """Read the files of ``folder`` that define terms; see ``term_files``.

    Raises OntologyError for a missing or broken file and for a term that is used but not defined.
    """
    files = {shown_path(path): read_turtle(path) for path in term_files(folder)}
    triples = [triple for found in files.values() for triple in found]
    graph = _index(triples)
    namespace = _namespace(triples)
    terms = frozenset(s.removeprefix(namespace) for s in graph if s.startswith(namespace)) - {""}
    for shown, found in files.items():
        _refuse_undefined(found, shown, namespace, terms)
    events = sorted(s for s in graph if namespace + "Event" in graph[s].get(_RDFS + "subClassOf", ()))
    places = _places(files)
    classes = {e.removeprefix(namespace): _event_class(e, graph, namespace, places[e]) for e in events}
    if not classes:
        raise OntologyError("ontology/news.ttl: no event classes", "Add a class with rdfs:subClassOf kgo:Event.")
    parents = {
        s.removeprefix(namespace): _ancestors(s, graph)
        for s in graph
        if s.startswith(namespace) and PREFIXES["owl"] + "Class" in graph[s].get(_RDF_TYPE, ())
    }
    prefixes = {
        prefix: facts[_VANN + "Uri"][0]
        for facts in graph.values()
        if _VANN + "Uri" in facts
        for prefix in facts.get(_VANN + "Prefix", ())
    }
    sectors = {
        notation: s
        for s in graph
        if namespace + "Sector" in graph[s].get(_RDF_TYPE, ())
        for notation in graph[s].get(PREFIXES["skos"] + "notation", ())
    }
    return Vocabulary(
        namespace,
        terms,
        MappingProxyType(classes),
        MappingProxyType(parents),
        MappingProxyType(prefixes),
        MappingProxyType(sectors),
    )


def places_of_terms(folder: Files) -> dict[str, str]:
    """In which file each term is described: its IRI → the file, or the files, as messages name them."""
    return _places({shown_path(path): read_turtle(path) for path in term_files(folder)})


def _places(files: Mapping[str, list[Triple]]) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    for shown, triples in files.items():
        for subject, _, _ in triples:
            found.setdefault(subject, {})[shown] = None
    return {subject: " and ".join(shown) for subject, shown in found.items()}


def _index(triples: list[Triple]) -> Index:
    graph: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, value in triples:
        graph.setdefault(subject, {}).setdefault(predicate, []).append(value)
    return graph


def _namespace(triples: list[Triple]) -> str:
    # Schemes of codes have namespaces, too, but are no ontologies.
    ontologies = {subject for subject, predicate, kind in triples if (predicate, kind) == (_RDF_TYPE, _ONTOLOGY)}
    for subject, predicate, value in triples:
        if predicate == _VANN + "Uri" and subject in ontologies:
            return value
    raise OntologyError("ontology/news.ttl: no vann:preferredNamespaceUri", "State the namespace of the ontology.")


def _refuse_undefined(triples: list[Triple], file: str, namespace: str, terms: frozenset[str]) -> None:
    for subject, predicate, value in triples:
        for name in (
            t.removeprefix(namespace) for t in (predicate, value) if t.startswith(namespace) and t != namespace
        ):
            if name not in terms:
                where = subject.removeprefix(namespace)
                raise OntologyError(f"{file}, {where}: term {name!r} is not defined", nearest(name, terms))


def _ancestors(start: str, graph: Index) -> tuple[str, ...]:
    found: list[str] = []
    queue = list(graph[start].get(_RDFS + "subClassOf", ()))
    while queue:
        iri = queue.pop(0)
        if iri not in found:
            found.append(iri)
            queue.extend(graph.get(iri, {}).get(_RDFS + "subClassOf", ()))
    return tuple(found)


class _ClassFacts:
    """What the ontology says of one event class; what it must say and does not is an OntologyError."""

    def __init__(self, iri: str, graph: Index, namespace: str, file: str) -> None:
        self.name = iri.removeprefix(namespace)
        self._place = f"{file}, {self.name}"
        self._facts = graph[iri]
        self._graph = graph
        self._namespace = namespace

    def label(self) -> str:
        labels = [text.removesuffix(_TAG) for text in self._facts.get(_RDFS + "label", ()) if text.endswith(_TAG)]
        if len(labels) != 1:
            raise OntologyError(f"{self._place}: needs exactly one label in {_TAG}", f'Write rdfs:label "…"{_TAG} .')
        return labels[0]

    def values(self, term: str) -> tuple[str, ...]:
        return tuple(self._facts.get(self._namespace + term, ()))

    def one(self, term: str) -> str:
        found = self.values(term)
        if len(found) != 1:
            count = "no" if not found else str(len(found))
            raise OntologyError(f"{self._place}: {count} kgo:{term}", f"State exactly one kgo:{term}.")
        return found[0]

    def optional(self, term: str) -> str | None:
        return self.one(term) if self.values(term) else None

    def flag(self, term: str) -> bool:
        return self.optional(term) == "true"

    def names(self, term: str) -> list[str]:
        return [value.removeprefix(self._namespace) for value in self.values(term)]

    def fillers(self, term: str) -> frozenset[EntityType]:
        if not self.values(term):
            raise OntologyError(f"{self._place}: no kgo:{term}", "Name entity classes, such as kgo:Actor.")
        return frozenset().union(
            *(_types(name, self._place, self._graph, self._namespace) for name in self.names(term))
        )


def _event_class(iri: str, graph: Index, namespace: str, file: str) -> EventClass:
    facts = _ClassFacts(iri, graph, namespace, file)
    return EventClass(
        name=facts.name,
        iri=iri,
        label=facts.label(),
        plover=facts.optional("ploverType"),
        cameo=facts.optional("cameoCode"),
        flat=facts.one("flatProperty"),
        fact_type=facts.one("factType"),
        symmetric=facts.one("symmetric") == "true",
        dated=facts.flag("dated"),
        told_by_topic=facts.flag("toldByTopic"),
        told_by_epithet=facts.flag("toldByEpithet"),
        needs_target=facts.flag("needsTarget"),
        goes_to_place=facts.flag("goesToPlace"),
        with_people=next(iter(facts.names("withPeople")), None),
        by_telephone=next(iter(facts.names("byTelephone")), None),
        told_as=frozenset(facts.names("toldAs")),
        answers=frozenset(facts.names("answers")),
        agents=facts.fillers("allowsAgent"),
        targets=facts.fillers("allowsTarget"),
    )


def _types(wanted: str, place: str, graph: Index, namespace: str) -> frozenset[EntityType]:
    known = {kind.value: kind for kind in EntityType}
    if wanted in known:
        return frozenset({known[wanted]})
    parent = namespace + wanted
    found = frozenset(
        k for n, k in known.items() if parent in graph.get(namespace + n, {}).get(_RDFS + "subClassOf", ())
    )
    if not found:
        raise OntologyError(f"{place}: {wanted!r} is not an entity class", nearest(wanted, [*known, _ACTOR]))
    return found
