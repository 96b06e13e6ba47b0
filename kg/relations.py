"""ontology/languages/*/relations/*.toml → Relation records, checked against the vocabulary.

Nothing is guessed: an unknown key, class, role or label, a file without triggers or examples, a trigger written twice
is refused with a RelationError that says where and offers the nearest valid name. README.md there explains
the format.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from kg.constructions import construction_of, expand
from kg.entries import conditions_of, known, requires_of, roles_of, types_of
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
from kg.model import Status
from kg.resources import Files, shown_path
from kg.tables import Table, read_table
from kg.vocabulary import Vocabulary
from kg.wordpatterns import compile_words

__all__ = ["Relation", "load_relations"]

_ADVICE = "See README.md there."
#: Steps that name a preposition.
_PREPOSITIONAL = ("pp", "acc")
_MARK = re.compile(r"\[(\w+):")


def load_relations(folder: Files, vocabulary: Vocabulary) -> tuple[Relation, ...]:
    """Read every relation file of the folder, in order of file name: one Relation per class, whatever its files.

    Raises RelationError for the first thing that is wrong.
    """
    files = sorted(folder.glob("*.toml"), key=lambda file: file.name)
    if not files:
        raise RelationError(f"{folder}: no relation files", f"Add at least one <name>.toml. {_ADVICE}")
    read = {file: read_table(file, shown_path(file), RelationError) for file in files}
    lists = _lists(read.values())
    tables = {file: table.with_lists(lists) for file, table in read.items()}
    constructions: list[Construction] = []
    examples: dict[str, list[Example]] = {}
    for file, table in tables.items():
        if "construction" in table:
            constructions += _constructions(file.name, table, vocabulary, examples)
    relations: dict[str, Relation] = {}
    for file, table in tables.items():
        if "construction" in table:
            continue
        relation = _relation(file.name, table, vocabulary, constructions)
        first = relations.get(relation.name)
        if first is None:
            more = tuple(examples.get(relation.name, ()))
            relations[relation.name] = replace(relation, examples=relation.examples + more)
        else:
            triggers, told = first.triggers + relation.triggers, first.examples + relation.examples
            relations[relation.name] = replace(first, triggers=triggers, examples=told)
    return tuple(relations.values())


def _lists(tables: Iterable[Table]) -> dict[str, tuple[str, ...]]:
    """The named lists of words of all files: "@measure" stands for them in each."""
    lists: dict[str, tuple[str, ...]] = {}
    for table in tables:
        own = table.table("words", '{ measure = ["*sanktion", "*embargo"] }')
        for name in own:
            if name in lists:
                own.refuse(f"a list of words called {name!r} stands in two files", "Give one of them another name.")
            lists[name] = own.some_words(name)
    return lists


def _constructions(
    file: str, table: Table, vocabulary: Vocabulary, examples: dict[str, list[Example]]
) -> Iterator[Construction]:
    """The constructions of a file; their examples are added to those of the class they name."""
    for number, entry in enumerate(table.know(("construction", "words")).entries("construction"), start=1):
        yield construction_of(entry, f"{file}#{number}", vocabulary.event_classes)
        told = entry.entries("example")
        if not told:
            entry.refuse("no example", "Add a [[construction.example]] with its class.")
        for place, example in enumerate(told, start=1):
            name = example.one_of("class", vocabulary.event_classes)
            rule = f"{file}#{number}, example {place}"
            examples.setdefault(name, []).append(_example(example.know(("class", *EXAMPLE_KEYS)), rule))


def _relation(file: str, table: Table, vocabulary: Vocabulary, constructions: Iterable[Construction]) -> Relation:
    table.know(("class", "example", "trigger", "words"))
    name = table.text("class", '"Meeting"')
    if name not in vocabulary.event_classes:
        table.refuse(
            f"class {name!r} is not in ontology/news.ttl, nor in a .ttl file of the knowledge folder",
            nearest(name, vocabulary.event_classes),
        )
    written = tuple(_trigger(entry, f"{file}#{n}") for n, entry in enumerate(table.entries("trigger"), start=1))
    examples = tuple(
        _example(entry.know(EXAMPLE_KEYS), f"{file}, example {n}")
        for n, entry in enumerate(table.entries("example"), start=1)
    )
    if not written:
        table.refuse("no triggers", f"Add at least one [[trigger]]. {_ADVICE}")
    _refuse_duplicates(table, written)
    for none, kind, way_out in ((False, "positive", "marked with [agent: …]"), (True, "negative", "with none = true")):
        if not any(example.none is none for example in examples):
            table.refuse(f"no {kind} example", f"Add an [[example]] {way_out}.")
    event_class = vocabulary.event_classes[name]
    held = (verb for trigger in written for verb in expand(trigger, name, constructions))
    triggers = (*written, *held)
    symmetric = event_class.symmetric
    appointed = symmetric or event_class.with_people is not None
    return Relation(name, file, triggers, examples, symmetric, appointed, event_class.agents, event_class.targets)


def _refuse_duplicates(table: Table, triggers: tuple[Trigger, ...]) -> None:
    seen: dict[tuple[object, ...], int] = {}
    for number, (entry, trigger) in enumerate(zip(table.entries("trigger"), triggers, strict=True), start=1):
        for lemma in trigger.lemmas:
            key = (lemma, *_conditions(trigger))
            if key in seen:
                entry.refuse(
                    f"{lemma!r} has the same conditions as trigger {seen[key]}",
                    "Merge the two or tell them apart by 'with', 'without', 'reflexive' or 'number'.",
                )
            seen[key] = number


def _trigger(entry: Table, rule: str) -> Trigger:
    entry.know(TRIGGER_KEYS)
    if ("lemma" in entry) == ("lemmas" in entry):
        entry.refuse("needs either 'lemma' or 'lemmas'", 'Write lemma = "treffen".')
    lemmas = entry.some_words("lemma" if "lemma" in entry else "lemmas", one="lemma" in entry)
    if any(not lemma.strip("*") or lemma.count("*") > 1 for lemma in lemmas):
        entry.refuse("a lemma without letters or with two stars", "A trigger is a word, *end, beginning* or begin*end.")
    roles = roles_of(entry)
    return Trigger(
        rule=rule,
        lemmas=lemmas,
        pos=entry.one_of("pos", POS, "VERB"),
        roles=roles,
        requires=requires_of(entry, roles),
        with_=conditions_of(entry, "with"),
        without=conditions_of(entry, "without"),
        types=types_of(entry, [role.name for role in roles]),
        lemma_not=entry.words("lemma_not"),
        reflexive=entry.flag("reflexive") if "reflexive" in entry else None,
        number=entry.one_of("number", NUMBERS) if "number" in entry else None,
        channel=entry.one_of("channel", CHANNELS) if "channel" in entry else None,
        status=entry.choice("status", Status, Status.ACTUAL),
        negation=entry.flag("negation", True),
        planned=entry.flag("planned", True),
        none=entry.flag("none"),
        support=entry.flag("support"),
    )


def _example(entry: Table, rule: str) -> Example:
    text = entry.text("text", '"[agent: …] traf [target: …]."')
    none = entry.flag("none")
    marks = _MARK.findall(text)
    for mark in marks:
        known(entry, "role", mark, ROLES)
    if none == bool(marks):
        problem = "marks and none = true exclude each other" if none else "no role is marked"
        entry.refuse(problem, "Mark fillers as [agent: …], or write none = true without marks.")
    return Example(text, none, entry.choice("status", Status, Status.ACTUAL), rule)


def claims(relations: Iterable[Relation]) -> Iterator[tuple[Trigger, Trigger, str]]:
    """Pairs of triggers of all files that read the same word under the same conditions, with that word.

    Triggers that require different roles are told apart by them. All others would give two facts for one, or, within
    one class, the second would never speak.
    """
    seen: dict[tuple[object, ...], Trigger] = {}
    for trigger in (trigger for relation in relations for trigger in relation.triggers):
        for lemma in trigger.lemmas:
            first = seen.setdefault((lemma, *_conditions(trigger)), trigger)
            if first is not trigger:
                yield first, trigger, lemma


def rivals(relations: Iterable[Relation], own: Container[str]) -> Iterator[tuple[Trigger, Trigger, str]]:
    """Triggers of ``own`` files and those of other files and classes that read the same word, with that word.

    What they require and whom they allow does not tell them apart: one sentence may fill both.
    """
    told = [(relation.name, trigger) for relation in relations for trigger in relation.triggers if not trigger.none]
    ours = [(name, trigger) for name, trigger in told if trigger.rule.partition("#")[0] in own]
    for name, trigger in ours:
        for other, theirs in told:
            if other == name or theirs.rule.partition("#")[0] in own or _told_apart(trigger, theirs):
                continue
            known, refused = compile_words(theirs.lemmas), compile_words(theirs.lemma_not)
            yield from (
                (trigger, theirs, lemma)
                for lemma in trigger.lemmas
                if lemma in theirs.lemmas or (known.match(lemma) and not refused.match(lemma))
            )


def _told_apart(own: Trigger, other: Trigger) -> bool:
    """Whether an own trigger says by its conditions which sentences are its, or the other one reads others."""
    pairs = ((own.reflexive, other.reflexive), (own.number, other.number))
    apart = any(a is not None and b is not None and a != b for a, b in pairs)
    if own.with_ or own.without or other.with_:
        apart = apart or (own.with_, own.without) != (other.with_, other.without)
    return apart or own.pos != other.pos or not _share_targets(own, other)


def _share_targets(one: Trigger, other: Trigger) -> bool:
    """Whether the targets of two triggers may be the same words; one without targets takes what the other has."""
    first, second = (
        {path.text for role in trigger.roles if role.name == "target" for union in role.choices for path in union}
        for trigger in (one, other)
    )
    return not first or not second or bool(first & second)


def prepositions_of(trigger: Trigger) -> frozenset[str]:
    """The prepositions that the paths of a trigger go through."""
    unions = [union for role in trigger.roles for union in role.choices]
    unions += [condition.path for condition in (*trigger.with_, *trigger.without)]
    steps = (step for union in unions for path in union for step in path.steps if step.kind in _PREPOSITIONAL)
    return frozenset(step.preposition for step in steps if step.preposition not in (None, "*"))


def _conditions(trigger: Trigger) -> tuple[object, ...]:
    """All that tells a trigger from another one of the same word."""
    words = (trigger.pos, trigger.reflexive, trigger.number, trigger.with_, trigger.without, trigger.types)
    return (frozenset(trigger.requires), *words)
