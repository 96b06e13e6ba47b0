"""ontology/languages/*/relations/*.toml → Relation records, checked against the vocabulary.

Nothing is guessed: an unknown key, class, role or label, a file without triggers or examples, a trigger written twice
is refused with a RelationError that says where and offers the nearest valid name. README.md in that folder explains the
format.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path as FilePath

from kg.errors import RelationError, nearest
from kg.frames import (
    ACTOR_ROLES,
    ACTORS,
    CHANNELS,
    EXAMPLE_KEYS,
    NUMBERS,
    POS,
    ROLES,
    TRIGGER_KEYS,
    Condition,
    Example,
    Relation,
    Role,
    Trigger,
)
from kg.model import EntityType, Status
from kg.paths import PathError, Union, parse_union, step_names
from kg.resources import shown_path
from kg.tables import Table, read_table
from kg.vocabulary import Vocabulary

__all__ = ["Relation", "load_relations"]

_ADVICE = "See README.md there."
_MARK = re.compile(r"\[(\w+):")


def load_relations(folder: FilePath, vocabulary: Vocabulary) -> tuple[Relation, ...]:
    """Read every relation file of the folder, in order of file name.

    Raises RelationError for the first thing that is wrong.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise RelationError(f"{folder}: no relation files", "Add at least one <name>.toml. " + _ADVICE)
    relations: list[Relation] = []
    seen: dict[str, str] = {}
    for file in files:
        relation = _read(file, vocabulary)
        if relation.name in seen:
            other = seen[relation.name]
            raise RelationError(
                f"{shown_path(file)}: class {relation.name!r} stands in {other} too", "Keep one file per class."
            )
        seen[relation.name] = relation.file
        relations.append(relation)
    return tuple(relations)


def _read(file: FilePath, vocabulary: Vocabulary) -> Relation:
    table = read_table(file, shown_path(file), RelationError).know(("class", "example", "trigger"))
    name = table.text("class", '"Meeting"')
    if name not in vocabulary.event_classes:
        table.refuse(f"class {name!r} is not in ontology/news.ttl", nearest(name, vocabulary.event_classes))
    triggers = tuple(
        _trigger(entry, f"{file.name}#{number}") for number, entry in enumerate(table.entries("trigger"), start=1)
    )
    examples = tuple(_example(entry) for entry in table.entries("example"))
    if not triggers:
        table.refuse("no triggers", f"Add at least one [[trigger]]. {_ADVICE}")
    _refuse_duplicates(table, triggers)
    for none, kind, way_out in ((False, "positive", "marked with [agent: …]"), (True, "negative", "with none = true")):
        if not any(example.none is none for example in examples):
            table.refuse(f"no {kind} example", f"Add an [[example]] {way_out}.")
    event_class = vocabulary.event_classes[name]
    return Relation(name, file.name, triggers, examples, event_class.symmetric, event_class.agents, event_class.targets)


def _refuse_duplicates(table: Table, triggers: tuple[Trigger, ...]) -> None:
    seen: dict[tuple[object, ...], int] = {}
    for number, trigger in enumerate(triggers, start=1):
        for lemma in trigger.lemmas:
            key = (lemma, trigger.pos, trigger.reflexive, trigger.number, trigger.with_, trigger.without)
            if key in seen:
                table.entries("trigger")[number - 1].refuse(
                    f"{lemma!r} has the same conditions as trigger {seen[key]}",
                    "Merge the two or tell them apart by 'with', 'without', 'reflexive' or 'number'.",
                )
            seen[key] = number


def _trigger(entry: Table, rule: str) -> Trigger:
    entry.know(TRIGGER_KEYS)
    if ("lemma" in entry) == ("lemmas" in entry):
        entry.refuse("needs either 'lemma' or 'lemmas'", 'Write lemma = "treffen".')
    lemmas = entry.some_words("lemma" if "lemma" in entry else "lemmas", one="lemma" in entry)
    if any(not lemma.strip("*") for lemma in lemmas):
        entry.refuse("a lemma without letters", "A trigger is a word, or * and the end of a word.")
    roles = _roles(entry)
    return Trigger(
        rule=rule,
        lemmas=lemmas,
        pos=entry.one_of("pos", POS, "VERB"),
        roles=roles,
        requires=_requires(entry, roles),
        with_=_conditions(entry, "with"),
        without=_conditions(entry, "without"),
        types=_types(entry, roles),
        lemma_not=entry.words("lemma_not"),
        reflexive=entry.flag("reflexive") if "reflexive" in entry else None,
        number=entry.one_of("number", NUMBERS) if "number" in entry else None,
        channel=entry.one_of("channel", CHANNELS) if "channel" in entry else None,
        status=entry.choice("status", Status, Status.ACTUAL),
    )


def _roles(entry: Table) -> tuple[Role, ...]:
    table = entry.table("roles", '{ agent = ["nsubj"] }')
    roles = []
    for name in table:
        _known(entry, "role", name, ROLES)
        roles.append(Role(name, tuple(_path(entry, text) for text in table.some_words(name, '["nsubj"]', one=True))))
    if not roles:
        entry.refuse("no roles", 'Say where the fillers stand: roles = { agent = ["nsubj"] }.')
    if not any(role.name in ACTOR_ROLES for role in roles):
        entry.refuse("neither agent nor target has a path", "An event needs at least one actor.")
    return tuple(roles)


def _requires(entry: Table, roles: tuple[Role, ...]) -> tuple[tuple[str, ...], ...]:
    have = [role.name for role in roles]
    if "requires" not in entry:
        return (tuple(name for name in have if name in ACTOR_ROLES),)
    groups = tuple(tuple(group.split("|")) for group in entry.some_words("requires", '["agent|target"]'))
    for name in (name for group in groups for name in group):
        if name not in have:
            entry.refuse(f"required role {name!r} has no path", nearest(name, have))
    return groups


def _types(entry: Table, roles: tuple[Role, ...]) -> tuple[tuple[str, frozenset[EntityType]], ...]:
    have = [role.name for role in roles]
    known = ["Actor", *(kind.value for kind in EntityType)]
    table = entry.table("types", '{ target = ["Person"] }')
    types = []
    for role in table:
        if role not in have:
            entry.refuse(f"types of role {role!r}, which has no path", nearest(role, have))
        kinds: frozenset[EntityType] = frozenset()
        for name in table.some_words(role, '["Person"]'):
            _known(entry, "type", name, known)
            kinds |= ACTORS if name == "Actor" else {EntityType(name)}
        types.append((role, kinds))
    return tuple(types)


def _conditions(entry: Table, key: str) -> tuple[Condition, ...]:
    table = entry.table(key, '{ obj = ["Gespräch"] }')
    return tuple(
        Condition(_path(entry, path), table.some_words(path, '["Gespräch", "Treffen"]', one=True)) for path in table
    )


def _path(entry: Table, text: str) -> Union:
    try:
        return parse_union(text)
    except PathError as error:
        bad = str(error).split("'")[1] if "'" in str(error) else text
        entry.refuse(str(error), nearest(bad, [*step_names(), "pp:<preposition>"]), error)


def _known(entry: Table, what: str, name: str, known: Collection[str]) -> None:
    if name not in known:
        entry.refuse(f"{what} {name!r} is unknown", nearest(name, known))


def _example(entry: Table) -> Example:
    entry.know(EXAMPLE_KEYS)
    text = entry.text("text", '"[agent: …] traf [target: …]."')
    none = entry.flag("none")
    marks = _MARK.findall(text)
    for mark in marks:
        _known(entry, "role", mark, ROLES)
    if none == bool(marks):
        problem = "marks and none = true exclude each other" if none else "no role is marked"
        entry.refuse(problem, "Mark fillers as [agent: …], or write none = true without marks.")
    return Example(text, none, entry.choice("status", Status, Status.ACTUAL))
