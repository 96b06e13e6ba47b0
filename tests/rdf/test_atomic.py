"""A file appears whole or not at all."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from kg.errors import ResourceError, StoreError
from kg.rdf import atomic
from kg.rdf.atomic import atomic_file, refuse_unwritable, umask


def test_file_is_there_when_the_block_has_ended_well(tmp_path: Path) -> None:
    target = tmp_path / "graph.ttl"
    with atomic_file(target) as stream:
        stream.write(b"new")
        assert not target.exists()
    assert target.read_bytes() == b"new"
    assert target.stat().st_mode & 0o777 == 0o666 & ~umask()
    assert list(tmp_path.iterdir()) == [target]


def test_failure_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "graph.ttl"
    target.write_bytes(b"old")
    with pytest.raises(TypeError), atomic_file(target) as stream:
        stream.writelines([b"half", None])  # type: ignore[list-item]
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_link_keeps_pointing_to_its_file_which_keeps_its_rights(tmp_path: Path) -> None:
    real, link = tmp_path / "real.ttl", tmp_path / "link.ttl"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    with atomic_file(link) as stream:
        stream.write(b"new")
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"new", 0o640)


def test_pipe_is_written_once_it_has_a_reader(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Timer(0.2, lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    with atomic_file(tmp_path / "pipe") as stream:
        stream.write(b"new" * 100_000)
    reader.join()
    assert read == [b"new" * 100_000]


def test_pipe_that_nobody_reads_is_not_waited_for_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic, "_PATIENCE", 0.1)
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ResourceError, match="a pipe that nobody has read from"), atomic_file(tmp_path / "pipe"):
        pass


def test_device_is_written_directly() -> None:
    with atomic_file(Path("/dev/null")) as stream:
        assert stream.write(b"gone") == 4


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "is a directory"),
        ("missing/graph.ttl", "does not exist"),
        ("a\0b", "null character"),
        ("x" * 300, "cannot be written"),
    ],
)
def test_target_that_can_hold_no_file_is_refused_at_once(name: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=message):
        refuse_unwritable(Path(os.path.join(tmp_path, name)))  # noqa: PTH118 - a path with a null character
