"""ontology/languages/*/relations/*.toml → Relation records, checked against the vocabulary.

Nothing is guessed: an unknown key, class, role or label, a file without triggers or examples, a trigger written twice
is refused with a RelationError that says where and offers the nearest valid name. README.md there explains
the format.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path as FilePath
from typing import Any, Protocol

from kg.constructions import construction_of, expand
from kg.entries import conditions_of, known_keys, one_of, requires_of, roles_of, tables_of, types_of, words_of
from kg.errors import RelationError, nearest
from kg.frames import (
    CHANNELS,
    EXAMPLE_KEYS,
    NUMBERS,
    POS,
    ROLES,
    TRIGGER_KEYS,
    Construction,
    Example,
    Relation,
    Trigger,
)
from kg.model import EntityType, Status
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
    """Read every relation file of the folder, in order of file name: one Relation per class, whatever its files.

    Raises RelationError for the first thing that is wrong.
    """
    files = sorted(folder.glob("*.toml"))
    if not files:
        raise RelationError(f"{folder}: no relation files", "Add at least one <name>.toml. " + _ADVICE)
    tables = {file: _read(file) for file in files}
    constructions: list[Construction] = []
    examples: dict[str, list[Example]] = {}
    for file, table in tables.items():
        if "construction" in table:
            constructions += _constructions(file, table, vocabulary, examples)
    relations: dict[str, Relation] = {}
    for file, table in tables.items():
        if "construction" in table:
            continue
        relation = _relation(file, table, vocabulary, constructions)
        first = relations.get(relation.name)
        if first is None:
            more = tuple(examples.get(relation.name, ()))
            relations[relation.name] = replace(relation, examples=relation.examples + more)
        else:
            triggers, told = first.triggers + relation.triggers, first.examples + relation.examples
            relations[relation.name] = replace(first, triggers=triggers, examples=told)
    return tuple(relations.values())


def _read(file: FilePath) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise RelationError(
            f"{shown_path(file)}: not TOML: {error}", "Write the file as UTF-8 TOML. " + _ADVICE
        ) from error


def _constructions(
    file: FilePath, table: Mapping[str, Any], vocabulary: Vocabulary, examples: dict[str, list[Example]]
) -> Iterator[Construction]:
    """The constructions of a file; their examples are added to those of the class they name."""
    file_name = shown_path(file)
    known_keys(file_name, table, ("construction",))
    for n, entry in enumerate(tables_of(file_name, table, "construction"), start=1):
        where = f"{file_name}, construction {n}"
        yield construction_of(where, f"{file.name}#{n}", entry, vocabulary.event_classes)
        told = tables_of(where, entry, "example")
        if not told:
            raise RelationError(f"{where}: no example", "Add a [[construction.example]] with its class.")
        for m, example in enumerate(told, start=1):
            at = f"{where}, example {m}"
            name = one_of(at, "class", example.get("class"), vocabulary.event_classes)
            rest = {key: value for key, value in example.items() if key != "class"}
            examples.setdefault(name, []).append(_example(at, rest))


def _relation(
    file: FilePath, table: Mapping[str, Any], vocabulary: Vocabulary, constructions: Iterable[Construction]
) -> Relation:
    where = shown_path(file)
    known_keys(where, table, ("class", "example", "trigger"))
    name = table.get("class")
    if not isinstance(name, str):
        raise RelationError(f"{where}: the key 'class' is missing", 'Name the event class: class = "Meeting".')
    if name not in vocabulary.event_classes:
        raise RelationError(
            f"{where}: class {name!r} is not in ontology/news.ttl", nearest(name, vocabulary.event_classes)
        )
    written = tuple(
        _trigger(f"{where}, trigger {n}", f"{file.name}#{n}", entry)
        for n, entry in enumerate(tables_of(where, table, "trigger"), start=1)
    )
    examples = tuple(
        _example(f"{where}, example {n}", entry) for n, entry in enumerate(tables_of(where, table, "example"), start=1)
    )
    if not written:
        raise RelationError(f"{where}: no triggers", "Add at least one [[trigger]]. " + _ADVICE)
    _refuse_duplicates(where, written)
    for none, kind, way_out in ((False, "positive", "marked with [agent: …]"), (True, "negative", "with none = true")):
        if not any(example.none is none for example in examples):
            raise RelationError(f"{where}: no {kind} example", f"Add an [[example]] {way_out}.")
    event_class = vocabulary.event_classes[name]
    held = (verb for trigger in written for verb in expand(trigger, name, constructions))
    triggers = (*written, *held)
    return Relation(name, file.name, triggers, examples, event_class.symmetric, event_class.agents, event_class.targets)


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
    known_keys(where, entry, TRIGGER_KEYS)
    if ("lemma" in entry) == ("lemmas" in entry):
        raise RelationError(f"{where}: needs either 'lemma' or 'lemmas'", 'Write lemma = "treffen".')
    lemmas = words_of(where, "lemmas", [entry["lemma"]] if "lemma" in entry else entry["lemmas"])
    if any(not lemma.strip("*") or lemma.count("*") > 1 for lemma in lemmas):
        raise RelationError(
            f"{where}: a lemma without letters or with two stars", "A trigger is a word, *end, beginning* or begin*end."
        )
    roles = roles_of(where, entry.get("roles"))
    reflexive = entry.get("reflexive")
    if reflexive is not None and not isinstance(reflexive, bool):
        raise RelationError(f"{where}: 'reflexive' is {reflexive!r}", "Write true or false, or leave it out.")
    return Trigger(
        rule=rule,
        lemmas=lemmas,
        pos=one_of(where, "pos", entry.get("pos", "VERB"), POS),
        roles=roles,
        requires=requires_of(where, entry.get("requires"), roles),
        with_=conditions_of(where, "with", entry.get("with", {})),
        without=conditions_of(where, "without", entry.get("without", {})),
        types=types_of(where, entry.get("types", {}), roles),
        lemma_not=words_of(where, "lemma_not", entry["lemma_not"]) if "lemma_not" in entry else (),
        reflexive=reflexive,
        number=one_of(where, "number", entry["number"], NUMBERS) if "number" in entry else None,
        channel=one_of(where, "channel", entry["channel"], CHANNELS) if "channel" in entry else None,
        status=Status(one_of(where, "status", entry.get("status", Status.ACTUAL.value), [s.value for s in Status])),
        negation=_flag(where, entry, "negation", default=True),
        support=_flag(where, entry, "support", default=False),
    )


def _flag(where: str, entry: Mapping[str, Any], key: str, *, default: bool) -> bool:
    value = entry.get(key, default)
    if not isinstance(value, bool):
        raise RelationError(f"{where}: {key!r} is {value!r}", "Write true or false, or leave it out.")
    return value


def _example(where: str, entry: Mapping[str, Any]) -> Example:
    known_keys(where, entry, EXAMPLE_KEYS)
    text = entry.get("text")
    if not isinstance(text, str) or not text.strip():
        raise RelationError(f"{where}: the key 'text' is missing", 'Write text = "[agent: …] traf [target: …]."')
    none = entry.get("none", False)
    if not isinstance(none, bool):
        raise RelationError(f"{where}: 'none' is {none!r}", "Write none = true, or leave it out.")
    marks = _MARK.findall(text)
    for mark in marks:
        one_of(where, "role", mark, ROLES)
    if none == bool(marks):
        problem = "marks and none = true exclude each other" if none else "no role is marked"
        raise RelationError(f"{where}: {problem}", "Mark fillers as [agent: …], or write none = true without marks.")
    status = one_of(where, "status", entry.get("status", Status.ACTUAL.value), [s.value for s in Status])
    return Example(text, none, Status(status))
