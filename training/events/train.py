"""Train the reader of events: ``python -m training.events.train MODEL OUT SENTENCES… [--fold 0/4]``."""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
from pathlib import Path

import torch

from training.events.batches import batches, inventory
from training.events.gold import IGNORE, Item, fold_of, items_of, taught_by_rules
from training.events.network import Reader, losses
from training.events.predict import predict
from training.events.start import fill

WEIGHTS = {"class": 1.0, "status": 0.5, "side": 0.7}
DOUBT = 0.3  #: probability of an act from which a raw word that no rule reads teaches nothing


def is_plain(item: Item) -> bool:
    """Whether nothing of interest is in a sentence: no event, and no word that the rules look at."""
    return not any(item.labels.classes) and not item.sentence["fired"] and not item.sentence["refused"]


def hesitant(net: Reader, raw: list[Item], numbers: dict[str, int]) -> list[Item]:
    """Raw sentences without a verdict on the words that a trained reader takes for acts and no rule knows."""
    net.eval()
    items = {(item.source, item.sentence["sent"]): item for item in raw}
    for source, number, found in predict(net, raw, numbers):
        labels = items[source, number].labels
        for one in found:
            if labels.classes[one.word] == 0 and one.classes[0] <= 1 - DOUBT:
                labels.classes[one.word] = IGNORE
    return raw


def train(args: argparse.Namespace) -> None:
    """One run; writes reader.pt, and what it says of the held-out and of further sentences."""
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    articles = [a for path in args.sentences for a in pickle.loads(path.read_bytes())]
    fold, folds = map(int, args.fold.split("/")) if args.fold else (-1, 1)
    known = [i for i in items_of(articles) if fold_of(i.source, folds) != fold]
    pools: list[list[Item]] = [pickle.loads(path.read_bytes()) for path in args.made]
    raw = items_of([a for path in args.raw for a in pickle.loads(path.read_bytes())], taught_by_rules)
    state = torch.load(args.start, weights_only=True) if args.start else None
    ways = state["ways"] if state else inventory(known)
    numbers = {way: n for n, way in enumerate(ways)}
    net = Reader(len(ways), args.layers)
    if state:
        net.load_state_dict(state["net"])
    else:
        fill(net.layers, args.model, 9 - args.layers)
    known += hesitant(net, raw, numbers) if state else raw
    inner = [p for n, p in net.named_parameters() if n.startswith("layers.")]
    outer = [p for n, p in net.named_parameters() if not n.startswith("layers.")]
    groups = [
        {"params": inner, "base": args.rate, "weight_decay": 0.01},
        {"params": outer, "base": args.head_rate, "weight_decay": 0.01},
    ]
    optimiser = torch.optim.AdamW(groups, lr=args.rate, betas=(0.9, 0.98), fused=True)
    average = [p.detach().clone() for p in net.parameters()]
    step, begun, epoch = 0, time.monotonic(), 0
    plain = [i for i in known if is_plain(i)]
    rich = [i for i in known if not is_plain(i)]
    print(f"{len(rich)} + {len(plain)} sentences, {[len(made) for made in pools]} made, {len(ways)} ways", flush=True)
    progress = 0.0
    while progress < 1:
        net.train()
        chosen = rich + rng.sample(plain, int(args.plain * len(plain)))
        for made, each in zip(pools, args.made_each, strict=True):
            chosen += rng.sample(made, min(len(made), each))
        group = list(batches(chosen, numbers, rng))
        sums: dict[str, float] = {}
        for at, (batch, of) in enumerate(group):
            spent = (time.monotonic() - begun) / (60 * args.minutes) if args.minutes else 0.0
            progress = spent or (epoch + at / len(group)) / args.epochs
            if progress >= 1:
                break
            factor = min(1.0, (step + 1) / 60) * max(0.02, 1 - progress)
            for g in optimiser.param_groups:
                g["lr"] = g["base"] * factor
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.half):
                out = net(batch.lower, batch.mask, batch.pool)
            out = tuple(x.float() for x in out)
            parts = losses(out, net, batch)
            loss = torch.stack([WEIGHTS[k] * v for k, v in parts.items()]).sum() / len(of)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 2.0)
            optimiser.step()
            step += 1
            keep = min(0.98, step / (step + 10))
            torch._foreach_lerp_(average, [p.detach() for p in net.parameters()], 1 - keep)
            for k, v in parts.items():
                sums[k] = sums.get(k, 0.0) + v.item()
        epoch += 1
        progress = max(progress, epoch / args.epochs) if not args.minutes else progress
        shown = {k: round(v / len(chosen), 3) for k, v in sums.items()}
        torch.save([p.detach() for p in average], args.out / "part.pt")
        print(f"epoch {epoch} step {step} {time.monotonic() - begun:.0f} s {shown}", flush=True)
    with torch.no_grad():
        for p, mean in zip(net.parameters(), average, strict=True):
            p.copy_(mean)
    net.eval()
    state = {
        "net": net.state_dict(),
        "ways": ways,
        "layers": args.layers,
        "settings": json.dumps(vars(args), default=str),
    }
    torch.save(state, args.out / "reader.pt")
    held = [i for i in items_of(articles) if fold_of(i.source, folds) == fold]
    for path in args.test:
        held += items_of(pickle.loads(path.read_bytes()))
    (args.out / "predicted.pickle").write_bytes(pickle.dumps(predict(net, held, numbers)))


def parser() -> argparse.ArgumentParser:
    """Settings; the defaults are those of the shipped model."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("model", type=Path, help="model.onnx with the output of its lower layers")
    p.add_argument("out", type=Path)
    p.add_argument("sentences", type=Path, nargs="+", help="analysed articles with gold, from training.events.analyse")
    p.add_argument("--test", type=Path, nargs="*", default=[], help="further articles, to predict only")
    p.add_argument(
        "--raw", type=Path, nargs="*", default=[], help="analysed articles without gold, taught by the rules"
    )
    p.add_argument("--made", type=Path, nargs="*", default=[], help="sentences of vary, examples, substitute")
    p.add_argument("--made-each", type=int, nargs="*", default=[], help="how many of each of these files per epoch")
    p.add_argument("--fold", help="i/n: leave out the i-th of n parts of the articles, and predict it")
    p.add_argument("--layers", type=int, default=3)
    p.add_argument("--epochs", type=int, default=12)
    p.add_argument("--minutes", type=float, default=0.0, help="length of the run by the clock (else --epochs)")
    p.add_argument("--start", type=Path, help="reader.pt to begin with (its ways are kept)")
    p.add_argument("--plain", type=float, default=0.35, help="share of the sentences without events per epoch")
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--head-rate", type=float, default=1.5e-3)
    p.add_argument("--half", action="store_true", help="bfloat16 products, on processors that have them")
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--seed", type=int, default=1)
    return p


if __name__ == "__main__":
    train(parser().parse_args())
