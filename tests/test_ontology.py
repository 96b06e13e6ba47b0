"""The ontology meets its own shapes, Python and Turtle use the same terms, broken files are refused with a way out."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, XSD

from kg.graph.terms import PREFIXES
from kg.model import Certainty, EntityType, Granularity, Status, TimeBasis
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.vocabulary import Vocabulary, current_vocabulary
from tests.builders import copy_of_ontology

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "kg").rglob("*.py"))
TABLE = {
    "Meeting": ("metWith", "MEET", True, "CONSULT", "040"),
    "Call": ("called", "CALL", True, "CONSULT-phone", "041"),
    "Naming": ("describedAs", "NAME", False, None, None),
    "Praise": ("praised", "PRAISE", False, "SUPPORT", "051"),
    "Sanction": ("sanctioned", "SANCTION", False, "SANCTION-discontinue", "163"),
    "Visit": ("visited", "VISIT", False, "CONSULT-visit", "042"),
    "Criticism": ("criticized", "CRITICIZE", False, "ACCUSE-disapprove", "111"),
    "Accusation": ("accused", "ACCUSE", False, "ACCUSE-allege", "112"),
    "Congratulation": ("congratulated", "CONGRATULATE", False, "SUPPORT", "051"),
    "Threat": ("threatened", "THREATEN", False, "THREATEN", "130"),
    "Demand": ("demandedOf", "DEMAND", False, "REQUEST", "100"),
    "Support": ("supported", "SUPPORT", False, "SUPPORT", "050"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_ontology(tmp_path)


@pytest.mark.parametrize("name", TABLE)
def test_ontology_event_class_has_its_property_type_and_codes(name: str, vocabulary: Vocabulary) -> None:
    kind = vocabulary.event_classes[name]
    codes = tuple(code and code.rpartition("#")[2] for code in (kind.plover, kind.cameo))
    flat = kind.flat.removeprefix(vocabulary.namespace)
    assert (flat, kind.fact_type, kind.symmetric, *codes) == TABLE[name]


def test_ontology_gives_each_class_a_property_and_type_of_its_own(vocabulary: Vocabulary) -> None:
    classes = vocabulary.event_classes.values()
    assert len({kind.flat for kind in classes}) == len({kind.fact_type for kind in classes}) == len(classes)


@pytest.mark.parametrize(
    ("name", "targets"),
    [
        ("Call", "Country Group Media Organization Person"),
        ("Visit", "Country Group Media Organization Person Place"),
        ("Praise", "Country Group Matter Media Organization Person Place"),
    ],
)
def test_ontology_says_who_or_what_may_be_a_target(name: str, targets: str, vocabulary: Vocabulary) -> None:
    assert " ".join(sorted(vocabulary.event_classes[name].targets)) == targets
    assert " ".join(sorted(vocabulary.event_classes[name].agents)) == "Country Group Media Organization Person"


@pytest.mark.parametrize("name", current_vocabulary().event_classes)
def test_ontology_shapes_allow_the_targets_that_the_class_allows(name: str, vocabulary: Vocabulary) -> None:
    """An extractor that obeys news.ttl must never break shapes.ttl."""
    shapes = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    shape = shapes.value(None, SH.targetClass, rdflib.URIRef(vocabulary.kgo(name)))
    allowed: set[str] = set()
    for part in shapes.objects(shape, SH.property):
        if shapes.value(part, SH.path) in (
            rdflib.URIRef(vocabulary.kgo("participant")),
            rdflib.URIRef(vocabulary.kgo("target")),
        ):
            choices = shapes.value(part, SH["or"])
            nodes = [part] if choices is None else list(shapes.items(choices))
            allowed |= {str(kind) for node in nodes for kind in shapes.objects(node, SH["class"])}
    names = {kind.removeprefix(vocabulary.namespace) for kind in allowed}
    actors = {kind.value for kind in EntityType} - {"Place", "Matter"}
    expanded = (names - {"Actor"}) | (actors if "Actor" in names else set())
    assert expanded == {kind.value for kind in vocabulary.event_classes[name].targets}


@pytest.mark.parametrize("values", [Status, EntityType, TimeBasis, Granularity, Certainty], ids=lambda e: e.__name__)
def test_ontology_defines_the_values_of_the_records(
    values: type[Status | EntityType | TimeBasis | Granularity | Certainty], vocabulary: Vocabulary
) -> None:
    assert {value.value for value in values} <= vocabulary.terms


def test_ontology_every_term_in_python_is_defined(vocabulary: Vocabulary) -> None:
    used = {
        call.args[0].value
        for path in SOURCES
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and getattr(call.func, "attr", getattr(call.func, "id", "")) == "kgo"
        and isinstance(call.args[0], ast.Constant)
    }
    assert len(used) > 25
    assert used <= vocabulary.terms


def test_ontology_namespace_is_written_in_turtle_alone(vocabulary: Vocabulary) -> None:
    assert [path.name for path in SOURCES if vocabulary.namespace in path.read_text(encoding="utf-8")] == []


def test_ontology_every_event_class_has_a_relation_file(vocabulary: Vocabulary) -> None:
    relations = load_relations(language_folder() / "relations", vocabulary)
    assert sorted(relation.name for relation in relations) == sorted(vocabulary.event_classes)


PAGES = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("ontology/**/*.md"), *ROOT.glob("queries/**/*.rq")]


@pytest.mark.parametrize("path", sorted(PAGES), ids=lambda path: path.name)
def test_ontology_pages_and_queries_name_defined_terms(path: Path, vocabulary: Vocabulary) -> None:
    page = path.read_text(encoding="utf-8")
    of_an_example = re.findall(r"^kgo:(\w+) a owl:", page, re.MULTILINE)
    assert set(vocabulary.undefined(page)) <= set(of_an_example)


def test_ontology_codes_state_the_version_of_their_scheme() -> None:
    codes = rdflib.Graph().parse(ontology_folder() / "plover.ttl")
    for concept in codes.subjects(RDF.type, SKOS.Concept):
        scheme = str(codes.value(concept, SKOS.inScheme))
        notation = str(codes.value(concept, SKOS.notation))
        assert str(concept) == f"{scheme}#{notation}"
        assert re.search(r"/(0\.8|1\.1b3|gdelt)$", scheme)


def test_ontology_terms_of_other_vocabularies_exist() -> None:
    """rdflib knows the terms of these namespaces; a misspelt one raises a warning, which is an error here."""
    graph = rdflib.Graph()
    for name in ("news.ttl", "alignment.ttl", "shapes.ttl", "ontology-shapes.ttl"):
        graph.parse(ontology_folder() / name)
    known = {"schema": rdflib.SDO, "prov": rdflib.PROV, "time": rdflib.TIME, "skos": SKOS, "owl": rdflib.OWL}
    checked = 0
    for prefix, namespace in {**known, "rdfs": RDFS, "sh": SH}.items():
        start = PREFIXES.get(prefix, "http://www.w3.org/ns/shacl#")
        for term in {str(t) for triple in graph for t in triple if str(t).startswith(start)} - {start}:
            assert namespace[term.removeprefix(start)] == rdflib.URIRef(term)
            checked += 1
    assert checked > 70


def test_ontology_files_say_what_they_are() -> None:
    for path in sorted(ontology_folder().glob("*.ttl")):
        graph = rdflib.Graph().parse(path)
        [ontology] = graph.subjects(RDF.type, OWL.Ontology)
        assert graph.value(ontology, DCTERMS.license), path.name
        assert str(graph.value(ontology, OWL.versionIRI)).startswith(f"{ontology}/"), path.name
        assert str(ontology).startswith("https://w3id.org/kg-news/"), path.name


def test_ontology_declares_every_property_and_class_as_owl_2_dl_wants_it() -> None:
    graph = rdflib.Graph()
    for name in ("news", "plover", "alignment", "foreign"):
        graph.parse(ontology_folder() / f"{name}.ttl")
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    properties = [set(graph.subjects(RDF.type, kind)) for kind in kinds]
    classes = set(graph.subjects(RDF.type, OWL.Class))
    built_in = tuple(map(str, (RDF, RDFS, OWL, XSD)))
    for subject, predicate, value in graph:
        if not str(predicate).startswith(built_in):
            declared = [predicate in declared for declared in properties]
            assert sum(declared) == 1, f"{predicate} is declared {sum(declared)} times"
            assert not (declared[0] and isinstance(value, rdflib.Literal)), (subject, predicate, value)
            assert not (declared[1] and isinstance(value, rdflib.URIRef)), (subject, predicate, value)
        elif predicate in (RDFS.subClassOf, RDFS.domain, RDFS.range, RDF.type):
            known = value in classes or value == OWL.Thing or str(value).startswith(str(XSD))
            assert known or (predicate == RDF.type and str(value).startswith(built_in)), (subject, predicate, value)


def test_ontology_names_every_property_shape_of_graphs() -> None:
    """Any SHACL engine can name the rule then, not only ours."""
    graph = rdflib.Graph().parse(ontology_folder() / "shapes.ttl")
    named = [part for shape in graph.subjects(SH.targetClass) for part in graph.objects(shape, SH.property)]
    assert len(named) > 100
    assert all(isinstance(part, rdflib.URIRef) for part in named)
