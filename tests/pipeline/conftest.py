"""What ships, for runs of the pipeline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.corrections import Corrections
from kg.pipeline import Knowledge, build
from kg.pipeline.part import Counts
from kg.settings import Settings
from tests.pipeline.stored import TEXTS, Run


@pytest.fixture(scope="module")
def shipped() -> Knowledge:
    """What ships, loaded once."""
    return Knowledge.load(Settings())


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "artikel"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def store(tmp_path: Path) -> str:
    return f"{tmp_path}/store/"


@pytest.fixture
def run(articles: Path, store: str, shipped: Knowledge) -> Run:
    def run_once(folder: Path | None = None, **options: Any) -> Counts:
        """``folder``: own knowledge with corrections, laid over what ships."""
        knowledge = shipped if folder is None else replace(shipped, corrections=Corrections.in_folder(folder))
        return build([str(articles)], Settings(), to=store, knowledge=knowledge, **options)

    return run_once
