"""What entries of relation files have in common, each checked."""

from __future__ import annotations

import pytest

from kg.entries import requires_of, roles_of, types_of
from kg.errors import RelationError
from kg.model import EntityType
from kg.tables import Table


def entry(**values: object) -> Table:
    return Table("test.toml, trigger 1", values, RelationError)


def test_roles_keep_their_order_and_their_choices() -> None:
    roles = roles_of(entry(roles={"agent": ["nsubj", "pp:von"], "target": "obj"}))
    assert [(role.name, [union[0].text for union in role.choices]) for role in roles] == [
        ("agent", ["nsubj", "pp:von"]),
        ("target", ["obj"]),
    ]


def test_any_actor_is_enough_where_nothing_is_required() -> None:
    table = entry(roles={"agent": ["nsubj"], "target": ["obj"], "topic": ["inf"]})
    assert requires_of(table, roles_of(table)) == (("agent", "target"),)


def test_actor_as_type_means_every_kind_of_actor() -> None:
    [(role, kinds)] = types_of(entry(types={"target": ["Actor"]}), ["agent", "target"])
    assert role == "target"
    assert {EntityType.PERSON, EntityType.COUNTRY} <= kinds
    assert EntityType.MATTER not in kinds


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"roles": {}}, "no roles"),
        ({"roles": {"topic": ["inf"]}}, "neither agent nor target has a path"),
        ({"roles": {"agnt": ["nsubj"]}}, "role 'agnt' is unknown"),
    ],
)
def test_entry_that_finds_nobody_is_refused(values: dict[str, object], problem: str) -> None:
    with pytest.raises(RelationError) as caught:
        roles_of(entry(**values))
    assert problem in str(caught.value)
