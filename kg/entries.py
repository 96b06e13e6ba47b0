"""Values of relation files, checked one by one; a RelationError says where, what and the nearest valid name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kg.errors import RelationError, nearest
from kg.frames import ACTOR_ROLES, ACTORS, ROLES, Condition, Role
from kg.model import EntityType
from kg.paths import PathError, Union, parse_union, step_names


def tables_of(where: str, table: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    """The tables [[key]] of a file."""
    entries = table.get(key, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise RelationError(f"{where}: {key!r} is not a list of tables", f"Write [[{key}]] above each entry.")
    return entries


def known_keys(where: str, table: Mapping[str, Any], known: Iterable[str]) -> None:
    """Refuse any other key."""
    for key in table:
        if key not in known:
            raise RelationError(f"{where}: unknown key {key!r}", nearest(key, known))


def roles_of(where: str, table: object) -> tuple[Role, ...]:
    """Roles with their paths, in order."""
    if not isinstance(table, dict) or not table:
        raise RelationError(f"{where}: no roles", 'Say where the fillers stand: roles = { agent = ["nsubj"] }.')
    roles = []
    for name, paths in table.items():
        one_of(where, "role", name, ROLES)
        texts = words_of(where, name, [paths] if isinstance(paths, str) else paths)
        roles.append(Role(name, tuple(path_of(where, text) for text in texts)))
    if not any(role.name in ACTOR_ROLES for role in roles):
        raise RelationError(f"{where}: neither agent nor target has a path", "An event needs at least one actor.")
    return tuple(roles)


def requires_of(where: str, entries: object, roles: tuple[Role, ...]) -> tuple[tuple[str, ...], ...]:
    """Groups of roles of which one must be filled; left out: any actor."""
    have = [role.name for role in roles]
    if entries is None:
        return (tuple(name for name in have if name in ACTOR_ROLES),)
    groups = tuple(tuple(entry.split("|")) for entry in words_of(where, "requires", entries))
    for name in (name for group in groups for name in group):
        if name not in have:
            raise RelationError(f"{where}: required role {name!r} has no path", nearest(name, have))
    return groups


def types_of(where: str, table: object, roles: tuple[Role, ...]) -> tuple[tuple[str, frozenset[EntityType]], ...]:
    """Role → types of entity."""
    if not isinstance(table, dict):
        raise RelationError(f"{where}: 'types' is not a table", 'Write types = { target = ["Person"] }.')
    have = [role.name for role in roles]
    known = ["Actor", *(kind.value for kind in EntityType)]
    types = []
    for role, names in table.items():
        if role not in have:
            raise RelationError(f"{where}: types of role {role!r}, which has no path", nearest(role, have))
        kinds: frozenset[EntityType] = frozenset()
        for name in words_of(where, f"types.{role}", names):
            one_of(where, "type", name, known)
            kinds |= ACTORS if name == "Actor" else {EntityType(name)}
        types.append((role, kinds))
    return tuple(types)


def conditions_of(where: str, key: str, table: object) -> tuple[Condition, ...]:
    """Path → words that it must, or must not, lead to."""
    if not isinstance(table, dict):
        raise RelationError(f"{where}: {key!r} is not a table", f'Write {key} = {{ obj = ["Gespräch"] }}.')
    return tuple(
        Condition(
            path_of(where, path), words_of(where, f"{key}.{path}", [lemmas] if isinstance(lemmas, str) else lemmas)
        )
        for path, lemmas in table.items()
    )


def path_of(where: str, text: str) -> Union:
    """A path, or several joined by + or |."""
    try:
        return parse_union(text)
    except PathError as error:
        bad = str(error).split("'")[1] if "'" in str(error) else text
        remedy = nearest(bad, [*step_names(), "pp:<preposition>"])
        raise RelationError(f"{where}: {error}", remedy) from error


def words_of(where: str, key: str, words: object) -> tuple[str, ...]:
    """A list of words, not empty."""
    if not isinstance(words, list) or not words or not all(isinstance(word, str) and word.strip() for word in words):
        raise RelationError(f"{where}: {key!r} is not a list of words", 'Write a list such as ["Gespräch", "Treffen"].')
    return tuple(words)


def one_of(where: str, key: str, value: object, known: Iterable[str]) -> str:
    """A word that must be among the known ones."""
    if not isinstance(value, str) or value not in known:
        raise RelationError(f"{where}: {key} {value!r} is unknown", nearest(str(value), known))
    return value
