"""What a thing is about is one of its names."""

from __future__ import annotations

import pytest

from kg.model import EntityType
from tests.resolve.making import Told


def things(told: Told, text: str) -> list[tuple[str, tuple[str, ...]]]:
    found = told(text).entities
    return [(entity.label, entity.aliases) for entity in found if entity.type is EntityType.MATTER]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Die Räte kritisierten den Vorschlag, Züge durch den Park zu führen, scharf.",
            "Vorschlag, Züge durch den Park zu führen",
        ),
        (
            "Ada Arp lobte die Entscheidung der Stadt, dass der Platz autofrei wird.",
            "Entscheidung der Stadt, dass der Platz autofrei wird",
        ),
        (
            "Mehrere Räte haben sich kritisch zu der Idee geäußert, Fähren ohne Besatzung einzusetzen.",
            "Idee, Fähren ohne Besatzung einzusetzen",
        ),
    ],
)
def test_thing_is_also_called_by_the_clause_that_says_what_it_is_about(told: Told, text: str, name: str) -> None:
    [(label, aliases)] = things(told, text)
    assert name in aliases
    assert label == name.partition(",")[0]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Arp hat den Kurs kritisiert, ohne Ben Bo zu nennen.",
        "Ada Arp hat den Umbau kritisiert, um Stimmen zu gewinnen.",
        "Ada Arp hat die Reform gelobt, obwohl sie teuer ist.",
        "Ada Arp lobte die Brücke, die seit Mai über den Fluss führt.",
    ],
)
def test_clause_that_says_something_else_is_no_part_of_the_name(told: Told, text: str) -> None:
    [(_, aliases)] = things(told, text)
    assert not any("," in alias for alias in aliases)


def test_very_long_clause_names_nothing(told: Told) -> None:
    rest = " und ".join(f"den Hafen Nummer {n}" for n in range(1, 10))
    [(_, aliases)] = things(told, f"Ada Arp kritisierte den Vorschlag, {rest} zu schließen.")
    assert not any(len(alias.split()) > 30 for alias in aliases)
