"""Make an int8 graph independent of what runs beside a sentence: ``python -m training.ranges MODEL TEXT [TEXT …]``.

``quantize_dynamic`` works out the range of each activation from all that is in a call, so the same sentence gives
something else in other company. Here each range becomes a constant, the median over calls with raw sentences, and
products take it with their bias as one operator. The scores of heads are then off by .090 on average from those with
float activations, as before (.092); with ranges that nothing exceeds by .112, with nine tenths of the median by .178.
Attention becomes one operator, too, which saves eleven copies a layer. No weight changes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from kg.annotate.analyser import open_analyser
from kg.annotate.draft import Draft
from kg.annotate.event_files import EVENT_FILES
from kg.annotate.events import Sentence, inputs_of
from kg.annotate.model_files import FILES
from kg.annotate.network import calls
from kg.model import Article
from training.data import read_raw

Feed = dict[str, NDArray[Any]]
Ranges = dict[str, tuple[float, float]]  #: tensor → what its least and its greatest number stand for
OWN = "com.microsoft"  #: ONNX Runtime's own operators


def feeds_of(folder: Path, texts: Iterable[str]) -> tuple[list[Feed], list[Feed]]:
    """What the network and the reader of events get of texts."""
    analyser = open_analyser(folder)
    network = analyser.network
    own, readers = [], []
    drafts = [Draft.of(Article("", text, "")) for text in texts]
    chunks = [(draft, chunk) for draft in drafts for chunks in draft.chunks for chunk in chunks]
    prepared = [network.prepare([d.texts[i] for i in c], [d.gaps[i] for i in c]) for d, c in chunks]
    for call in calls([sentence.shape for sentence in prepared]):
        own.append(network.inputs([prepared[i] for i in call]))
    analyser.read((draft, range(len(draft.sentences))) for draft in drafts)
    passing = [
        Sentence(chunk, [draft.texts[i] for i in chunk], (), (), (), (), found.lower, found.where)
        for draft in drafts
        for number, sentence in draft.found.items()
        for chunk, found in zip(draft.chunks[number], sentence, strict=True)
        if found.lower is not None
    ]
    for call in calls([sentence.shape for sentence in passing]):
        readers.append(inputs_of([passing[i] for i in call]))
    return own, readers


def observed(model: onnx.ModelProto, feeds: Sequence[Feed]) -> Ranges:
    """The median range over calls of every tensor that the graph quantises by what it finds in a call."""
    names = list(dict.fromkeys(n.input[0] for n in model.graph.node if n.op_type == "DynamicQuantizeLinear"))
    watched = onnx.ModelProto()
    watched.CopyFrom(model)
    for name in names:
        for what in ("Min", "Max"):
            watched.graph.node.append(helper.make_node(f"Reduce{what}", [name], [f"{name} {what}"], keepdims=0))
            seen = helper.make_tensor_value_info(f"{name} {what}", onnx.TensorProto.FLOAT, [])
            watched.graph.output.append(seen)
    session = onnxruntime.InferenceSession(watched.SerializeToString(), providers=["CPUExecutionProvider"])
    outputs = [f"{name} {what}" for name in names for what in ("Min", "Max")]
    values = np.array([session.run(outputs, feed) for feed in feeds], dtype=np.float64)
    least, greatest = np.median(values[:, 0::2], 0), np.median(values[:, 1::2], 0)
    return {name: (min(low, 0.0), max(high, 0.0)) for name, low, high in zip(names, least, greatest, strict=True)}


class Graph:
    """A graph whose nodes are replaced one by one."""

    def __init__(self, model: onnx.ModelProto) -> None:
        self.graph = model.graph
        self.maker = {output: node for node in model.graph.node for output in node.output}
        self.takers: dict[str, list[onnx.NodeProto]] = {}
        for node in model.graph.node:
            for name in node.input:
                self.takers.setdefault(name, []).append(node)
        self.constants = {each.name: each for each in model.graph.initializer}
        self._gone: set[str] = set()
        self._new: list[onnx.NodeProto] = []

    def only_taker(self, node: onnx.NodeProto, kind: str) -> onnx.NodeProto:
        """The one node that takes what a node gives."""
        (taker,) = self.takers[node.output[0]]
        assert taker.op_type == kind, f"{node.name}: {kind} expected, {taker.op_type} found"
        return taker

    def replace(self, old: Iterable[onnx.NodeProto], new: Iterable[onnx.NodeProto]) -> None:
        """Put nodes in place of others."""
        self._gone.update(node.output[0] for node in old)
        self._new.extend(new)

    def constant(self, name: str, value: NDArray[Any]) -> None:
        """Add a constant."""
        self.graph.initializer.append(numpy_helper.from_array(value, name))

    def finish(self) -> None:
        """Write the nodes in an order in which each has its inputs, and no constant that nothing takes."""
        left = [*(node for node in self.graph.node if node.output[0] not in self._gone), *self._new]
        there = {"", *(each.name for each in (*self.graph.initializer, *self.graph.input))}
        ordered: list[onnx.NodeProto] = []
        while left:
            ready = [node for node in left if there.issuperset(node.input)]
            assert ready, "a part of the graph has no inputs"
            ordered += ready
            there.update(output for node in ready for output in node.output)
            done = {node.output[0] for node in ready}
            left = [node for node in left if node.output[0] not in done]
        del self.graph.node[:]
        self.graph.node.extend(ordered)
        taken = {name for node in ordered for name in node.input}
        kept = [each for each in self.graph.initializer if each.name in taken]
        del self.graph.initializer[:]
        self.graph.initializer.extend(kept)


def fix(model: onnx.ModelProto, ranges: Ranges) -> None:
    """Give every activation its range as a constant."""
    graph = Graph(model)
    for node in [n for n in model.graph.node if n.op_type == "DynamicQuantizeLinear"]:
        low, high = ranges[node.input[0]]
        number, scale, zero = node.output
        step = np.float32((high - low) / 255)
        graph.constant(scale, np.array(step))
        graph.constant(zero, np.array(np.clip(round(-low / float(step)), 0, 255), dtype=np.uint8))
        quantised = helper.make_node("QuantizeLinear", [node.input[0], scale, zero], [number], name=node.name)
        graph.replace([node], [quantised])
        for product in graph.takers[number]:
            _fix_product(graph, product, scale, zero)
    graph.finish()


def _fix_product(graph: Graph, product: onnx.NodeProto, scale: str, zero: str) -> None:
    cast = graph.only_taker(product, "Cast")
    scaled = graph.only_taker(cast, "Mul")
    scales = graph.maker[next(name for name in scaled.input if name != cast.output[0])]
    weights_scale = next(name for name in scales.input if name != scale)
    old, bias, output = [product, cast, scaled, scales], "", scaled.output[0]
    takers = graph.takers[output]
    if len(takers) == 1 and takers[0].op_type == "Add":
        other = next(name for name in takers[0].input if name != output)
        if other in graph.constants and len(graph.constants[other].dims) == 1:
            old.append(takers[0])
            bias, output = other, takers[0].output[0]
    assert not numpy_helper.to_array(graph.constants[product.input[3]]).any(), "weights with a zero point"
    numbers = [product.input[0], product.input[1], scale, weights_scale, zero, "", bias]
    graph.replace(old, [helper.make_node("MatMulIntegerToFloat", numbers, [output], name=product.name, domain=OWN)])


def join_attention(model: onnx.ModelProto, heads: int) -> None:
    """Make one operator of the attention of each layer."""
    graph = Graph(model)
    keep, made = _mask(model)
    graph.replace([], made)
    for softmax in [n for n in model.graph.node if n.op_type == "Softmax"]:
        masked = graph.maker[softmax.input[0]]
        scores = next(n for name in masked.input if (n := graph.maker.get(name)) and n.op_type == "MatMul")
        mixed = graph.only_taker(softmax, "MatMul")
        turned = [graph.maker[name] for name in (*scores.input, mixed.input[1])]
        split = [graph.maker[node.input[0]] for node in turned]
        back = graph.only_taker(mixed, "Transpose")
        joined = graph.only_taker(back, "Reshape")
        sources = [node.input[0] for node in split]  # queries, keys, values
        attention = helper.make_node(
            "MultiHeadAttention",
            [*sources, "", keep],
            [joined.output[0]],
            name=f"{softmax.name}/attention",
            domain=OWN,
            num_heads=heads,
            scale=1.0,
        )
        graph.replace([softmax, masked, scores, mixed, *turned, *split, back, joined], [attention])
    graph.finish()


def _mask(model: onnx.ModelProto) -> tuple[str, list[onnx.NodeProto]]:
    """A tensor [B, T] that is 1 at pieces and 0 at padding, and the nodes that make it."""
    whole = onnx.TensorProto.INT32
    if any(each.name == "mask" for each in model.graph.input):
        return "mask whole", [helper.make_node("Cast", ["mask"], ["mask whole"], to=whole)]
    padding = next(n for n in model.graph.node if n.op_type == "Equal" and n.input[0] == "pieces")
    kept = helper.make_node("Not", [padding.output[0]], ["pieces kept"])
    return "pieces whole", [kept, helper.make_node("Cast", ["pieces kept"], ["pieces whole"], to=whole)]


def arrange(path: Path, feeds: Sequence[Feed], heads: int) -> None:
    """Rewrite a graph in place; one that has constant ranges already stays as it is."""
    model = onnx.load(str(path))
    if not any(node.op_type == "DynamicQuantizeLinear" for node in model.graph.node):
        return
    fix(model, observed(model, feeds))
    join_attention(model, heads)
    part = path.with_suffix(".part")
    onnx.save(model, str(part))
    part.replace(path)


def _some(texts: Iterator[str], characters: int) -> Iterator[str]:
    for text in texts:
        if characters <= 0:
            return
        characters -= len(text)
        yield text


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, help="folder of the model")
    parser.add_argument("texts", type=Path, nargs="+", help="raw texts, as for training.distil")
    parser.add_argument("--characters", type=int, default=400_000, help="how much of each text is read, at most")
    parser.add_argument("--heads", type=int, default=12)
    args = parser.parse_args()
    found = feeds_of(args.model, (text for path in args.texts for text in _some(read_raw(path), args.characters)))
    for name, feeds in zip((FILES[0], EVENT_FILES[0]), found, strict=True):
        arrange(args.model / name, feeds, args.heads)
