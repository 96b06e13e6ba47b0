"""When two tellings are of one act: class, status, actors, time, place and what is said agree."""

from __future__ import annotations

import pytest

from tests.resolve.making import Told, sides


@pytest.mark.parametrize(
    ("text", "relation", "count"),
    [
        ("Emil Holm traf Jan Berg. Bei dem Treffen mit Berg lobte Holm den Rat.", "Meeting", 1),
        ("Emil Holm traf Jan Berg. Später empfing Ina Tor die beiden.", "Meeting", 2),
        ("Emil Holm lobte den Bau der Brücke. Holm lobte den Bau.", "Praise", 1),
        ("Emil Holm lobte den Bau der Brücke. Jan Berg lobte den Bau.", "Praise", 2),
        ("Emil Holm traf Jan Berg am 3. Mai 2024. Holm traf Berg am 9. Mai 2024.", "Meeting", 2),
    ],
    ids=["told again", "met by a third", "a thing in fewer words", "by another", "on two days"],
)
def test_two_tellings_are_one_event_where_nothing_speaks_against_it(
    told: Told, text: str, relation: str, count: int
) -> None:
    assert len(sides(told(text, "2024-05-14"), relation)) == count
