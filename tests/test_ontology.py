"""The ontology meets its own shapes, Python and Turtle use the same terms, broken files are refused with a way out."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SH, SKOS, XSD

from kg.errors import OntologyError
from kg.findings import Severity
from kg.graph.terms import PREFIXES
from kg.model import Certainty, EntityType, Granularity, Status, TimeBasis
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.validate.ontology import check_ontology
from kg.vocabulary import Vocabulary, load_vocabulary

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
    """A copy of the ontology that a test may break."""
    return Path(shutil.copytree(ontology_folder(), tmp_path / "ontology", ignore=shutil.ignore_patterns("gazetteer")))


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_ontology_meets_its_own_shapes() -> None:
    assert check_ontology(ontology_folder()) == ()


@pytest.mark.parametrize("name", TABLE)
def test_ontology_event_class_has_its_property_type_and_codes(name: str, vocabulary: Vocabulary) -> None:
    kind = vocabulary.event_classes[name]
    codes = tuple(code and code.rpartition("#")[2] for code in (kind.plover, kind.cameo))
    flat = kind.flat.removeprefix(vocabulary.namespace)
    assert (flat, kind.fact_type, kind.symmetric, *codes) == TABLE[name]


def test_ontology_has_no_other_event_classes(vocabulary: Vocabulary) -> None:
    assert set(vocabulary.event_classes) == set(TABLE)


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


@pytest.mark.parametrize("name", TABLE)
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
    assert vocabulary.undefined(path.read_text(encoding="utf-8")) == ()


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


def broken(name: str, old: str, new: str) -> Callable[[Path], None]:
    return lambda folder: change(folder / name, old, new)


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        pytest.param(
            broken("news.ttl", "kgo:flatProperty kgo:praised", "kgo:flatProperty kgo:praise"),
            "ontology/news.ttl, Praise: term 'praise' is not defined\n  Did you mean 'praised'?",
            id="unknown term",
        ),
        pytest.param(
            broken("news.ttl", 'rdfs:label "Treffen"@de', 'rdfs:label "Treffen"@at'),
            'ontology/news.ttl, Meeting: needs exactly one label in @de\n  Write rdfs:label "…"@de .',
            id="no German label",
        ),
        pytest.param(
            broken("news.ttl", '    kgo:factType "MEET" ;\n', ""),
            "ontology/news.ttl, Meeting: no kgo:factType\n  State exactly one kgo:factType.",
            id="no fact type",
        ),
        pytest.param(
            broken("news.ttl", 'kgo:factType "MEET"', 'kgo:factType "MEET" , "TALK"'),
            "ontology/news.ttl, Meeting: 2 kgo:factType\n  State exactly one kgo:factType.",
            id="two fact types",
        ),
        pytest.param(
            broken("news.ttl", "    kgo:allowsAgent kgo:Actor ;\n", ""),
            "ontology/news.ttl, Meeting: no kgo:allowsAgent\n  Name entity classes, such as kgo:Actor.",
            id="nobody may act",
        ),
        pytest.param(
            broken("news.ttl", "kgo:allowsAgent kgo:Actor", "kgo:allowsAgent kgo:Article"),
            "ontology/news.ttl, Meeting: 'Article' is not an entity class\n  Known: Actor, Country,",
            id="an article may act",
        ),
        pytest.param(
            broken("news.ttl", "vann:preferredNamespaceUri", "vann:usageNote"),
            "ontology/news.ttl: no vann:preferredNamespaceUri\n  State the namespace of the ontology.",
            id="no namespace",
        ),
        pytest.param(
            broken("news.ttl", "owl:versionInfo", "owl:versionInfo owl:versionInfo"),
            "ontology/news.ttl, line 26: not Turtle: ",
            id="syntax",
        ),
        pytest.param(
            lambda folder: (folder / "plover.ttl").unlink(),
            "ontology/plover.ttl: cannot be read: No such file or directory\n  Reinstall kg, or restore the file.",
            id="missing file",
        ),
        pytest.param(
            lambda folder: (folder / "plover.ttl").write_bytes(b"\xff\xfe"),
            "ontology/plover.ttl, line 1: not Turtle: ",
            id="not text",
        ),
    ],
)
def test_ontology_broken_file_is_refused(damage: Callable[[Path], object], message: str, folder: Path) -> None:
    damage(folder)
    with pytest.raises(OntologyError) as caught:
        load_vocabulary(folder)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("damage", "shape", "focus", "message"),
    [
        pytest.param(
            broken("news.ttl", '"Forderung"@de , "demand"@en', '"Forderung"@de'),
            "Term-label",
            "Demand",
            "A term has one German and one English label.",
            id="no English label",
        ),
        pytest.param(
            broken("news.ttl", '    skos:example "Die Bischöfin lobte die Helfer von Ahrweiler."@de ;\n', ""),
            "EventClass-example",
            "Praise",
            "An event class has a German example sentence.",
            id="no example",
        ),
        pytest.param(
            broken("news.ttl", "    kgo:cameoCode cameo:051 ;\n", ""),
            "EventClass-cameoCode-editorialNote",
            "Praise",
            "An event class has a CAMEO code, or a note that says why it has none.",
            id="no code",
        ),
        pytest.param(
            broken("news.ttl", "kgo:cameoCode cameo:111", "kgo:cameoCode cameo:999"),
            "EventClass-cameoCode",
            "Criticism",
            "An event class has at most one CAMEO code, which stands in plover.ttl.",
            id="unknown code",
        ),
        pytest.param(
            broken("news.ttl", "kgo:symmetric true", "kgo:symmetric false"),
            "SymmetricClass",
            "Meeting",
            "A symmetric event class has a symmetric flat property, any other class has not.",
            id="symmetry",
        ),
        pytest.param(
            broken("shapes.ttl", "sh:targetClass kgo:Threat", "sh:targetClass kgo:Demand"),
            "class-without-shape",
            "Threat",
            "The class has no shape in shapes.ttl.",
            id="class without shape",
        ),
        pytest.param(
            broken("shapes.ttl", "kgo:InPerson kgo:Video", "kgo:InPersn kgo:Video"),
            "undefined-term",
            "InPersn",
            "The term is used, but not defined in news.ttl.",
            id="unknown term in a shape",
        ),
        pytest.param(
            broken("checks/quote-length.rq", "kgo:surfaceForm", "kgo:surface"),
            "undefined-term",
            "surface",
            "The term is used, but not defined in news.ttl.",
            id="unknown term in a check",
        ),
    ],
)
def test_ontology_that_disagrees_with_itself_is_reported(
    damage: Callable[[Path], object], shape: str, focus: str, message: str, folder: Path, vocabulary: Vocabulary
) -> None:
    damage(folder)
    found = [(f.severity, f.shape, f.focus, f.message) for f in check_ontology(folder)]
    assert (Severity.VIOLATION, shape, vocabulary.namespace + focus, message) in found
    assert len(found) <= 2


def test_vocabulary_unknown_term_is_refused(vocabulary: Vocabulary) -> None:
    with pytest.raises(OntologyError) as caught:
        vocabulary.kgo("Meting")
    assert str(caught.value).startswith("ontology/news.ttl: term 'Meting' is not defined\n  Did you mean 'Meeting'?")


def test_vocabulary_names_the_super_classes(vocabulary: Vocabulary) -> None:
    assert vocabulary.parents["Person"] == (vocabulary.kgo("Actor"), PREFIXES["sem"] + "Actor")
    assert vocabulary.undefined("?e a kgo:Meeting ; kgo:metwith ?x , kgo:Metting .") == ("Metting", "metwith")


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
