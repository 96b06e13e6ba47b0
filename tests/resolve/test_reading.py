"""What a pass has to say of a mention."""

from __future__ import annotations

from kg.model import Entity, EntityType
from kg.resolve.reading import Reading, reading


def test_reading_of_nobody_is_none() -> None:
    assert reading((), 0.9, "Nobody.") is None


def test_reading_holds_who_is_meant_and_why() -> None:
    ada = Entity("ada", "Ada", EntityType.PERSON)
    assert reading([ada], 0.5, "She stands there.") == Reading((ada,), 0.5, ("She stands there.",))
