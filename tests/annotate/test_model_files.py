"""A model that is absent or broken is refused with the file, the place and a way out."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import numpy as np
import pytest

from kg import caching
from kg.annotate.model_files import FILES, SHIPPED, open_model, open_session
from kg.errors import ModelMissing

REMEDY = "Reinstall kg (pip install --force-reinstall .), or make the model anew as training/README.md describes."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in FILES:
        shutil.copy(SHIPPED / name, tmp_path / name)
    return tmp_path


def message_of(folder: Path) -> str:
    with pytest.raises(ModelMissing) as caught:
        open_model(folder)
    assert caught.value.exit_code == 3
    assert caught.value.remedy == REMEDY
    return caught.value.problem.removeprefix(f"{folder}/")


@pytest.mark.parametrize("name", FILES)
def test_model_file_is_missing(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert message_of(folder) == f"{name}: the German language model is missing"


def test_model_folder_is_missing(tmp_path: Path) -> None:
    assert message_of(tmp_path / "none") == "model.onnx: the German language model is missing"


def test_model_network_is_broken(folder: Path) -> None:
    (folder / "model.onnx").write_bytes(b"version https://git-lfs.github.com/spec/v1")
    assert re.fullmatch(r"model\.onnx, network: ONNX Runtime cannot load it \(\w+\)", message_of(folder))


def test_model_labels_are_no_json(folder: Path) -> None:
    (folder / "labels.json").write_text("{", encoding="utf-8")
    assert message_of(folder).startswith("labels.json, JSON: ")


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        pytest.param("upos", None, "a list of labels is expected", id="absent list"),
        pytest.param("deprel", [], "a list of labels is expected", id="empty list"),
        pytest.param("lemma", [1], "a list of labels is expected", id="numbers for labels"),
        pytest.param("bos", "0", "a whole number is expected", id="text for a number"),
    ],
)
def test_model_labels_are_broken(folder: Path, key: str, value: object, problem: str) -> None:
    path = folder / "labels.json"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), key: value}), encoding="utf-8")
    assert message_of(folder) == f"labels.json, {key}: {problem}"


def test_model_labels_are_no_object(folder: Path) -> None:
    (folder / "labels.json").write_text("[]", encoding="utf-8")
    assert message_of(folder) == "labels.json, JSON: an object is expected"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param("a\t-1.0\nb\n", "line 2: piece, tab and score are expected", id="no score"),
        pytest.param("", "file: no pieces in it", id="empty"),
    ],
)
def test_model_pieces_are_broken(folder: Path, content: str, problem: str) -> None:
    (folder / "pieces.tsv").write_text(content, encoding="utf-8")
    assert message_of(folder) == f"pieces.tsv, {problem}"


def test_rearranged_network_is_kept_and_gives_the_same_answers(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    caching._folder.cache_clear()
    asked = {"pieces": np.array([[5, 900, 17, 4]]), "pool": np.eye(4, dtype=np.float32)[None, 1:3]}
    sessions = [open_session(folder / "model.onnx") for _ in range(2)]
    (kept,) = (tmp_path / "cache" / "kg").glob("network-model-*.onnx")
    kept.write_bytes(b"no network")
    sessions.append(open_session(folder / "model.onnx"))
    caching._folder.cache_clear()
    answers = [session.run(None, asked) for session in sessions]
    for other in answers[1:]:
        assert all(np.array_equal(one, two) for one, two in zip(answers[0], other, strict=True))


@pytest.mark.parametrize("name", ["model.onnx", "events.onnx"])
def test_no_range_of_what_ships_is_worked_out_from_all_that_is_in_a_call(name: str) -> None:
    graph = (SHIPPED / name).read_bytes()
    assert b"QuantizeLinear" in graph
    assert b"DynamicQuantizeLinear" not in graph
