"""What speaks for and against an event: plans, missing sides, pronouns, things."""

from __future__ import annotations

from dataclasses import replace

from kg.confidence import features_of
from kg.model import Entity, EntityType, Status
from tests.confidence.making import event


def test_a_plan_and_a_missing_side_are_features() -> None:
    assert features_of(*event(status=Status.PLANNED, targets=())) == {"planned": 1.0, "no_target": 1.0}


def test_things_groups_and_known_participants_are_told_apart() -> None:
    praise, article = event()
    thing = replace(article.entities[1], type=EntityType.MATTER)
    known = Entity(article.entities[0].key, "Anna Berg", EntityType.GROUP)
    found = features_of(praise, replace(article, entities=(known, thing)))
    assert found == {"thing": 1.0, "group": 1.0}
