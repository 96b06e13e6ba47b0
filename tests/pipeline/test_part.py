"""What a batch gave, as it is kept and sent."""

from __future__ import annotations

import gzip

import pytest

from kg.pipeline.part import Counts, Part, from_bytes, to_bytes

PART = Part(
    counts=Counts(read=2, problems=["ärgerlich"]),
    kept=["a"],
    lost=["b"],
    known={"local/x": False},
    aside=["line"],
    quads=[("<urn:s>", "<urn:p>", '"Grüße"@de', "<urn:g>")],
)


def test_part_comes_back_as_it_was() -> None:
    assert from_bytes(to_bytes(PART)) == PART


def test_same_part_gives_the_same_bytes() -> None:
    assert to_bytes(PART) == to_bytes(PART)


@pytest.mark.parametrize(
    "data",
    [b"", b"no gzip", gzip.compress(b"[]\n"), gzip.compress(b'{"counts": {"rubies": 1}}\n'), to_bytes(PART)[:-9]],
    ids=["empty", "no gzip", "a list", "other counts", "cut off"],
)
def test_what_is_no_part_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"part of a build|damaged|Expecting value"):
        from_bytes(data)


def test_counts_of_parts_add_up() -> None:
    whole = Counts(read=2, events=3, problems=["a: empty"])
    whole.add(Counts(read=1, linked=4, problems=["b: empty"]))
    assert (whole.read, whole.events, whole.linked, whole.problems) == (3, 3, 4, ["a: empty", "b: empty"])
