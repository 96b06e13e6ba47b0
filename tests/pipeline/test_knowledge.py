"""What a run loads once and hands down."""

from __future__ import annotations

from kg.pipeline.knowledge import Knowledge


def test_knowledge_is_all_that_a_run_needs(shipped: Knowledge) -> None:
    assert {relation.name for relation in shipped.relations} == set(shipped.vocabulary.event_classes)
    assert len(shipped.run.rules) == 64
