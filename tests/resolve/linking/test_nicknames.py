"""What somebody just spoken of is called in quotation marks."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("name", "called", "who"),
    [
        ("Rolf Kanter", "den „stillen Bären“", "Rolf Kanter"),
        ("Gitta Rau", "das „Reh von Kiel“", "Gitta Rau"),
        ("Ansgar Wild", "den „Blauen Engel“", "Blauer Engel"),
        ("Ansgar Wild", "den „grünen Plan“", "grüner Plan"),
    ],
    ids=["an animal", "with a place", "the name of a thing", "a thing"],
)
def test_a_nickname_is_of_the_one_with_whom_the_sentence_before_begins(
    told: Told, name: str, called: str, who: str
) -> None:
    assert sides(told(f"{name} gewann nie. Ein Kritiker lobte {called}."), "Praise") == [(["Kritiker"], [who])]


def test_nobody_known_is_meant_by_a_nickname(told: Told) -> None:
    text = "Emmanuel Macron kam spät. Ein Kritiker lobte den „stillen Bären“."
    assert sides(told(text, "2023-05-01"), "Praise")[0][1] != ["Emmanuel Macron"]


def test_whom_somebody_speaks_of_is_no_nickname_of_his(told: Told) -> None:
    text = "Ina Tor sang. „Ich fordere vom Präsidenten ein Lied“, sagte Jan Holm."
    assert ["Ina Tor"] not in [targets for _, targets in sides(told(text), "Demand")]
