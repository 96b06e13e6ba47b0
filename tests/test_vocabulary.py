"""A broken ontology is refused with a way out; one that disagrees with itself is reported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import OntologyError
from kg.findings import Severity
from kg.graph.terms import PREFIXES
from kg.validate.ontology import check_ontology
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.builders import change, copy_of_ontology


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_of_ontology(tmp_path)


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
            "The class has no shape: add one to shapes.ttl, or to NAME-shapes.ttl beside your own class.",
            id="class without shape",
        ),
        pytest.param(
            broken("shapes.ttl", "kgo:InPerson kgo:Video", "kgo:InPersn kgo:Video"),
            "undefined-term",
            "InPersn",
            "The term is used in ontology/shapes.ttl, but no file defines it.",
            id="unknown term in a shape",
        ),
        pytest.param(
            broken("checks/quote-length.rq", "kgo:surfaceForm", "kgo:surface"),
            "undefined-term",
            "surface",
            "The term is used in ontology/checks/quote-length.rq, but no file defines it.",
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
