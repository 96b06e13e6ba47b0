"""Call kg as a user does: arguments in; exit code, standard output and standard error out."""

from __future__ import annotations

import functools
import io
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

import kg.resources
from kg.cli import run
from kg.pipeline import Knowledge
from kg.settings import Settings

EXAMPLES = Path(__file__).parent.parent.parent / "examples"


@dataclass(frozen=True, slots=True)
class Called:
    """What one call gave."""

    code: int
    out: str
    err: str


Call = Callable[..., Called]


class _Stdin(io.TextIOWrapper):
    def __init__(self, content: bytes) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8")


@pytest.fixture(scope="session")
def _load_once() -> Callable[[Settings], Knowledge]:
    """Load model and gazetteer once for all calls that do not bring their own."""
    load, known, folder = Knowledge.load, functools.cache(lambda: Knowledge.load(Settings())), kg.resources._folder

    def load_once(settings: Settings) -> Knowledge:
        own = settings.model is not None or settings.knowledge is not None or kg.resources._folder is not folder
        return load(settings) if own else known()

    known()
    return load_once


@pytest.fixture
def call(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    _load_once: Callable[[Settings], Knowledge],
) -> Call:
    """Call kg in an empty working directory and a clean environment."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Knowledge, "load", _load_once)
    for variable in list(os.environ):
        if variable.startswith("KG_"):
            monkeypatch.delenv(variable)
    monkeypatch.setenv("HOME", str(tmp_path))

    def run_kg(*arguments: str | Path, stdin: str | bytes = b"") -> Called:
        monkeypatch.setattr(sys, "stdin", _Stdin(stdin.encode("utf-8") if isinstance(stdin, str) else stdin))
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Called(code, out, err)

    return run_kg


@pytest.fixture(scope="session")
def examples_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The graph of examples/, as Turtle, built once."""
    path = tmp_path_factory.mktemp("examples") / "graph.ttl"
    assert run(["build", str(EXAMPLES), "-o", str(path)]) == 0
    return path


@pytest.fixture
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of ontology/ and queries/ that kg uses instead of its own, to break files in."""
    folder = tmp_path / "data"
    for name in ("ontology", "queries"):
        shutil.copytree(kg.resources.ontology_folder().parent / name, folder / name)
    monkeypatch.setattr(kg.resources, "_folder", lambda name: folder / name)
    return folder
