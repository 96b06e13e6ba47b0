"""The folder that an export fills first."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from kg.export.beside import folder_beside


def test_what_a_killed_export_left_goes_and_what_another_fills_stays(tmp_path: Path) -> None:
    for name in (".kg-export-killed", ".kg-export-at-work", "notes"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.md").write_text("Alt.")
    (tmp_path / ".kg-export-link").symlink_to(tmp_path / "notes")
    at_work = os.open(tmp_path / ".kg-export-at-work", os.O_RDONLY)
    fcntl.flock(at_work, fcntl.LOCK_EX)
    with folder_beside(tmp_path / "notes") as beside:
        assert beside.parent == tmp_path
        assert list(beside.iterdir()) == []
        with folder_beside(tmp_path / "other"):
            assert beside.is_dir()
    os.close(at_work)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".kg-export-at-work", ".kg-export-link", "notes"]
    assert (tmp_path / "notes/a.md").read_text() == "Alt."
