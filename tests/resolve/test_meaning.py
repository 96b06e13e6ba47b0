"""What a pass has to say of a mention."""

from __future__ import annotations

from kg.model import Entity, EntityType
from kg.resolve.meaning import Meaning, meaning


def test_reading_of_nobody_is_none() -> None:
    assert meaning((), 0.9, "Nobody.") is None


def test_reading_holds_who_is_meant_and_why() -> None:
    ada = Entity("ada", "Ada", EntityType.PERSON)
    assert meaning([ada], 0.5, "She stands there.") == Meaning((ada,), 0.5, ("She stands there.",))
