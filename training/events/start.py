"""The upper layers of the shipped encoder as float weights: there is no checkpoint of it beside its int8 graph."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor, nn

from training.encoder import Layer

PRODUCTS = ("query", "key", "value", "out", "up", "down")


class Weights:
    """The products and constants of an int8 graph by the name of their layer."""

    def __init__(self, path: Path) -> None:
        graph = onnx.load(str(path)).graph
        self._values = {one.name: one for one in graph.initializer}
        self._products: dict[str, str] = {}
        for node in graph.node:
            if node.op_type == "MatMulIntegerToFloat":
                self._products[node.name.removesuffix("_quant")] = node.input[1]

    def get(self, name: str) -> NDArray[np.float32]:
        """A constant, as it is."""
        return np.array(numpy_helper.to_array(self._values[name]), dtype=np.float32)

    def product(self, layer: int, part: str) -> NDArray[np.float32]:
        """The weight [out, in] of a product of a layer: int8 times the scale of its column."""
        smoothed = self._values.get(f"net.encoder.layers.{layer}.{part}.factor")
        where = f"/encoder/layers.{layer}/{part}" + ("/linear" if smoothed is not None else "")
        name = self._products[f"{where}/MatMul"].removesuffix("_quantized")
        weight = numpy_helper.to_array(self._values[f"{name}_quantized"]).astype(np.float32)
        plain = np.asarray(weight * self.get(f"{name}_scale")).T
        return plain if smoothed is None else plain * numpy_helper.to_array(smoothed)

    def vector(self, layer: int, part: str) -> NDArray[np.float32]:
        """A bias, or ``norm1.weight`` and the like."""
        name = f"net.encoder.layers.{layer}.{part}"
        inner = name.replace(".bias", ".linear.bias")
        return self.get(inner if inner in self._values else name)


def fill(layers: nn.ModuleList, path: Path, first: int) -> None:
    """Give ``layers`` the weights of the layers of the graph at ``path`` from number ``first`` on."""
    source = Weights(path)

    def put(parameter: Tensor, value: NDArray[np.float32]) -> None:
        parameter.copy_(torch.from_numpy(np.ascontiguousarray(value)))

    with torch.no_grad():
        for at, layer in enumerate(layers):
            assert isinstance(layer, Layer)
            n = first + at
            scale = (layer.out.in_features // layer.heads) ** 0.5  # the graph has it in the queries' weights
            parts = [source.product(n, part) for part in PRODUCTS[:3]]
            biases = [source.vector(n, f"{part}.bias") for part in PRODUCTS[:3]]
            put(layer.qkv.weight, np.concatenate([parts[0] * scale, *parts[1:]]))
            put(layer.qkv.bias, np.concatenate([biases[0] * scale, *biases[1:]]))
            for part in PRODUCTS[3:]:
                module = getattr(layer, part)
                put(module.weight, source.product(n, part))
                put(module.bias, source.vector(n, f"{part}.bias"))
            for norm in ("norm1", "norm2"):
                put(getattr(layer, norm).weight, source.vector(n, f"{norm}.weight"))
                put(getattr(layer, norm).bias, source.vector(n, f"{norm}.bias"))
