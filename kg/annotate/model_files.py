"""Open the folder of the language model: network, pieces, labels; say what is missing or broken.

The model is made by ``training/``; its format: ``model.onnx``, ``pieces.tsv`` (piece, tab, score; line number = row)
and ``labels.json``.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from kg.annotate.event_files import EventFiles, open_events
from kg.caching import keep_file, kept_file, remembered
from kg.errors import ModelMissing, ResourceError

SHIPPED = Path(__file__).resolve().parent / "model"
FILES = ("model.onnx", "pieces.tsv", "labels.json")
OUTPUTS = ("arc", "rel", "upos", "xpos", "feats", "lemma", "ner")
#: states of the encoder's lower layers, for the reader of events; a model without that reader need not have it
LOWER = "lower"
#: the fused kernel is six times slower than the two it replaces (measured)
SLOW_FUSIONS = ["SkipLayerNormFusion"]
#: lines of /proc/cpuinfo that speak of one processor
_LINES_OF_ONE = 27
#: bytes of address space below which engines written in Rust end the process instead of saying that memory ran out
_LEAST_ROOM = 420 << 20
_REINSTALL = "Reinstall kg (pip install --force-reinstall .), or make the model anew as training/README.md describes."


@dataclass(frozen=True, slots=True)
class Labels:
    """``labels.json``: what the numbers of the network stand for."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    feats: tuple[str, ...]
    deprel: tuple[str, ...]
    ner: tuple[str, ...]
    lemma: tuple[str, ...]  #: edit scripts, see ``lemmas.py``
    pad: int
    bos: int
    eos: int
    unk: int
    max_pieces: int  #: pieces used of one word
    positions: int  #: pieces in one sentence, with the two at its ends
    version: str


@dataclass(frozen=True, slots=True)
class ModelFiles:
    """An opened model: the session of ONNX Runtime and the tokenizer of pieces are objects of their libraries."""

    folder: Path
    session: Any
    pieces: Any
    labels: Labels
    events: EventFiles | None = None  #: the reader of events, where the folder has one


def _need_room() -> None:
    """Raise ResourceError where the limit on memory is too low for the network and the engines beside it."""
    with suppress(ImportError):  # Windows has no such limit
        import resource

        room = resource.getrlimit(resource.RLIMIT_AS)[0]
        if 0 <= room < _LEAST_ROOM:
            raise ResourceError(
                f"not enough memory: the limit is {room >> 20} MiB, the language model needs {_LEAST_ROOM >> 20}",
                "Raise the limit (ulimit -v).",
            )


def _broken(path: Path, place: str, problem: str) -> ModelMissing:
    return ModelMissing(f"{path}, {place}: {problem}", _REINSTALL)


def read_labels(path: Path) -> Labels:
    """Read ``labels.json``; ModelMissing with the key at fault when it is not what the run time needs."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise _broken(path, "JSON", str(error)) from error
    if not isinstance(raw, dict):
        raise _broken(path, "JSON", "an object is expected")
    values: dict[str, Any] = {}
    for key, kind in Labels.__annotations__.items():
        value = raw.get(key)
        if kind == "tuple[str, ...]":
            if not isinstance(value, list) or not value or not all(isinstance(label, str) for label in value):
                raise _broken(path, key, "a list of labels is expected")
            values[key] = tuple(value)
        elif kind == "int":
            if not isinstance(value, int):
                raise _broken(path, key, "a whole number is expected")
            values[key] = value
        else:
            values[key] = str(value)
    return Labels(**values)


def read_pieces(path: Path, unk: int) -> Any:
    """The unigram tokenizer of ``pieces.tsv``."""
    from tokenizers import Tokenizer
    from tokenizers.models import Unigram

    rows = remembered("pieces", (path,), lambda: _rows_of(path))
    if len(rows) <= unk:
        raise _broken(path, "file", "no pieces in it")
    return Tokenizer(Unigram(rows, unk_id=unk))


def _rows_of(path: Path) -> list[tuple[str, float]]:
    """Piece and score by line."""
    rows: list[tuple[str, float]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), start=1):
        if line:
            piece, _, score = line.rpartition("\t")
            try:
                rows.append((piece, float(score)))
            except ValueError as error:
                raise _broken(path, f"line {number}", "piece, tab and score are expected") from error
    return rows


def open_session(path: Path, outputs: Sequence[str] = ()) -> Any:
    """A network with these outputs, on one thread of the CPU."""
    session = _prepared(path)
    if session is None:
        try:
            session = _session(path, SLOW_FUSIONS)
        except Exception as error:  # ONNX Runtime raises a dozen unrelated classes
            raise _broken(path, "network", f"ONNX Runtime cannot load it ({type(error).__name__})") from error
    missing = [name for name in outputs if name not in {output.name for output in session.get_outputs()}]
    if missing:
        raise _broken(path, "network", f"no output {missing[0]!r}")
    return session


def _runtime() -> Any:
    """ONNX Runtime; from 1.32 on it would otherwise keep a number for this machine at home and report to its makers."""
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime

    return onnxruntime


def _session(path: Path, without: Sequence[str], **settings: Any) -> Any:
    onnxruntime = _runtime()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.enable_mem_pattern = False  # every sentence has a length of its own: plans per shape would pile up
    options.log_severity_level = 3
    for name, value in settings.items():
        setattr(options, name, value)
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=without
    )


def _prepared(path: Path) -> Any:
    """A session of the network as ONNX Runtime once rearranged it for this very processor: half as long to open.

    The answers are the same to the last bit. None where nothing can be kept.
    """
    onnxruntime = _runtime()
    place = kept_file(f"network-{path.stem}", path, under=f"{onnxruntime.__version__} {_processor()}")
    if place is None:
        return None
    kept, there = place
    with suppress(Exception):  # a copy that is damaged, a full disk: the network itself is opened
        if there:
            return _session(kept, (), graph_optimization_level=onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL)
        with keep_file(kept) as made:
            return _session(path, SLOW_FUSIONS, optimized_model_filepath=str(made))
    return None


def _processor() -> str:
    """What the rearrangement depends on."""
    try:
        with Path("/proc/cpuinfo").open(encoding="ascii", errors="replace") as stream:
            return "".join(line for line in islice(stream, _LINES_OF_ONE) if line.startswith(("model name", "flags")))
    except OSError:
        return " ".join(platform.uname()[4:])


def open_model(folder: Path = SHIPPED) -> ModelFiles:
    """Open the model in ``folder``; ModelMissing when a file is absent or broken, ResourceError without memory."""
    _need_room()
    for name in FILES:
        if not (folder / name).is_file():
            raise ModelMissing(f"{folder / name}: the German language model is missing", _REINSTALL)
    labels = read_labels(folder / "labels.json")
    session, pieces = open_session(folder / "model.onnx", OUTPUTS), read_pieces(folder / "pieces.tsv", labels.unk)
    events = open_events(folder, open_session)
    if events and LOWER not in {output.name for output in session.get_outputs()}:
        raise _broken(folder / "model.onnx", "network", f"no output {LOWER!r}, which the reader of events needs")
    return ModelFiles(folder, session, pieces, labels, events)
