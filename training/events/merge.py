"""The mean of the weights of runs that began alike: ``python -m training.events.merge OUT RUN… --test SENTENCES``.

Runs that went on from one checkpoint with other data or another seed lie in one valley; their mean reads more than
each of them.
"""

from __future__ import annotations

import argparse
import pickle
from collections.abc import Sequence
from pathlib import Path

import torch

from training.events.gold import items_of
from training.events.network import Reader
from training.events.predict import predict


def merge(out: Path, runs: Sequence[Path], tests: Sequence[Path]) -> None:
    """Write reader.pt, and what it says of articles that all of the runs left out."""
    states = [torch.load(run / "reader.pt", weights_only=True) for run in runs]
    first = states[0]
    if any(state["ways"] != first["ways"] for state in states):
        raise SystemExit("the runs do not know the same ways: they did not begin alike")
    mean = {name: torch.stack([state["net"][name] for state in states]).mean(0) for name in first["net"]}
    net = Reader(len(first["ways"]), first["layers"])
    net.load_state_dict(mean)
    net.eval()
    out.mkdir(parents=True, exist_ok=True)
    torch.save({**first, "net": mean}, out / "reader.pt")
    held = [item for path in tests for item in items_of(pickle.loads(path.read_bytes()))]
    predicted = predict(net, held, {way: number for number, way in enumerate(first["ways"])})
    (out / "predicted.pickle").write_bytes(pickle.dumps(predicted))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("runs", type=Path, nargs="+")
    parser.add_argument("--test", type=Path, nargs="*", default=[], help="analysed articles that none learnt from")
    args = parser.parse_args()
    merge(args.out, args.runs, args.test)
