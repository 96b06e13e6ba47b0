"""Open the files of the reader of events, made by ``training/events``, beside those of the language model.

``events.onnx`` (int8 graph over the lower layers' states), ``events.npz`` (gate, ways through the tree) and
``events.json`` (what the numbers stand for). A folder without them is a language model that reads no events.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.errors import ModelMissing

EVENT_FILES = ("events.onnx", "events.npz", "events.json")
_ARRAYS = ("gate", "gate_bias", "ways", "way_bias")
_REMEDY = "Reinstall kg (pip install --force-reinstall .), or make the reader anew as training/README.md describes."


@dataclass(frozen=True, slots=True)
class EventLabels:
    """``events.json``: the inventories, the temperatures that make its scores probabilities, its version."""

    classes: tuple[str, ...]  #: local names of classes in ontology/news.ttl; number 0 of the network is "none"
    status: tuple[str, ...]
    roles: tuple[str, ...]
    ways: tuple[str, ...]  #: ways through the tree, see ``tree_paths``; the first stands for all others
    least: float  #: probability of any event from which a word is a candidate
    heat: float
    heat_status: float
    heat_side: float
    version: str


@dataclass(frozen=True, slots=True)
class EventFiles:
    """The opened reader; the session is ONNX Runtime's."""

    session: Any
    arrays: dict[str, NDArray[np.float32]]
    labels: EventLabels


def open_events(folder: Path, open_session: Any) -> EventFiles | None:
    """The reader in ``folder``, None where there is none. Raises ModelMissing when a part is absent or broken."""
    paths = [folder / name for name in EVENT_FILES]
    if not any(path.is_file() for path in paths):
        return None
    for path in paths:
        if not path.is_file():
            raise ModelMissing(f"{path}: a part of the reader of events is missing", _REMEDY)
    try:
        with np.load(paths[1], allow_pickle=False) as stored:
            arrays = {name: stored[name].astype(np.float32) for name in _ARRAYS}
        raw = json.loads(paths[2].read_text(encoding="utf-8"))
        labels = EventLabels(
            classes=tuple(map(str, raw["classes"])),
            status=tuple(map(str, raw["status"])),
            roles=tuple(map(str, raw["roles"])),
            ways=tuple(map(str, raw["ways"])),
            least=float(raw["least"]),
            heat=float(raw["heat"]),
            heat_status=float(raw["heat_status"]),
            heat_side=float(raw["heat_side"]),
            version=str(raw["version"]),
        )
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise ModelMissing(
            f"{folder}: the reader of events is broken ({type(error).__name__}: {error})", _REMEDY
        ) from error
    if len(labels.ways) != len(arrays["ways"]) or arrays["way_bias"].shape[1] != len(labels.roles):
        raise ModelMissing(f"{paths[1]}: it does not belong to {paths[2].name}", _REMEDY)
    return EventFiles(open_session(paths[0]), arrays, labels)
