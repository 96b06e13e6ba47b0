"""Support verbs: one table makes verb triggers of every noun of an act."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RelationError
from kg.frames import Trigger
from kg.model import Status
from kg.relations import load_relations
from kg.vocabulary import Vocabulary
from tests.builders import relation_file

NOUN = """
class = "Criticism"

[[trigger]]
lemmas = ["*kritik"]
pos = "NOUN"
lemma_not = ["Filmkritik"]
roles = { agent = ["poss"], target = ["pp:an", "^pp:an"], topic = ["pp:wegen"] }
requires = ["agent", "target"]
support = true

[[example]]
text = "Die Kritik von [agent: Ada] an [target: Bo]."

[[example]]
text = "Die Kritik."
none = true
"""
CONSTRUCTION = """
[[construction]]
verbs = ["üben", "erheben"]
noun = "obj"
classes = ["Criticism"]
roles = { agent = ["nsubj"], target = ["noun:target"] }
optional = ["agent"]

[[construction.example]]
class = "Criticism"
text = "[agent: Ada] übte Kritik an [target: Bo]."
"""


def _paths(trigger: Trigger) -> dict[str, list[str]]:
    return {role.name: ["+".join(path.text for path in union) for union in role.choices] for role in trigger.roles}


def test_a_construction_makes_a_verb_trigger_of_each_noun_of_its_classes(
    tmp_path: Path, vocabulary: Vocabulary
) -> None:
    relation_file(tmp_path, CONSTRUCTION, "verbs.toml")
    (relation,) = load_relations(relation_file(tmp_path, NOUN, "criticism.toml"), vocabulary)
    noun, verb = relation.triggers
    assert (noun.rule, verb.rule) == ("criticism.toml#1", "criticism.toml#1+verbs.toml#1")
    assert (verb.lemmas, verb.pos, verb.requires) == (("üben", "erheben"), "VERB", (("target",),))
    assert _paths(verb) == {
        "agent": ["nsubj"],
        "target": ["obj>pp:an", "pp:an"],
        "topic": ["obj>pp:wegen", "pp:wegen"],
    }
    assert [(c.path[0].text, c.lemmas) for c in verb.with_] == [("obj", ("*kritik",))]
    assert [(c.path[0].text, c.lemmas) for c in verb.without] == [("obj", ("Filmkritik",))]
    assert [example.text for example in relation.examples][-1] == "[agent: Ada] übte Kritik an [target: Bo]."


def test_a_construction_leaves_nouns_alone_that_ask_for_none(tmp_path: Path, vocabulary: Vocabulary) -> None:
    relation_file(tmp_path, CONSTRUCTION, "verbs.toml")
    file = relation_file(tmp_path, NOUN.replace("support = true", ""), "criticism.toml")
    (relation,) = load_relations(file, vocabulary)
    assert len(relation.triggers) == 1


def test_a_construction_may_lend_its_status(tmp_path: Path, vocabulary: Vocabulary) -> None:
    relation_file(tmp_path, CONSTRUCTION.replace("optional", 'status = "Planned"\noptional'), "verbs.toml")
    (relation,) = load_relations(relation_file(tmp_path, NOUN, "criticism.toml"), vocabulary)
    assert relation.triggers[1].status is Status.PLANNED


PLACE = "ontology/languages/de/relations/verbs.toml"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            CONSTRUCTION.replace("verbs =", "verb ="),
            f"{PLACE}, construction 1: unknown key 'verb'\n  Did you mean 'verbs'?",
        ),
        (
            CONSTRUCTION.replace('noun = "obj"', ""),
            f"{PLACE}, construction 1: the key 'noun' is missing\n  Write noun = ",
        ),
        (
            CONSTRUCTION.replace("noun:target", "noun:tarjet"),
            f"{PLACE}, construction 1: role 'tarjet' is unknown\n  Did you mean 'target'?",
        ),
        (
            CONSTRUCTION.replace('class = "Criticism"', ""),
            f"{PLACE}, construction 1, example 1: the key 'class' is missing",
        ),
        (
            CONSTRUCTION.partition("[[construction.example]]")[0],
            f"{PLACE}, construction 1: no example\n  Add a [[construction.example]] with its class.",
        ),
    ],
    ids=["unknown key", "missing key", "unknown role of the noun", "example without class", "no example"],
)
def test_constructions_are_refused(text: str, message: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    relation_file(tmp_path, text, "verbs.toml")
    with pytest.raises(RelationError) as refused:
        load_relations(relation_file(tmp_path, NOUN, "criticism.toml"), vocabulary)
    assert str(refused.value).startswith(message)
