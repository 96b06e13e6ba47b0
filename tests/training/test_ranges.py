"""Constant ranges: what a row of a product gives does not depend on the other rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

pytest.importorskip("onnx", reason="onnx is only needed for training (training/requirements.txt)")

import onnx
import onnxruntime
from onnx import helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.ranges import fix, observed

CHANCE = np.random.default_rng(5)
ROWS = CHANCE.normal(size=(6, 8)).astype(np.float32)


@pytest.fixture
def dynamic(tmp_path: Path) -> onnx.ModelProto:
    """A product with a bias, quantised as the shipped networks are before their ranges are constants."""
    weight = numpy_helper.from_array(CHANCE.normal(size=(8, 4)).astype(np.float32), "weight")
    bias = numpy_helper.from_array(np.ones(4, dtype=np.float32), "bias")
    nodes = [
        helper.make_node("MatMul", ["x", "weight"], ["product"], name="product"),
        helper.make_node("Add", ["product", "bias"], ["y"], name="sum"),
    ]
    shown = [
        helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, ["B", size]) for name, size in (("x", 8), ("y", 4))
    ]
    graph = helper.make_graph(nodes, "graph", shown[:1], shown[1:], [weight, bias])
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=8), str(tmp_path / "float.onnx"))
    quantize_dynamic(
        str(tmp_path / "float.onnx"),
        str(tmp_path / "int8.onnx"),
        op_types_to_quantize=["MatMul"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        extra_options={"MatMulConstBOnly": True},
    )
    return onnx.load(str(tmp_path / "int8.onnx"))


def _given(model: onnx.ModelProto, rows: NDArray[np.float32]) -> NDArray[Any]:
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return np.asarray(session.run(["y"], {"x": rows})[0])


def test_a_row_gives_the_same_alone_and_beside_larger_ones(dynamic: onnx.ModelProto) -> None:
    assert not (_given(dynamic, np.concatenate([ROWS, 3 * ROWS]))[:6] == _given(dynamic, ROWS)).all()
    fix(dynamic, observed(dynamic, [{"x": ROWS}]))
    assert (_given(dynamic, np.concatenate([ROWS, 3 * ROWS]))[:6] == _given(dynamic, ROWS)).all()


def test_with_the_range_of_its_own_call_a_graph_gives_what_it_gave_before(dynamic: onnx.ModelProto) -> None:
    before = _given(dynamic, ROWS)
    fix(dynamic, observed(dynamic, [{"x": ROWS}]))
    assert {node.op_type for node in dynamic.graph.node} == {"QuantizeLinear", "MatMulIntegerToFloat"}
    assert np.allclose(_given(dynamic, ROWS), before, atol=1e-5)
