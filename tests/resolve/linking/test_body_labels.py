"""What a body is called that nobody knows: in the nominative, without article."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("people", "label"),
    [
        ("Die Liberalen in Kanada", "Liberale"),
        ("Die Roten Falken", "Roten Falken"),
        ("Die Grünen in Peru", "Grüne"),
        ("Die Grünen im Kreistag", "Grüne im Kreistag"),
    ],
)
def test_a_body_called_by_an_adjective_has_its_form_without_article(told: Told, people: str, label: str) -> None:
    assert sides(told(f"{people} rügten die Deichbauer."))[0][0] == [label]


def test_a_body_nobody_knows_is_called_as_the_text_calls_it(told: Told) -> None:
    assert sides(told("Die Rätin Ada Holm lobte die Nordheider Werft."))[0][1] == ["Nordheider Werft"]
