"""What readers are told in their language."""

from __future__ import annotations

import pytest

from kg import texts
from kg.model import EntityType, Status


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_status_and_kind_has_a_name_in_every_language(language: str) -> None:
    assert all(texts.status(status.value, language) != status.value for status in Status)
    assert all(texts.kind(kind.value, language) for kind in EntityType)


def test_statuses_are_told_apart_by_their_signs() -> None:
    assert len({texts.sign(status.value) for status in Status}) == len(Status)


def test_status_of_ones_own_is_shown_as_it_is_called() -> None:
    assert (texts.status("Rumoured", "de"), texts.sign("Rumoured"), texts.kind("Ship", "de")) == ("Rumoured", "·", "")


def test_notes_speak_german() -> None:
    assert texts.note("according_to") == "laut"
