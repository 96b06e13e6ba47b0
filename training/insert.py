"""Additions to trees that German news needs and the treebanks hardly have: paired compounds and datelines."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from training.data import Sentence

PAIRS = (
    ("Staats", "Regierungschefs"),
    ("Außen", "Verteidigungsminister"),
    ("Innen", "Justizminister"),
    ("Finanz", "Wirtschaftsminister"),
    ("Bundes", "Landespolitiker"),
    ("Regierungs", "Oppositionsparteien"),
    ("Partei", "Fraktionschefs"),
    ("Wirtschafts", "Finanzsanktionen"),
    ("Kommunal", "Regionalwahlen"),
)
"""First part before the hyphen, second word of paired plural compounds."""
AGENCIES = ("dpa", "AFP", "AP", "Reuters", "epd", "KNA", "SID")
PHRASES = {"nsubj", "nsubj:pass", "obj", "obl", "obl:arg", "obl:agent", "nmod", "conj"}
Row = tuple[str, bool, str, str, str, str]
"""Word, space after, relation, UPOS, STTS tag, features; features "" = unknown."""


def insert(s: Sentence, at: int, rows: Sequence[Row], heads: Sequence[int]) -> Sentence:
    """Put ``rows`` before position ``at`` (0-based); ``heads`` are numbers in the new sentence, others are moved."""
    size = len(rows)
    moved = [h if h <= at else h + size for h in s.heads]
    words, spaces, rels, upos, xpos, feats = (list(column) for column in zip(*rows, strict=True))

    def join(old: list[str], new: list[str]) -> list[str]:
        return [*old[:at], *new, *old[at:]] if old else []

    return replace(
        s,
        words=join(s.words, words),
        spaces=[*s.spaces[:at], *spaces, *s.spaces[at:]],
        heads=[*moved[:at], *heads, *moved[at:]],
        rels=join(s.rels, rels),
        upos=join(s.upos, upos),
        xpos=join(s.xpos, xpos),
        feats=join(s.feats, feats),
        lemmas=join(s.lemmas, [""] * size),
    )


def pair_compound(s: Sentence, rng: random.Random) -> Sentence:
    """Put a paired compound ("Staats- und Regierungschefs") in place of a plural noun: the first part leads, by UD."""
    places = [
        i
        for i, rel in enumerate(s.rels)
        if rel in PHRASES
        and s.upos[i] == "NOUN"
        and "Number=Plur" in s.feats[i]
        and "-" not in s.words[max(0, i - 1) : i + 2]
    ]
    if not places:
        return s
    i = rng.choice(places)
    first, second = rng.choice(PAIRS)
    rows: list[Row] = [
        ("-", True, "punct", "PUNCT", "$(", "_"),
        ("und", True, "cc", "CCONJ", "KON", "_"),
        (second, s.spaces[i], "conj", "NOUN", "NN", s.feats[i]),
    ]
    new = insert(s, i + 1, rows, [i + 4, i + 4, i + 1])
    for column, value in ((new.words, first), (new.xpos, "TRUNC"), (new.lemmas, "")):
        if column:
            column[i] = value
    new.spaces[i] = False
    return new


def dateline(s: Sentence, cities: Sequence[list[str]], rng: random.Random) -> Sentence:
    """Put "CITY –" or "City (agency) –" in front, its city hanging on the root as ``dep``."""
    if not cities or 0 not in s.heads:
        return s
    city = rng.choice(cities)[0]
    shown = city.upper() if rng.random() < 0.5 else city
    rows: list[Row] = [(shown, True, "dep", "PROPN", "NE", "")]
    if rng.random() < 0.5:
        rows += [
            ("(", False, "punct", "PUNCT", "$(", "_"),
            (rng.choice(AGENCIES), False, "appos", "PROPN", "NE", ""),
            (")", True, "punct", "PUNCT", "$(", "_"),
        ]
    rows.append((rng.choice("–-—"), True, "punct", "PUNCT", "$(", "_"))
    root = s.heads.index(0) + 1 + len(rows)
    return insert(s, 0, rows, [root, 3, 1, 3, root] if len(rows) == 5 else [root, root])
