"""The people whose body acts on a pronoun are not whom it acts on."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("actor", "target"),
    [
        ("Der Bund der Jägerinnen", "Ida Holm"),
        ("Die Sprecherin der Gärtner", "Ida Holm"),
        ("Der Präsident der Winzer", "Ida Holm"),
    ],
    ids=["body", "speaker", "head"],
)
def test_a_body_does_not_act_on_those_it_is_of(told: Told, actor: str, target: str) -> None:
    text = f"Ministerin Ida Holm legte den Plan vor. {actor} lobte sie."
    assert sides(told(text), "Praise")[-1][1] == [target]
