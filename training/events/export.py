"""Export a trained reader: ``python -m training.events.export RUN RAW --folder MODEL``.

Writes events.onnx (int8), events.npz and events.json into the folder of the language model.
"""

from __future__ import annotations

import argparse
import json
import pickle
import tempfile
import warnings
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.encoder import Layer
from training.events import gate
from training.events.batches import batches
from training.events.gold import items_of, taught_by_rules
from training.events.labels import CLASSES, ROLES, STATUS
from training.events.network import Reader
from training.events.predict import predict
from training.export import quantise
from training.graph import ExportedLayer
from training.smooth import smooth

OUTPUTS = ["classes", "status", "pair", "road", "none", "right"]
LEAST = 0.1


class Graph(nn.Module):
    """The reader arranged for ONNX Runtime. Changes ``net``."""

    def __init__(self, net: Reader) -> None:
        super().__init__()
        net.layers = nn.ModuleList(ExportedLayer(layer) for layer in net.layers if isinstance(layer, Layer))
        self.net = net

    def forward(self, lower: Tensor, mask: Tensor, pool: Tensor) -> tuple[Tensor, ...]:
        """See ``Reader.forward``."""
        result: tuple[Tensor, ...] = self.net(lower, mask, pool)
        return result


def write_graph(net: Reader, path: Path) -> None:
    """Write the int8 graph of ``net``."""
    axes = {"lower": {0: "B", 1: "T"}, "mask": {0: "B", 1: "T"}, "pool": {0: "B", 1: "W", 2: "T"}}
    example = (torch.rand(3, 9, 384), torch.ones(3, 9), torch.rand(3, 5, 9))
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        plain = Path(folder) / "float.onnx"
        torch.onnx.export(
            Graph(net).eval(),
            example,
            str(plain),
            dynamo=False,
            opset_version=17,
            input_names=["lower", "mask", "pool"],
            output_names=OUTPUTS,
            dynamic_axes=axes | {name: {0: "B", 1: "W"} for name in OUTPUTS},
        )
        quantise(plain, path)


def export(run: Path, raw: list[Path], folder: Path, version: str, share: float) -> None:
    """Write the three files."""
    heat = json.loads((run / "heat.json").read_text(encoding="utf-8"))
    state = torch.load(run / "reader.pt", weights_only=True)
    net = Reader(len(state["ways"]), state["layers"])
    net.load_state_dict(state["net"])
    net.eval()
    numbers = {way: n for n, way in enumerate(state["ways"])}
    items = items_of([a for path in raw for a in pickle.loads(path.read_bytes())], taught_by_rules)
    said = {(source, number): found for source, number, found in predict(net, items, numbers)}
    scored = [(i, said[key]) for i in items if (key := (i.source, i.sentence["sent"])) in said]
    apart = [one for n, one in enumerate(scored) if n % 4 == 0]
    weights = gate.fit([one for n, one in enumerate(scored) if n % 4])
    limit, recall, ruled = gate.threshold(weights, apart, share)
    print(f"gate: {share} of the pieces pass, {recall:.3f} of the sentences with acts, {ruled:.3f} with rules' acts")
    some = [batch for batch, _ in batches(items[::20], numbers)]
    smooth(net.layers, lambda: [net(b.lower, b.mask, b.pool) for b in some])
    arrays = {
        "gate": weights,
        "gate_bias": np.float32(-limit),
        "ways": net.ways.weight.detach().numpy(),
        "way_bias": net.way_bias.weight.detach().numpy(),
    }
    about = {
        "version": version,
        "classes": CLASSES,
        "status": STATUS,
        "roles": ROLES,
        "least": LEAST,
        "heat": heat[0],
        "heat_status": heat[1],
        "heat_side": heat[2],
        "ways": state["ways"],
    }
    write_graph(net, folder / "events.onnx")
    np.savez(folder / "events.npz", **arrays)
    text = json.dumps(about, ensure_ascii=False, indent=0) + "\n"
    (folder / "events.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path, help="folder with reader.pt")
    parser.add_argument("raw", type=Path, nargs="+", help="analysed raw articles, for the gate and the scales of int8")
    parser.add_argument("--folder", type=Path, required=True, help="folder of the language model")
    parser.add_argument("--version", default="event-reader 2")
    parser.add_argument(
        "--share", type=float, default=0.25, help="of all pieces that the gate lets pass: what it costs"
    )
    args = parser.parse_args()
    export(args.run, args.raw, args.folder, args.version, args.share)
