"""Parts that entries of relation files have in common: roles with their paths, conditions, types; each checked."""

from __future__ import annotations

from collections.abc import Collection

from kg.errors import nearest
from kg.frames import ACTOR_ROLES, ROLES, Condition, Role
from kg.kinds import ACTORS
from kg.model import EntityType
from kg.paths import PathError, Union, parse_union, step_names
from kg.tables import Table


def roles_of(entry: Table) -> tuple[Role, ...]:
    """Roles with their paths, in order."""
    table = entry.table("roles", '{ agent = ["nsubj"] }')
    roles = []
    for name in table:
        known(entry, "role", name, ROLES)
        roles.append(Role(name, tuple(path_of(entry, text) for text in table.some_words(name, '["nsubj"]', one=True))))
    if not roles:
        entry.refuse("no roles", 'Say where the fillers stand: roles = { agent = ["nsubj"] }.')
    if not any(role.name in ACTOR_ROLES for role in roles):
        entry.refuse("neither agent nor target has a path", "An event needs at least one actor.")
    return tuple(roles)


def requires_of(entry: Table, roles: tuple[Role, ...]) -> tuple[tuple[str, ...], ...]:
    """Groups of roles of which one must be filled; left out: any actor."""
    have = [role.name for role in roles]
    if "requires" not in entry:
        return (tuple(name for name in have if name in ACTOR_ROLES),)
    groups = tuple(tuple(group.split("|")) for group in entry.some_words("requires", '["agent|target"]'))
    for name in (name for group in groups for name in group):
        if name not in have:
            entry.refuse(f"required role {name!r} has no path", nearest(name, have))
    return groups


def types_of(entry: Table, have: Collection[str]) -> tuple[tuple[str, frozenset[EntityType]], ...]:
    """Role → types of entity."""
    names = ["Actor", *(kind.value for kind in EntityType)]
    table = entry.table("types", '{ target = ["Person"] }')
    types = []
    for role in table:
        if role not in have:
            entry.refuse(f"types of role {role!r}, which has no path", nearest(role, have))
        kinds: frozenset[EntityType] = frozenset()
        for name in table.some_words(role, '["Person"]'):
            known(entry, "type", name, names)
            kinds |= ACTORS if name == "Actor" else {EntityType(name)}
        types.append((role, kinds))
    return tuple(types)


def conditions_of(entry: Table, key: str) -> tuple[Condition, ...]:
    """Path → words that it must, or must not, lead to."""
    table = entry.table(key, '{ obj = ["Gespräch"] }')
    return tuple(
        Condition(path_of(entry, path), table.some_words(path, '["Gespräch", "Treffen"]', one=True)) for path in table
    )


def path_of(entry: Table, text: str) -> Union:
    """A path, or several joined by + or |."""
    try:
        return parse_union(text)
    except PathError as error:
        bad = str(error).split("'")[1] if "'" in str(error) else text
        entry.refuse(str(error), nearest(bad, [*step_names(), "pp:<preposition>"]), error)


def known(entry: Table, what: str, name: str, names: Collection[str]) -> None:
    """Refuse a name that is none of ``names``."""
    if name not in names:
        entry.refuse(f"{what} {name!r} is unknown", nearest(name, names))
