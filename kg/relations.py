"""ontology/languages/*/relations/*.toml → Relation records, checked against the vocabulary.

Nothing is guessed: an unknown key, class, role or label, a file without triggers or examples, a trigger written twice
is refused with a RelationError that says where and offers the nearest valid name. README.md there explains
the format.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path as FilePath
from typing import Any, Protocol

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

__all__ = ["Relation", "load_relations"]

_ADVICE = "See README.md there."
_MARK = re.compile(r"\[(\w+):")


class EventClass(Protocol):
    """What the vocabulary says of an event class."""

    @property
    def symmetric(self) -> bool: ...
    @property
    def agents(self) -> frozenset[EntityType]: ...
    @property
    def targets(self) -> frozenset[EntityType]: ...


class Vocabulary(Protocol):
    """The part of the vocabulary that relation files are checked against."""

    @property
    def event_classes(self) -> Mapping[str, EventClass]: ...


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
    where = shown_path(file)
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RelationError(f"{where}: not TOML: {error}", "Write the file as UTF-8 TOML. " + _ADVICE) from error
    _known_keys(where, table, ("class", "example", "trigger"))
    name = table.get("class")
    if not isinstance(name, str):
        raise RelationError(f"{where}: the key 'class' is missing", 'Name the event class: class = "Meeting".')
    if name not in vocabulary.event_classes:
        raise RelationError(
            f"{where}: class {name!r} is not in ontology/news.ttl", nearest(name, vocabulary.event_classes)
        )
    triggers = tuple(
        _trigger(f"{where}, trigger {n}", f"{file.name}#{n}", entry)
        for n, entry in enumerate(_tables(where, table, "trigger"), start=1)
    )
    examples = tuple(
        _example(f"{where}, example {n}", entry) for n, entry in enumerate(_tables(where, table, "example"), start=1)
    )
    if not triggers:
        raise RelationError(f"{where}: no triggers", "Add at least one [[trigger]]. " + _ADVICE)
    _refuse_duplicates(where, triggers)
    for none, kind, way_out in ((False, "positive", "marked with [agent: …]"), (True, "negative", "with none = true")):
        if not any(example.none is none for example in examples):
            raise RelationError(f"{where}: no {kind} example", f"Add an [[example]] {way_out}.")
    event_class = vocabulary.event_classes[name]
    return Relation(name, file.name, triggers, examples, event_class.symmetric, event_class.agents, event_class.targets)


def _tables(where: str, table: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RelationError(f"{where}: {key!r} is not a list of tables", f"Write [[{key}]] above each entry.")
    return entries


def _known_keys(where: str, table: Mapping[str, Any], known: Iterable[str]) -> None:
    for key in table:
        if key not in known:
            raise RelationError(f"{where}: unknown key {key!r}", nearest(key, known))


def _refuse_duplicates(where: str, triggers: tuple[Trigger, ...]) -> None:
    seen: dict[tuple[object, ...], int] = {}
    for number, trigger in enumerate(triggers, start=1):
        for lemma in trigger.lemmas:
            key = (lemma, trigger.pos, trigger.reflexive, trigger.number, trigger.with_, trigger.without)
            if key in seen:
                raise RelationError(
                    f"{where}, trigger {number}: {lemma!r} has the same conditions as trigger {seen[key]}",
                    "Merge the two or tell them apart by 'with', 'without', 'reflexive' or 'number'.",
                )
            seen[key] = number


def _trigger(where: str, rule: str, entry: Mapping[str, Any]) -> Trigger:
    _known_keys(where, entry, TRIGGER_KEYS)
    if ("lemma" in entry) == ("lemmas" in entry):
        raise RelationError(f"{where}: needs either 'lemma' or 'lemmas'", 'Write lemma = "treffen".')
    lemmas = _words(where, "lemmas", [entry["lemma"]] if "lemma" in entry else entry["lemmas"])
    if any(not lemma.strip("*") for lemma in lemmas):
        raise RelationError(f"{where}: a lemma without letters", "A trigger is a word, or * and the end of a word.")
    roles = _roles(where, entry.get("roles"))
    reflexive = entry.get("reflexive")
    if reflexive is not None and not isinstance(reflexive, bool):
        raise RelationError(f"{where}: 'reflexive' is {reflexive!r}", "Write true or false, or leave it out.")
    return Trigger(
        rule=rule,
        lemmas=lemmas,
        pos=_one_of(where, "pos", entry.get("pos", "VERB"), POS),
        roles=roles,
        requires=_requires(where, entry.get("requires"), roles),
        with_=_conditions(where, "with", entry.get("with", {})),
        without=_conditions(where, "without", entry.get("without", {})),
        types=_types(where, entry.get("types", {}), roles),
        lemma_not=_words(where, "lemma_not", entry["lemma_not"]) if "lemma_not" in entry else (),
        reflexive=reflexive,
        number=_one_of(where, "number", entry["number"], NUMBERS) if "number" in entry else None,
        channel=_one_of(where, "channel", entry["channel"], CHANNELS) if "channel" in entry else None,
        status=Status(_one_of(where, "status", entry.get("status", Status.ACTUAL.value), [s.value for s in Status])),
    )


def _roles(where: str, table: object) -> tuple[Role, ...]:
    if not isinstance(table, dict) or not table:
        raise RelationError(f"{where}: no roles", 'Say where the fillers stand: roles = { agent = ["nsubj"] }.')
    roles = []
    for name, paths in table.items():
        _one_of(where, "role", name, ROLES)
        texts = _words(where, name, [paths] if isinstance(paths, str) else paths)
        roles.append(Role(name, tuple(_path(where, text) for text in texts)))
    if not any(role.name in ACTOR_ROLES for role in roles):
        raise RelationError(f"{where}: neither agent nor target has a path", "An event needs at least one actor.")
    return tuple(roles)


def _requires(where: str, entries: object, roles: tuple[Role, ...]) -> tuple[tuple[str, ...], ...]:
    have = [role.name for role in roles]
    if entries is None:
        return (tuple(name for name in have if name in ACTOR_ROLES),)
    groups = tuple(tuple(entry.split("|")) for entry in _words(where, "requires", entries))
    for name in (name for group in groups for name in group):
        if name not in have:
            raise RelationError(f"{where}: required role {name!r} has no path", nearest(name, have))
    return groups


def _types(where: str, table: object, roles: tuple[Role, ...]) -> tuple[tuple[str, frozenset[EntityType]], ...]:
    if not isinstance(table, dict):
        raise RelationError(f"{where}: 'types' is not a table", 'Write types = { target = ["Person"] }.')
    have = [role.name for role in roles]
    known = ["Actor", *(kind.value for kind in EntityType)]
    types = []
    for role, names in table.items():
        if role not in have:
            raise RelationError(f"{where}: types of role {role!r}, which has no path", nearest(role, have))
        kinds: frozenset[EntityType] = frozenset()
        for name in _words(where, f"types.{role}", names):
            _one_of(where, "type", name, known)
            kinds |= ACTORS if name == "Actor" else {EntityType(name)}
        types.append((role, kinds))
    return tuple(types)


def _conditions(where: str, key: str, table: object) -> tuple[Condition, ...]:
    if not isinstance(table, dict):
        raise RelationError(f"{where}: {key!r} is not a table", f'Write {key} = {{ obj = ["Gespräch"] }}.')
    return tuple(
        Condition(_path(where, path), _words(where, f"{key}.{path}", [lemmas] if isinstance(lemmas, str) else lemmas))
        for path, lemmas in table.items()
    )


def _path(where: str, text: str) -> Union:
    try:
        return parse_union(text)
    except PathError as error:
        bad = str(error).split("'")[1] if "'" in str(error) else text
        remedy = nearest(bad, [*step_names(), "pp:<preposition>"])
        raise RelationError(f"{where}: {error}", remedy) from error


def _words(where: str, key: str, words: object) -> tuple[str, ...]:
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word.strip() for word in words):
        raise RelationError(f"{where}: {key!r} is not a list of words", 'Write a list such as ["Gespräch", "Treffen"].')
    return tuple(words)


def _one_of(where: str, key: str, value: object, known: Iterable[str]) -> str:
    if not isinstance(value, str) or value not in known:
        raise RelationError(f"{where}: {key} {value!r} is unknown", nearest(str(value), known))
    return value


def _example(where: str, entry: Mapping[str, Any]) -> Example:
    _known_keys(where, entry, EXAMPLE_KEYS)
    text = entry.get("text")
    if not isinstance(text, str) or not text.strip():
        raise RelationError(f"{where}: the key 'text' is missing", 'Write text = "[agent: …] traf [target: …]."')
    none = entry.get("none", False)
    if not isinstance(none, bool):
        raise RelationError(f"{where}: 'none' is {none!r}", "Write none = true, or leave it out.")
    marks = _MARK.findall(text)
    for mark in marks:
        _one_of(where, "role", mark, ROLES)
    if none == bool(marks):
        problem = "marks and none = true exclude each other" if none else "no role is marked"
        raise RelationError(f"{where}: {problem}", "Mark fillers as [agent: …], or write none = true without marks.")
    status = _one_of(where, "status", entry.get("status", Status.ACTUAL.value), [s.value for s in Status])
    return Example(text, none, Status(status))
