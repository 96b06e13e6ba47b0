"""Gzip files unpack as usual, unless to far more than texts could be packed from."""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import pytest

from kg.errors import ArticleError
from kg.read.packed import Unpacked


def packed(folder: Path, content: bytes) -> Path:
    (folder / "a.gz").write_bytes(gzip.compress(content))
    return folder / "a.gz"


def test_texts_are_unpacked_to_their_end(tmp_path: Path) -> None:
    rnd = random.Random(3)
    lines = b"".join(b"%d Die Ministerin kam an.\n" % rnd.getrandbits(40) for _ in range(600_000))  # 22 MB
    with Unpacked(packed(tmp_path, lines), "a.gz") as stream:
        assert stream.readline() == lines[: lines.index(b"\n") + 1]
        assert stream.seek(0) == 0
        assert stream.read() == lines


@pytest.mark.parametrize("step", ["read", "read1", "readline"])
def test_what_holds_next_to_nothing_is_given_up_whoever_reads_it(step: str, tmp_path: Path) -> None:
    with Unpacked(packed(tmp_path, bytes(30_000_000)), "a.gz") as stream:
        taken = iter(lambda: getattr(stream, step)(1_000_000), b"")
        with pytest.raises(ArticleError, match="more than 250 times its size") as told:
            list(taken)
        assert stream.tell() < 20_000_000
    assert "gunzip" in told.value.remedy


def test_small_file_may_hold_the_same_again_and_again(tmp_path: Path) -> None:
    with Unpacked(packed(tmp_path, bytes(15_000_000)), "a.gz") as stream:
        assert len(stream.read()) == 15_000_000
