"""Every [[example]] of every relation file, read with the real model."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.extract.examples import misread, read_marked
from kg.frames import Example, Relation
from kg.model import Article
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.vocabulary import load_vocabulary

MINIMUM = 100
_RELATIONS = load_relations(language_folder() / "relations", load_vocabulary(ontology_folder()))
_EXAMPLES = [(relation, example) for relation in _RELATIONS for example in relation.examples]
_IDS = [f"{relation.file}-{number}" for relation in _RELATIONS for number, _ in enumerate(relation.examples, 1)]


def test_relation_examples_are_many() -> None:
    assert len(_EXAMPLES) >= MINIMUM


@pytest.mark.parametrize("relation", _RELATIONS, ids=lambda relation: relation.name)
def test_every_role_of_a_class_has_an_example(relation: Relation) -> None:
    filled = {role.name for trigger in relation.triggers for role in trigger.roles}
    assert filled == {role for example in relation.examples for role, _, _ in read_marked(example.text).roles}


@pytest.mark.parametrize(("relation", "example"), _EXAMPLES, ids=_IDS)
def test_relation_example_is_read_as_marked(
    relation: Relation, example: Example, nlp: Language, extractor: Extractor
) -> None:
    marked = read_marked(example.text)
    extraction = extractor(Article("example", marked.text, "-"), nlp(marked.text))
    assert misread(extraction, example, relation) is None
