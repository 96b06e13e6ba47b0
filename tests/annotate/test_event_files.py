"""The files of the reader of events are opened whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.annotate.event_files import EVENT_FILES, open_events
from kg.annotate.model_files import SHIPPED
from kg.errors import ModelMissing


def opened(path: Path) -> Path:
    """Stands for ONNX Runtime."""
    return path


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in EVENT_FILES:
        shutil.copy(SHIPPED / name, tmp_path / name)
    return tmp_path


def test_folder_without_them_reads_no_events(tmp_path: Path) -> None:
    assert open_events(tmp_path, opened) is None


def test_reader_says_what_its_numbers_stand_for(copied: Path) -> None:
    files = open_events(copied, opened)
    assert files is not None
    assert "Praise" in files.labels.classes
    assert len(files.labels.ways) == len(files.arrays["ways"])


@pytest.mark.parametrize("name", EVENT_FILES)
def test_missing_part_is_named(copied: Path, name: str) -> None:
    (copied / name).unlink()
    with pytest.raises(ModelMissing, match=name):
        open_events(copied, opened)


def test_broken_labels_are_refused(copied: Path) -> None:
    (copied / EVENT_FILES[2]).write_text("{}", encoding="utf-8")
    with pytest.raises(ModelMissing, match="is broken"):
        open_events(copied, opened)
