"""What a run counts."""

from __future__ import annotations

from kg.pipeline.counts import Counts


def test_counts_of_parts_add_up() -> None:
    whole = Counts(read=2, events=3, problems=["a: empty"])
    whole.add(Counts(read=1, linked=4, problems=["b: empty"]))
    assert (whole.read, whole.events, whole.linked, whole.problems) == (3, 3, 4, ["a: empty", "b: empty"])
