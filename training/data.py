"""Reading the training data: CoNLL-U trees and GermEval entities, with fixed held-out sentences and label mapping."""

from __future__ import annotations

import gzip
import json
import pickle
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

GERMAN = {"german_gsd": 0, "german_pud": 0}
FOREIGN = {"dutch_alpino": 1, "dutch_lassysmall": 1, "afrikaans_afribooms": 2, "swedish_talbanken": 3, "english_ewt": 4}
HOLD_OUT = 10
"""Every tenth sentence (number 9, 19, …) of GSD, PUD and GermEval is never trained on."""


Probabilities = NDArray[np.float16]


@dataclass
class Soft:
    """Labels as probabilities, [words, classes]; None where a task has none. ``rel`` holds given ``heads``."""

    ner: Probabilities | None = None
    heads: list[int] = field(default_factory=list)
    arc: Probabilities | None = None  #: [words, words + 1], column 0 = root
    rel: Probabilities | None = None
    upos: Probabilities | None = None
    xpos: Probabilities | None = None


@dataclass
class Sentence:
    """One sentence; a task without labels here has an empty list.

    Heads are 1-based, 0 = root, -1 = unknown; an unknown label is "".
    """

    words: list[str]
    spaces: list[bool]
    language: int = 0
    heads: list[int] = field(default_factory=list)
    rels: list[str] = field(default_factory=list)
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    ner: list[str] = field(default_factory=list)
    source: str = ""
    soft: Soft | None = None


def open_text(path: Path) -> Iterator[str]:
    """Lines of a plain or gzipped UTF-8 file, without line ends."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield line.rstrip("\n")


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file; multi-word ranges are skipped, their words kept (a range ends where it ends)."""
    rows: list[list[str]] = []
    joined: set[int] = set()
    for line in [*open_text(path), ""]:
        cells = line.split("\t")
        if line and not line.startswith("#") and len(cells) == 10:
            if cells[0].isdigit():
                rows.append(cells)
            elif "-" in cells[0] and "." not in cells[0]:
                first, last = map(int, cells[0].split("-"))
                joined.update(range(first, last + ("SpaceAfter=No" in cells[9])))
        elif not line and rows:
            yield Sentence(
                words=[r[1] for r in rows],
                spaces=["SpaceAfter=No" not in r[9] and int(r[0]) not in joined for r in rows],
                heads=[int(r[6]) for r in rows],
                rels=[r[7] for r in rows],
                upos=[r[3] for r in rows],
                xpos=[r[4] for r in rows],
                feats=[r[5] for r in rows],
                lemmas=[r[2] for r in rows],
            )
            rows, joined = [], set()


def read_entities(path: Path) -> Iterator[Sentence]:
    """Sentences of a GermEval 2014 file (number, word, outer label, inner label), outer layer."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*open_text(path), ""]:
        cells = line.split("\t")
        if line and len(cells) >= 3 and cells[0].isdigit():
            words.append(cells[1])
            labels.append(cells[2])
        elif not line and words:
            yield Sentence(words=words, spaces=guess_spaces(words), ner=labels, source="germeval")
            words, labels = [], []


def guess_spaces(words: list[str]) -> list[bool]:
    """Whether a space follows each word, guessed from punctuation, for data that does not say."""
    spaces = [True] * len(words)
    inside = False
    for i, word in enumerate(words):
        if word in {",", ".", ":", ";", "!", "?", ")", "]", "“", "»", "…"} and i:
            spaces[i - 1] = False
        if word in {"(", "[", "„", "«"}:
            spaces[i] = False
        if word == '"':
            if inside and i:
                spaces[i - 1] = False
            else:
                spaces[i] = False
            inside = not inside
    return spaces


PUD_TAGS = {
    "NN": "NN",
    "NNP": "NE",
    ",": "$,",
    ".": "$.",
    "``": "$(",
    "''": "$(",
    "(": "$(",
    ")": "$(",
    "-": "$(",
    "CC": "KON",
    "CD": "CARD",
    "APPR": "APPR",
    "ART": "ART",
    "DTP$": "PPOSAT",
    "DC": "KOUS",
    "NNA": "NN",
}


def harmonise_pud(s: Sentence) -> None:
    """PUD's PTB-like tags to STTS where that is certain (else ""), its features to GSD's conventions."""
    for i, (tag, upos, feats) in enumerate(zip(s.xpos, s.upos, s.feats, strict=True)):
        new = PUD_TAGS.get(tag, "")
        family = {"VERB": "VV", "AUX": "VM" if s.lemmas[i] in MODALS else "VA"}.get(upos, "")
        if family and tag in {"VBC", "VBN", "VB"}:
            new = family + {"VBC": "FIN", "VBN": "PP", "VB": "INF"}[tag]
            form = {"VBC": "Fin", "VBN": "Part", "VB": "Inf"}[tag]
            rest = [f for f in feats.split("|") if f != "_" and not f.startswith("VerbForm")]
            if tag != "VBC":
                rest = [f for f in rest if not f.startswith("Tense")]
            s.feats[i] = "|".join([*rest, f"VerbForm={form}"])
        elif upos == "VERB" or upos == "AUX":
            s.feats[i] = ""
        elif tag == "DT" and upos == "DET" and "PronType=Art" in feats:
            new = "ART"
        elif tag == "JJ" and upos == "ADJ":
            new = "ADJA" if "Case=" in feats else "ADJD"
        elif upos == "PART" and tag == "RB":
            new = "PTKNEG"
        elif tag == "RB" and upos == "ADV":
            new, s.feats[i] = "ADV", ""
        elif tag == "IN" and upos == "ADP":
            new = "APPR"
        elif tag == "PRP" and upos == "PRON":
            new = "PRF" if "Reflex=Yes" in feats else "PPER"
        elif upos in {"DET", "PRON"} and tag not in {"PRP"}:
            s.feats[i] = ""
        s.xpos[i] = new


LOST = {"DET": "det", "ADJ": "amod", "ADP": "case", "NUM": "nummod"}
"""Relations that conversion of GSD lost ("dep" before a noun), by part of speech."""
BY_CASE = {"Nom": "nsubj", "Acc": "obj", "Dat": "obl"}


def harmonise_gsd(s: Sentence) -> None:
    """Give "dep" before a noun its relation, and the first part of a paired compound that of the whole phrase."""
    for i, (rel, head) in enumerate(zip(s.rels, s.heads, strict=True)):
        if rel == "dep" and head > i + 1 and s.upos[head - 1] in {"NOUN", "PROPN"}:
            s.rels[i] = "det:poss" if s.xpos[i] == "PPOSAT" else LOST.get(s.upos[i], rel)
        elif rel == "compound" and head != i + 3 and s.words[i + 1 : i + 2] == ["-"] and head:
            case = next((f[5:] for f in s.feats[i].split("|") if f.startswith("Case=")), "")
            s.rels[i] = BY_CASE.get(case, "obl") if s.upos[head - 1] in {"VERB", "ADJ"} else "nmod"


MODALS = {"können", "müssen", "sollen", "wollen", "dürfen", "mögen"}
RELATIONS = {
    "obl:unmarked": "obl",
    "nmod:unmarked": "nmod",
    "nmod:desc": "appos",
    "det:predet": "det",
    "acl:cleft": "acl:relcl",
    "advcl:relcl": "acl:relcl",
    "csubj:outer": "csubj",
    "nsubj:outer": "nsubj",
    "dislocated": "dep",
    "goeswith": "flat",
    "reparandum": "dep",
    "list": "conj",
    "iobj": "obl:arg",
}


def harmonise_foreign(s: Sentence) -> None:
    """Map relations of other treebanks to the German inventory; tags, features and lemmas are not used."""
    s.xpos, s.feats, s.lemmas = [], [], []
    for i, rel in enumerate(s.rels):
        has_case = any(s.heads[j] == i + 1 and s.rels[j] == "case" for j in range(len(s.words)))
        if rel == "obl:arg" and has_case:
            rel = "obl"
        if s.language in {1, 2} and rel == "obl" and has_case:
            by = any(h == i + 1 and word.lower() == "deur" for h, word in zip(s.heads, s.words, strict=True))
            passive = any(h == s.heads[i] and r == "aux:pass" for h, r in zip(s.heads, s.rels, strict=True))
            rel = "obl:agent" if by and passive else rel
        s.rels[i] = RELATIONS.get(rel, rel)


@dataclass
class Data:
    """Everything a training run reads."""

    trees: list[Sentence]
    foreign: list[Sentence]
    entities: list[Sentence]
    held_trees: list[Sentence]
    held_entities: list[Sentence]


def find(folder: Path, stem: str) -> Path | None:
    """``stem`` with .gz or without in the folder; None when absent."""
    return next((p for p in (folder / f"{stem}.gz", folder / stem) if p.exists()), None)


def load(folder: Path) -> Data:
    """Read all known files of ``folder`` (missing ones are skipped; FileNotFoundError when no German tree is there)."""
    data = Data([], [], [], [], [])
    for name, language in {**GERMAN, **FOREIGN}.items():
        path = find(folder, f"ud_{name}.conllu")
        for number, sentence in enumerate(read_conllu(path) if path else ()):
            sentence.language, sentence.source = language, name
            if language:
                harmonise_foreign(sentence)
                data.foreign.append(sentence)
            elif number % HOLD_OUT == HOLD_OUT - 1:
                data.held_trees.append(sentence)
            else:
                (harmonise_pud if name == "german_pud" else harmonise_gsd)(sentence)
                data.trees.append(sentence)
    path = find(folder, "germeval2014_ner.tsv")
    for number, sentence in enumerate(read_entities(path) if path else ()):
        (data.held_entities if number % HOLD_OUT == HOLD_OUT - 1 else data.entities).append(sentence)
    if not data.trees:
        raise FileNotFoundError(f"no ud_german_*.conllu[.gz] in {folder}")
    return data


def read_raw(path: Path) -> Iterator[str]:
    """Texts of a JSON-lines corpus (key ``text``), plain or gzipped."""
    for line in open_text(path):
        if line.strip():
            yield str(json.loads(line)["text"])


@dataclass
class SoftData:
    """What ``training.distil`` labelled: the training trees, the training entity sentences, raw sentences."""

    trees: list[Sentence] = field(default_factory=list)
    entities: list[Sentence] = field(default_factory=list)
    raw: list[Sentence] = field(default_factory=list)

    def write(self, path: Path) -> None:
        """Write to ``path`` (a pickle: read only what you made yourself)."""
        part = path.with_name(path.name + ".part")
        part.write_bytes(pickle.dumps(self))
        part.replace(path)

    @staticmethod
    def read(path: Path) -> SoftData:
        """Read what ``write`` wrote; ValueError when it is something else."""
        found = pickle.loads(path.read_bytes())
        if not isinstance(found, SoftData):
            raise ValueError(f"{path}: not written by training.distil")
        return found
