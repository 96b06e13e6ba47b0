"""The training pipeline: readers, edit scripts, augmentation, and a run of a few steps on own sentences."""

from __future__ import annotations

import json
import random
import struct
from pathlib import Path

import pytest

from training import scores
from training.augment import change, drop_stop, expand_contractions, names, restyle
from training.data import Sentence, guess_spaces, load, read_conllu
from training.insert import dateline, pair_compound
from training.lemmas import apply, script
from training.spans import spans
from training.templates import fill, patterns

TREE = """\
# text = Der Rat lobte die Lehrerin Ana Ruiz.
1\tDer\tder\tDET\tART\tCase=Nom\t2\tdet\t_\t_
2\tRat\tRat\tNOUN\tNN\tCase=Nom\t3\tnsubj\t_\t_
3\tlobte\tloben\tVERB\tVVFIN\tVerbForm=Fin\t0\troot\t_\t_
4\tdie\tder\tDET\tART\tCase=Acc\t5\tdet\t_\t_
5\tLehrerin\tLehrerin\tNOUN\tNN\tCase=Acc\t3\tobj\t_\t_
6\tAna\tAna\tPROPN\tNE\tCase=Acc\t5\tappos\t_\t_
7\tRuiz\tRuiz\tPROPN\tNE\tCase=Acc\t6\tflat\t_\tSpaceAfter=No
8\t.\t.\tPUNCT\t$.\t_\t3\tpunct\t_\t_

# text = Sie kam zum Markt
1\tSie\tsie\tPRON\tPPER\tCase=Nom\t2\tnsubj\t_\t_
2\tkam\tkommen\tVERB\tVVFIN\tVerbForm=Fin\t0\troot\t_\t_
3-4\tzum\t_\t_\t_\t_\t_\t_\t_\t_
3\tzu\tzu\tADP\tAPPR\t_\t5\tcase\t_\t_
4\tdem\tder\tDET\tART\tCase=Dat\t5\tdet\t_\t_
5\tMarkt\tMarkt\tNOUN\tNN\tCase=Dat\t2\tobl\t_\t_

"""
ENTITIES = (
    "#\tquelle\n1\tAna\tB-PER\tO\n2\tRuiz\tI-PER\tO\n3\tfuhr\tO\tO\n4\tins\tO\tO\n5\tWallis\tB-LOC\tO\n6\t.\tO\tO\n\n"
)


@pytest.fixture
def training_extra() -> None:
    pytest.importorskip("torch", reason="PyTorch is only needed for training (training/requirements.txt)")
    pytest.importorskip("onnx", reason="onnx is only needed for training (training/requirements.txt)")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ud_german_gsd.conllu").write_text(TREE * 10, encoding="utf-8")
    (tmp_path / "germeval2014_ner.tsv").write_text(ENTITIES * 20, encoding="utf-8")
    return tmp_path


def test_contracted_words_are_read_as_their_two_words_without_a_space(folder: Path) -> None:
    second = list(read_conllu(folder / "ud_german_gsd.conllu"))[1]
    assert second.words == ["Sie", "kam", "zu", "dem", "Markt"]
    assert second.spaces == [True, True, False, True, True]


def test_every_tenth_sentence_is_held_out(folder: Path) -> None:
    data = load(folder)
    assert (len(data.trees), len(data.held_trees)) == (18, 2)
    assert (len(data.entities), len(data.held_entities)) == (18, 2)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("lobte", "loben"),
        ("gemacht", "machen"),
        ("Häuser", "Haus"),
        ("war", "sein"),
        ("Der", "der"),
        ("GRÜNEN", "Grüne"),
        ("aufgeschrieben", "aufschreiben"),
        ("a|b", "a|c"),
        ("Ana", "Ana"),
    ],
)
def test_an_edit_script_leads_from_form_to_lemma(form: str, lemma: str) -> None:
    assert apply(form, script(form, lemma)) == lemma


def test_an_edit_script_that_does_not_fit_keeps_the_form() -> None:
    assert apply("es", "k|3||2|en") == "es"


def test_spaces_are_guessed_around_punctuation() -> None:
    assert guess_spaces(["Er", "sagte", ":", "„", "Ja", "“"]) == [True, False, True, False, False, True]


def entity_sentence() -> Sentence:
    words = ["Ana", "Ruiz", "fuhr", "ins", "Wallis", "."]
    return Sentence(words, guess_spaces(words), ner=["B-PER", "I-PER", "O", "O", "B-LOC", "O"])


def test_contractions_in_entity_sentences_become_two_words() -> None:
    changed = expand_contractions(entity_sentence())
    assert changed.words == ["Ana", "Ruiz", "fuhr", "in", "das", "Wallis", "."]
    assert spans(changed.ner) == [(0, 2, "PER"), (5, 6, "LOC")]


def test_a_headline_loses_its_stop_but_nothing_that_others_hang_on(folder: Path) -> None:
    first = next(read_conllu(folder / "ud_german_gsd.conllu"))
    assert drop_stop(first).words[-1] == "Ruiz"
    second = list(read_conllu(folder / "ud_german_gsd.conllu"))[1]
    assert drop_stop(second) is second


def test_quotation_marks_change_in_pairs() -> None:
    words = ["„", "Ja", "“"]
    quoted = Sentence(words, [True] * 3, upos=["PUNCT", "INTJ", "PUNCT"], lemmas=list(words))
    changed = restyle(quoted, random.Random(4))
    assert changed.lemmas == changed.words
    assert changed.words[1] == "Ja"


def test_changed_sentences_keep_as_many_labels_as_words(folder: Path) -> None:
    data = load(folder)
    pools = names(data.entities)
    rng = random.Random(1)
    for s in (data.trees + data.entities) * 10:
        new = change(s, pools, {1: [["Nguyễn"]], 2: [["Li", "Na"]]}, rng)
        for layer in (new.heads, new.rels, new.upos, new.ner, new.lemmas):
            assert len(layer) in {0, len(new.words)}
        assert len(new.spaces) == len(new.words)


def test_a_paired_compound_leads_with_its_first_part(folder: Path) -> None:
    first = next(read_conllu(folder / "ud_german_gsd.conllu"))
    first.feats[4] = "Number=Plur"
    new = pair_compound(first, random.Random(0))
    assert new.words[5:8] == ["-", "und", new.words[7]]
    assert (new.heads[4], new.rels[4]) == (3, "obj")
    assert [(new.heads[i], new.rels[i]) for i in (5, 6, 7)] == [(8, "punct"), (8, "cc"), (5, "conj")]
    assert (new.words[8], new.heads[8], new.heads[9]) == ("Ana", 5, 9)


def test_a_dateline_hangs_on_the_root(folder: Path) -> None:
    first = next(read_conllu(folder / "ud_german_gsd.conllu"))
    new = dateline(first, [["Bern"]], random.Random(2))
    assert new.words[0].lower() == "bern"
    root = new.heads.index(0) + 1
    assert (new.words[root - 1], new.heads[0], new.rels[0]) == ("lobte", root, "dep")
    assert len({len(x) for x in (new.words, new.spaces, new.heads, new.rels, new.upos, new.feats, new.lemmas)}) == 1


def test_every_pattern_is_one_tree() -> None:
    for pattern in patterns():
        heads = [head for _, _, _, head, _ in pattern]
        assert heads.count(0) == 1
        for number in range(1, len(heads) + 1):
            steps = 0
            while number and steps <= len(heads):
                number, steps = heads[number - 1], steps + 1
            assert number == 0, pattern


def test_filled_patterns_carry_entities_and_flat_names() -> None:
    pools = {"PER": [["Li", "Na"]], "LOC": [["Bern"]], "ORG": [["Nato"]]}
    rng = random.Random(3)
    for s in (fill(pools, rng) for _ in range(200)):
        assert len({len(x) for x in (s.words, s.spaces, s.heads, s.rels, s.upos, s.xpos, s.feats, s.ner)}) == 1
        assert s.heads.count(0) == 1
        assert "{" not in "".join(s.words)
        assert all(s.rels[i] == "flat" for i, label in enumerate(s.ner) if label.startswith("I-"))


def test_entities_never_start_inside() -> None:
    import numpy as np

    scores_of_words = np.log(np.array([[0.1, 0.2, 0.7], [0.1, 0.2, 0.7]], dtype=np.float32))
    assert scores.viterbi(scores_of_words, ["O", "B-PER", "I-PER"]) == ["B-PER", "I-PER"]


def test_figures_count_arguments_of_verbs_with_their_labels() -> None:
    gold = [([2, 0, 2], ["nsubj", "root", "obj"])]
    said = [([2, 0, 2], ["obj", "root", "obj"])]
    figures = scores.attachment(gold, said)
    assert figures["UAS"] == 100
    assert round(figures["LAS"]) == 67
    assert figures["arguments"] == 50


def packed_encoder(path: Path) -> None:
    """A tiny encoder file in the packed format: hidden 32, one layer, float tensors where the format has floats."""
    pieces = [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "▁",
        *(f"▁{c}" for c in "adefiklmrsw"),
        *"abcdefghijklmnopqrstuvwxyzADKLMRSW.,",
    ]
    rng = random.Random(0)

    def floats(n: int, value: float | None = None) -> bytes:
        return struct.pack(f"<{n}f", *(rng.gauss(0, 0.1) if value is None else value for _ in range(n)))

    def blocks(n: int) -> bytes:
        return b"".join(struct.pack("<e", 0.02) + rng.randbytes(16) for _ in range(n // 32))

    tensors = {
        "emb.word": blocks(len(pieces) * 32),
        "emb.pos": floats(64 * 32),
        "emb.type": floats(2 * 32),
        "emb.ln.w": floats(32, 1.0),
        "emb.ln.b": floats(32, 0.0),
    }
    for name, size in {"q": 32, "k": 32, "v": 32, "ao": 32, "fi": 64, "fo": 32}.items():
        tensors[f"l0.{name}.w"] = blocks(2048 if name in {"fi", "fo"} else 1024)
        tensors[f"l0.{name}.b"] = floats(size)
    for name in ("aln", "oln"):
        tensors |= {f"l0.{name}.w": floats(32, 1.0), f"l0.{name}.b": floats(32, 0.0)}
    text = [p.encode() for p in pieces]
    offsets = [sum(map(len, text[:i])) for i in range(len(text) + 1)]
    head = b"E5S1" + struct.pack("<i7i", 1, 32, 1, 1, 64, len(pieces), 64, 2) + struct.pack("<fi", 1e-12, 32)
    head += struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, offsets[-1])
    head += struct.pack(f"<{len(offsets)}I", *offsets) + struct.pack(
        f"<{len(pieces)}f", *(-float(i) for i in range(len(pieces)))
    )
    head += b"".join(text) + struct.pack("<iI", 0, 0) + struct.pack("<i", len(tensors))
    at = len(head) + sum(2 + len(n) + 21 for n in tensors)
    for name, raw in tensors.items():
        size = len(raw) // 4 if name.endswith(("b", "ln.w", "pos", "type")) else len(raw) // 18 * 32
        head += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", 0, size, at, len(raw))
        at += len(raw)
    path.write_bytes(head + b"".join(tensors.values()))


SMALL = ["--layers", "1", "--rows", "60", "--warmup", "2", "--head-rate", "0.01", "--budget", "300"]


@pytest.mark.usefixtures("training_extra")
def test_a_run_of_a_few_steps_learns_resumes_and_exports(folder: Path, tmp_path: Path) -> None:
    from training.export import export
    from training.train import parser, train

    packed_encoder(tmp_path / "encoder.bin")
    arguments = [str(folder), str(tmp_path / "encoder.bin"), str(tmp_path / "run"), *SMALL]
    train(parser().parse_args([*arguments, "--steps", "6"]))
    figures = train(parser().parse_args([*arguments, "--steps", "40"]))
    epochs = [json.loads(line) for line in (tmp_path / "run" / "log.jsonl").read_text().splitlines()]
    assert epochs[0]["step"] < epochs[-1]["step"]
    assert figures["upos"] > 50
    shipped = export(tmp_path / "run", tmp_path / "model", folder)
    assert {p.name for p in (tmp_path / "model").iterdir()} == {"model.onnx", "pieces.tsv", "labels.json"}
    assert abs(shipped["upos"] - figures["upos"]) < 20


@pytest.mark.usefixtures("training_extra")
def test_two_runs_teach_a_third_on_raw_text(folder: Path, tmp_path: Path) -> None:
    import torch

    from training.distil import distil
    from training.export import restore
    from training.train import parser, train

    packed_encoder(tmp_path / "encoder.bin")
    data = [str(folder), str(tmp_path / "encoder.bin")]
    runs = [tmp_path / "one", tmp_path / "two"]
    for seed, run in enumerate(runs):
        train(parser().parse_args([*data, str(run), *SMALL, "--steps", "12", "--seed", str(seed)]))
    raw = tmp_path / "raw.jsonl"
    raw.write_text('{"text": "Ana kam zum Markt. Sie lobte die Lehrerin."}\n', encoding="utf-8")
    soft = distil(folder, tmp_path / "soft.pickle", runs, [raw])
    assert soft.raw[0].words == ["Ana", "kam", "zu", "dem", "Markt", "."]
    said = soft.raw[0].soft
    assert said is not None
    assert said.arc is not None
    assert said.arc.shape == (6, 7)
    assert abs(said.arc.astype("float32").sum(1) - 1).max() < 0.01
    assert soft.trees[0].soft is not None
    assert soft.trees[0].soft.arc is None, "a gold tree needs no teacher"
    taught = ["--soft", str(tmp_path / "soft.pickle"), "--start", str(runs[0]), "--steps", "20"]
    figures = train(parser().parse_args([*data, str(tmp_path / "taught"), *SMALL, *taught]))
    assert figures["upos"] > 50
    taught_net, both = restore(tmp_path / "taught")[0], restore(tmp_path / "taught", runs[0])[0]
    mean = (taught_net.upos.weight + restore(runs[0])[0].upos.weight) / 2
    assert torch.allclose(both.upos.weight, mean), "merged runs have the mean of their weights"
