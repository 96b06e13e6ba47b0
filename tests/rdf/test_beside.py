"""A folder gets its files when all are written."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.rdf.beside import filled_folder


def test_what_a_killed_export_left_goes_and_what_another_fills_stays(tmp_path: Path) -> None:
    for name in (".kg-export-killed", ".kg-export-at-work", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text("Alt.")
    (tmp_path / ".kg-export-link").symlink_to(tmp_path / "notes")
    at_work = os.open(tmp_path / ".kg-export-at-work", os.O_RDONLY)
    fcntl.flock(at_work, fcntl.LOCK_EX)
    with filled_folder(tmp_path / "notes") as beside:
        assert beside.parent == tmp_path
        assert list(beside.iterdir()) == []
        with filled_folder(tmp_path / "other"):
            assert beside.is_dir()
    os.close(at_work)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == [".kg-export-at-work", ".kg-export-link", "notes", "other"]
    assert (tmp_path / "notes/a.md").read_text() == "Alt."


def fill_half(target: Path) -> None:
    with filled_folder(target) as beside:
        (beside / "index.html").write_text("Halb.")
        raise ValueError("halb")


def test_folder_gets_its_files_at_the_end_and_none_where_the_work_fails(tmp_path: Path) -> None:
    target = tmp_path / "a/site"
    with filled_folder(target) as beside:
        (beside / "index.html").write_text("Neu.")
        assert not target.exists()
    assert (target / "index.html").read_text() == "Neu."
    with pytest.raises(ValueError, match="halb"):
        fill_half(target)
    assert (target / "index.html").read_text() == "Neu."
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["site"]


def test_folder_from_whose_place_no_file_can_be_moved_is_filled_in_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "volume"
    target.mkdir()
    monkeypatch.setattr("os.path.ismount", lambda path: path == target)
    with filled_folder(target) as beside:
        assert beside.parent == target
        (beside / "a.md").write_text("Neu.")
    assert [path.name for path in target.iterdir()] == ["a.md"]


def test_link_to_a_folder_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "disk/real").mkdir(parents=True)
    (tmp_path / "out").symlink_to(tmp_path / "disk/real")
    with filled_folder(tmp_path / "out") as beside:
        assert beside.parent == tmp_path / "disk"
        (beside / "a.md").write_text("Neu.")
    assert (tmp_path / "out").is_symlink()
    assert (tmp_path / "disk/real/a.md").read_text() == "Neu."


def test_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(KgError, match="cannot be written"), filled_folder(tmp_path / "file/out"):
        pass
