"""Every [[example]] of every relation file, read with the real model."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.extract import Extractor
from kg.frames import Example, Relation
from kg.model import Article, Extraction, Statement
from kg.relations import load_relations
from kg.resources import language_folder, ontology_folder
from kg.vocabulary import load_vocabulary
from tests.marked import Marked, read_marked

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
    found = [statement for statement in extraction.statements if statement.relation == relation.name]
    if example.none:
        assert found == []
        return
    assert found, "no statement"
    problems = [_difference(statement, marked, example, relation, extraction) for statement in found]
    assert "" in problems, problems[0]


def _difference(
    statement: Statement,
    marked: Marked,
    example: Example,
    relation: Relation,
    extraction: Extraction,
) -> str:
    """What differs between a statement and the marks; empty when nothing does."""
    problems = []
    sides = {"agent": statement.agents, "target": statement.targets}
    wanted = {role: {start for name, _, start in marked.roles if name == role} for role in sides}
    if relation.symmetric:
        sides = {"participant": statement.agents + statement.targets}
        wanted = {"participant": wanted["agent"] | wanted["target"]}
    for role, indices in sides.items():
        mentions = [extraction.mentions[i] for i in indices]
        missing = [s for s in wanted[role] if not any(m.span.start <= s < m.span.end for m in mentions)]
        if missing or len(mentions) != len(wanted[role]):
            problems.append(f"{role}: {[m.text for m in mentions]}")
    if statement.status.status != example.status:
        problems.append(f"status: {statement.status}")
    place = None if statement.place is None else extraction.mentions[statement.place].text
    for role, words in (("epithet", statement.epithet), ("topic", statement.topic), ("place", place)):
        for marked_words in marked.words(role):
            if marked_words not in (words or ""):
                problems.append(f"{role}: {words!r}")
    return "; ".join(problems)
