"""Export a checkpoint: ``python -m training.export RUN FOLDER`` writes model.onnx (int8), pieces.tsv, labels.json."""

from __future__ import annotations

import argparse
import json
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor

from training import vocabulary
from training.batches import Encoding
from training.data import load
from training.graph import Graph
from training.held_out import held_out
from training.network import Labels, Network
from training.smooth import smooth

OUTPUTS = ["arc", "rel", "upos", "xpos", "feats", "lemma", "ner"]
VERSION = 1
HEAD = 32
"""Size of an attention head of the encoder."""


def restore(run: Path, *others: Path) -> tuple[Network, Labels, dict[str, float]]:
    """The network of a run with its inventories and figures; with ``others``, the mean of all their weights.

    A mean is of use for runs with the same start (a model soup, Wortsman et al. 2022, https://arxiv.org/abs/2203.05482).
    """
    state, *rest = (torch.load(path / "average.pt", weights_only=True) for path in (run, *others))
    if any(other["labels"] != state["labels"] for other in rest):
        raise SystemExit(f"{run}: other labels than in the runs to merge; train them on the same data")
    labels = Labels(**state["labels"])
    nets = [one["net"] for one in (state, *rest)]
    weights: dict[str, Tensor] = {name: torch.stack([net[name] for net in nets]).mean(0) for name in nets[0]}
    positions, hidden = weights["encoder.position"].shape
    net = Network(
        labels,
        state["pieces"],
        vocabulary.PAD,
        layers=state["layers"],
        hidden=hidden,
        positions=positions,
        heads=hidden // HEAD,
        ffn=weights["encoder.layers.0.up.weight"].shape[0],
    )
    net.load_state_dict(weights)
    return net.eval(), labels, state["figures"]


def write_graph(net: Network, path: Path, float_too: Path | None = None) -> None:
    """Write the int8 graph of ``net`` to ``path`` (weights of products per output column in int8)."""
    pieces = torch.randint(4, len(net.encoder.word.weight), (3, 9))
    pool = torch.rand(3, 5, 9)
    axes = {
        "pieces": {0: "B", 1: "T"},
        "pool": {0: "B", 1: "W", 2: "T"},
        "rel": {0: "B", 1: "W", 2: "N"},
        "arc": {0: "B", 1: "W", 2: "N"},
    } | {name: {0: "B", 1: "W"} for name in OUTPUTS[2:]}
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = float_too or Path(folder) / "float.onnx"
        torch.onnx.export(
            Graph(net).eval(),
            (pieces, pool),
            str(plain),
            dynamo=False,
            opset_version=17,
            input_names=["pieces", "pool"],
            output_names=OUTPUTS,
            dynamic_axes=axes,
        )
        quantise(plain, path)


def quantise(plain: Path, path: Path) -> None:
    """Fold the constants of a float graph; write it to ``path`` with int8 weights of products, a scale per column."""
    with tempfile.TemporaryDirectory() as folder:
        folded = Path(folder) / "folded.onnx"
        options = onnxruntime.SessionOptions()
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(folded)
        onnxruntime.InferenceSession(str(plain), options, providers=["CPUExecutionProvider"])
        quantize_dynamic(
            str(folded),
            str(path),
            op_types_to_quantize=["MatMul"],
            weight_type=QuantType.QInt8,
            per_channel=True,
            extra_options={"MatMulConstBOnly": True},
        )


class Session:
    """The exported graph with the signature of ``Network.predict``."""

    def __init__(self, path: Path, threads: int = 1) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        self._session = onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

    def predict(self, pieces: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """See ``Network.predict``."""
        found = self._session.run(OUTPUTS, {"pieces": pieces.numpy(), "pool": pool.numpy().astype(np.float32)})
        return tuple(map(torch.from_numpy, found))


def export(run: Path, folder: Path, data: Path | None, merge: Sequence[Path] = ()) -> dict[str, float]:
    """Write the three files; ``data`` is needed for scales of int8 and for figures of the held-out sentences."""
    net, labels, figures = restore(run, *merge)
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "model.onnx.part"
    pieces, values = vocabulary.read(run / "pieces.tsv")
    encoding = Encoding(labels, vocabulary.WordPieces(pieces, values))
    read = load(data) if data is not None else None
    if read is not None:
        batches = [encoding.batch(group) for group in encoding.groups(read.trees[::12] + read.entities[::40], 1500)]
        smooth(net.encoder.layers, lambda: [net(batch["pieces"], batch["pool"]) for batch in batches])
    write_graph(net, part)
    if read is not None:
        figures = held_out(Session(part).predict, labels, encoding, read)
    vocabulary.write(folder / "pieces.tsv", pieces, values)
    about = {
        "version": VERSION,
        "pad": vocabulary.PAD,
        "bos": vocabulary.BOS,
        "eos": vocabulary.EOS,
        "unk": vocabulary.UNK,
        "max_pieces": vocabulary.MAX_PIECES,
        "positions": net.encoder.position.shape[0],
        "normalise": "NFKC",
        "figures": figures,
        **labels.as_dict(),
    }
    (folder / "labels.json").write_text(json.dumps(about, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    part.replace(folder / "model.onnx")
    return figures


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder of a training run")
    parser.add_argument("folder", type=Path, help="folder of the shipped model")
    parser.add_argument("--data", type=Path, help="training data: for finer int8 scales, and figures of the int8 graph")
    parser.add_argument("--merge", type=Path, nargs="*", default=[], help="runs with the same start, to be averaged in")
    args = parser.parse_args()
    print(json.dumps(export(args.run, args.folder, args.data, args.merge), indent=1))
