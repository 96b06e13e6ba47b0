"""Support verbs: one table of verbs for all nouns of acts, instead of paths per noun.

"Kritik üben", "Lob ernten", "auf Ablehnung stoßen" say with a noun what happens and with the verb who does it to whom.
A construction says so once; ``expand`` makes of each noun entry with ``support = true`` its verb triggers.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from kg.entries import conditions_of, known, path_of, types_of
from kg.frames import AGAIN, CONSTRUCTION_KEYS, ROLES, Condition, Construction, Role, Trigger
from kg.model import EntityType, Status
from kg.paths import Union, parse_union
from kg.tables import Table

_NOUN = "noun:"  #: prefix of a path of the noun's own entry


def construction_of(entry: Table, rule: str, classes: Collection[str]) -> Construction:
    """One [[construction]] of a relation file, its examples left out; raises RelationError."""
    entry.know(CONSTRUCTION_KEYS)
    noun = entry.text("noun", '"obj"')
    path_of(entry, noun)
    named = entry.some_words("classes", '["Criticism"]')
    for name in named:
        known(entry, "class", name, classes)
    return Construction(
        rule=rule,
        verbs=entry.some_words("verbs", '["üben"]'),
        noun=noun,
        roles=tuple(_role_texts(entry)),
        classes=frozenset(named),
        optional=frozenset(entry.words("optional")),
        with_=conditions_of(entry, "with"),
        without=conditions_of(entry, "without"),
        types=types_of(entry, list(entry.table("roles", "{}"))),
        reflexive=entry.flag("reflexive") if "reflexive" in entry else None,
        status=entry.choice("status", Status) if "status" in entry else None,
        negation=entry.flag("negation", True),
    )


def _role_texts(entry: Table) -> Iterator[tuple[str, tuple[str, ...]]]:
    table = entry.table("roles", '{ agent = ["nsubj"] }')
    if not list(table):
        entry.refuse("no roles", 'Say where the fillers stand: roles = { agent = ["nsubj"] }.')
    for name in table:
        known(entry, "role", name, ROLES)
        texts = table.some_words(name, '["nsubj"]')
        for text in texts:
            if text.startswith(_NOUN):
                known(entry, "role", text.removeprefix(_NOUN), ROLES)
            else:
                path_of(entry, text)
        yield name, texts


def expand(trigger: Trigger, name: str, constructions: Iterable[Construction]) -> Iterator[Trigger]:
    """The verb triggers that a noun entry of the class ``name`` stands for."""
    if not trigger.support:
        return
    for construction in constructions:
        if name in construction.classes:
            yield _held(trigger, construction)


def _held(noun: Trigger, construction: Construction) -> Trigger:
    roles = tuple(_roles(noun, construction))
    have = {role.name for role in roles}
    groups = tuple(tuple(r for r in group if r in have) for group in noun.requires)
    kept = tuple(g for g in groups if g and not set(g) <= construction.optional)
    slot = construction.noun
    return replace(
        noun,
        rule=f"{noun.rule}+{construction.rule}",
        lemmas=construction.verbs,
        pos="VERB",
        roles=roles,
        requires=kept or tuple(g for g in groups if g),
        with_=(Condition(parse_union(slot), noun.lemmas), *_below(slot, noun.with_), *construction.with_),
        without=(
            *((Condition(parse_union(slot), noun.lemma_not),) if noun.lemma_not else ()),
            *_below(slot, noun.without),
            *construction.without,
        ),
        types=tuple((role, kinds) for role, kinds in _types(noun, construction).items() if role in have),
        lemma_not=(),
        number=None,
        reflexive=construction.reflexive,
        status=construction.status or noun.status,
        negation=construction.negation,
        kin=construction.classes if AGAIN in dict(construction.roles).get("target", ()) else frozenset(),
        support=False,
    )


def _types(noun: Trigger, construction: Construction) -> dict[str, frozenset[EntityType]]:
    """Those of the construction, and of the noun's what it says of others than the agent: that the verb can tell."""
    return {**{role: kinds for role, kinds in noun.types if role != "agent"}, **dict(construction.types)}


def _roles(noun: Trigger, construction: Construction) -> Iterator[Role]:
    own = {role.name: role for role in noun.roles}
    said = dict(construction.roles)
    for name in ("topic", "place"):
        if name in own:
            said.setdefault(name, (_NOUN + name,))
    for name, texts in said.items():
        choices: list[Union] = []
        for text in texts:
            if not text.startswith(_NOUN):
                choices.append(parse_union(text))
            elif (source := text.removeprefix(_NOUN)) in own:
                choices.extend(_seen_from_verb(own[source], construction.noun))
        if choices:
            yield Role(name, tuple(dict.fromkeys(choices)))


def _seen_from_verb(role: Role, slot: str) -> Iterator[Union]:
    """The noun's own paths below the noun; phrases and clauses also where the parser hung them on the verb."""
    for union in role.choices:
        texts = [path.text for path in union if not path.up and path.text not in ("subj", "prefix")]
        if texts:
            yield parse_union("+".join(f"{slot}>{text}" for text in texts))
        for text in texts:
            if text.startswith("pp:") or text in ("inf", "ccomp"):
                yield parse_union(text)


def _below(slot: str, conditions: tuple[Condition, ...]) -> Iterator[Condition]:
    for condition in conditions:
        texts = [path.text for path in condition.path if not path.up]
        if texts:
            yield replace(condition, path=parse_union("|".join(f"{slot}>{text}" for text in texts)))
