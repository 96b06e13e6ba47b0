"""Give the shipped graph the states of its lower layers as one more output: ``python -m training.events.tap MODEL 6``.

Nothing else changes: all other outputs stay the same, bit by bit.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import onnx

from kg.annotate.model_files import LOWER


def tap(path: Path, layers: int) -> None:
    """Name the output of the given number of layers, in place."""
    model = onnx.load(str(path))
    graph = model.graph
    if any(output.name == LOWER for output in graph.output):
        raise SystemExit(f"{path}: it has the output {LOWER!r} already")
    name = f"/encoder/layers.{layers - 1}/norm2/LayerNormalization_output_0"
    for node in graph.node:
        for side in (node.input, node.output):
            for i, tensor in enumerate(side):
                if tensor == name:
                    side[i] = LOWER
    hidden = next(i.dims[0] for i in graph.initializer if i.name == "net.encoder.norm.weight")
    graph.output.append(onnx.helper.make_tensor_value_info(LOWER, onnx.TensorProto.FLOAT, ["B", "T", hidden]))
    part = path.with_suffix(".part")
    onnx.save(model, str(part))
    part.replace(path)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="model.onnx")
    parser.add_argument("layers", type=int, nargs="?", default=6)
    args = parser.parse_args()
    tap(args.model, args.layers)
