"""The loader refuses relation files that do not hang together; each message is checked in full."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import RelationError
from kg.frames import Relation
from kg.model import EntityType, Status
from kg.relations import load_relations
from kg.vocabulary import Vocabulary
from tests.builders import relation_file

TRIGGER = """
[[trigger]]
lemma = "treffen"
roles = { agent = ["nsubj"], target = ["obj", "pp:mit"] }
"""
EXAMPLES = """
[[example]]
text = "[agent: Ada] traf [target: Bo]."

[[example]]
text = "Der Ball traf den Pfosten."
none = true
"""
PLACE = "ontology/languages/de/relations/test.toml"


def test_relations_of_a_file_are_read(tmp_path: Path, vocabulary: Vocabulary) -> None:
    text = """
class = "Meeting"
[[trigger]]
lemmas = ["*treffen", "Gipfel"]
pos = "NOUN"
number = "Plur"
lemma_not = ["Klassentreffen"]
roles = { agent = ["pp:zwischen", "gen+poss"], place = "pp:in" }
requires = ["agent|place"]
types = { agent = ["Actor"] }
with = { "^" = ["planen"] }
without = { "pp:an|pp:per" = ["Telefon"] }
channel = "Video"
status = "Planned"
"""
    (relation,) = load_relations(relation_file(tmp_path, text + EXAMPLES), vocabulary)
    (trigger,) = relation.triggers
    assert (relation.name, relation.file, relation.symmetric) == ("Meeting", "test.toml", True)
    assert (trigger.rule, trigger.lemmas, trigger.pos, trigger.number) == (
        "test.toml#1",
        ("*treffen", "Gipfel"),
        "NOUN",
        "Plur",
    )
    assert [[path.text for union in role.choices for path in union] for role in trigger.roles] == [
        ["pp:zwischen", "gen", "poss"],
        ["pp:in"],
    ]
    assert trigger.requires == (("agent", "place"),)
    assert EntityType.PLACE not in dict(trigger.types)["agent"]
    assert (trigger.status, trigger.channel) == (Status.PLANNED, "Video")


def test_relations_need_at_least_one_actor_by_default(tmp_path: Path, vocabulary: Vocabulary) -> None:
    (relation,) = load_relations(relation_file(tmp_path, f'class = "Meeting"{TRIGGER}{EXAMPLES}'), vocabulary)
    assert relation.triggers[0].requires == (("agent", "target"),)


ADVICE = "See README.md there."
BAD = {
    "unknown key of the file": (
        f'class = "Meeting"\nclas = "x"\n{TRIGGER}{EXAMPLES}',
        f"{PLACE}: unknown key 'clas'\n  Did you mean 'class'? Known: class, example, trigger, words.",
    ),
    "no class": (
        TRIGGER + EXAMPLES,
        f"{PLACE}: the key 'class' is missing\n  Write class = \"Meeting\".",
    ),
    "no triggers": (
        f'class = "Meeting"\n{EXAMPLES}',
        f"{PLACE}: no triggers\n  Add at least one [[trigger]]. {ADVICE}",
    ),
    "no negative example": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\ntext = "[agent: Ada] traf [target: Bo]."',
        f"{PLACE}: no negative example\n  Add an [[example]] with none = true.",
    ),
    "no positive example": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\ntext = "Nichts."\nnone = true',
        f"{PLACE}: no positive example\n  Add an [[example]] marked with [agent: …].",
    ),
    "trigger is no table": (
        f'class = "Meeting"\ntrigger = "treffen"\n{EXAMPLES}',
        f"{PLACE}: 'trigger' is not a list of tables\n  Write [[trigger]] above each entry.",
    ),
    "unknown key of a trigger": (
        f'class = "Meeting"\n{TRIGGER}rolls = 1\n{EXAMPLES}',
        f"{PLACE}, trigger 1: unknown key 'rolls'\n  Did you mean 'roles'? Known: channel, lemma, lemma_not, lemmas, negation, none, number, planned, pos, reflexive, requires, roles, status, support, types, with, without.",
    ),
    "lemma and lemmas": (
        f'class = "Meeting"\n{TRIGGER}lemmas = ["x"]\n{EXAMPLES}',
        f"{PLACE}, trigger 1: needs either 'lemma' or 'lemmas'\n  Write lemma = \"treffen\".",
    ),
    "bare star": (
        f'class = "Meeting"\n{TRIGGER.replace("treffen", "*")}{EXAMPLES}',
        f"{PLACE}, trigger 1: a lemma without letters or with two stars\n  A trigger is a word, *end, beginning* or begin*end.",
    ),
    "unknown role": (
        f'class = "Meeting"\n{TRIGGER.replace("target", "traget")}{EXAMPLES}',
        f"{PLACE}, trigger 1: role 'traget' is unknown\n  Did you mean 'target'? Known: agent, epithet, place, target, topic.",
    ),
    "unknown part of speech": (
        f'class = "Meeting"\n{TRIGGER}pos = "NOUNS"\n{EXAMPLES}',
        f"{PLACE}, trigger 1: pos 'NOUNS' is unknown\n  Did you mean 'NOUN'? Known: ADJ, ADP, ADV, AUX, NOUN, PROPN, VERB.",
    ),
    "roles without actor": (
        'class = "Meeting"\n[[trigger]]\nlemma = "tagen"\nroles = { place = ["pp:in"] }\n' + EXAMPLES,
        f"{PLACE}, trigger 1: neither agent nor target has a path\n  An event needs at least one actor.",
    ),
    "no roles": (
        'class = "Meeting"\n[[trigger]]\nlemma = "tagen"\n' + EXAMPLES,
        f'{PLACE}, trigger 1: no roles\n  Say where the fillers stand: roles = {{ agent = ["nsubj"] }}.',
    ),
    "required role without path": (
        f'class = "Meeting"\n{TRIGGER}requires = ["topic"]\n{EXAMPLES}',
        f"{PLACE}, trigger 1: required role 'topic' has no path\n  Known: agent, target.",
    ),
    "types of a role without path": (
        f'class = "Meeting"\n{TRIGGER}types = {{ place = ["Place"] }}\n{EXAMPLES}',
        f"{PLACE}, trigger 1: types of role 'place', which has no path\n  Known: agent, target.",
    ),
    "unknown type": (
        f'class = "Meeting"\n{TRIGGER}types = {{ agent = ["Persons"] }}\n{EXAMPLES}',
        f"{PLACE}, trigger 1: type 'Persons' is unknown\n  Did you mean 'Person'? Known: Actor, Country, Group, Matter, Media, Organization, Person, Place.",
    ),
    "condition is no table": (
        f'class = "Meeting"\n{TRIGGER}with = ["obj"]\n{EXAMPLES}',
        f"{PLACE}, trigger 1: 'with' is not a table\n  Write with = {{ obj = [\"Gespräch\"] }}.",
    ),
    "condition without words": (
        f'class = "Meeting"\n{TRIGGER}with = {{ obj = [] }}\n{EXAMPLES}',
        f'{PLACE}, trigger 1, with: \'obj\' has no words\n  Write obj = ["Gespräch", "Treffen"].',
    ),
    "reflexive is no truth value": (
        f'class = "Meeting"\n{TRIGGER}reflexive = "yes"\n{EXAMPLES}',
        f"{PLACE}, trigger 1: reflexive = 'yes' is neither true nor false\n  Write reflexive = true, or leave it out.",
    ),
    "same conditions twice": (
        f'class = "Meeting"\n{TRIGGER}{TRIGGER}{EXAMPLES}',
        f"{PLACE}, trigger 2: 'treffen' has the same conditions as trigger 1\n  Merge the two or tell them apart by 'with', 'without', 'reflexive' or 'number'.",
    ),
    "unknown status": (
        f'class = "Meeting"\n{TRIGGER}status = "planned"\n{EXAMPLES}',
        f"{PLACE}, trigger 1: status 'planned' is unknown\n  Did you mean 'Planned'? Known: Actual, Negated, Planned.",
    ),
    "example without text": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\nnone = true',
        f"{PLACE}, example 1: the key 'text' is missing\n  Write text = \"[agent: …] traf [target: …].\".",
    ),
    "example without marks": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\ntext = "Ada traf Bo."',
        f"{PLACE}, example 1: no role is marked\n  Mark fillers as [agent: …], or write none = true without marks.",
    ),
    "marks in a negative example": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\ntext = "[agent: Ada] traf Bo."\nnone = true',
        f"{PLACE}, example 1: marks and none = true exclude each other\n  Mark fillers as [agent: …], or write none = true without marks.",
    ),
    "unknown role in a mark": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\ntext = "[actor: Ada] traf Bo."',
        f"{PLACE}, example 1: role 'actor' is unknown\n  Known: agent, epithet, place, target, topic.",
    ),
    "none is no truth value": (
        f'class = "Meeting"\n{TRIGGER}\n[[example]]\ntext = "Nichts."\nnone = "yes"',
        f"{PLACE}, example 1: none = 'yes' is neither true nor false\n  Write none = true, or leave it out.",
    ),
}


@pytest.mark.parametrize(("text", "message"), BAD.values(), ids=BAD.keys())
def test_relations_refuse(text: str, message: str, tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(RelationError) as refused:
        load_relations(relation_file(tmp_path, text), vocabulary)
    assert str(refused.value) == message


def test_relations_refuse_a_class_the_vocabulary_lacks(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(RelationError) as refused:
        load_relations(relation_file(tmp_path, f'class = "Meting"{TRIGGER}{EXAMPLES}'), vocabulary)
    assert (
        refused.value.problem
        == f"{PLACE}: class 'Meting' is not in ontology/news.ttl, nor in a .ttl file of the knowledge folder"
    )
    assert refused.value.remedy.startswith("Did you mean 'Meeting'?")


@pytest.mark.parametrize(
    ("path", "problem", "remedy"),
    [
        ("nsubjj", "label 'nsubjj' of path 'nsubjj' is unknown", "Did you mean 'nsubj'?"),
        ("obj>>gen", "step '' of path 'obj>>gen' is malformed", "Known: "),
        ("pp:MIT", "step 'pp:MIT' of path 'pp:MIT' is malformed", ""),
        ("obj+", "the path is empty", ""),
    ],
    ids=["unknown label", "empty step", "preposition in capitals", "empty path"],
)
def test_relations_refuse_malformed_paths(
    path: str, problem: str, remedy: str, tmp_path: Path, vocabulary: Vocabulary
) -> None:
    text = f'class = "Meeting"{TRIGGER.replace("obj", path)}{EXAMPLES}'
    with pytest.raises(RelationError) as refused:
        load_relations(relation_file(tmp_path, text), vocabulary)
    assert refused.value.problem == f"{PLACE}, trigger 1: {problem}"
    assert remedy in refused.value.remedy


def test_relations_refuse_files_that_are_no_toml(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(RelationError) as refused:
        load_relations(relation_file(tmp_path, "class ="), vocabulary)
    assert refused.value.problem.startswith(f"{PLACE}: not TOML: ")
    assert refused.value.remedy == "Mend the file at this place; it is TOML in UTF-8."


def test_relations_refuse_an_empty_folder(tmp_path: Path, vocabulary: Vocabulary) -> None:
    with pytest.raises(RelationError) as refused:
        load_relations(tmp_path, vocabulary)
    assert str(refused.value) == f"{tmp_path}: no relation files\n  Add at least one <name>.toml. {ADVICE}"


def test_relations_of_one_class_may_stand_in_several_files(tmp_path: Path, vocabulary: Vocabulary) -> None:
    for name in ("first.toml", "second.toml"):
        folder = relation_file(tmp_path, f'class = "Meeting"{TRIGGER}{EXAMPLES}', name)
    (relation,) = load_relations(folder, vocabulary)
    assert [trigger.rule for trigger in relation.triggers] == ["first.toml#1", "second.toml#1"]
    assert len(relation.examples) == 4


def test_relations_share_named_lists_of_words(tmp_path: Path, vocabulary: Vocabulary) -> None:
    relation_file(tmp_path, 'class = "Meeting"\n' + TRIGGER + EXAMPLES, name="a.toml")
    said = """
class = "Visit"
[words]
trip = ["*reise", "Tour"]
[[trigger]]
lemmas = ["@trip", "Besuch"]
pos = "NOUN"
roles = { agent = ["poss"], target = ["pp:in"] }
without = { "^" = ["absagen", "@trip"] }
"""
    told = "".join(EXAMPLES)
    (_, visit) = load_relations(relation_file(tmp_path, said + told, name="b.toml"), vocabulary)
    assert visit.triggers[0].lemmas == ("*reise", "Tour", "Besuch")
    assert visit.triggers[0].without[0].lemmas == ("absagen", "*reise", "Tour")


def test_relations_refuse_a_list_of_words_that_nobody_named(tmp_path: Path, vocabulary: Vocabulary) -> None:
    text = 'class = "Meeting"\nwords = { talks = ["Gespräch"] }\n' + TRIGGER.replace('"treffen"', '["@talk"]')
    with pytest.raises(RelationError) as error:
        load_relations(relation_file(tmp_path, text.replace("lemma =", "lemmas =") + EXAMPLES), vocabulary)
    assert str(error.value) == f"{PLACE}: no list of words is called 'talk'\n  Did you mean 'talks'? Known: talks."


def test_relations_refuse_a_list_of_words_in_two_files(tmp_path: Path, vocabulary: Vocabulary) -> None:
    text = 'class = "Meeting"\nwords = { talks = ["Gespräch"] }\n' + TRIGGER + EXAMPLES
    relation_file(tmp_path, text, name="a.toml")
    with pytest.raises(RelationError, match="'talks' stands in two files"):
        load_relations(relation_file(tmp_path, text, name="b.toml"), vocabulary)


def test_relations_that_ship_cover_every_event_class(relations: tuple[Relation, ...], vocabulary: Vocabulary) -> None:
    assert {relation.name for relation in relations} == set(vocabulary.event_classes)
