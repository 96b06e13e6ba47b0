"""Whose somebody is, by name where the article names the owner."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("first", "actor", "label"),
    [
        ("Autorin Ida Holm siegte.", "Der Verlag der Autorin", "Verlag von Ida Holm"),
        ("Ministerin Ida Holm ging.", "Ein Sprecher der Ministerin", "Sprecher von Ida Holm"),
        ("Ministerin Ida Holm ging.", "Die Partei der Ministerin", "Partei von Ida Holm"),
        ("Der Bürgermeister von Ulm ging.", "Der Sprecher des Bürgermeisters", "Sprecher des Bürgermeisters"),
    ],
    ids=["publisher", "speaker", "party", "of nobody named"],
)
def test_whose_somebody_is_tells_the_name(told: Told, first: str, actor: str, label: str) -> None:
    assert sides(told(f"{first} {actor} lobte Bo Lenz."), "Praise")[-1][0] == [label]
